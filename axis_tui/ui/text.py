"""The only door by which a registry's words reach a widget: cleaned, measured, never read as markup.

A line is a tuple of pieces, each some words and a role ("dim", "hostility"); what a role
looks like is the theme's matter (`axis_tui.ui.ink`). Nothing here can be styled from inside
the words: `[red]` is five letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from axis_tui.model.clean import clean, one_line
from axis_tui.ui.cells import cell_width, cut, wrap

if TYPE_CHECKING:
    from textual.content import Content

Piece = tuple[str, str]
"""Clean words and their role."""

Line = tuple[Piece, ...]
"""Pieces that stand beside one another on one row."""

Spans = Sequence[tuple[int, int]]
"""Ranges of characters, in order and apart."""

_JOINS = "\u200d\ufe0e\ufe0f"


def say(words: str, role: str = "") -> Piece:
    """Let words through the door, on one row, in a role."""
    return one_line(words), role


def mark(words: str, spans: Spans, role: str, marked: str) -> Line:
    """Let words through the door with some ranges of them in another role."""
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        end = _whole(words, min(end, len(words)))
        if not at <= start < end:
            continue
        pieces += [(clean(words[at:start]), role), (clean(words[start:end]), marked)]
        at = end
    pieces.append((clean(words[at:]), role))
    return tuple(piece for piece in pieces if piece[0])


def paragraphs(
    words: str, width: int, role: str = "", *, spans: Spans = (), marked: str = "", indent: int = 0
) -> list[Line]:
    """Wrap cleaned words (see `axis_tui.model.clean`) to lines; spans are ranges of these words."""
    lines: list[Line] = []
    for start, end in wrap(words, max(1, width - indent)):
        inside = [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
        pieces = mark(words[start:end], inside, role, marked)
        lines.append((((" " * indent, ""), *pieces)) if indent else pieces)
    return lines


def width_of(line: Iterable[Piece]) -> int:
    """Give the number of cells that a line takes."""
    return sum(cell_width(words) for words, _ in line)


def fit(line: Line, width: int, sign: str = "…") -> Line:
    """Make a line exactly `width` cells wide; one that goes on ends in the sign."""
    total = width_of(line)
    if total == width:
        return line
    if total < width:
        return (*line, (" " * (width - total), ""))
    pieces: list[Piece] = []
    left = width
    for words, role in line:
        cells = cell_width(words)
        if cells >= left:
            # The next piece is cut away whole, so this one carries the sign even where it fits.
            words = cut(words, left, sign) if cells > left else cut(words + " ", left, sign)
            pieces += [(words, role), (" " * (left - cell_width(words)), "")]
            break
        pieces.append((words, role))
        left -= cells
    return tuple(pieces)


def both_ends(left: Line, right: Line, width: int, sign: str = "…") -> Line:
    """Set one line at the left and one at the right; the left one is cut where they meet."""
    taken = width_of(right)
    if taken + 4 > width:
        return fit(left, width, sign)
    return (*fit(left, width - taken - 1, sign), (" ", ""), *right) if taken else fit(left, width, sign)


def content(*pieces: Piece) -> Content:
    """Build what Textual's own widgets show (border titles, toasts), without markup."""
    from textual.content import Content

    return Content.assemble(*((one_line(words), role) if role else one_line(words) for words, role in pieces))


def _whole(words: str, end: int) -> int:
    """Move the end of a range behind the marks that belong to its last letter."""
    while end < len(words) and (unicodedata.combining(words[end]) or words[end] in _JOINS):
        end += 1
    return end
