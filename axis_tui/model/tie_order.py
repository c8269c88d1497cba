"""The order in which an actor's ties are listed, on screen and on the command line."""

from __future__ import annotations

from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie


def order_ties(registry: Registry, actor_id: str) -> list[Tie]:
    """List an actor's ties by tone, then kind and direction in the order of the vocabulary, then name.

    A kind that reads the same from either end has no direction: at which end the actor is stored
    does not part its ties.
    """
    tones = list(Tone)
    kinds = {
        kind.id: (tones.index(kind.tone), place, kind.symmetric)
        for place, kind in enumerate(registry.tie_kinds.values())
    }
    actors = registry.actors
    keys = []
    for tie in registry.ties_of(actor_id):
        tone, place, is_symmetric = kinds[tie.kind]
        is_subject = tie.subject == actor_id
        other = actors[tie.object if is_subject else tie.subject].name
        keys.append((tone, place, not (is_subject or is_symmetric), other.casefold(), tie.id))
    return [registry.ties[key[-1]] for key in sorted(keys)]
