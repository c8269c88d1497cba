"""Lists draw their own borders, exactly as Textual would, and what a key does is shown at once."""

from __future__ import annotations

import pytest
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from axis_tui.ui.widgets.drawn_rows import DrawnRows
from axis_tui.ui.widgets.row_source import RowSource
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, crowd

_PLACES = {
    "wide": ((160, 50), ()),
    "in the ties": ((160, 50), ("2", "j")),
    "in the evidence": ((120, 40), ("3", "j", "j")),
    "scrolled": ((100, 20), ("G", "2", "G")),
    "folded": ((80, 24), ("2", "j")),
    "low": ((80, 10), ("2",)),
    "small": ((24, 8), ()),
    "nothing found": ((120, 30), ("/", "z", "z", "z")),
}


def _cells(strips: list[Strip]) -> list[list[tuple[str, object]]]:
    return [[(sign, segment.style) for segment in strip for sign in segment.text] for strip in strips]


def _as_textual_draws(rows: DrawnRows) -> list[Strip]:
    rows._styles_cache.clear()
    return Widget.render_lines(rows, Region(0, 0, *rows.outer_size))


def _compare(user: User) -> int:
    seen = user.app.screen._compositor.visible_widgets
    lists = [rows for rows in user.app.screen.query(DrawnRows) if rows in seen]
    for rows in lists:
        drawn = rows.render_lines(Region(0, 0, *rows.outer_size))
        assert _cells(drawn) == _cells(_as_textual_draws(rows)), rows
        assert {strip.cell_length for strip in drawn} == {rows.outer_size.width}
    return len(lists)


@pytest.mark.parametrize("place", _PLACES)
async def test_a_list_looks_as_if_textual_had_drawn_it(place: str) -> None:
    size, keys = _PLACES[place]
    async with browsing(alliance(), size) as user:
        await user.press(*keys)
        assert _compare(user)
        await user.press("j", "k")
        assert _compare(user)


@pytest.mark.parametrize("theme", ["axis-dark", "axis-light", "nord"])
async def test_a_list_follows_the_theme(theme: str) -> None:
    async with browsing(alliance(), (160, 40)) as user:
        before = _cells(user.main.ties_pane.render_lines(Region(0, 0, 20, 5)))
        user.app.theme = theme
        await user.settled()
        assert _compare(user) == 3
        assert _cells(user.main.ties_pane.render_lines(Region(0, 0, 20, 5))) != before


async def test_a_list_follows_the_light_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AXIS_TUI_ASCII", "1")
    async with browsing(alliance(), (160, 40)) as user:
        for key in "213":
            await user.press(key)
            assert _compare(user) == 3


async def test_a_part_of_a_list_is_the_same_as_in_the_whole() -> None:
    async with browsing(crowd(300, 900), (120, 40)) as user:
        rows = user.main.ties_pane
        whole = rows.render_lines(Region(0, 0, *rows.outer_size))
        part = rows.render_lines(Region(3, 2, 20, 6))
        assert _cells(part) == [line[3:23] for line in _cells(whole)[2:8]]


async def test_what_a_key_does_is_shown_without_waiting_for_the_clock() -> None:
    async with browsing(alliance(), (160, 40)) as user:
        for _ in range(5):
            user.app.post_key("j")
            await user.app.all_typed()
            assert not user.app.screen._dirty_widgets
            assert not user.app.screen._compositor._dirty_regions


async def test_a_list_says_nothing_before_it_is_shown_anything() -> None:
    async with browsing(alliance(), (160, 40)) as user:
        rows = DrawnRows()
        await user.main.mount(rows)
        await user.settled()
        whole = Region(0, 0, *rows.outer_size)
        assert not "".join(strip.text for strip in rows.render_lines(whole)).strip()
        rows.show(RowSource())
        assert RowSource.nothing in "".join(strip.text for strip in rows.render_lines(whole))


@pytest.mark.parametrize("size", [(160, 50), (80, 24), (40, 12)])
async def test_the_first_screen_is_laid_out_for_its_size_from_the_start(size: tuple[int, int]) -> None:
    async with browsing(alliance(), size) as user:
        assert user.app.get_default_screen().classes == user.main.classes
