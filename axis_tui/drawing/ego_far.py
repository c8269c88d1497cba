"""The second ring of an ego map: the neighbours' own neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from axis_tui.drawing.strands import Way, Weight, way_of, weigh_tie
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

MOST = 6
"""Actors that are new on the map, listed beside one neighbour."""

MOST_AMONG = 2
"""Actors that stand on the map as neighbours, too, listed after them."""

LOOKED_AT = 40
"""Ties of a neighbour that are weighed, those to the best-connected actors."""


@dataclass(frozen=True)
class Far:
    """An actor two ties away, as it is tied to one neighbour."""

    actor: str
    ties: tuple[str, ...]
    tone: Tone | None
    """The tone of all these ties; None where they differ."""
    acts: bool
    """Whether it acts on the neighbour in one of these ties."""
    is_acted_on: bool
    weight: Weight
    shared: bool = False
    """Whether it stands elsewhere on the map, too."""


def gather_far(registry: Registry, ego: str, near: Collection[str]) -> dict[str, list[Far]]:
    """Give for each neighbour the actors beyond it: those that are new on the map first, then by weight."""
    found = {}
    for actor in near:
        far = sorted(_beyond(registry, ego, actor, near), key=lambda one: one.weight, reverse=True)
        new = [one for one in far if one.actor not in near]
        among = [one for one in far if one.actor in near]
        found[actor] = new[:MOST] + among[:MOST_AMONG]
    return found


def _beyond(registry: Registry, ego: str, neighbour: str, near: Collection[str]) -> list[Far]:
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in registry.ties_of(neighbour):
        other = tie.other_end(neighbour)
        if other not in (ego, neighbour):
            ties[other].append(tie)
    heaviest = sorted(ties, key=lambda actor: (actor not in near, registry.degree(actor)), reverse=True)
    return [_far(registry, neighbour, actor, ties[actor]) for actor in heaviest[:LOOKED_AT]]


def _far(registry: Registry, neighbour: str, actor: str, ties: list[Tie]) -> Far:
    ways = {way_of(registry, tie, neighbour) for tie in ties}
    tones = {registry.tie_kinds[tie.kind].tone for tie in ties}
    return Far(
        actor,
        tuple(tie.id for tie in ties),
        tones.pop() if len(tones) == 1 else None,
        acts=bool(ways & {Way.IN, Way.BOTH}),
        is_acted_on=bool(ways & {Way.OUT, Way.BOTH}),
        weight=max(weigh_tie(registry, tie, actor) for tie in ties),
    )
