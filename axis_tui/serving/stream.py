"""What passes between a visitor's page and the browser: packets, keys and a screen, and nothing else."""

from __future__ import annotations

import json
import re
from typing import Any

WIDEST, HIGHEST = 500, 200
"""The largest window in columns and rows: a visitor chooses its size, and the browser keeps every cell."""

MOST_COPIED = 100_000
"""Bytes of a text for the clipboard at most, as they are sent."""

# What begins with these goes on to an end mark: titles, links, colours, clipboards, graphics.
_STRING = re.compile("\x1b*(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])(?:.*?(?:\x07|\x1b\\\\|\x9c)|.*)", re.DOTALL)
_COPY = re.compile(r"\x1b\]52;c;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)")


class NoMessage(Exception):
    """What no page of ours sends."""


def safe_screen(data: bytes) -> bytes:
    """Give what may be drawn: no command that takes a text, but for one that fills the clipboard.

    So nothing can ask what is in a visitor's clipboard, set a title, or lay a link under a text.
    The browser writes whole commands, so one that is begun and not ended is dropped.
    """
    return _STRING.sub(_kept, data.decode("utf-8", "replace")).rstrip("\x1b").encode("utf-8")


def _kept(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) <= MOST_COPIED and _COPY.fullmatch(match[0]) else ""


def packet(kind: bytes, payload: bytes) -> bytes:
    """Pack what the browser reads: D for keys, M for what happens to the window."""
    return kind + len(payload).to_bytes(4, "big") + payload


def read_message(text: str) -> bytes | None:
    """Turn a message of a page into a packet for the browser; None for what is none of its business.

    Raises NoMessage for what no page of ours sends.
    """
    try:
        message = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoMessage from error
    if not isinstance(message, list) or not message:
        raise NoMessage
    kind, value = message[0], message[1] if len(message) > 1 else None
    if kind == "stdin" and isinstance(value, str):
        return packet(b"D", value.encode("utf-8", "ignore"))
    if kind == "resize":
        return resized(*_size(value))
    if kind in ("focus", "blur"):
        return packet(b"M", json.dumps({"type": kind}).encode())
    return None


def resized(width: int, height: int) -> bytes:
    """Pack a new size of the window."""
    return packet(b"M", json.dumps({"type": "resize", "width": width, "height": height}).encode())


def bounded(width: int, height: int) -> tuple[int, int]:
    """Give the size that a visitor's window may have."""
    return max(1, min(width, WIDEST)), max(1, min(height, HIGHEST))


def _size(value: Any) -> tuple[int, int]:
    if not isinstance(value, dict):
        raise NoMessage
    width, height = value.get("width"), value.get("height")
    if not isinstance(width, int) or not isinstance(height, int):
        raise NoMessage
    return bounded(width, height)
