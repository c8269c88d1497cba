"""Chunks: a large TOML text parsed piece by piece, so that somebody can be told how far it is.

A text is cut before lines such as `[[actor]]`. A piece that is TOML by itself ends where a statement
does, so the next one begins with a header indeed, and not within a text or a list; and what stands
under headers is tied to what stands before it by their first name alone. Where two pieces have
anything but records of the same name, or one is no TOML, only the whole can be parsed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import tomli

LETTERS = 500_000
"""Letters in a piece at least, the first and the last ones excepted."""

_CUT = re.compile(r"^\[\[[a-z_]+\]\]", re.MULTILINE)


def parse_in_chunks(text: str, count: Callable[[int], None]) -> dict[str, Any] | None:
    """Parse a text, and count its letters as they are parsed; None where only the whole can be parsed."""
    try:
        return _parse(text, count)
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        # What is wrong, and where, is seen in the whole.
        return None


def _parse(text: str, count: Callable[[int], None]) -> dict[str, Any] | None:
    cuts = _find_cuts(text)
    tables: dict[str, Any] = tomli.loads(text[: cuts[0]])
    # Before the first header a list may be written out, to which nothing can be added.
    closed = set(tables)
    count(cuts[0])
    for start, end in pairwise(cuts):
        for name, value in tomli.loads(text[start:end]).items():
            known = tables.setdefault(name, value)
            if known is value:
                continue
            if name in closed or not isinstance(known, list) or not isinstance(value, list):
                return None
            known += value
        count(end - start)
    return tables


def _find_cuts(text: str) -> list[int]:
    """Give where pieces begin, but for the first, and where the last one ends."""
    cuts = []
    cut = _CUT.search(text)
    while cut is not None:
        cuts.append(cut.start())
        cut = _CUT.search(text, cut.start() + LETTERS)
    return [*cuts, len(text)]
