"""What a lens leaves of a registry, and what can be undone, without a terminal."""

from __future__ import annotations

from axis_tui.model.dates import Date
from axis_tui.search import Hit
from axis_tui.search.actors import actor_index
from axis_tui.ui.chips import chips, without_chip
from axis_tui.ui.history import History
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view import View
from tests.ui.networks import alliance


def seeing() -> Seeing:
    whole = alliance()
    index = actor_index(whole)

    def search(words: str, strict: bool = False, *, within: bool = False) -> dict[str, Hit]:
        return {hit.id: hit for hit in index.search(words, strict=strict)}

    return Seeing(whole, search)


def test_a_clear_lens_leaves_the_registry_itself() -> None:
    eye = seeing()
    seen = eye.see(View())
    assert seen.registry is eye.whole
    assert seen.shown is None


def test_words_list_the_actors_that_are_called_so_and_leave_every_tie() -> None:
    eye = seeing()
    seen = eye.see(View().asking("suleimani", "suleimani", ""))
    assert seen.shown == ("soleimani",)
    assert seen.hits["soleimani"].matched == "Suleimani"
    assert seen.registry is eye.whole


def test_a_filter_leaves_ties_with_both_ends_and_lists_the_actors_of_which_it_holds() -> None:
    seen = seeing().see(View().asking("kind:person", "", "kind:person"))
    assert seen.shown == ("soleimani",)
    assert set(seen.registry.actors) == {"soleimani", "quds"}


def test_words_and_a_filter_narrow_each_other() -> None:
    seen = seeing().see(View().asking("iran kind:state", "iran", "kind:state"))
    assert seen.shown == ("iran",)


def test_a_muted_source_takes_its_ties_but_no_actor_away() -> None:
    eye = seeing()
    seen = eye.see(View().muting("paper"))
    assert "soleimani.commands.quds" in eye.whole.ties
    assert "soleimani.commands.quds" not in seen.registry.ties
    assert seen.registry.degree("soleimani") == 0
    assert set(seen.registry.actors) == set(eye.whole.actors)


def test_a_day_leaves_what_may_have_held_then_undated_ties_among_it() -> None:
    seen = seeing().see(View().seeing_day(Date("2024")))
    assert "soleimani" not in seen.registry.actors
    assert "iran.arms.hezbollah" in seen.registry.ties


def test_the_days_are_those_on_which_a_tie_begins_or_no_longer_holds() -> None:
    assert [day.isoformat() for day in seeing().days] == ["1998-01-01", "2020-01-04"]


def test_a_lens_that_was_looked_through_is_kept() -> None:
    eye = seeing()
    view = View().muting("paper")
    assert not eye.knows(view.lens)
    assert eye.see(view).registry is eye.see(view).registry
    assert eye.knows(view.lens)


def test_every_part_that_is_left_out_has_a_chip_that_takes_it_away() -> None:
    whole = alliance()
    view = View().asking("iran kind:state -tie:arms", "iran", "kind:state -tie:arms")
    view = view.seeing_day(Date("2024-01-03")).muting("paper")
    found = chips(view, whole)
    assert [chip.words for chip in found] == [
        "kind:state", "-tie:arms", "as of 3 January 2024", "without The Paper"
    ]  # fmt: skip
    for chip in found:
        view = without_chip(view, chip)
    assert view.lens.is_clear
    assert view.query == "iran"


def test_the_chip_of_many_muted_sources_hears_all_again() -> None:
    whole = alliance()
    view = View().hearing_only("second", whole.sources)
    (chip,) = chips(view, whole)
    assert chip.words == "only The Wire"
    assert without_chip(view, chip).lens.is_clear


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
