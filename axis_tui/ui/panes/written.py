"""Rows written down: what a list shows, all of it, as a canvas that can be saved."""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.ui.text import Line
from axis_tui.ui.widgets.row_source import RowSource

MOST_ROWS = 2_000
"""Rows that are written; the last line counts the others."""

_ROLES = {
    "strong": Role.FOCUS,
    "title": Role.FOCUS,
    "named": Role.FOCUS,
    "dim": Role.DIM,
    "faint": Role.DIM,
    "grade": Role.GRADE,
    "warn": Role.WARNING,
    "disputes": Role.WARNING,
    "qualifies": Role.MARK,
    "supports": Role.MARK,
}
"""What the roles of a list mean in a picture; all others are the text itself."""


def write_rows(width: int, *parts: RowSource | Line) -> Canvas:
    """Write lists and single lines below one another, as wide as asked."""
    lines: list[Line] = []
    for part in parts:
        if not isinstance(part, RowSource):
            lines.append(part)
            continue
        for index in range(min(len(part), MOST_ROWS)):
            lines += part.lines(index, width)
        if len(part) > MOST_ROWS:
            lines.append(((f"{len(part) - MOST_ROWS:,} more rows are not shown here.", "warn"),))
    canvas = Canvas(width, len(lines))
    for y, line in enumerate(lines):
        x = 0
        for words, role in line:
            x = canvas.put(x, y, words, Ink(_ROLES.get(role, Role.QUOTE)))
    return canvas
