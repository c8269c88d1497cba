"""The server: a page for whoever has its address, and a browser for each, as many as there are places."""

from __future__ import annotations

import asyncio
import contextlib
import html
from collections.abc import Callable
from pathlib import Path

from aiohttp import WSCloseCode, WSMsgType, web

from axis_tui.serving.doors import Door
from axis_tui.serving.page import HEADERS, OWN, POLICY, RESOURCES, first_size, socket_address
from axis_tui.serving.stream import NoMessage, read_message
from axis_tui.serving.visit import Visit

LONGEST_MESSAGE = 64_000
"""Bytes of one message of a page at most: what is pasted at once."""

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
        response.headers.update(HEADERS)
        response.headers["Content-Security-Policy"] = POLICY.format(socket=socket_address(request))

    async def _with_slash(self, request: web.Request) -> web.StreamResponse:
        raise web.HTTPPermanentRedirect(f"{request.path}/")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        if self._taken >= self._places:
            raise self._full()
        page = (OWN / "page.html").read_text("utf-8")
        text = page.replace("{socket}", html.escape(socket_address(request)))
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
            visit = await Visit.start(self._registry, *first_size(request))
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
