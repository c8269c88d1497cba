"""`axis-tui serve` in a process of its own, and visitors who open its page."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from yarl import URL

from axis_tui.export import registry_toml
from tests.hostile.harm import snapshot
from tests.ui.networks import alliance

MAIN = """
import signal, sys
from axis_tui.__main__ import main
# Whoever runs the tests in the background of a script has their interrupts ignored, and so has every child.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""


class Served:
    """`axis-tui serve`, until the end of a `with`."""

    def __init__(
        self, folder: Path, *options: str, registry: bytes | None = None, **environment: str
    ) -> None:
        self.folder = folder
        (folder / "registry.toml").write_bytes(registry or registry_toml(alliance()))
        # A module of this name in the folder would be imported by a careless server.
        (folder / "textual.py").write_text("raise SystemExit('imported from the folder')")
        self.before = snapshot(folder)
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", MAIN, "serve", "-r", "registry.toml", *options],
            cwd=folder,
            env=os.environ
            | {"XDG_STATE_HOME": str(folder), "PYTHONPATH": str(Path.cwd()), "PYTHONDONTWRITEBYTECODE": "1"}
            | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        parts = urlsplit(self.address)
        self.origin = f"{parts.scheme}://{parts.netloc}"

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *what: object) -> None:
        self.process.kill()
        self.process.communicate()

    def end(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """End it, and give its status and what it said."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, said

    def children(self) -> list[int]:
        """The processes of its visitors."""
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in listed.stdout.split()]


class Page:
    """A page that is open, and what it was sent."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.shown = b""

    async def sees(self, words: str) -> None:
        """Wait until words are drawn."""
        async with asyncio.timeout(20):
            while words.encode() not in self.shown:
                message = await self.socket.receive()
                assert message.type is aiohttp.WSMsgType.BINARY, (message, self.shown[-500:])
                self.shown += message.data

    async def types(self, keys: str) -> None:
        """Type, and forget what was drawn before."""
        self.shown = b""
        await self.socket.send_str(json.dumps(["stdin", keys]))

    async def is_closed(self) -> int | None:
        """Read on until the server closes, and give its reason."""
        async with asyncio.timeout(20):
            async for _ in self.socket:
                pass
        return self.socket.close_code


@asynccontextmanager
async def a_page(served: Served, *, after: int = 0, **headers: str) -> AsyncIterator[Page]:
    """Open a page as soon as no more than so many others are there."""
    await asyncio.to_thread(wait_until, lambda: len(served.children()) <= after)
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(
            f"{served.address}socket?width=100&height=30", headers={"Origin": served.origin} | headers
        ) as socket,
    ):
        yield Page(socket)


def wait_until(done: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + 20
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


async def until_free(served: Served) -> None:
    """Wait until the browser of the last visitor is gone."""
    await asyncio.to_thread(wait_until, lambda: not served.children())


async def fetched(url: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Ask for an address, letter by letter as it is given; gives status, body and headers."""
    exact = URL(url, encoded=True)
    async with aiohttp.ClientSession() as session, session.get(exact, headers=headers) as answer:
        return answer.status, (await answer.read()).decode("utf-8", "replace"), dict(answer.headers)
