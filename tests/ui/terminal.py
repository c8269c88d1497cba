"""A real terminal for tests: the program in a pseudo-terminal, what it wrote and how it ended."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Callable

OPEN = "import sys; from axis_tui.ui import open_browser; sys.exit(open_browser(None))"


class Terminal:
    """A program running in a terminal of its own."""

    def __init__(self, code: str = OPEN, size: tuple[int, int] = (100, 30), **environment: str) -> None:
        self.pid, self._main = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "COLUMNS": "", "LINES": ""} | environment)
            os.execv(sys.executable, [sys.executable, "-c", code])
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.written = b""

    def read_until(self, done: Callable[[bytes], bool], seconds: float = 20) -> None:
        """Read what the program writes until it is enough."""
        end = time.monotonic() + seconds
        while not done(self.written):
            assert time.monotonic() < end, f"waited in vain: {self.written[-400:]!r}"
            if select.select([self._main], [], [], 0.02)[0]:
                try:
                    self.written += os.read(self._main, 65536)
                except OSError:  # The other end is closed.
                    return

    def read_for(self, seconds: float) -> int:
        """Read what the program writes for a while, and count the bytes."""
        end, before = time.monotonic() + seconds, len(self.written)
        while time.monotonic() < end:
            if select.select([self._main], [], [], 0.02)[0]:
                self.written += os.read(self._main, 65536)
        return len(self.written) - before

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._main, keys)

    def end(self, seconds: float = 20) -> int:
        """Read on until the program ends; its exit status, or minus the signal that killed it."""
        self.read_until(lambda written: False, seconds)
        _, status = os.waitpid(self.pid, 0)
        os.close(self._main)
        return os.waitstatus_to_exitcode(status)

    @property
    def after(self) -> str:
        """What was written after the screen was given back."""
        return self.written.split(b"\x1b[?1049l")[-1].decode("utf-8", "replace")
