"""Any window, from one cell up."""

from __future__ import annotations

import pytest

from tests.ui.driver import browsing
from tests.ui.networks import alliance, saying

SIZES = [(1, 1), (2, 2), (5, 1), (1, 20), (10, 3), (20, 5), (40, 12), (59, 14), (60, 15), (80, 24), (132, 43)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_line_is_exactly_as_wide_as_the_window(size: tuple[int, int]) -> None:
    async with browsing(saying("漢字 حزب e\u0301 name"), size) as user:
        for key in ("down", "2", "down", "3", "down", "slash", "b", "escape", "question_mark", "escape", "s"):
            await user.press(key)
            user.fills_the_window(key)


async def test_the_window_may_change_at_any_time() -> None:
    async with browsing(alliance(), (160, 50)) as user:
        for number, size in enumerate([*SIZES, *reversed(SIZES), (160, 50)]):
            await user.resize(*size)
            await user.press(("j", "tab", "k", "slash", "escape", "2")[number % 6])
            user.fills_the_window()
        await user.press("escape", "escape", "escape")
        user.sees("Alliance", "1 Actors")


async def test_without_colour_everything_is_told_in_the_terminals_own_ink(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with browsing(alliance(), (100, 30)) as user:
        background = user.app.screen.background_colors[1]
        styles = []
        for strip in user.app.screen._compositor.render_strips(user.app.size):
            for line_filter in user.app.get_line_filters():
                strip = strip.apply_filter(line_filter, background)
            styles += [segment.style for segment in strip if segment.style and segment.text.strip()]
        assert styles
        assert all(style.color is None or style.color.is_default for style in styles)
