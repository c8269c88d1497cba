"""How the browser ends, in a real terminal: restored, with a status that says why."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.ui.terminal import OPEN, Terminal

CRASHING = f"""
from axis_tui.ui.view import View
def fail(self): raise RuntimeError("secret [/] \\x1b[31m")
View.ordering = fail
{OPEN}
"""
LEFT = b"\x1b[?1049l"


def opened(tmp_path: Path, code: str = OPEN) -> Terminal:
    terminal = Terminal(code, XDG_STATE_HOME=str(tmp_path))
    terminal.read_until(lambda written: b"Hezbollah" in written)
    return terminal


def test_q_ends_with_status_0_and_the_terminal_restored(tmp_path: Path) -> None:
    terminal = opened(tmp_path)
    terminal.type(b"q")
    assert terminal.end() == 0
    assert LEFT in terminal.written


@pytest.mark.parametrize(("name", "status"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_signal_ends_with_its_status_and_the_terminal_restored(
    tmp_path: Path, name: str, status: int
) -> None:
    terminal = opened(tmp_path)
    os.kill(terminal.pid, getattr(signal, name))
    assert terminal.end() == status
    assert LEFT in terminal.written


def test_a_crash_tells_in_one_paragraph_where_it_is_written_down(tmp_path: Path) -> None:
    terminal = opened(tmp_path, CRASHING)
    terminal.type(b"o")
    assert terminal.end() == 1
    assert LEFT in terminal.written
    assert "RuntimeError" in terminal.after
    assert "crash.log" in terminal.after
    assert "Traceback" not in terminal.after
    assert "secret" not in terminal.after
    assert "secret" in (tmp_path / "axis-tui" / "crash.log").read_text()


def test_a_dumb_terminal_is_told_of_the_subcommands(tmp_path: Path) -> None:
    terminal = Terminal(OPEN, TERM="dumb", XDG_STATE_HOME=str(tmp_path))
    assert terminal.end() == 2
    assert "axis-tui show" in terminal.after
    assert "\x1b" not in terminal.after


def test_a_terminal_without_a_size_is_drawn_once_and_left_with_q(tmp_path: Path) -> None:
    terminal = Terminal(OPEN, size=(0, 0), XDG_STATE_HOME=str(tmp_path))
    terminal.read_until(lambda written: b"Hezbollah" in written)
    assert terminal.read_for(1.5) < 100_000
    terminal.type(b"q")
    assert terminal.end() == 0
