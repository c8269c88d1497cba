"""Chains and brokers that depend on some ties, held against what the shapes are by themselves."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.graph import losses
from axis_tui.graph.losses import BrokenChain, find_shape, find_shape_losses
from axis_tui.graph.measures import measure
from axis_tui.model.selection import steps_from
from tests.registries_in_code import network, tie

RING = network(
    tie("a", "arms", "b"), tie("b", "arms", "c"), tie("c", "arms", "d"), tie("d", "arms", "a"), alone=("z",)
)


def test_a_ring_without_one_tie_is_a_long_way_round() -> None:
    lost = find_shape_losses(RING, find_shape(RING), ["a.arms.b"])
    assert lost.chains == (BrokenChain("a", "b", 1, 3),)
    assert lost.pairs == 6
    lost = find_shape_losses(RING, find_shape(RING), ["a.arms.b", "b.arms.c"])
    assert [(c.first, c.second, c.after) for c in lost.chains] == [
        ("a", "b", None),
        ("b", "c", None),
        ("b", "d", None),
    ]


def test_where_nothing_falls_nothing_changes() -> None:
    lost = find_shape_losses(RING, find_shape(RING), [])
    assert (lost.chains, lost.brokers, lost.pairs) == ((), (), 6)


def test_brokers_that_lose_their_ties_lose_their_rank() -> None:
    star = network(tie("hub", "arms", "a"), tie("hub", "arms", "b"), tie("b", "arms", "c"))
    lost = find_shape_losses(star, find_shape(star), ["hub.arms.a"])
    assert lost.brokers is not None
    ranks = {rank.actor: (rank.before, rank.after) for rank in lost.brokers}
    assert ranks == {"hub": (1, 2)}


def test_in_a_network_too_large_for_it_betweenness_is_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(losses, "MOST_STEPS", 10)
    shape = find_shape(RING)
    assert shape.betweenness is None
    assert find_shape_losses(RING, shape, ["a.arms.b"]).brokers is None
    assert find_shape_losses(RING, shape, []).brokers is None


def test_the_work_ends_when_nobody_waits_for_it() -> None:
    asked = iter([True, False, False])
    shape = find_shape(RING, lambda: next(asked))
    assert len(shape.steps) == 1
    assert shape.betweenness is None


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_chains_and_brokers_are_those_of_the_network_that_is_left(data: st.DataObject) -> None:
    pairs = st.sampled_from(list(combinations("abcdefghijkl", 2)))
    ties = [tie(a, "arms", b) for a, b in data.draw(st.lists(pairs, min_size=1, max_size=20, unique=True))]
    fallen = data.draw(st.lists(st.sampled_from([t.id for t in ties]), unique=True))
    whole = network(*ties)
    left = msgspec.structs.replace(whole, ties={t.id: t for t in ties if t.id not in fallen})
    shape = find_shape(whole)
    lost = find_shape_losses(whole, shape, fallen)
    told = {frozenset((c.first, c.second)): (c.before, c.after) for c in lost.chains}
    compared = 0
    for a, b in combinations(shape.best_tied, 2):
        before, after = steps_from(whole, a).get(b), steps_from(left, a).get(b)
        compared += before is not None
        assert told.get(frozenset((a, b)), (before, before)) == (before, after)
    assert lost.pairs == compared
    between = measure(left).betweenness
    for rank in lost.brokers or ():
        higher = sum(round(b, 9) > round(between[rank.actor], 9) for b in between.values())
        assert rank.after == 1 + higher
        assert rank.before != rank.after
