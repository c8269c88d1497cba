"""Textual's driver for the web, made to end with the server that it writes to."""

from __future__ import annotations

import contextlib
import os
from functools import partial
from typing import Any

from textual.drivers.web_driver import WebDriver

from axis_tui.ui.lifeline import LOST


class ServedDriver(WebDriver):
    """Writes the screen to standard output in packets; ends the program when nobody types any more."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._write = partial(self._send)

    def _send(self, data: bytes) -> int:
        """Write everything, or nothing where nobody reads; the end of the keys says so, too."""
        with contextlib.suppress(OSError):
            left = data
            while left:
                left = left[os.write(self.fileno, left) :]
        return len(data)

    def run_input_thread(self) -> None:
        """Read keys until there are no more."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            with contextlib.suppress(Exception):
                self._app.call_from_thread(self._app.exit, None, LOST)
