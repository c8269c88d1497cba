"""A terminal that can be resized, lost and looked at: the whole program in it, as a person starts it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import struct
import termios
import time
from pathlib import Path

from tests.ui.terminal import Terminal

MAIN = """
import sys
sys.argv = ["axis-tui", *{arguments!r}]
from axis_tui.__main__ import main
sys.exit(main())
"""
LEFT = b"\x1b[?1049l"
ENTERED = b"\x1b[?1049h"


class Window(Terminal):
    """A terminal with `axis-tui ARGUMENTS` in it; `first` is code that runs before, to break something."""

    def __init__(self, *arguments: str, first: str = "", **environment: str) -> None:
        super().__init__(f"{first}\n{MAIN.format(arguments=arguments)}", (100, 30), **environment)
        self.attributes = termios.tcgetattr(self._main)

    def resize(self, width: int, height: int) -> None:
        """Make the window another size, which sends SIGWINCH."""
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def lose(self) -> None:
        """Pull the plug: nobody reads or types any more."""
        os.close(self._main)

    def waits(self, seconds: float) -> None:
        """Read what comes for a while."""
        end = time.monotonic() + seconds
        with contextlib.suppress(AssertionError):
            self.read_until(lambda written: time.monotonic() > end, seconds + 1)

    def rests(self, quiet: float = 0.06) -> None:
        """Read until the program has nothing more to say for a moment; at most for some seconds."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            before = len(self.written)
            self.waits(quiet)
            if len(self.written) == before:
                return

    def status_within(self, seconds: float) -> int | None:
        """Wait for the program to end, without reading; None where it does not."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        return None

    def is_stopped_within(self, seconds: float) -> bool:
        """Wait until the program is stopped, as by ctrl+z."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            if pid and os.WIFSTOPPED(status):
                return True
            self.waits(0.05)
        return False

    def echoes(self) -> bool:
        """Say whether the terminal shows what is typed and edits lines, as a shell needs it."""
        local = termios.tcgetattr(self._main)[3]
        wanted = termios.ECHO | termios.ICANON | termios.ISIG
        return bool(local & wanted == wanted)


_KNOWN = re.compile(
    rb"\x1b(?:\[[0-9;:?<>=]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78cDEHMNOZ]|P[^\x1b\x07]*\x1b\\|_G[^\x1b]*\x1b\\)"
)


def unexplained(written: bytes) -> bytes:
    """Give the control characters that no sequence of the screen's own library explains."""
    rest = _KNOWN.sub(b"", written)
    return bytes(byte for byte in rest if byte < 0x20 and byte not in b"\r\n\t") + (
        b"C1" if re.search(rb"\xc2[\x80-\x9f]", rest) else b""
    )


def open_window(path: Path, *arguments: str, first: str = "", see: bytes = b"", **environment: str) -> Window:
    """Open the browser on a registry and wait until it is drawn."""
    window = Window(
        str(path), *arguments, first=first, XDG_STATE_HOME=str(path.parent / "state"), **environment
    )
    window.read_until(lambda written: ENTERED in written and see in written)
    return window
