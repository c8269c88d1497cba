"""The ways between the drawings and the quotes."""

from __future__ import annotations

import pytest

from axis_tui.ui.screens.map import MapScreen
from axis_tui.ui.screens.network import NetworkScreen
from tests.ui.driver import browsing
from tests.ui.networks import alliance


@pytest.mark.parametrize("key", ["m", "N"])
async def test_o_leads_from_a_drawing_to_the_quotes_of_the_tie_that_is_lit(key: str) -> None:
    async with browsing(alliance(), size=(80, 24), actor="hezbollah") as user:
        await user.press(key)
        await user.waits()
        user.sees("o its quotes" if key == "m" else "o quotes", "? help")
        await user.press("tab")
        tie = user.main.view.tie
        assert tie is not None
        await user.press("o")
        assert user.app.screen is user.main
        assert (user.main.pane, user.main.view.tie) == ("evidence", tie)
        user.sees("3 Evidence")


@pytest.mark.parametrize("key", ["m", "N"])
async def test_o_says_how_a_tie_is_chosen_where_none_is(key: str) -> None:
    async with browsing(alliance(), size=(80, 24), actor="hezbollah") as user:
        await user.press(key)
        await user.waits()
        await user.press("o")
        assert user.app.screen is not user.main
        user.sees("No tie is chosen here: arrows and tab go to one")


async def test_o_on_a_tie_beyond_the_neighbours_goes_to_that_tie() -> None:
    async with browsing(alliance(), size=(160, 50), actor="hezbollah") as user:
        await user.press("m")
        screen = user.app.screen
        assert isinstance(screen, MapScreen)
        assert screen.drawing is not None
        far = next(n for n, row in enumerate(screen.drawing.rows) if row.ring == 2)
        screen._go(far)
        tie = screen.tie_here
        await user.press("o")
        assert (user.main.view.tie, user.main.pane) == (tie, "evidence")


async def test_esc_leads_from_a_map_back_to_the_network_out_of_which_it_was_opened() -> None:
    async with browsing(alliance(), size=(80, 24), actor="hezbollah") as user:
        await user.press("N")
        await user.waits()
        await user.press("+")
        window = user.app.screen.window  # type: ignore[attr-defined]
        await user.press("m")
        user.sees("Map · Hezbollah")
        await user.press("escape")
        await user.waits()
        screen = user.app.screen
        assert isinstance(screen, NetworkScreen)
        assert screen.window == window
        await user.press("escape")
        assert user.app.screen is user.main
        await user.press("m", "escape")
        assert user.app.screen is user.main


async def test_what_leads_on_from_such_a_map_does_not_come_back_to_the_network() -> None:
    async with browsing(alliance(), size=(80, 24), actor="hezbollah") as user:
        await user.press("N", "m", "tab", "o")
        assert user.app.screen is user.main
        await user.press("m", "escape")
        assert user.app.screen is user.main
