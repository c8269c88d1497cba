"""What must hold of every drawing with names in it."""

from __future__ import annotations

from collections.abc import Iterable

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.span import Span
from axis_tui.model.letters import width


def stand_apart(canvas: Canvas, labels: Iterable[Span], columns: int, rows: int) -> None:
    """Fail unless every line is as wide as the screen, and no name stands over another."""
    assert len(canvas.lines()) == rows
    for y in range(rows):
        assert sum(width(canvas.letter(x, y)) for x in range(columns)) == columns
    taken = [(x, span.y) for span in labels for x in range(span.start, span.stop)]
    assert len(taken) == len(set(taken))
