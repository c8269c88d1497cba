"""Terminals that show ASCII alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color

from axis_tui.ui.cells import cell_width
from axis_tui.ui.commands import key_label
from axis_tui.ui.signs import ASCII, UNICODE, Signs, choose_signs
from axis_tui.ui.wall import Wall
from tests.ui.driver import browsing
from tests.ui.networks import alliance


def through(text: str) -> str:
    line = Wall(ascii=True).apply([Segment(text)], Color(0, 0, 0))
    return "".join(segment.text for segment in line)


def test_letters_and_signs_give_way_to_near_ones() -> None:
    assert through("“It’s Soleimani – ﺱ” ↵ … ñ") == '"It\'s Soleimani - s" < _ n'


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12))
def test_a_line_stays_as_wide_as_it_was_and_holds_ascii_alone(text: str) -> None:
    shown = through(text)
    assert shown.isascii()
    assert len(shown) == sum(cell_width(char) for char in text)


@pytest.mark.parametrize(
    ("environment", "signs"),
    [
        ({}, UNICODE),
        ({"LC_ALL": "C"}, ASCII),
        ({"LC_ALL": "C.UTF-8"}, UNICODE),
        ({"LC_CTYPE": "POSIX"}, ASCII),
        ({"TERM": "linux"}, ASCII),
        ({"LC_ALL": "C", "AXIS_TUI_ASCII": "0"}, UNICODE),
        ({"AXIS_TUI_ASCII": "1"}, ASCII),
    ],
)
def test_the_signs_are_those_that_the_terminal_is_likely_to_show(
    environment: dict[str, str], signs: Signs, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "AXIS_TUI_ASCII"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_signs() is signs


async def test_keys_are_written_out_whose_signs_would_read_as_other_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AXIS_TUI_ASCII", "1")
    async with browsing(alliance(), (100, 60), tie="iran.arms.hezbollah") as user:
        user.sees("enter go there")
        user.does_not_see("< go there")
        await user.press("M")
        await user.waits()
        user.sees("enter go there")
        await user.press("escape", "question_mark")
        user.sees("shift+tab  h  left")
    assert key_label("enter") == "↵"


async def test_a_message_gives_way_to_the_keys_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("axis_tui.ui.screens.base.MESSAGE_STAYS", 0.05)
    async with browsing(alliance()) as user:
        await user.press("space")
        await user.pilot.pause(0.2)
        user.does_not_see("is pinned.")
        user.sees("everything")
