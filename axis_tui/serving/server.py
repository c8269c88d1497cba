"""The server: a page for whoever has its address, and a browser for each, as many as there are places."""

from __future__ import annotations

import asyncio
import contextlib
import html
import logging
import signal
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from pathlib import Path

from aiohttp import WSCloseCode, WSMsgType, web

from axis_tui.serving.doors import Door
from axis_tui.serving.stream import NoMessage, bounded, read_message
from axis_tui.serving.visit import Visit

LONGEST_MESSAGE = 64_000
"""Bytes of one message of a page at most: what is pasted at once."""

_OWN = files("axis_tui.serving")
_THEIRS = files("textual_serve") / "static"
RESOURCES = {
    "page.css": (_OWN / "page.css", "text/css"),
    "page.js": (_OWN / "page.js", "text/javascript"),
    "xterm.css": (_THEIRS / "css" / "xterm.css", "text/css"),
    "textual.js": (_THEIRS / "js" / "textual.js", "text/javascript"),
    "RobotoMono.ttf": (_THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
"""All that the page needs, by name; nothing else is given out, and nothing is loaded from elsewhere."""

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # The address holds the token.
    "Server": "axis-tui",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox allow-scripts allow-same-origin"
)
"""The terminal styles itself. In the sandbox no text on the screen can be opened as an address."""

_EXPECTED = (0, 129, 143, -15)
"""How a visitor's browser ends: by itself, when nobody types any more, or when it is told to."""

_NOTHING = "There is nothing here. The address that was printed at the start has a long word in it.\n"


class Server:
    """Shows one registry to at most so many visitors at a time."""

    def __init__(self, registry: Path, door: Door, places: int, tell: Callable[[str], None]) -> None:
        """Prepare to serve; `tell` says to whoever started the server who comes and goes."""
        self._registry = registry
        self._door = door
        self._places = places
        self._tell = tell
        self._taken = 0
        self._sockets: set[web.WebSocketResponse] = set()

    def application(self) -> web.Application:
        """Give what answers requests."""
        application = web.Application(middlewares=[self._at_the_door])
        application.router.add_get("/{token}", self._with_slash)
        application.router.add_get("/{token}/", self._page)
        application.router.add_get("/{token}/socket", self._visit)
        application.router.add_get("/{token}/{name}", self._resource)
        application.on_response_prepare.append(self._add_headers)
        application.on_shutdown.append(self._close)
        return application

    @web.middleware
    async def _at_the_door(
        self, request: web.Request, handler: Callable[[web.Request], object]
    ) -> web.StreamResponse:
        if not self._door.knows_host(request.headers.get("Host", "")):
            raise web.HTTPForbidden(text="This server has another name; `--name` gives it one more.\n")
        if not self._door.knows_token(request.match_info.get("token", "")):
            raise web.HTTPNotFound(text=_NOTHING)
        answer = await handler(request)  # type: ignore[misc]
        assert isinstance(answer, web.StreamResponse)
        return answer

    async def _add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_HEADERS)
        response.headers["Content-Security-Policy"] = _POLICY.format(socket=_socket(request))

    async def _with_slash(self, request: web.Request) -> web.StreamResponse:
        raise web.HTTPPermanentRedirect(f"{request.path}/")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        if self._taken >= self._places:
            raise self._full()
        page = (_OWN / "page.html").read_text("utf-8")
        text = page.replace("{socket}", html.escape(_socket(request)))
        return web.Response(text=text, content_type="text/html", charset="utf-8")

    async def _resource(self, request: web.Request) -> web.StreamResponse:
        found = RESOURCES.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound(text=_NOTHING)
        file, kind = found
        return web.Response(body=file.read_bytes(), content_type=kind)

    def _full(self) -> web.HTTPException:
        words = "The one place is" if self._places == 1 else f"All {self._places} places are"
        return web.HTTPServiceUnavailable(text=f"{words} taken. Try again when somebody has left.\n")

    async def _visit(self, request: web.Request) -> web.StreamResponse:
        if not self._door.is_own_page(request.headers.get("Origin", ""), request.headers["Host"]):
            raise web.HTTPForbidden(text="Only this server's own page may open a visit.\n")
        if self._taken >= self._places:
            raise self._full()
        self._taken += 1
        self._tell(f"a visitor came: {self._taken} of {self._places}")
        try:
            return await self._serve(request)
        finally:
            self._taken -= 1
            self._tell(f"a visitor left: {self._taken} of {self._places}")

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=20, max_msg_size=LONGEST_MESSAGE)
        await socket.prepare(request)
        try:
            visit = await Visit.start(self._registry, *_first_size(request))
        except OSError as error:
            self._tell(f"no browser could be started: {error.strerror}")
            await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
            return socket
        self._sockets.add(socket)
        drawing = asyncio.create_task(_draw(visit, socket))
        try:
            await _listen(visit, socket)
        finally:
            self._sockets.discard(socket)
            drawing.cancel()
            # Whatever became of the drawing, the browser is to end.
            await asyncio.gather(drawing, return_exceptions=True)
            if (status := await visit.end()) not in _EXPECTED:
                self._tell(f"a visitor's browser ended with status {status}")
        return socket

    async def _close(self, application: web.Application) -> None:
        for socket in list(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)


async def _listen(visit: Visit, socket: web.WebSocketResponse) -> None:
    """Hand the browser what the page sends, until it closes or sends what no page of ours does."""
    async for message in socket:
        try:
            data = read_message(message.data) if message.type == WSMsgType.TEXT else None
        except NoMessage:
            await socket.close(code=WSCloseCode.POLICY_VIOLATION)
            return
        if data is not None:
            await visit.take(data)


async def _draw(visit: Visit, socket: web.WebSocketResponse) -> None:
    """Send the screen to the page until either ends."""
    with contextlib.suppress(ConnectionError):
        async for data in visit.screens():
            await socket.send_bytes(data)
    await socket.close()


def _socket(request: web.Request) -> str:
    """Give the address of the visit to a page; a proxy before us may speak TLS on our behalf."""
    scheme = "wss" if request.headers.get("X-Forwarded-Proto", "") == "https" else "ws"
    token = request.match_info.get("token", "")
    return f"{scheme}://{request.headers.get('Host', '')}/{token}/socket"


def _first_size(request: web.Request) -> tuple[int, int]:
    return bounded(
        _number(request.query.get("width", "")) or 80, _number(request.query.get("height", "")) or 24
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


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
