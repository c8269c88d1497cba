"""Filters, the day, muted sources and undoing, at the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from axis_tui.model.tie import Tie
from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_a_filter_has_a_chip_that_a_click_takes_away() -> None:
    async with browsing(alliance()) as user:
        await user.search("kind:state tie:arms")
        await user.press("enter")
        user.sees("filters", "[kind:state ×]", "[tie:arms ×]")
        await user.click("tie:arms ×]")
        user.does_not_see("[tie:arms")
        assert user.main.view.query == "kind:state"
        await user.press("F")
        user.does_not_see("filters [")
        user.sees("5 actors", "4 ties")


async def test_the_filters_are_listed_added_to_and_taken_away() -> None:
    async with browsing(alliance()) as user:
        await user.press("f")
        user.sees("No filter is on", "Kind of actor", "kind:", "Only what may have held at a time.")
        await user.press("j", "j")
        user.sees("The actor is of this kind.")
        await user.press("enter")
        user.sees("kind:armed-group")
        await user.press("enter")
        assert user.main.view.lens.where.startswith("kind:")
        user.sees("On now")
        await user.press("g", "enter")
        assert user.main.view.lens.is_clear
        await user.press("escape")
        user.sees("5 actors")


async def test_a_day_is_asked_for_and_told_with_what_is_undated() -> None:
    async with browsing(alliance()) as user:
        await user.answers("d", "2024")
        user.sees("as of 2024", "3 of 4 ties may have held, 3 undated")
        user.does_not_see("Soleimani")
        await user.answers("d", "soon")
        user.sees("is no date")
        await user.press("ctrl+u", "enter")
        assert user.main.view.lens.day is None


async def test_the_day_steps_from_event_to_event_and_says_where_they_end() -> None:
    async with browsing(alliance()) as user:
        await user.press(">")
        user.sees("as of 1 January 1998", "4 of 4 ties")
        await user.press(">")
        user.sees("as of 4 January 2020", "3 of 4 ties")
        await user.press(">")
        user.sees("No tie begins or ends later.")
        await user.press("<")
        user.sees("as of 1 January 1998")


async def test_changes_are_undone_and_done_again() -> None:
    async with browsing(alliance()) as user:
        await user.press("space")
        await user.press(">")
        await user.press("z")
        user.sees("Undone: as of 1 January 1998 is off again.")
        assert user.main.view.lens.is_clear
        await user.press("z")
        assert user.main.view.pins == ()
        await user.press("z")
        user.sees("There is nothing to undo.")
        await user.press("Z", "Z")
        user.sees("as of 1 January 1998")
        await user.press("Z")
        user.sees("There is nothing to do again.")


async def test_what_hides_a_place_is_lifted_when_one_goes_there() -> None:
    async with browsing(alliance(), actor="soleimani") as user:
        await user.press("enter", "d")
        await user.types("2024")
        await user.press("enter")
        assert user.main.view.actor != "soleimani"
        await user.answers("ctrl+p", "suleimani")
        assert user.main.view.actor == "soleimani"
        assert user.main.view.lens.is_clear
        user.sees("What was left out is shown again")


async def test_what_is_left_out_is_left_out_of_the_map_too() -> None:
    async with browsing(alliance(), (120, 40), actor="hezbollah") as user:
        await user.search("tie:arms")
        await user.press("enter", "m")
        user.sees("[tie:arms ×]", "arms")
        user.does_not_see("directs")
        await user.press("F")
        user.sees("directs")
        user.does_not_see("[tie:arms")
        await user.press("z")
        user.does_not_see("directs")


async def test_the_light_of_the_map_is_the_light_of_the_browser() -> None:
    async with browsing(alliance(), (120, 40), actor="hezbollah") as user:
        await user.press("m", "left")
        tie = user.main.view.tie
        assert tie is not None
        await user.answers("/", "quds")
        user.sees("Map · Quds Force")
        await user.press("[")
        user.sees("Map · Hezbollah")
        await user.press("escape")
        user.sees("Ties of Hezbollah")


async def test_the_evidence_says_how_many_quotes_of_muted_sources_are_left_out() -> None:
    async with browsing(alliance(), actor="iran", tie="iran.arms.hezbollah") as user:
        user.sees("quote 1 of 3")
        user.main.change(user.main.view.muting("paper"))
        await user.settled()
        user.sees("without The Paper", "quote 1 of 2 · 1 left out")
        user.does_not_see("Tehran sends rockets")


async def test_nobody_is_told_about_where_nobody_is_left() -> None:
    async with browsing(alliance(), (100, 30)) as user:
        await user.search("contested:yes dated:no")
        await user.press("enter")
        name = user.main.registry.actors[user.main.view.actor or ""].name
        user.sees(name, "3 About")
        user.does_not_see("quote 1 of")
        user.main.change(user.main.view.asking("kind:alliance", "", "kind:alliance"))
        await user.settled()
        assert user.main.view.actor is None
        user.does_not_see(name, "About")


async def test_a_saved_picture_says_through_which_filters_it_was_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(alliance(), (100, 30), actor="hezbollah") as user:
        user.main.change(user.main.view.muting("paper"))
        await user.press("m", "x")
        await user.enters("map.txt")
        user.sees("Wrote the picture")
        assert "Filters: without The Paper." in (tmp_path / "map.txt").read_text("utf-8")


async def test_a_name_that_is_left_out_is_not_said_to_be_unknown() -> None:
    async with browsing(alliance()) as user:
        await user.answers("d", "January 2024")
        user.sees("as of January 2024", "3 of 4 ties may have held, 3 undated.")
        await user.search("suleimani")
        user.sees("1 actor called so")
        user.does_not_see("There is nothing here.", "No actor is called")


async def test_a_source_is_muted_where_it_is_listed_and_its_losses_are_one_key_away() -> None:
    async with browsing(alliance()) as user:
        await user.press("s", "u")
        user.sees("muted in every view", "filters: without The Paper")
        assert user.main.view.lens.muted == ("paper",)
        await user.press("W")
        await user.waits()
        user.sees("Whose view", "[without The Paper ×]")
        await user.press("escape", "u")
        await user.waits()
        user.sees("Gaps", "filters: without The Paper")


async def test_a_tie_without_direction_is_read_from_the_chosen_actor() -> None:
    whole = alliance()
    rivals = Tie("iran.rivals.oman", "iran", "rivals", "oman")
    async with browsing(replace(whole, ties=whole.ties | {rivals.id: rivals}), actor="oman") as user:
        await user.press("m", "tab")
        user.sees("Oman rivals Iran")


async def test_both_ends_of_a_tie_are_asked_for_by_kind() -> None:
    async with browsing(alliance()) as user:
        await user.search("both:state")
        user.sees("0 of 5 actors", "0 of 4 ties")
        await user.press("ctrl+u")
        await user.types("kind:state")
        user.sees("2 of 5 actors", "3 of 4 ties")


async def test_hostile_ties_are_not_followed_where_one_does_not_want_them() -> None:
    whole = alliance()
    war = Tie("oman.attacks.iran", "oman", "attacks", "iran")
    async with browsing(replace(whole, ties=whole.ties | {war.id: war}), (120, 40)) as user:
        user.main.show_path("oman", "hezbollah")
        await user.waits()
        user.sees("2 steps, 1 hostile")
        await user.press("w")
        await user.waits()
        user.sees("No chain of ties leads from the one to the other without hostile ties.")


async def test_the_key_line_is_that_of_the_list_once_the_filter_is_typed() -> None:
    async with browsing(alliance()) as user:
        await user.search("hez")
        user.sees("complete")
        await user.press("enter")
        user.does_not_see("complete")


async def test_compare_finds_the_first_contested_tie_of_the_chosen_actor() -> None:
    async with browsing(alliance(), actor="iran") as user:
        await user.press("c")
        user.sees("Iran directs Hezbollah")
        await user.press("escape")
    async with browsing(alliance(), actor="soleimani") as user:
        await user.press("c")
        user.sees("No tie of Qassem Soleimani that is shown is contested.")


async def test_a_search_that_is_undone_away_and_done_again_stands_in_its_line() -> None:
    async with browsing(alliance(), (120, 30)) as user:
        await user.search("hez")
        await user.press("enter", "escape", "z")
        await user.waits()
        line = user.main.actors_pane.filter_line
        assert line is not None
        assert line.value == "hez"
        assert user.main.actors_pane.rows.has_focus


async def test_a_filter_that_is_lifted_in_a_view_does_not_stay_in_its_line() -> None:
    async with browsing(alliance(), (120, 30)) as user:
        await user.search("kind:state")
        await user.press("enter", "W", "F", "escape")
        await user.waits()
        assert user.main.actors_pane.filter_line is None


async def test_what_is_not_understood_of_a_filter_is_neither_exported_nor_kept_beside_the_rest() -> None:
    async with browsing(alliance(), (120, 30)) as user:
        await user.search("kind:state kind:nothing")
        await user.press("down", "shift+tab", "x")
        user.sees("What the filter leaves: kind:state")
        assert "nothing" not in user.screen.partition("What the filter leaves")[2].partition("\n")[0]
        await user.press("escape", "f", "enter")
        assert user.main.view.lens.is_clear
        user.main.change(user.main.view.asking("kind:nothing", "", ""))
        await user.press("G", "enter", "enter")
        await user.waits()
        assert user.app.crash is None
        assert user.main.view.lens.where
        assert "nothing" not in user.main.view.query
