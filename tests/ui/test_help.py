"""The help, and keys that do nothing."""

from __future__ import annotations

import pytest

from axis_tui.ui.screens.help import HelpScreen, help_entries
from axis_tui.ui.signs import UNICODE
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance


def shown_from(user: User) -> int:
    screen = user.app.screen
    assert isinstance(screen, HelpScreen)
    return int(screen._rows.scroll_offset.y)


def test_keys_that_mean_something_else_on_a_screen_are_left_out_of_the_general_part() -> None:
    own = [(("tab",), "Next kind"), (("ctrl+f",), "Nothing of the sort")]
    entries = help_entries(own, (), UNICODE)
    assert ("tab", "key", "Next kind.") in entries
    assert [keys for keys, _, words in entries if words.startswith("Next pane.")] == ["l  →"]
    assert not [words for _, _, words in entries if words.startswith("Search the quotes.")]
    assert [keys for keys, _, words in help_entries([], (), UNICODE) if words.startswith("Next pane.")] == [
        "tab  l  →"
    ]


@pytest.mark.parametrize("keys", [["G"], ["pagedown"] * 20, ["j"] * 250])
async def test_the_help_stops_at_its_end(keys: list[str]) -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.press("?", *keys)
        last = next(line for line in reversed(user.lines) if "│   " in line and "information" in line)
        assert "nobody has graded" in last
        under = user.lines[user.lines.index(last) + 1]
        assert "esc back" in under


async def test_one_key_leads_to_the_signs_and_another_from_part_to_part() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.press("?")
        user.sees("tab next part", "s signs")
        await user.press("s")
        assert "Kinds of actor" in user.lines[2]
        user.sees("armed group", "supported by one source only")
        await user.press("tab")
        assert "What a tie rests on" in user.lines[2] + user.lines[3]
        await user.press("shift+tab")
        assert "Kinds of actor" in user.lines[2]
        await user.press("g", "tab")
        assert "Find" in user.lines[2]
        await user.press("shift+tab", "shift+tab")
        assert shown_from(user) == 0


@pytest.mark.parametrize("before", [(), ("m",), ("N",), ("u",), ("3",)])
async def test_a_letter_that_does_nothing_is_said_to_be_no_key(before: tuple[str, ...]) -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.press(*before)
        await user.waits()
        await user.press("Q")
        user.sees("Q is no key here; ? lists them.")


async def test_a_letter_that_is_typed_or_is_a_key_is_not_said_to_be_none() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("QY")
        user.does_not_see("is no key here")
        await user.press("escape", "j", "?", "Q")
        user.does_not_see("is no key here")
