"""The line to the terminal: drawn again when the program is fetched back, and ended when it is cut.

A terminal that is gone reads as empty for ever. Textual asks it again at once, and so would
keep a processor busy until somebody notices; and it writes from a thread that a failed write
ends, after which leaving waits for that thread for ever.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any, TypeVar

from textual.app import App
from textual.driver import Driver

LOOK_EVERY = 1.0
"""Seconds between two looks at the terminal."""

LOST = 129
"""The exit status of a program whose terminal is gone, as after SIGHUP."""

Result = TypeVar("Result")


class HoldsTerminal(App[Result]):
    """An application that knows when its terminal comes back, and when it is gone."""

    def hold_terminal(self) -> None:
        """Begin to look after the terminal."""
        self.app_resume_signal.subscribe(self, self._draw_again)
        if not self.is_headless and _is_terminal():
            self.set_interval(LOOK_EVERY, self._look_at_terminal)

    def get_driver_class(self) -> type[Driver]:
        """Give Textual's driver of this terminal, made to outlive it."""
        return _outliving(super().get_driver_class())

    def _draw_again(self, app: App[object]) -> None:
        """Draw everything: after ctrl+z and fg the terminal shows what others wrote meanwhile."""
        self.screen.refresh(layout=True)
        self.refresh(layout=True)

    def _look_at_terminal(self) -> None:
        if not _is_terminal():
            self.exit(None, LOST)


class Forgiving:
    """A stream to which writing never fails: what cannot be written is for nobody."""

    def __init__(self, stream: Any) -> None:
        """Write to a stream as long as it takes it."""
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        """Be the stream in everything else."""
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write text, if it can be written."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Send on what was written, if it can be sent."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()


def _outliving(driver: type[Driver]) -> type[Driver]:
    """Give a driver whose terminal may go away while it writes; only the one for real terminals writes so."""
    if driver.__name__ != "LinuxDriver":
        return driver

    def begin(self: Any, *arguments: Any, **options: Any) -> None:
        driver.__init__(self, *arguments, **options)
        self._file = Forgiving(self._file)
        # Where a terminal does not tell its size, as a new one in a container, Textual would take it
        # for two sizes by turns, and lay everything out for ever.
        self._size = self._size or self._get_terminal_size()

    return type(driver.__name__, (driver,), {"__init__": begin})


def _is_terminal() -> bool:
    """Tell whether there is a terminal at standard input; of one that is gone, the system says no."""
    try:
        return os.isatty(sys.__stdin__.fileno()) if sys.__stdin__ is not None else False
    except (OSError, ValueError):
        return False
