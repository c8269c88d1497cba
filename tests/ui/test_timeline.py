"""The timeline: rows of ties, and the day as of which everything is shown."""

from __future__ import annotations

from pathlib import Path

from tests.registries_in_code import network, tie
from tests.ui.driver import browsing
from tests.ui.networks import of_every_script
from tests.ui.timeline import drawn, war


async def test_the_timeline_opens_on_the_dated_ties_of_the_chosen_actor() -> None:
    async with browsing(war(), size=(120, 30), actor="hezbollah") as user:
        await user.press("T")
        user.sees("Timeline", "ties of Hezbollah, by beginning", "3 of 3 ties dated", "Iran arms Hezbollah")
        user.does_not_see("Hamas attacks Israel")
        await user.press("a")
        user.sees("all ties, by beginning", "5 of 7 ties dated, 2 undated below", "Hamas attacks Israel")
        user.sees("2 undated ties: no source says when", "1 undated source")
        await user.press("a")
        user.sees("ties of Hezbollah")


async def test_of_an_actor_without_dated_ties_all_ties_are_shown() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        user.sees("all ties", "Oman hosts Iran, undated")


async def test_rows_are_moved_along_and_the_browser_follows() -> None:
    async with browsing(war(), size=(120, 30), actor="hezbollah") as user:
        await user.press("T", "G")
        user.sees("Hezbollah attacks Israel, 8 October 2023 to 27 November 2024")
        assert user.main.view.tie == "hezbollah.attacks.israel"
        await user.press("k")
        user.sees("Iran arms Hezbollah, since about 1982")
        assert user.main.view.tie == "iran.arms.hezbollah"
        await user.press("escape")
        assert user.main.view.actor == "hezbollah"


async def test_enter_opens_the_tie_in_the_browser() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "g", "j", "enter")
        assert user.app.screen is user.main
        assert user.main.view.tie == "iran.arms.hezbollah"
        assert user.main.view.actor == "iran"


async def test_undated_ties_and_sources_are_reached() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "G")
        user.sees("A wire, undated: 1 quote")
        await user.press("enter")
        assert user.main.view.tie == "iran.directs.hamas"


async def test_opened_again_the_rows_are_there_at_once() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        plan = drawn(user).plan
        await user.press("escape", "T")
        assert drawn(user).plan is plan


async def test_the_ties_of_another_actor_are_shown_when_it_is_gone_to() -> None:
    async with browsing(war(), size=(120, 30), actor="hezbollah") as user:
        await user.press("T")
        drawn(user).go("israel")
        await user.settled()
        user.sees("ties of Israel", "Hamas attacks Israel")
        await user.press("a")
        drawn(user).go("hassan-nasrallah", "israel.killed.hassan-nasrallah")
        await user.settled()
        user.sees("all ties", "Israel killed Hassan Nasrallah, 27 September 2024")


async def test_the_order_changes_and_the_cursor_stays_on_its_tie() -> None:
    async with browsing(war(), size=(120, 30), actor="oman", tie="oman.hosts.iran") as user:
        await user.press("T", "o")
        user.sees("by actor", "Hamas: 1 dated tie", "Oman hosts Iran, undated")
        await user.press("o")
        user.sees("by tone", "hostility: 3 dated ties", "Oman hosts Iran, undated")
        await user.press("o")
        user.sees("by beginning")


async def test_a_filter_leaves_rows_out_and_undo_brings_them_back() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        user.sees("Hamas attacks Israel")
        main = user.main
        main.change(main.view.asking("tone:hostility", "", "tone:hostility"))
        await user.settled()
        user.does_not_see("Oman hosts Iran")
        user.sees("Israel killed Hassan Nasrallah")
        await user.press("z")
        user.sees("Oman hosts Iran")


async def test_a_large_registry_is_ordered_beside_the_screen(monkeypatch) -> None:
    monkeypatch.setattr("axis_tui.ui.screens.timing.MOST_AT_ONCE", 3)
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        await user.waits()
        user.sees("Hamas attacks Israel")
        await user.press("o")
        await user.waits()
        user.sees("by actor", "Hamas: 1 dated tie")


async def test_the_picture_is_saved(tmp_path: Path) -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "x")
        target = tmp_path / "timeline.txt"
        await user.enters(str(target))
        assert "Hamas attacks Israel" in target.read_text("utf-8")


async def test_every_line_is_as_wide_as_the_screen_at_any_size() -> None:
    async with browsing(of_every_script(), size=(120, 30), actor="a0") as user:
        await user.press("T", "a", "l")
        for width, height in ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50), (3, 2)):
            await user.resize(width, height)
            for key in ("j", "j", "G", "g"):
                await user.press(key)
                user.fills_the_window(key)


async def test_without_ties_or_dates_it_says_so() -> None:
    async with browsing(network(tie("a", "arms", "b")), size=(100, 20), actor="a") as user:
        await user.press("T", "l")
        user.sees("nothing here is dated", "Nothing here is dated. d sets any day.", "A arms B, undated")
    async with browsing(network(alone=("a",)), size=(100, 20), actor="a") as user:
        await user.press("T", "j", "enter")
        user.sees("There is no tie to open.")
