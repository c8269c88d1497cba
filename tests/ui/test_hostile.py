"""Text that means harm is shown, and does none."""

from __future__ import annotations

import unicodedata

import pytest
from rich.segment import Segment
from textual.color import Color

from axis_tui.ui.wall import Wall
from tests.hostile.harm import raw_in
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, saying

HOSTILE = {
    "closing": "a [/] b",
    "action": "[@click=app.quit]x[/]",
    "colour": "[red]x[/red] [sic] [b",
    "escape": "a\x1b[2Jb\x1b]0;owned\x07c",
    "osc52": "\x1b]52;c;aGk=\x07",
    "c1": "a\x9b31mb\x90c",
    "nul": "a\x00b\x7fc\x08",
    "bidi": "a\u202egnp.exe\u2066b",
    "arabic": "حزب الله في لبنان",
    "hebrew": "אסמאעיל קאאני",
    "wide": "漢字かな交じり文 한국어",
    "emoji": "👩‍👧‍👦 family 🇱🇧 ❤️",
    "zalgo": "Z" + "\u0301\u0300\u0302" * 12 + "algo",
    "tabs": "a\tb\nc\r\nd",
    "long": "word " * 400,
    "unbroken": "x" * 3000,
    "surrogate": "a\ud800b",
    "separator": "a\u2028b\u2029c",
    "spaces": "   ",
    "quotes": "\\[/] {x} %s $primary",
}


def no_raw_control(user: User) -> None:
    user.fills_the_window()
    for line in user.lines:
        assert not raw_in(line, allowed=""), ascii(line)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
async def test_every_screen_survives_hostile_words(words: str) -> None:
    async with browsing(saying(words), (100, 30)) as user:
        no_raw_control(user)
        for keys in (
            ("tab",),
            ("tab",),
            ("enter",),
            ("escape",),
            ("escape",),
            ("s", "enter"),
            ("escape", "escape"),
        ):
            await user.press(*keys)
            no_raw_control(user)
        await user.press("1", "space", "x")
        no_raw_control(user)
        await user.press("escape", "ctrl+p", "b")
        no_raw_control(user)
        await user.press("escape", "3", "y", "slash", "b", "enter")
        no_raw_control(user)
        assert user.app.is_running


async def test_markup_is_shown_as_it_is() -> None:
    async with browsing(saying("[@click=app.quit]x[/]"), (160, 40)) as user:
        user.sees("[@click=app.quit]x[/]")
        await user.click("[@click=app.quit]x[/]")
        assert user.app.is_running


async def test_an_escape_is_shown_as_an_escape() -> None:
    async with browsing(saying("a\x1b[2Jb"), (160, 40)) as user:
        user.sees("a\\x1b[2Jb")


async def test_why_a_command_cannot_act_is_told_harmlessly_in_the_list_of_everything() -> None:
    async with browsing(saying("a\x1b[2Jb"), (160, 40)) as user:
        await user.press(":")
        await user.types("compare")
        no_raw_control(user)
        user.sees("No tie of a\\x1b[2Jb that is shown is contested.")


async def test_the_stored_words_stay_as_they_are() -> None:
    registry = saying("a\x1b[2Jb")
    async with browsing(registry, (160, 40)) as user:
        await user.press("3", "y")
        assert "\x1b" not in user.app.clipboard
        assert registry.sources["s"].quotes[0].exact == "a\x1b[2Jb"


async def test_pasting_controls_into_the_filter_is_harmless() -> None:
    from textual import events

    async with browsing(alliance()) as user:
        await user.press("slash")
        user.app.post_message(events.Paste("\x1b[2J" + "x" * 100_000))
        await user.pilot.pause()
        await user.app.all_typed()
        await user.pilot.pause()
        no_raw_control(user)
        assert len(user.main.view.query) <= 200


def test_the_second_wall_keeps_the_width_of_a_line() -> None:
    segments = [Segment("plain"), Segment("a\x1bb\x9bc"), Segment("x\u202ey")]
    shown = Wall().apply(segments, Color(0, 0, 0))
    text = "".join(segment.text for segment in shown)
    assert not any(unicodedata.category(char) == "Cc" for char in text)
    assert "\u202e" not in text
    assert Wall().apply([Segment("plain ✓")], Color(0, 0, 0)) == [Segment("plain ✓")]
