"""A screen is closed once, and alone, whatever lies over it and whatever still works beside it."""

from __future__ import annotations

import asyncio

from msgspec.structs import replace

from axis_tui.graph.losses import find_shape
from axis_tui.ui.screens.filters import FiltersScreen
from axis_tui.ui.screens.map import MapScreen
from axis_tui.ui.screens.whose import WhoseScreen
from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_a_map_that_is_left_empty_by_a_filter_is_closed_after_the_list_of_filters() -> None:
    async with browsing(replace(alliance(), ties={}, sources={})) as user:
        await user.press("m", "f", "down", "down", "down", "enter", "enter")
        assert [type(screen) for screen in user.app.screen_stack[1:]] == [MapScreen, FiltersScreen]
        await user.press("escape")
        assert user.app.screen_stack == [user.main]


async def test_a_screen_that_is_closed_twice_closes_no_other_one() -> None:
    async with browsing(alliance()) as user:
        await user.press("s", "?")
        sources = user.app.screen_stack[-2]
        sources.dismiss(None)
        await user.settled()
        assert len(user.app.screen_stack) == 3
        await user.press("escape")
        assert user.app.screen is user.main
        sources.dismiss(None)
        await user.settled()
        assert user.app.screen is user.main


async def test_an_answer_that_comes_after_its_view_is_closed_is_dropped() -> None:
    async with browsing(alliance()) as user:
        await user.press("W")
        look = user.app.screen
        assert isinstance(look, WhoseScreen)
        await user.waits()
        assert look.base is not None
        shape = find_shape(look.base, lambda: True)
        await user.press("escape")
        await user.waits()
        await asyncio.to_thread(look._answer, lambda: True, look._take_shape, look.base, shape)
        assert user.app.crash is None
