"""The page that a visitor loads: its files, and what a web browser is told to forbid it."""

from __future__ import annotations

from importlib.resources import files

from aiohttp import web

from axis_tui.serving.stream import bounded

OWN = files("axis_tui.serving")
_THEIRS = files("textual_serve") / "static"

RESOURCES = {
    "page.css": (OWN / "page.css", "text/css"),
    "page.js": (OWN / "page.js", "text/javascript"),
    "xterm.css": (_THEIRS / "css" / "xterm.css", "text/css"),
    "textual.js": (_THEIRS / "js" / "textual.js", "text/javascript"),
    "RobotoMono.ttf": (_THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
"""All that the page needs, by name; nothing else is given out, and nothing is loaded from elsewhere."""

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",  # The address holds the token.
    "Server": "axis-tui",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What goes along with every answer."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox allow-scripts allow-same-origin"
)
"""The terminal styles itself. In the sandbox no text on the screen can be opened as an address."""


def socket_address(request: web.Request) -> str:
    """Give the address of the visit to a page; a proxy before us may speak TLS on our behalf."""
    scheme = "wss" if request.headers.get("X-Forwarded-Proto", "") == "https" else "ws"
    token = request.match_info.get("token", "")
    return f"{scheme}://{request.headers.get('Host', '')}/{token}/socket"


def first_size(request: web.Request) -> tuple[int, int]:
    """Give the cells and lines of the window with which a page opens its visit."""
    return bounded(
        _number(request.query.get("width", "")) or 80, _number(request.query.get("height", "")) or 24
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
