"""The day as of which everything is shown, stepped and dragged along the axis of the timeline."""

from __future__ import annotations

from axis_tui.model.dates import Date
from tests.ui.driver import browsing
from tests.ui.timeline import axis_of, chosen_day, day_of, drawn, timeline, war


async def test_stepping_the_day_shows_every_view_as_of_it() -> None:
    async with browsing(war(), size=(160, 40), actor="oman") as user:
        await user.press("T", "G", *["k"] * 5)
        user.sees("Hamas attacks Israel, 7 October 2023")
        await user.press("l")
        day = chosen_day(user)
        assert day.earliest <= Date("2023-10-07").earliest <= day.latest
        user.sees(f"as of {day.words}", "of 7 ties may have held, 2 of them undated")
        assert "israel.killed.hassan-nasrallah" not in user.main.registry.ties
        user.sees("× Israel killed Hassan Nasrallah")
        before = day
        await user.press("l")
        day = chosen_day(user)
        assert day.earliest > before.latest
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
        first = chosen_day(user)
        assert first.latest.year == 1982
        years = set()
        for _ in range(20):
            await user.press("l")
            day = chosen_day(user)
            years.add(day.earliest.year)
        assert years == {1982, 2023, 2024}
        await user.press("end", "l")
        user.sees("The axis ends here")


async def test_the_mouse_sets_the_day_and_drags_it_and_chooses_rows() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T")
        drawing, top = timeline(user), drawn(user).map.region
        x = top.x + drawing.left + axis_of(user).cells - 4
        await user.pilot.mouse_down(offset=(x, top.y + 1))
        await user.settled()
        first = chosen_day(user)
        await user.pilot.hover(offset=(x - 12, top.y + 6))
        await user.settled()
        second = chosen_day(user)
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
        whole = axis_of(user)
        await user.press("plus", "plus", "plus")
        near = axis_of(user)
        assert near.last - near.first < whole.last - whole.first
        assert near.first <= Date("2024-09-27").earliest.toordinal() <= near.last
        for _ in range(30):
            await user.press("plus")
        user.sees("A day takes many cells already.")
        for _ in range(30):
            await user.press("minus")
        assert axis_of(user) == whole
        user.sees("The whole axis is shown.")


async def test_the_day_stays_in_sight_of_a_zoomed_axis() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "plus", "plus", "plus", "plus", "end")
        axis, day = axis_of(user), chosen_day(user)
        assert axis.first <= day.latest.toordinal()
        assert day.earliest.toordinal() <= axis.last


async def test_the_day_that_another_key_sets_is_brought_into_sight() -> None:
    async with browsing(war(), size=(120, 30), actor="oman") as user:
        await user.press("T", "g", *["j"] * 4, *["plus"] * 6, "greater_than_sign")
        axis, day = axis_of(user), chosen_day(user)
        assert day.earliest.year == 1982
        assert axis.first <= day.earliest.toordinal() <= axis.last
