"""One visitor's browser: a process of its own, which gets keys, gives a screen, and goes when they go."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

from axis_tui.serving.stream import packet, safe_screen

MODULE = "axis_tui.ui.served"
"""What is run for a visitor. It stands on a floor above, so it is named and not imported."""

LARGEST = 16_000_000
"""Bytes of a screen at most; what says that it is longer is none."""

PATIENCE = 2.0
"""Seconds for a browser to end by itself, and then once more."""

_BEGINS = b"__GANGLION__\n"
"""What Textual writes before the first packet."""

_KEPT = ("PATH", "HOME", "LANG", "VIRTUAL_ENV", "SYSTEMROOT", "AXIS_TUI_MAX_MB", "AXIS_TUI_ASCII")
"""Of our environment, what a visitor's browser gets: no keys, editors, displays or colours of ours."""


class Visit:
    """A visitor's browser that is running."""

    def __init__(self, process: Process) -> None:
        """Hold the process."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._keys, self._screen = process.stdin, process.stdout

    @classmethod
    async def start(cls, registry: Path, width: int, height: int) -> Visit:
        """Start a browser on a registry; no shell reads the path."""
        return cls(
            await asyncio.create_subprocess_exec(
                sys.executable,
                "-P",  # What lies in the folder where the server was started is not imported.
                "-m",
                MODULE,
                str(registry),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env=environment(width, height),
                start_new_session=True,
            )
        )

    async def screens(self) -> AsyncIterator[bytes]:
        """Give what is to be drawn, as it comes, until the browser ends."""
        with contextlib.suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            await self._screen.readuntil(_BEGINS)
            while True:
                head = await self._screen.readexactly(5)
                size = int.from_bytes(head[1:], "big")
                if size > LARGEST:
                    return
                payload = await self._screen.readexactly(size)
                # All else is about files to be saved and addresses to be opened at the visitor's.
                if head[:1] == b"D" and (shown := safe_screen(payload)):
                    yield shown

    async def take(self, data: bytes) -> None:
        """Hand a packet to the browser, when it has read what it got before."""
        with contextlib.suppress(ConnectionError):
            self._keys.write(data)
            await self._keys.drain()

    async def end(self) -> int:
        """Ask the browser to end, see to it that it does, and give its exit status."""
        with contextlib.suppress(ConnectionError, RuntimeError):
            self._keys.write(packet(b"M", json.dumps({"type": "quit"}).encode()))
            self._keys.close()
        for insist in (self._process.terminate, self._process.kill):
            with contextlib.suppress(TimeoutError):
                return await asyncio.wait_for(self._rest(), PATIENCE)
            with contextlib.suppress(ProcessLookupError):
                insist()
        return await self._rest()

    async def _rest(self) -> int:
        """Read on until the end, since a process whose output nobody reads does not come to it."""
        while await self._screen.read(65_536):
            pass
        return await self._process.wait()


def environment(width: int, height: int) -> dict[str, str]:
    """Give the environment of a visitor's browser."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith(("LC_", "PYTHON"))
    }
    own = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_COLOR_SYSTEM": "truecolor"}
    return kept | own | {"PYTHONUTF8": "1", "COLUMNS": str(width), "ROWS": str(height)}
