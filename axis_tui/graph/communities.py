"""Communities: groups of actors with more ties among themselves than with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from axis_tui.graph.network import build_pairs
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx

MOST_FOR_LOUVAIN = 5_000
"""Actors up to which communities are refined until none gets better; beyond, a faster method is used."""

SEED = 1
"""Makes the communities of a network the same each time."""


class Communities(msgspec.Struct, frozen=True):
    """The communities of a network, largest first."""

    members: tuple[tuple[str, ...], ...]
    """Ids of actors, the one with most neighbours inside its community first."""
    community: dict[str, int]
    """The number of each actor's community, from 0."""
    is_rough: bool
    """True where the network is so large that the faster method was used."""


def find_communities(registry: Registry) -> Communities:
    """Find communities, every pair of tied actors counting once.

    By Louvain's method, or by label propagation in large networks. Actors without ties are
    communities of their own. Takes seconds at some thousand actors.
    """
    import networkx as nx

    graph = build_pairs(registry)
    rough = graph.number_of_nodes() > MOST_FOR_LOUVAIN
    if rough:
        groups = list(nx.community.fast_label_propagation_communities(graph, seed=SEED))
    else:
        groups = nx.community.louvain_communities(graph, seed=SEED)
    order = {actor: number for number, actor in enumerate(registry.actors)}
    members = sorted(
        (_by_ties_inside(graph, group, order) for group in groups),
        key=lambda group: (-len(group), order[group[0]]),
    )
    return Communities(
        tuple(members), {actor: number for number, group in enumerate(members) for actor in group}, rough
    )


def _by_ties_inside(graph: nx.Graph, group: set[str], order: dict[str, int]) -> tuple[str, ...]:
    inside = {actor: len(group.intersection(graph[actor])) for actor in group}
    return tuple(sorted(group, key=lambda actor: (-inside[actor], order[actor])))
