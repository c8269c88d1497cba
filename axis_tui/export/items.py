"""Lists as one text, for formats whose values are single texts: "Hizbullah; Party of God"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATOR = "; "

_TO_ESCAPE = re.compile(r"\\|;(?= )")
_ESCAPED_OR_SEPARATOR = re.compile(r"\\[\\;]|; ")
_ESCAPED = re.compile(r"\\([\\;])")


def join_items(items: Iterable[str]) -> str:
    """Write a list; a backslash, and a semicolon before a space, get a backslash before them in an item."""
    return _SEPARATOR.join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in items)


def split_items(text: str) -> list[str]:
    """Read a list; a backslash before anything but a backslash or a semicolon is a backslash."""
    items, begin = [], 0
    for match in _ESCAPED_OR_SEPARATOR.finditer(text):
        if match[0] == _SEPARATOR:
            items.append(text[begin : match.start()])
            begin = match.end()
    items.append(text[begin:])
    return [_ESCAPED.sub(r"\1", item) for item in items]
