"""The whole program in a real terminal: whatever happens to it, the terminal is given back, and it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.hostile.pieces import WHOLE
from tests.hostile.terminal import ENTERED, LEFT, Window, open_window, unexplained
from tests.hostile.words import everywhere, hostile_registry

PATIENCE = 30.0
SEEN = b"Anna"
TEXT = WHOLE.replace('name = "A"', 'name = "Anna"')


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "registry.toml"
    path.write_text(TEXT)
    return path


def given_back(window: Window) -> None:
    """Fail unless a shell could go on in this terminal."""
    assert window.written.count(LEFT) >= window.written.count(ENTERED) >= 1
    after = window.written.rpartition(LEFT)[2]
    assert b"\x1b[?25h" in window.written.rpartition(ENTERED)[2], "the cursor is hidden"
    assert ENTERED not in after
    assert b"Traceback" not in window.written


@pytest.mark.parametrize(
    "keys", [b"/an", b"x", b"\x10"], ids=["in the filter", "in the export", "in the palette"]
)
def test_a_signal_ends_the_program_wherever_the_user_is(keys: bytes, registry: Path) -> None:
    window = open_window(registry, see=SEEN)
    window.type(keys)
    window.waits(0.5)
    assert not window.echoes()
    # The attributes are looked at while the terminal is still there: closed, it has none.
    os.kill(window.pid, signal.SIGTERM)
    window.read_until(lambda written: LEFT in written, PATIENCE)
    window.waits(0.5)
    assert window.echoes()
    assert window.end() == 143
    given_back(window)


def test_ctrl_c_does_not_end_the_program_and_says_what_does(registry: Path) -> None:
    window = open_window(registry, see=SEEN)
    window.type(b"\x03")
    window.read_until(lambda written: b"leaves" in written, PATIENCE)
    window.type(b"q")
    assert window.end() == 0
    given_back(window)


def test_a_terminal_that_is_closed_ends_the_program(registry: Path) -> None:
    window = open_window(registry, see=SEEN)
    window.lose()
    assert window.status_within(PATIENCE) == 129


def test_a_terminal_that_is_gone_without_a_signal_ends_the_program(registry: Path) -> None:
    main, side = pty.openpty()
    fcntl.ioctl(main, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_STATE_HOME": str(registry.parent)}
    arguments = [sys.executable, "-m", "axis_tui", str(registry)]
    # In a session of its own the terminal is not the program's own: nobody tells it that it is gone.
    with subprocess.Popen(
        arguments, stdin=side, stdout=side, stderr=side, start_new_session=True, env=environment
    ) as program:
        os.close(side)
        written = b""
        end = time.monotonic() + PATIENCE
        while SEEN not in written:
            assert time.monotonic() < end
            if select.select([main], [], [], 0.1)[0]:
                written += os.read(main, 65536)
        os.close(main)
        try:
            assert program.wait(PATIENCE) == 129
        finally:
            program.kill()


def test_suspended_the_terminal_is_the_shells_and_back_again_all_is_drawn(registry: Path) -> None:
    window = open_window(registry, see=SEEN)
    window.waits(0.5)
    window.type(b"\x1a")
    assert window.is_stopped_within(PATIENCE)
    assert window.echoes()
    given_back(window)
    seen = len(window.written)
    os.kill(window.pid, signal.SIGCONT)
    window.read_until(lambda written: ENTERED in written[seen:] and SEEN in written[seen:], PATIENCE)
    assert not window.echoes()
    window.type(b"q")
    assert window.end() == 0
    given_back(window)


BROKEN_WORKER = """
import axis_tui.ui.following as following
def fail(path): raise RuntimeError("secret [/] \\x1b[31m")
following.load_registry = fail
"""
BROKEN_KEY = """
from axis_tui.ui.view import View
def fail(self): raise RuntimeError("secret [/] \\x1b[31m")
View.ordering = fail
"""
BROKEN_PAINT = """
import axis_tui.ui.panes.tie_rows as rows
def fail(*given): raise RuntimeError("secret [/] \\x1b[31m")
rows.TieRows.lines = fail
"""
BROKEN_START = """
import axis_tui.ui.session as session
def fail(*given): raise RuntimeError("secret [/] \\x1b[31m")
session._make_app = fail
"""


@pytest.mark.parametrize("where", ["worker", "key", "paint", "start"])
def test_an_error_in_the_program_is_told_in_a_few_words(where: str, registry: Path) -> None:
    first = {"worker": BROKEN_WORKER, "key": BROKEN_KEY, "paint": BROKEN_PAINT, "start": BROKEN_START}[where]
    window = Window(str(registry), first=first, XDG_STATE_HOME=str(registry.parent / "state"))
    if where in ("worker", "key"):
        window.read_until(lambda written: SEEN in written, PATIENCE)
        if where == "key":
            window.type(b"o")
        else:
            window.waits(0.5)
            registry.write_text(TEXT + "# changed\n")
    assert window.end(PATIENCE) == 1
    after = window.after
    assert "RuntimeError" in after
    assert "crash.log" in after
    assert "secret" not in window.written.decode("utf-8", "replace")
    assert "Traceback" not in window.written.decode("utf-8", "replace")
    assert "secret" in (registry.parent / "state" / "axis-tui" / "crash.log").read_text()
    assert len(after.strip().splitlines()) <= 8
    if where != "start":
        given_back(window)


def test_every_size_down_to_one_cell_and_any_change_of_it_is_survived(registry: Path) -> None:
    window = open_window(registry, see=SEEN)
    keys = "j \t / a \x1b s \x1b ? \x1b x \x1b u \x1b \x10 \x1b".split(" ")
    for number, size in enumerate(
        [(1, 1), (2, 1), (1, 40), (300, 2), (10, 3), (40, 8), (59, 14), (60, 15), (1, 1)] * 3
    ):
        window.resize(*size)
        window.type(keys[number % len(keys)].encode())
        window.waits(0.02)
    window.resize(100, 30)
    window.type(b"\x1b\x1b\x1b")
    window.waits(1)
    seen = len(window.written)
    window.resize(101, 30)
    window.read_until(lambda written: SEEN in written[seen:], PATIENCE)
    window.type(b"\x11")
    assert window.end() == 0
    given_back(window)


def test_no_byte_reaches_the_terminal_that_the_screen_did_not_send(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;owned\x07\u202eb.toml"
    path.write_text(hostile_registry(), "utf-8")
    window = open_window(path, see=SEEN)
    walk = "j" * 30, "\t", "j" * 12, "\t", "jjjj", "y", "s", "jjj\r", "jj", "\x1b", "\x1b", "/[", "\x1b", "u"
    overlays = "jjj", "\x1b", "w", "jj", "\x1b", "x", "\x1b", "\x10[/", "\x1b", "1G", "\x06a", "\x1b", "\x1b"
    for keys in (*walk, *overlays):
        window.type(keys.encode())
        window.rests()
    assert window.status_within(0.1) is None, "the program has ended"
    window.type(b"\x11")
    assert window.end() == 0
    clipboard, pointer = b"\x1b]52;c;", b"\x1b]22;"
    shown = (
        window.written.replace(pointer, b"")
        .replace(clipboard, b"")
        .replace(b"\x07", b"", window.written.count(pointer))
    )
    assert b"owned\x07" not in window.written
    for title in (b"\x1b]0;", b"\x1b]1;", b"\x1b]2;", b"\x1b]8;", b"\x1bP", b"\x1b]l"):
        assert title not in window.written
    assert unexplained(shown.replace(b"\x1b\\", b"")).strip(b"\x07") == b""
    for char in "\u202e\u2066\u2028\ufff9\U000e0041\u200f":
        assert char.encode() not in window.written
    given_back(window)


def test_a_broken_registry_of_a_hostile_name_is_told_of_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;owned\x07b[/].toml".replace("/", "|")
    path.write_text(everywhere("x").replace('"does"', '"d\\u001b]0;owned\\u0007s"'))
    window = open_window(path, see=b"does not load")
    window.type(b"jjq")
    assert window.end() == 2
    assert b"]0;owned\x07" not in window.written
    given_back(window)
