"""Running: the server from when it listens until a signal ends it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable
from functools import partial

from aiohttp import web

from axis_tui.serving.server import Server


async def serve(server: Server, host: str, port: int, listening: Callable[[int], None]) -> int:
    """Serve until a signal ends it, and give the exit status; `listening` is told the port."""
    # What goes wrong with a request is the visitor's matter; a traceback on our screen helps nobody.
    logging.getLogger().addHandler(logging.NullHandler())
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        listening(runner.addresses[0][1])
        return 128 + await _signal()
    finally:
        await runner.cleanup()


async def _signal() -> int:
    """Wait for a signal that ends programs, and give its number."""
    came: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def take(number: int) -> None:
        if not came.done():
            came.set_result(number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with contextlib.suppress(AttributeError, NotImplementedError):
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:  # As `nohup` has it.
                asyncio.get_running_loop().add_signal_handler(number, partial(take, number))
    return await came
