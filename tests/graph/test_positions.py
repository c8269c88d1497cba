"""Positions in small networks, worked out by hand."""

from __future__ import annotations

import pytest

from axis_tui.graph import communities, measures
from axis_tui.graph.communities import find_communities
from axis_tui.graph.positions import MEASURES, Position, find_positions
from tests.registries_in_code import network, tie

TWO_CAMPS = network(
    *(tie(first, "arms", second) for first in "abcd" for second in "abcd" if first < second),
    *(tie(first, "arms", second) for first in "vwxyz" for second in "vwxyz" if first < second),
    tie("d", "negotiates-with", "v"),
    tie("a", "funds", "b"),
    alone=("q",),
)


def test_communities_are_the_camps_the_largest_first() -> None:
    found = find_communities(TWO_CAMPS)
    assert [set(group) for group in found.members] == [set("vwxyz"), set("abcd"), {"q"}]
    assert (found.community["w"], found.community["a"], found.community["q"]) == (0, 1, 2)
    assert found == find_communities(TWO_CAMPS)
    assert not found.is_rough


def test_brokers_join_communities() -> None:
    found = find_positions(TWO_CAMPS)
    rows = {row.actor: row for row in found.rows}
    assert [row.actor for row in found.brokers] == ["v", "d"]
    assert rows["d"].betweenness == pytest.approx(15 / 36)
    assert rows["d"] == Position(
        "d",
        ties=4,
        neighbours=4,
        betweenness=rows["d"].betweenness,
        reach=1,
        outside=0.25,
        community=2,
        component=1,
    )
    assert (rows["a"].ties, rows["a"].neighbours, rows["a"].reach) == (4, 3, 0)
    assert (rows["q"].component, rows["q"].betweenness) == (2, 0)
    assert found.notes == ()


def test_limits_are_said_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MOST_STEPS", 60)
    monkeypatch.setattr(communities, "MOST_FOR_LOUVAIN", 2)
    found = find_positions(TWO_CAMPS)
    assert len(found.notes) == 2
    assert all(note.endswith(".") for note in found.notes)
    assert found.communities.is_rough


def test_every_measure_is_a_field_with_a_sentence() -> None:
    for measure in MEASURES:
        assert measure.id in Position.__struct_fields__
        assert measure.explanation.endswith(".")
