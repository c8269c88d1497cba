"""Communities: groups of actors with more ties among themselves than with others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from axis_tui.graph.aside import work_aside
from axis_tui.graph.network import build_pairs
from axis_tui.model.clean import one_line
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    import numpy.typing as npt

    from axis_tui.graph.skeleton import Skeleton

MOST_FOR_NETWORKX = 3_000
"""Actors up to which NetworkX finds communities; beyond, `louvain` does, by the same method and sooner."""

MOST_FOR_LOUVAIN = 30_000
"""Actors up to which communities are refined until none gets better; beyond, a faster method is used."""

SEED = 1
"""Makes the communities of a network the same each time."""

Heed = Callable[[], None]
"""Is called now and then; what it raises stops the work."""


class Communities(msgspec.Struct, frozen=True):
    """The communities of a network, largest first."""

    members: tuple[tuple[str, ...], ...]
    """Ids of actors, the one with most neighbours inside its community first."""
    community: dict[str, int]
    """The number of each actor's community, from 0."""
    is_rough: bool
    """True where the network is so large that the faster method was used."""

    def members_with(self, actor: str) -> tuple[str, ...]:
        """Give the members of an actor's community, the actor itself among them."""
        return self.members[self.community[actor]]

    def size_of(self, actor: str) -> int:
        """Count the actors of an actor's community."""
        return len(self.members[self.community[actor]])


def find_communities(registry: Registry, heed: Heed | None = None) -> Communities:
    """Find communities, every pair of tied actors counting once.

    By Louvain's method, or by label propagation in large networks. Actors without ties are
    communities of their own. Takes seconds at some thousand actors; `heed` is called meanwhile,
    and may raise to stop.
    """
    graph = build_pairs(registry)
    groups = _find(graph, heed)
    order = {actor: number for number, actor in enumerate(registry.actors)}
    members = sorted(
        (_by_ties_inside(graph, group, order) for group in groups),
        key=lambda group: (-len(group), order[group[0]]),
    )
    return Communities(
        tuple(members),
        {actor: number for number, group in enumerate(members) for actor in group},
        _is_rough(graph),
    )


def name_community(registry: Registry, members: Sequence[str]) -> str:
    """Name a community by its best tied actors, who come first: "Iran and Hezbollah", or by its one hub."""
    first, *others = members
    named = [first]
    # Of those who are tied to the hub alone none stands out.
    if others and (len(others) == 1 or len(registry.neighbours(others[0]).intersection(members)) > 1):
        named.append(others[0])
    return " and ".join(one_line(registry.actors[actor].name) or actor for actor in named)


def number_communities(skeleton: Skeleton, heed: Heed) -> npt.NDArray[np.intp]:
    """Give the number of each actor's community, in no order; `heed` is called now and then, to stop."""
    import networkx as nx
    import numpy as np

    graph = nx.Graph()
    graph.add_nodes_from(range(len(skeleton.actors)))
    graph.add_edges_from(skeleton.pairs.tolist())
    found = np.zeros(len(skeleton.actors), dtype=np.intp)
    for number, group in enumerate(sorted(_find(graph, heed), key=min)):
        found[list(group)] = number
    return found


def _is_rough(graph: nx.Graph) -> bool:
    return len(graph) > MOST_FOR_LOUVAIN


def _find(graph: nx.Graph, heed: Heed | None) -> list[set[Any]]:
    if MOST_FOR_NETWORKX < len(graph) <= MOST_FOR_LOUVAIN:
        return _find_in_large(graph, heed or (lambda: None))
    return work_aside(lambda: list(_ask_networkx(graph)), heed)


def _find_in_large(graph: nx.Graph, heed: Heed) -> list[set[Any]]:
    import numpy as np

    from axis_tui.graph.louvain import find_groups

    actors = list(graph)
    numbers = {actor: number for number, actor in enumerate(actors)}
    pairs = [(numbers[first], numbers[second]) for first, second in graph.edges]
    found = find_groups(len(actors), np.array(pairs, dtype=np.intp).reshape(-1, 2), SEED, heed)
    groups: dict[int, set[Any]] = {}
    for actor, group in zip(actors, found.tolist(), strict=True):
        groups.setdefault(group, set()).add(actor)
    return list(groups.values())


def _ask_networkx(graph: nx.Graph) -> Iterable[set[Any]]:
    import networkx as nx

    if _is_rough(graph):
        rough: Iterable[set[Any]] = nx.community.fast_label_propagation_communities(graph, seed=SEED)
        return rough
    best: Iterable[set[Any]] = []
    for partition in nx.community.louvain_partitions(graph, seed=SEED):
        best = partition
    return best


def _by_ties_inside(graph: nx.Graph, group: set[str], order: dict[str, int]) -> tuple[str, ...]:
    inside = {actor: len(group.intersection(graph[actor])) for actor in group}
    return tuple(sorted(group, key=lambda actor: (-inside[actor], order[actor])))
