"""Positions in small networks, worked out by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from axis_tui.graph import communities, measures
from axis_tui.graph.communities import find_communities
from axis_tui.graph.explained import MEASURES
from axis_tui.graph.positions import Positions, count_positions, find_positions
from axis_tui.graph.ranking import rank, rank_changes
from axis_tui.model.registry import Registry
from tests.registries_in_code import network, tie

TWO_CAMPS = network(
    *(tie(first, "arms", second) for first in "abcd" for second in "abcd" if first < second),
    *(tie(first, "arms", second) for first in "vwxyz" for second in "vwxyz" if first < second),
    tie("d", "negotiates-with", "v"),
    tie("a", "funds", "b"),
    alone=("q",),
)


def complete(registry: Registry) -> Positions:
    *_, last = find_positions(registry)
    return last


def place(positions: Positions, actor: str) -> dict[str, float]:
    return {name: column[actor] for name, column in positions.columns.items()}


def test_communities_are_the_camps_the_largest_first() -> None:
    found = find_communities(TWO_CAMPS)
    assert [set(group) for group in found.members] == [set("vwxyz"), set("abcd"), {"q"}]
    assert (found.community["w"], found.community["a"], found.community["q"]) == (0, 1, 2)
    assert found == find_communities(TWO_CAMPS)
    assert not found.is_rough


def test_brokers_join_communities() -> None:
    found = complete(TWO_CAMPS)
    assert found.brokers == ("v", "d")
    assert place(found, "d") == {
        "ties": 4,
        "neighbours": 4,
        "out": 0,
        "into": 3,
        "component": 1,
        "reach": 1,
        "outside": 0.25,
        "community": 2,
        "betweenness": pytest.approx(15 / 36),
    }
    first = place(found, "a")
    assert (first["ties"], first["neighbours"], first["out"], first["into"], first["reach"]) == (
        4,
        3,
        4,
        0,
        0,
    )
    lone = place(found, "q")
    assert (lone["component"], lone["betweenness"], lone["ties"]) == (2, 0, 0)
    assert found.notes == ()


def test_what_is_counted_is_there_first_and_each_step_adds_to_it() -> None:
    steps = list(find_positions(TWO_CAMPS))
    assert steps[0] == count_positions(TWO_CAMPS)
    assert set(steps[0].columns) == {"ties", "neighbours", "out", "into"}
    for before, after in pairwise(steps):
        assert before.columns.items() < after.columns.items()
    assert set(steps[-1].columns) == {measure.id for measure in MEASURES}
    assert all(step.doing for step in steps[:-1])
    assert steps[-1].doing == ""
    assert steps[-1].figures is not None


def test_the_work_is_stopped_by_what_is_raised_while_it_tells_how_far_it_is() -> None:
    class Stopped(Exception):
        pass

    def heed(share: float) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        list(find_positions(TWO_CAMPS, heed))


def test_limits_are_said_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MOST_STEPS", 60)
    monkeypatch.setattr(communities, "MOST_FOR_LOUVAIN", 2)
    found = complete(TWO_CAMPS)
    assert len(found.notes) == 2
    assert all(note.endswith(".") for note in found.notes)


def test_every_measure_is_explained_in_sentences_with_a_short_heading() -> None:
    for measure in MEASURES:
        for sentence in (measure.meaning, measure.method, measure.caution):
            assert sentence.endswith(".")
            assert len(sentence) < 160
        assert len(measure.head) < 9


def test_equal_values_share_a_rank_and_the_next_one_is_counted_on() -> None:
    assert rank({"a": 1, "b": 3, "c": 3, "d": 0.1 + 0.2, "e": 0.3}, "abcde") == {
        "b": 1,
        "c": 1,
        "a": 3,
        "d": 4,
        "e": 4,
    }


def test_nobody_rises_because_others_are_left_out() -> None:
    before = {"a": 9, "b": 8, "c": 7, "d": 6}
    assert rank_changes({"c": 7, "d": 6}, before) == {"c": 0, "d": 0}
    assert rank_changes({"b": 2, "c": 3, "d": 2}, before) == {"b": -1, "c": 1, "d": 1}
