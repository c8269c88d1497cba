"""What must not happen: raw controls, tracebacks, hangs, touched files."""

from __future__ import annotations

import contextlib
import hashlib
import io
import signal
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from axis_tui.cli import run
from axis_tui.model.clean import BIDI_CONTROLS

PATIENCE = 60
"""Seconds after which a command counts as hanging; a slow machine with much else to do needs none of them."""

STEERING = frozenset(BIDI_CONTROLS + "\u2028\u2029\ufff9\ufffa\ufffb\U000e0001\U000e0041\U000e007f")


class Terminal(io.TextIOWrapper):
    """A stream that is a terminal, and keeps what it is sent."""

    def __init__(self, *, is_terminal: bool = True, encoding: str = "utf-8") -> None:
        self.sent = io.BytesIO()
        self.is_terminal = is_terminal
        super().__init__(self.sent, encoding=encoding, newline="", errors="strict")

    def isatty(self) -> bool:
        return self.is_terminal

    def text(self) -> str:
        self.flush()
        return self.sent.getvalue().decode(self.encoding)


def raw_in(text: str, allowed: str = "\n") -> set[str]:
    """The characters in a text that a terminal would obey."""
    return {
        char
        for char in set(text)
        if char in STEERING or (unicodedata.category(char) in ("Cc", "Cs") and char not in allowed)
    }


@contextlib.contextmanager
def no_hang() -> Iterator[None]:
    """Fail where something is not done in good time."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"not done after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def said_by(
    *arguments: str, typed: bytes = b"", is_terminal: bool = True, encoding: str = "utf-8"
) -> tuple[int, str, str]:
    """Run a command on a terminal; gives its status and what it wrote on both streams."""
    out = Terminal(is_terminal=is_terminal, encoding=encoding)
    err = Terminal(encoding=encoding)
    with (
        no_hang(),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed)))
        return run(arguments, never_browse), out.text(), err.text()


def never_browse(registry: Path, **opening: object) -> int:
    raise AssertionError("the browser was opened")


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    """What lies in a folder: each name with the moment of its last change and a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
    }


def names_in(folder: Path) -> list[str]:
    """The names of what lies in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())
