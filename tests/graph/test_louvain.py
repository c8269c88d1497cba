"""Communities of large networks: as good as those that NetworkX finds, and found sooner."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.graph import communities
from axis_tui.graph.communities import find_communities
from axis_tui.graph.louvain import find_groups
from axis_tui.graph.skeleton import unique_pairs
from tests.ui.networks import crowd


class Enough(Exception):
    """Nobody wants to know any more."""


def grouped(count: int, pairs: np.ndarray) -> list[set[int]]:
    """The communities as sets of numbers."""
    own = find_groups(count, pairs, 1, lambda: None)
    return [set(np.flatnonzero(own == group).tolist()) for group in np.unique(own)]


def graph_of(count: int, pairs: np.ndarray) -> nx.Graph:
    """The same network for NetworkX."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(pairs.tolist())
    return graph


@pytest.mark.parametrize("camps", [1, 6, 40])
def test_they_are_as_good_as_those_of_networkx(camps: int) -> None:
    dice = np.random.default_rng(camps)
    ends = dice.integers(0, 800, (3_000, 2))
    # Most ties stay inside the camp of the first; with one camp there are none to be found.
    inside = dice.random(3_000) < 0.7
    size = 800 // camps
    ends[inside, 1] = np.minimum(ends[inside, 0] // size * size + dice.integers(0, size, inside.sum()), 799)
    pairs = unique_pairs(ends, 800)
    graph = graph_of(800, pairs)
    known = nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=1))
    assert nx.community.modularity(graph, grouped(800, pairs)) > known - 0.01


def test_two_camps_with_one_bridge_are_two_communities() -> None:
    camp = [(a, b) for a in range(6) for b in range(a)]
    pairs = unique_pairs(np.array([*camp, *((a + 6, b + 6) for a, b in camp), (0, 6)]), 13)
    assert sorted(map(sorted, grouped(13, pairs))) == [list(range(6)), list(range(6, 12)), [12]]
    assert find_groups(0, pairs[:0], 1, lambda: None).tolist() == []
    assert find_groups(3, pairs[:0], 1, lambda: None).tolist() == [0, 1, 2]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40))
def test_everybody_is_in_one_community_tied_together_and_the_same_each_time(
    ends: list[tuple[int, int]],
) -> None:
    pairs = unique_pairs(np.array(ends, dtype=np.intp).reshape(-1, 2), 12)
    found = grouped(12, pairs)
    assert sorted(one for group in found for one in group) == list(range(12))
    assert found == grouped(12, pairs)
    graph = graph_of(12, pairs)
    alone = [{one} for one in range(12)]
    if len(pairs):
        known = nx.community.modularity(graph, alone)
        assert nx.community.modularity(graph, found) >= known - 1e-9
    for group in found:
        parts = list(nx.connected_components(graph))
        assert sum(bool(group & part) for part in parts) == 1


def test_whoever_does_not_want_to_know_stops_it() -> None:
    asked: list[None] = []

    def heed() -> None:
        asked.append(None)
        if len(asked) == 3:
            raise Enough

    pairs = unique_pairs(np.random.default_rng(1).integers(0, 5_000, (20_000, 2)), 5_000)
    with pytest.raises(Enough):
        find_groups(5_000, pairs, 1, heed)
    assert len(asked) == 3


def test_large_networks_do_not_ask_networkx(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = crowd(300, 700)
    known = find_communities(registry)
    monkeypatch.setattr(communities, "MOST_FOR_NETWORKX", 100)
    monkeypatch.setattr(communities, "_ask_networkx", None)
    found = find_communities(registry)
    assert not found.is_rough
    assert sorted(found.community) == sorted(registry.actors)
    assert abs(len(found.members) - len(known.members)) < 6
    assert found == find_communities(registry, lambda: None)
