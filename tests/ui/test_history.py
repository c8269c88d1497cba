"""What can be undone and done again, without a terminal."""

from __future__ import annotations

import pytest

from axis_tui.model.dates import Date
from axis_tui.ui.history import MOST_KEPT, History, what_changed
from axis_tui.ui.order import Order
from axis_tui.ui.view import View
from tests.ui.networks import alliance

START = View().choosing_actor("a")


def test_changes_are_undone_one_by_one_and_done_again() -> None:
    history, start = History(), View().choosing_actor("a")
    pinned = start.pinning("a")
    muted = pinned.muting("paper")
    history.record(start, pinned)
    history.record(pinned, muted)
    assert history.undo(muted) == (pinned, "the muted sources")
    assert history.undo(pinned) == (start, "the pins")
    assert history.undo(start) is None
    assert history.redo(start) == (pinned, "the pins")
    assert history.redo(pinned) == (muted, "the muted sources")
    assert not history.can_redo


def test_moving_along_a_list_is_no_change_and_typing_is_one() -> None:
    history, view = History(), View().choosing_actor("a")
    history.record(view, view.choosing_actor("b"))
    assert not history.can_undo
    for letters in ("k", "ki", "kin"):
        after = view.asking(letters, letters, "")
        history.record(view, after)
        view = after
    assert history.undo(view) == (View().choosing_actor("a"), "the filter")
    assert not history.can_undo


def test_a_new_change_forgets_what_was_undone() -> None:
    history, view = History(), View()
    history.record(view, view.pinning("a"))
    history.undo(view.pinning("a"))
    history.record(view, view.pinning("b"))
    assert not history.can_redo


def test_steps_from_day_to_day_are_one_change_and_pins_one_each() -> None:
    history, view = History(), START
    for year in ("2020", "2021", "2022"):
        history.record(view, view := view.seeing_day(Date(year)))
    assert history.undo(view) == (START, "the day")
    history, view = History(), START
    for actor in "ab":
        history.record(view, view := view.pinning(actor))
    assert history.undo(view) == (START.pinning("a"), "the pins")


@pytest.mark.parametrize("ending", ["undone", "closed"])
def test_what_is_typed_afterwards_is_a_change_of_its_own(ending: str) -> None:
    history, typed = History(), START.asking("k", "k", "")
    history.record(START, typed)
    if ending == "undone":
        history.undo(typed)
        history.record(START, typed)
        assert history.undo(typed) == (START, "the filter")
    else:
        history.close()
        more = typed.asking("ki", "ki", "")
        history.record(typed, more)
        assert history.undo(more) == (typed, "the filter")


def test_the_oldest_changes_are_forgotten_first() -> None:
    history, view = History(), START
    for number in range(MOST_KEPT + 5):
        history.record(view, view := view.pinning(f"p{number}"))
    undone = 0
    while (before := history.undo(view)) is not None:
        view, undone = before[0], undone + 1
    assert undone == MOST_KEPT
    assert view.pins == tuple(f"p{number}" for number in range(5))


def test_of_a_registry_that_has_changed_nothing_is_undone_into_what_is_gone() -> None:
    history, whole = History(), alliance()
    first = View().choosing_actor("oman").pinning("oman")
    second = first.muting("paper")
    history.record(first, second)
    history.undo(second)
    history.record(first, second)
    history.record(second, third := second.muting("copy"))
    history.undo(third)
    history.forget(whole.subset(["iran", "hezbollah"]))
    assert not history.can_redo
    undone = history.undo(View())
    assert undone is not None
    assert (undone[0].actor, undone[0].pins) == (None, ())


def test_a_filter_that_a_changed_registry_still_knows_comes_back_and_another_does_not() -> None:
    history, whole = History(), alliance()
    for where in ("kind:state", "colour:red"):
        filtered = View().asking(f"words {where}", "words", where)
        history.record(filtered, filtered.pinning("iran"))
    history.forget(whole.subset(["iran", "hezbollah"]))
    undone = [history.undo(View()) for _ in range(2)]
    assert [found and (found[0].query, found[0].words, found[0].lens.where) for found in undone] == [
        ("", "", ""),
        ("words kind:state", "words", "kind:state"),
    ]


@pytest.mark.parametrize(
    ("new", "what"),
    [
        (START.asking("k", "k", ""), "the filter"),
        (START.asking("kind:state", "", "kind:state"), "the filter"),
        (START.seeing_day(Date("2020")), "the day"),
        (START.muting("s"), "the muted sources"),
        (START.pinning("a"), "the pins"),
        (START.ordering_by(Order.NAME), "the order"),
        (START.matching_strictly(True), "strict matching"),
        (START.going_to("b"), "going there"),
        (START.going_to("b").back(), "going there"),
        (START.choosing_actor("b"), ""),
        (START.choosing_tie("t"), ""),
    ],
)
def test_a_change_is_named_as_the_user_knows_it(new: View, what: str) -> None:
    assert what_changed(START, new) == what


def test_moving_on_from_where_one_went_is_no_change_though_the_way_back_grows() -> None:
    there = START.going_to("b")
    assert what_changed(there, there.choosing_actor("c")) == ""
