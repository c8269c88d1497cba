"""Cells: how wide text stands on the screen, where it is cut and where it is wrapped.

Measured by the library that paints it, and by places in the text, so that marks in a quote keep
theirs. Drawings and the command line measure by `model/letters.py`, which evens letters out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cached_cell_len, cell_len, split_graphemes

_WORD = re.compile(r"\S+")
_SHORT = 512


def cell_width(text: str) -> int:
    """Give the number of cells that a text takes: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return cached_cell_len(text) if len(text) < _SHORT else cell_len(text)


def first_fitting(texts: Iterable[str], width: int) -> str:
    """Give the first of some texts that is at most `width` cells wide; nothing where none is."""
    return next((text for text in texts if cell_width(text) <= width), "")


def cut(text: str, width: int, sign: str = "…") -> str:
    """Shorten a text to at most `width` cells; one that goes on ends in the sign."""
    if cell_width(text) <= width:
        return text
    if width < 1:
        return ""
    return text[: _end_within(text, 0, width - 1)].rstrip() + sign


def pad(text: str, width: int, sign: str = "…") -> str:
    """Make a text exactly `width` cells wide, cutting it with the sign where it is longer."""
    text = cut(text, width, sign)
    return text + " " * (width - cell_width(text))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Break a text into lines of at most `width` cells; gives each line's place in the text.

    Lines break at spaces and after every newline; a word that is wider than a line is
    broken between letters. A letter wider than the line is left out.
    """
    lines: list[tuple[int, int]] = []
    at = 0
    for paragraph in text.split("\n"):
        lines += _wrap_paragraph(text, at, at + len(paragraph), max(1, width))
        at += len(paragraph) + 1
    return lines


def _wrap_paragraph(text: str, start: int, stop: int, width: int) -> list[tuple[int, int]]:
    if cell_width(text[start:stop]) <= width:
        return [(start, stop)]
    lines: list[tuple[int, int]] = []
    begin = end = start
    used = 0
    for match in _WORD.finditer(text, start, stop):
        word_start, word_end = match.span()
        grown = used + cell_width(text[end:word_end])
        if grown <= width:
            end, used = word_end, grown
            continue
        if end > begin:
            lines.append((begin, end))
        begin = word_start
        # No more is looked at than fits on a line: a word of a whole page would be measured for each of them.
        while (middle := _end_within(text, begin, width, word_end)) < word_end:
            if middle == begin:
                begin = _end_within(text, begin, 2, word_end)
                continue
            lines.append((begin, middle))
            begin = middle
        end, used = word_end, cell_width(text[begin:word_end])
    if end > begin or not lines:
        lines.append((begin, end))
    return lines


def _end_within(text: str, start: int, width: int, stop: int | None = None) -> int:
    """Find where the letters from `start` that fit in `width` cells end."""
    # No letter is longer than a few characters, except under piled marks, which are thinned before.
    stop = len(text) if stop is None else stop
    piece = text[start : min(stop, start + width * 16 + 16)]
    if piece[: width + 1].isascii():
        return start + min(width, len(piece))
    used = 0
    for _, end, cells in split_graphemes(piece)[0]:
        if used + cells > width:
            break
        used += cells
        reached = end
    else:
        return start + len(piece)
    return start + (reached if used else 0)
