"""The timeline: rows of ties, and the day as of which everything is shown."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace
from rich.cells import cell_len

from axis_tui.drawing.timeline import Timeline
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.screens.timeline import TimelineScreen
from tests.drawing.networks import NAMES
from tests.registries_in_code import network, tie
from tests.ui.driver import User, browsing


def war() -> Registry:
    """Ties of four years, one of long ago, and one that has no date."""
    ties = (
        tie("iran", "arms", "hezbollah", "1982~"),
        tie("hamas", "attacks", "israel", "2023-10-07", "2023-10-07"),
        tie("hezbollah", "attacks", "israel", "2023-10-08", "2024-11-27"),
        tie("israel", "killed", "hassan-nasrallah", "2024-09-27", "2024-09-27"),
        tie("hassan-nasrallah", "leads", "hezbollah", "", "2024-09-27"),
        tie("iran", "directs", "hamas"),
        tie("oman", "hosts", "iran"),
    )
    ids = [one.id for one in ties]
    paper = Source(
        "paper",
        "A paper",
        "B",
        publisher="The Paper",
        published=Date("2024-02-06"),
        quotes=tuple(Quote(f"q{n}", "Words.", supports=(id,)) for n, id in enumerate(ids)),
    )
    wire = Source("wire", "A wire", "C", quotes=(Quote("q1", "Words.", supports=(ids[5],)),))
    return network(*ties, sources={"paper": paper, "wire": wire})


def drawn(user: User) -> TimelineScreen:
    screen = user.app.screen
    assert isinstance(screen, TimelineScreen)
    return screen


def day_of(user: User) -> Date | None:
    return user.main.view.lens.day


def timeline(user: User) -> Timeline:
    drawing = drawn(user).drawing
    assert drawing is not None
    return drawing


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


async def test_stepping_the_day_shows_every_view_as_of_it() -> None:
    async with browsing(war(), size=(160, 40), actor="oman") as user:
        await user.press("T", "G", *["k"] * 5)
        user.sees("Hamas attacks Israel, 7 October 2023")
        await user.press("l")
        day = day_of(user)
        assert day is not None
        assert day.earliest <= Date("2023-10-07").earliest <= day.latest
        user.sees(f"as of {day.words}", "of 7 ties may have held, 2 of them undated")
        assert "israel.killed.hassan-nasrallah" not in user.main.registry.ties
        user.sees("× Israel killed Hassan Nasrallah")
        later = day
        await user.press("l")
        day = day_of(user)
        assert day is not None
        assert day.earliest > later.latest
        user.sees(": not then")
        await user.press("0")
        assert day_of(user) is None
        user.does_not_see("as of")


async def test_a_tie_of_another_time_is_looked_at_without_leaving_the_day() -> None:
    async with browsing(war(), size=(160, 40), actor="oman") as user:
        await user.press("T")
        drawn(user)._see(Date("2023-10-07"))
        await user.settled()
        await user.press("g", *["j"] * 4)
        user.sees("Israel killed Hassan Nasrallah", ": not then")
        assert day_of(user) == Date("2023-10-07")
        assert user.main.view.tie in user.main.registry.ties
        await user.press("enter")
        assert user.main.view.tie == "israel.killed.hassan-nasrallah"
        assert day_of(user) is None


async def test_what_is_left_out_of_the_axis_is_stepped_over() -> None:
    async with browsing(war(), size=(160, 40), actor="hezbollah") as user:
        await user.press("T", "home")
        first = day_of(user)
        assert first is not None
        assert first.latest.year == 1982
        years = set()
        for _ in range(20):
            await user.press("l")
            day = day_of(user)
            assert day is not None
            years.add(day.earliest.year)
        assert years <= {1982, 2023, 2024}
        await user.press("end", "l")
        user.sees("The axis ends here")


async def test_the_mouse_sets_the_day_and_drags_it_and_chooses_rows() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        drawing, top = timeline(user), drawn(user).map.region
        assert drawing.axis is not None
        x = top.x + drawing.left + drawing.axis.cells - 4
        await user.pilot.mouse_down(offset=(x, top.y + 1))
        await user.settled()
        first = day_of(user)
        assert first is not None
        await user.pilot.hover(offset=(x - 12, top.y + 6))
        await user.settled()
        second = day_of(user)
        assert second is not None
        assert second.earliest < first.earliest
        await user.pilot.mouse_up(offset=(x - 12, top.y + 6))
        await user.pilot.hover(offset=(x, top.y + 1))
        await user.settled()
        assert day_of(user) == second
        await user.click("Israel killed")
        user.sees("Israel killed Hassan Nasrallah, 27 September 2024")


async def test_the_axis_is_zoomed_around_the_row_and_back() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "G", "k", "k", "k")
        whole = timeline(user).axis
        await user.press("plus", "plus", "plus")
        near = timeline(user).axis
        assert whole is not None
        assert near is not None
        assert near.last - near.first < whole.last - whole.first
        assert near.first <= Date("2024-09-27").earliest.toordinal() <= near.last
        for _ in range(30):
            await user.press("plus")
        user.sees("A day takes many cells already.")
        for _ in range(30):
            await user.press("minus")
        assert timeline(user).axis == whole
        user.sees("The whole axis is shown.")


async def test_the_day_stays_in_sight_of_a_zoomed_axis() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "plus", "plus", "plus", "plus", "end")
        axis = timeline(user).axis
        day = day_of(user)
        assert axis is not None
        assert day is not None
        assert axis.first <= day.latest.toordinal()
        assert day.earliest.toordinal() <= axis.last


async def test_the_day_that_another_key_sets_is_brought_into_sight() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "g", *["j"] * 4, *["plus"] * 6, "greater_than_sign")
        axis, day = timeline(user).axis, day_of(user)
        assert axis is not None
        assert day is not None
        assert day.earliest.year == 1982
        assert axis.first <= day.earliest.toordinal() <= axis.last


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
        user.app.screen.query_one("Input").value = str(target)  # type: ignore[attr-defined]
        await user.press("enter")
        assert "Hamas attacks Israel" in target.read_text("utf-8")


def of_every_script() -> Registry:
    """Dated ties between actors whose names are written in every script, in texts with such names."""
    ids = [f"a{n}" for n in range(len(NAMES))]
    plain = network(*(tie(a, "arms", b, f"20{n + 10}~") for n, (a, b) in enumerate(pairwise(ids))))
    actors = {id: replace(plain.actors[id], name=name) for id, name in zip(ids, NAMES, strict=True)}
    quotes = plain.sources["paper"].quotes
    sources = {
        f"s{n}": Source(f"s{n}", name, "B", publisher=name, published=Date(f"20{n + 10}"), quotes=(quote,))
        for n, (name, quote) in enumerate(zip(NAMES, quotes, strict=False))
    }
    return replace(plain, actors=actors, sources=sources)


async def test_every_line_is_as_wide_as_the_screen_at_any_size() -> None:
    async with browsing(of_every_script(), size=(120, 30), actor="a0") as user:
        await user.press("T", "a", "l")
        for width, height in ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50), (3, 2)):
            await user.resize(width, height)
            for key in ("j", "j", "G", "g"):
                await user.press(key)
                assert {cell_len(line) for line in user.lines} == {width}


async def test_without_ties_or_dates_it_says_so() -> None:
    async with browsing(network(tie("a", "arms", "b")), size=(100, 20), actor="a") as user:
        await user.press("T", "l")
        user.sees("nothing here is dated", "Nothing here is dated. d sets any day.", "A arms B, undated")
    async with browsing(network(alone=("a",)), size=(100, 20), actor="a") as user:
        await user.press("T", "j", "enter")
        user.sees("There is no tie to open.")
