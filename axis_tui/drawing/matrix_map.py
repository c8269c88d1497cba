"""A drawn part of a matrix: what is on it, and what a cursor and a click need."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.span import Span

CELL = 3
"""Cells of a column: two letters and the mark of what is contested."""


@dataclass(frozen=True)
class MatrixMap:
    """A drawn part of a matrix."""

    canvas: Canvas
    top: int
    """The number of the first visible row, from 0."""
    left: int
    """The number of the first visible column."""
    rows: int
    """Rows that are visible."""
    columns: int
    head: int
    """Lines above the first row."""
    stub: int
    """Cells that the names of the rows take."""
    lit: tuple[Span, ...]
    """The cell under the cursor, and the names of its row and its column."""
    ties: tuple[str, ...]
    """The ties in the cell under the cursor, the best-attested first."""

    def place_at(self, x: int, y: int) -> tuple[int, int] | None:
        """Give row and column of the matrix at a cell of the canvas."""
        row, column = y - self.head, (x - self.stub) // CELL
        if 0 <= row < self.rows and 0 <= column < self.columns:
            return self.top + row, self.left + column
        return None
