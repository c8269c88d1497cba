"""Copying: what is sent to the terminal, and what is said of it."""

from __future__ import annotations

import pytest

from axis_tui.ui.screens.both_sides import BothSidesScreen
from tests.ui.driver import browsing
from tests.ui.networks import alliance

ARMS = "iran.arms.hezbollah"


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TMUX", raising=False)


async def test_copying_promises_no_more_than_that_the_quote_was_sent() -> None:
    async with browsing(alliance(), (80, 24), tie=ARMS) as user:
        await user.press("y")
        user.sees("The quote was sent to the terminal, which may keep it from the clipboard.")
        assert "Tehran sends rockets to Hezbollah" in user.app.clipboard
        assert "The Paper, 3 January 2024" in user.app.clipboard


async def test_in_tmux_it_is_said_once_how_tmux_hands_the_quote_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux,1,0")
    async with browsing(alliance(), (80, 24), tie=ARMS) as user:
        await user.press("y")
        user.sees("Sent to tmux. Where it does not arrive: tmux set -g set-clipboard on")
        assert "Tehran sends rockets to Hezbollah" in user.app.clipboard
        await user.press("y")
        user.sees("The quote was sent to the terminal, which may keep it from the clipboard.")


async def test_a_terminal_without_a_clipboard_is_sent_nothing_and_another_way_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with browsing(alliance(), (80, 24), tie=ARMS) as user:
        await user.press("y")
        user.sees("This terminal has no clipboard. axis-tui show paper#q1 prints the quote.")
        assert not user.app.clipboard
        await user.app.push_screen(BothSidesScreen(user.main, ARMS))
        await user.press("y")
        user.sees("This terminal has no clipboard. x saves these quotes.")
        assert not user.app.clipboard


async def test_both_sides_promise_no_more_either() -> None:
    async with browsing(alliance(), (100, 24), tie=ARMS) as user:
        await user.app.push_screen(BothSidesScreen(user.main, ARMS))
        await user.press("y")
        user.sees("The quotes for and against were sent to the terminal, which may keep them")
        assert "Tehran sends rockets to Hezbollah" in user.app.clipboard
