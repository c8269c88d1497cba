"""Positions: where each actor stands in the network, one column a measure.

What is only counted is there at once, the rest follows in steps, so that a screen can show
what there is while the work goes on, and stop it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from axis_tui.graph.chains import Heed, heed_nothing
from axis_tui.graph.communities import MOST_FOR_LOUVAIN, Communities, find_communities
from axis_tui.graph.measures import Measures, measure
from axis_tui.graph.pairs import find_parts, number_pairs
from axis_tui.model.registry import Registry

Column = dict[str, float]
"""The value of one measure for each actor, by id; whole numbers where they are counted."""


class Positions(msgspec.Struct, frozen=True):
    """The table, as far as it is worked out."""

    columns: dict[str, Column]
    """By the id of the measure (see `axis_tui.graph.explained`)."""
    doing: str = ""
    """What is worked out next, in words; empty where all is there."""
    communities: Communities | None = None
    figures: Measures | None = None
    """The figures of the network as a whole."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Limits that were reached, each a sentence; empty for networks of ordinary size."""
        notes = []
        if self.figures is not None and self.figures.sampled:
            notes.append(
                "Betweenness is estimated from the chains of some actors: the network is too large for all."
            )
        if self.communities is not None and self.communities.is_rough:
            limit = f"{MOST_FOR_LOUVAIN:,} actors"
            notes.append(f"Communities are found by a faster method, because there are more than {limit}.")
        return tuple(notes)

    @property
    def brokers(self) -> tuple[str, ...]:
        """Ids of the actors that join communities, most first; of these, the most between others."""
        reach, between = self.columns.get("reach", {}), self.columns.get("betweenness", {})
        joining = [actor for actor, communities in reach.items() if communities]
        return tuple(sorted(joining, key=lambda actor: (-reach[actor], -between.get(actor, 0.0))))


def count_positions(registry: Registry) -> Positions:
    """Count ties and neighbours of all actors."""
    kinds = registry.tie_kinds
    directed = [tie for tie in registry.ties.values() if not kinds[tie.kind].symmetric]
    out, into = Counter(tie.subject for tie in directed), Counter(tie.object for tie in directed)
    columns: dict[str, Column] = {
        "ties": {actor: registry.degree(actor) for actor in registry.actors},
        "neighbours": {actor: len(registry.neighbours(actor) - {actor}) for actor in registry.actors},
        "out": {actor: out[actor] for actor in registry.actors},
        "into": {actor: into[actor] for actor in registry.actors},
    }
    return Positions(columns, "finding communities")


def find_positions(registry: Registry, heed: Heed = heed_nothing) -> Iterator[Positions]:
    """Give the table again and again, with more in it each time; takes seconds at some thousand actors.

    `heed` is told how far the chains are followed, and stops the work by what it raises.
    """
    counted = count_positions(registry)
    yield counted
    pairs = number_pairs(registry)
    component: Column = {
        pairs.actors[at]: number for number, part in enumerate(find_parts(pairs), 1) for at in part
    }
    columns = {**counted.columns, "component": component}
    yield Positions(columns, counted.doing)
    communities = find_communities(registry, lambda: heed(0.0))
    columns = {**columns, **_between_communities(registry, communities)}
    yield Positions(columns, "following chains", communities)
    figures = measure(registry, heed)
    yield Positions({**columns, "betweenness": dict(figures.betweenness)}, "", communities, figures)


def _between_communities(registry: Registry, communities: Communities) -> dict[str, Column]:
    """Count for each actor the communities beside its own that it is tied to."""
    own = communities.community
    columns: dict[str, Column] = {"reach": {}, "outside": {}, "community": {}}
    for actor in registry.actors:
        neighbours = registry.neighbours(actor) - {actor}
        others = [own[near] for near in neighbours if own[near] != own[actor]]
        columns["reach"][actor] = len(set(others))
        columns["outside"][actor] = len(others) / len(neighbours) if others else 0.0
        columns["community"][actor] = own[actor] + 1
    return columns
