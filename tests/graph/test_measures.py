"""Figures of small networks, worked out by hand."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.graph import chains, measures
from axis_tui.graph.chains import follow_chains
from axis_tui.graph.measures import measure
from axis_tui.graph.network import build_pairs
from axis_tui.graph.pairs import find_clustering, find_parts, number_pairs
from tests.registries_in_code import network, tie

STAR = network(
    tie("hub", "arms", "a"), tie("b", "arms", "hub"), tie("hub", "funds", "a"), tie("hub", "arms", "c")
)


def test_a_star_has_its_hub_between_all_others() -> None:
    figures = measure(STAR)
    assert figures.pairs == 3
    assert figures.density == pytest.approx(0.5)
    assert next(iter(figures.betweenness)) == "hub"
    assert figures.betweenness["hub"] == pytest.approx(1.0)
    assert next(iter(figures.neighbours.items())) == ("hub", 3)
    assert figures.longest_distance == 2
    assert figures.mean_distance == pytest.approx(1.5)
    assert figures.clustering == 0


def test_actors_without_ties_are_parts_of_their_own() -> None:
    figures = measure(
        network(tie("a", "arms", "b"), tie("b", "arms", "c"), tie("c", "arms", "a"), alone=("z",))
    )
    assert (figures.components, figures.largest_component) == (2, 3)
    assert figures.clustering == pytest.approx(1.0)


def test_a_single_actor_can_be_measured() -> None:
    figures = measure(network(alone=("z",)))
    assert (figures.components, figures.longest_distance, figures.density) == (1, None, 0)


def test_in_a_large_network_chains_are_followed_from_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MOST_STEPS", 3 * (4 + 3))
    figures = measure(STAR)
    assert figures.sampled
    assert (figures.longest_distance, figures.mean_distance) == (None, None)
    assert figures.neighbours["hub"] == 3


PAIRS_OF_ACTORS = st.lists(
    st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")), max_size=30
)


@given(PAIRS_OF_ACTORS)
@settings(max_examples=60)
def test_figures_are_those_that_networkx_finds(drawn: list[tuple[str, str]]) -> None:
    ties = {(first, second): tie(first, "arms", second) for first, second in drawn if first != second}
    registry = network(*ties.values(), alone=("z",))
    graph, found = build_pairs(registry), measure(registry)
    assert found.betweenness == pytest.approx(nx.betweenness_centrality(graph))
    assert found.clustering == pytest.approx(nx.transitivity(graph))
    assert found.density == pytest.approx(nx.density(graph))
    parts = sorted((len(part) for part in nx.connected_components(graph)), reverse=True)
    assert [len(part) for part in find_parts(number_pairs(registry))] == parts
    assert (found.components, found.largest_component, found.pairs) == (
        len(parts),
        parts[0],
        graph.number_of_edges(),
    )
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    if ties and parts[0] > parts[1]:
        assert found.longest_distance == nx.diameter(largest)
        assert found.mean_distance == pytest.approx(nx.average_shortest_path_length(largest))


def test_chains_are_the_same_however_many_are_followed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = network(*(tie(f"a{n}", "arms", f"a{(n + 1) % 30}") for n in range(30)))
    pairs = number_pairs(ring)
    at_once = follow_chains(pairs, range(30))
    told: list[float] = []
    monkeypatch.setattr(chains, "_CELLS", 70)
    one_by_one = follow_chains(pairs, range(30), told.append)
    assert one_by_one.through.tolist() == pytest.approx(at_once.through.tolist())
    assert one_by_one.farthest.tolist() == at_once.farthest.tolist() == [15] * 30
    assert one_by_one.totals.tolist() == at_once.totals.tolist()
    assert told == sorted(told)
    assert len(told) == 15


def test_a_sample_comes_near_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    hub = network(*(tie("hub", "arms", f"a{n}") for n in range(60)))
    monkeypatch.setattr(measures, "MOST_STEPS", 20 * 121)
    found = measure(hub)
    assert found.sampled
    assert found.betweenness["hub"] == pytest.approx(1.0, abs=0.02)
    assert find_clustering(number_pairs(hub)) == 0
