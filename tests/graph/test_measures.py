"""Figures of small networks, worked out by hand."""

from __future__ import annotations

import pytest

from axis_tui.graph import measures
from axis_tui.graph.measures import measure
from axis_tui.graph.network import build_network
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


def test_every_tie_is_an_edge_known_by_its_id() -> None:
    assert set(build_network(STAR).edges(keys=True)) == {
        (t.subject, t.object, t.id) for t in STAR.ties.values()
    }


def test_in_a_large_network_chains_are_followed_from_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MOST_STEPS", 3 * (4 + 3))
    figures = measure(STAR)
    assert figures.sampled
    assert (figures.longest_distance, figures.mean_distance) == (None, None)
    assert figures.neighbours["hub"] == 3
