"""Keys that ask about a tie: its kind, its tone, who stands at its ends."""

from __future__ import annotations

from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.search.actors import actor_index
from axis_tui.search.filtering.called import called
from axis_tui.search.filtering.filter_key import FilterKey, Holds
from axis_tui.search.filtering.filter_values import one_of, wrong_value
from axis_tui.search.filtering.tree import Term
from axis_tui.search.fold import fold_text
from axis_tui.search.index import MOST_SMALL


def _tie(registry: Registry, term: Term) -> Holds:
    kind = one_of(term, registry.tie_kinds, "kind of tie")
    return lambda actor, tie: tie is not None and tie.kind == kind


def _tone(registry: Registry, term: Term) -> Holds:
    tone = one_of(term, Tone, "tone")
    return lambda actor, tie: tie is not None and registry.tie_kinds[tie.kind].tone == tone


def _with(registry: Registry, term: Term) -> Holds:
    wanted = _actors_called(registry, term)
    return lambda actor, tie: tie is not None and not wanted.isdisjoint((tie.subject, tie.object))


def _actors_called(registry: Registry, term: Term) -> set[str]:
    """Give the actor of an id, or all that have the words in a name."""
    if term.value in registry.actors:
        return {term.value}
    found = set(called(registry).having(fold_text(term.value).split()))
    if not found:
        raise wrong_value(term, f"no actor is called “{term.value}”{_nearest(registry, term.value)}")
    return found


def _nearest(registry: Registry, text: str) -> str:
    """Say whose name is nearest to a text; nothing in a large registry, where that takes too long to type."""
    if len(registry.actors) > MOST_SMALL:
        return ""
    near = [hit.name for hit in actor_index(registry).search(text, limit=2) if not hit.sounds_like]
    return f"; did you mean {' or '.join(near)}?" if near else ""


TIE_KEYS = (
    FilterKey(
        "tie",
        "a kind of tie",
        "The tie is of this kind.",
        _tie,
        lambda r: r.used_tie_kinds,
    ),
    FilterKey("tone", "a tone", "The tie's kind has this tone.", _tone, lambda r: tuple(Tone)),
    FilterKey(
        "with",
        "an actor's id or words of a name",
        "This actor is at one end of the tie.",
        _with,
        lambda r: r.actors,
    ),
)
"""Keys that ask about a tie."""
