"""Positions: where each actor stands in the network, one row an actor, each measure explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from axis_tui.graph.communities import MOST_FOR_LOUVAIN, Communities, find_communities
from axis_tui.graph.measures import measure
from axis_tui.graph.network import build_pairs
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx


class Measure(msgspec.Struct, frozen=True):
    """One column of the table."""

    id: str
    """The name of the field of `Position` that holds it."""
    title: str
    explanation: str
    """What it says, in one sentence."""
    highest_first: bool = True
    """How a reader expects it to be sorted."""


MEASURES: tuple[Measure, ...] = (
    Measure("ties", "ties", "How many ties name the actor, whatever their kind and direction."),
    Measure("neighbours", "neighbours", "How many other actors it is tied to."),
    Measure(
        "betweenness",
        "betweenness",
        "The share of shortest chains between two other actors that lead through it.",
    ),
    Measure(
        "reach",
        "reach",
        "How many communities other than its own it is tied to: those high up are brokers between them.",
    ),
    Measure(
        "outside",
        "outside",
        "The share of its neighbours that belong to other communities than its own.",
    ),
    Measure(
        "community",
        "community",
        "The group with more ties inside than to others to which it belongs, numbered from the largest.",
        highest_first=False,
    ),
    Measure(
        "component",
        "part",
        "The part of the network that chains of ties connect to it, numbered from the largest.",
        highest_first=False,
    ),
)
"""All columns, in the order in which they are shown."""


class Position(msgspec.Struct, frozen=True):
    """Where one actor stands."""

    actor: str
    ties: int
    neighbours: int
    betweenness: float
    """0 to 1."""
    reach: int
    outside: float
    """0 to 1."""
    community: int
    """Counted from 1."""
    component: int
    """Counted from 1."""


class Positions(msgspec.Struct, frozen=True):
    """The table, with what has to be said about how it was worked out."""

    rows: tuple[Position, ...]
    """In stored order of the actors."""
    communities: Communities
    notes: tuple[str, ...]
    """Limits that were reached, each a sentence; empty for networks of ordinary size."""

    @property
    def brokers(self) -> tuple[Position, ...]:
        """The actors that join communities, those that join most first; of these, the most between others."""
        joining = [row for row in self.rows if row.reach]
        return tuple(sorted(joining, key=lambda row: (-row.reach, -row.betweenness)))


def find_positions(registry: Registry) -> Positions:
    """Work out all measures of all actors; takes seconds at some thousand actors."""
    import networkx as nx

    graph = build_pairs(registry)
    figures = measure(registry)
    communities = find_communities(registry)
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    component = {actor: number for number, part in enumerate(parts, 1) for actor in part}
    rows = tuple(
        _position(registry, graph, actor, figures.betweenness[actor], communities, component)
        for actor in registry.actors
    )
    return Positions(rows, communities, _notes(figures.sampled, communities))


def _position(
    registry: Registry,
    graph: nx.Graph,
    actor: str,
    betweenness: float,
    communities: Communities,
    component: dict[str, int],
) -> Position:
    own = communities.community[actor]
    others = [other for near in graph[actor] if (other := communities.community[near]) != own]
    return Position(
        actor=actor,
        ties=registry.degree(actor),
        neighbours=len(graph[actor]),
        betweenness=betweenness,
        reach=len(set(others)),
        outside=len(others) / len(graph[actor]) if others else 0.0,
        community=own + 1,
        component=component[actor],
    )


def _notes(sampled: bool, communities: Communities) -> tuple[str, ...]:
    notes = []
    if sampled:
        notes.append(
            "Betweenness is estimated from the chains of some actors: the network is too large for all."
        )
    if communities.is_rough:
        limit = f"{MOST_FOR_LOUVAIN:,} actors"
        notes.append(f"Communities are found by a faster method, because there are more than {limit}.")
    return tuple(notes)
