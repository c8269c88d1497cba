"""The part of a matrix that is drawn: how its canvas is divided, and where its rows and columns stand."""

from __future__ import annotations

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.matrix_map import CELL
from axis_tui.drawing.matrix_order import Matrix
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import Strokes

_LEAST_FOR_NAMES = 30
"""Lines of a canvas from which on the names of the columns are written downwards."""

_FEWEST_NAME = 10


class MatrixPart:
    """A part of a matrix on its canvas, as near to the wanted first row and column as the cursor lets it."""

    def __init__(
        self, matrix: Matrix, canvas: Canvas, signs: Strokes, cursor: tuple[int, int], top: int, left: int
    ) -> None:
        self.matrix, self.canvas, self.signs = matrix, canvas, signs
        self.registry, self.order = matrix.registry, matrix.order
        total = len(self.order)
        self.row, self.column = (max(0, min(at, total - 1)) for at in cursor)
        self.dot = "." if signs.is_ascii else "·"
        self.digits = max(2, len(str(total)))
        names = min(matrix.name_cells, max(canvas.width // 4, _FEWEST_NAME))
        self.stub = names + self.digits + 4
        self.names_down = min(12, canvas.height // 4) if canvas.height >= _LEAST_FOR_NAMES else 0
        self.head = 2 + self.names_down
        # The legend has the corner where the head is high, else the last line.
        self.foot = 0 if self.names_down or canvas.height < self.head + 2 else 1
        self.rows = max(0, min(canvas.height - self.head - self.foot, total))
        self.columns = max(0, min((canvas.width - self.stub) // CELL, total))
        self.top = _scrolled(top, self.row, self.rows, total)
        self.left = _scrolled(left, self.column, self.columns, total)

    def x(self, column: int) -> int:
        """Give the first cell of a column, by its number."""
        return self.stub + (column - self.left) * CELL

    @property
    def cursor_x(self) -> int:
        """The first cell of the cell under the cursor."""
        return self.x(self.column)

    @property
    def cursor_y(self) -> int:
        """The line of the cell under the cursor."""
        return self.head + self.row - self.top

    @property
    def actors_across(self) -> tuple[str, ...]:
        """The actors whose columns are visible."""
        return self.order[self.left : self.left + self.columns]

    @property
    def actors_down(self) -> tuple[str, ...]:
        """The actors whose rows are visible."""
        return self.order[self.top : self.top + self.rows]

    def name(self, actor: str) -> str:
        """Give the name of an actor."""
        return caption(self.registry, actor)

    @property
    def lit(self) -> tuple[Span, ...]:
        """The cell under the cursor, and the names of its row and its column."""
        if not self.rows or not self.columns:
            return ()
        x, y = self.cursor_x, self.cursor_y
        downwards = (Span(line, x + 1, x + 2) for line in range(1, self.head - 1))
        number = Span(self.head - 1, x, x + 2)
        return (Span(y, x, x + CELL), Span(y, 0, self.stub - 1), number, *downwards)


def _scrolled(first: int, at: int, shown: int, total: int) -> int:
    """Move the first visible line so that the cursor is on the screen, and no line stays empty."""
    if at < first or shown < 1:
        first = at
    elif at >= first + shown:
        first = at - shown + 1
    return max(0, min(first, total - shown))
