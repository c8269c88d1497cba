"""The matrix: actors by actors, a letter for each tone in which the row's actor acts on the column's.

A cross of lines leads from the cell under the cursor to the names of its row and its column.
Where there is room, columns carry names written downwards, everywhere the numbers of the rows.
Only what is visible is looked at, so that the size of the network does not matter.
"""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.matrix_cells import draw_cross, write_cells
from axis_tui.drawing.matrix_legend import write_corner, write_legend
from axis_tui.drawing.matrix_map import MatrixMap
from axis_tui.drawing.matrix_names import write_columns, write_rows
from axis_tui.drawing.matrix_order import Matrix
from axis_tui.drawing.matrix_part import MatrixPart
from axis_tui.drawing.strokes import strokes


def draw_matrix(
    matrix: Matrix,
    width: int,
    height: int,
    *,
    cursor: tuple[int, int] = (0, 0),
    top: int = 0,
    left: int = 0,
    ascii: bool = False,
) -> MatrixMap:
    """Draw the part of a matrix that begins at `top` and `left`, moved so that the cursor is on it.

    `cursor` is a row and a column, counted from 0.
    """
    part = MatrixPart(matrix, Canvas(width, height), strokes(ascii), cursor, top, left)
    ties: tuple[str, ...] = ()
    if part.order:
        write_corner(part)
        write_columns(part)
        write_rows(part)
        for y, number in enumerate(range(part.top, part.top + part.rows), part.head):
            write_cells(part, y, number)
        draw_cross(part)
        write_legend(part)
        ties = tuple(tie.id for tie in matrix.ties(part.row, part.column))
    return MatrixMap(
        part.canvas, part.top, part.left, part.rows, part.columns, part.head, part.stub, part.lit, ties
    )
