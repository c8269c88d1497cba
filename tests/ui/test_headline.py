"""The line at the top that says how much is shown."""

from __future__ import annotations

import msgspec

from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_where_the_counts_do_not_fit_they_are_said_briefly_and_all_of_them() -> None:
    long = msgspec.structs.replace(alliance(), title="An alliance of long standing")
    async with browsing(long, size=(80, 24)) as user:
        await user.search("tie:directs")
        user.sees("2/5 actors · 1/4 ties · 2/5 quotes · 2/3 sources")
    async with browsing(long, size=(130, 24)) as user:
        await user.search("tie:directs")
        user.sees("2 of 5 actors · 1 of 4 ties · 2 of 5 quotes · 2 of 3 sources")


async def test_the_places_of_the_way_and_its_keys_are_gone_to_by_a_click() -> None:
    async with browsing(alliance(), (80, 24), actor="soleimani") as user:
        await user.press("2", "enter", "j", "enter")
        user.sees("Qassem Soleimani › Quds Force › Iran ▸ includes Quds Force", "[ back   forward ]")
        await user.click("Qassem Soleimani ›")
        assert (user.main.view.actor, len(user.main.view.behind)) == ("soleimani", 0)
        await user.click("forward ]")
        assert user.main.view.actor == "quds"
        await user.click("forward")
        assert user.main.view.actor == "iran"
        await user.click("forward")
        user.sees("This is where the trail ends.")
        await user.click("back")
        assert user.main.view.actor == "quds"


async def test_the_beginning_of_a_long_way_is_gone_to_step_by_step() -> None:
    async with browsing(alliance(), (60, 24), actor="soleimani") as user:
        await user.press("2", "enter", "j", "enter")
        user.sees(" … › Iran ▸ includes")
        await user.click("…")
        assert user.main.view.actor == "quds"


async def test_where_one_pane_is_seen_a_click_on_its_name_leads_to_another() -> None:
    async with browsing(alliance(), (40, 20)) as user:
        user.sees("[1 actors]")
        await user.click("2 ties")
        user.sees("[2 ties]")
        await user.click("evidence")
        user.sees("[3 evidence]")
