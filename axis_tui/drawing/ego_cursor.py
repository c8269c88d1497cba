"""Walking on an ego map: from one row to the next in each direction, as pure functions.

A cursor is the index of a row in `EgoMap.rows`, or `MIDDLE` for the actor in the middle. A step
for which there is no row leaves the cursor where it is.
"""

from __future__ import annotations

from axis_tui.drawing.ego_map import EgoMap, EgoRow
from axis_tui.drawing.strands import Side

MIDDLE = -1


def step_up(drawing: EgoMap, cursor: int) -> int:
    """Go to the row above, in the same column; from the middle, to the nearest above it."""
    return _step_along(drawing, cursor, -1)


def step_down(drawing: EgoMap, cursor: int) -> int:
    """Go to the row below, in the same column; from the middle, to the nearest below it."""
    return _step_along(drawing, cursor, 1)


def step_left(drawing: EgoMap, cursor: int) -> int:
    """Go one column to the left: beyond a neighbour on the left, or from the right through the middle."""
    return _step_across(drawing, cursor, Side.LEFT)


def step_right(drawing: EgoMap, cursor: int) -> int:
    """Go one column to the right."""
    return _step_across(drawing, cursor, Side.RIGHT)


def step_on(drawing: EgoMap, cursor: int, by: int = 1) -> int:
    """Go on to the next neighbour, round and round; every neighbour is reached, those beyond are not."""
    firsts: dict[tuple[str, Side], int] = {}
    for index, row in enumerate(drawing.rows):
        if row.ring == 1:
            firsts.setdefault((row.actor, row.side), index)
    if not firsts:
        return MIDDLE
    stops = list(firsts.values())
    if cursor == MIDDLE:
        return stops[0 if by > 0 else -1]
    row = drawing.rows[cursor]
    at = stops.index(firsts[row.near if row.ring == 2 else row.actor, row.side])
    return stops[(at + by) % len(stops)]


def find_row(drawing: EgoMap, x: int, y: int) -> int | None:
    """Give the row at a cell, `MIDDLE` for the box in the middle, or None where nothing stands."""
    for index, row in enumerate(drawing.rows):
        if any(span.y == y and span.start <= x < span.stop for span in (row.line, row.label)):
            return index
    in_box = any(span.y == y and span.start <= x < span.stop for span in drawing.focus)
    return MIDDLE if in_box else None


def find_ties(drawing: EgoMap, ties: tuple[str, ...]) -> int | None:
    """Give the row that says one of these ties, so that a cursor survives a new drawing."""
    wanted = set(ties)
    return next((index for index, row in enumerate(drawing.rows) if wanted & set(row.ties)), None)


def _step_along(drawing: EgoMap, cursor: int, by: int) -> int:
    if cursor == MIDDLE:
        middle = _middle_y(drawing)
        near = [
            index for index, row in enumerate(drawing.rows) if row.ring == 1 and (row.y - middle) * by >= 0
        ]
        return _nearest(drawing, near, middle, MIDDLE)
    row = drawing.rows[cursor]
    column = [i for i, other in enumerate(drawing.rows) if (other.side, other.ring) == (row.side, row.ring)]
    at = column.index(cursor) + by
    return column[at] if 0 <= at < len(column) else cursor


def _step_across(drawing: EgoMap, cursor: int, side: Side) -> int:
    if cursor == MIDDLE:
        return _nearest(drawing, _column(drawing, side, 1), _middle_y(drawing), MIDDLE)
    row = drawing.rows[cursor]
    if row.side is not side:
        if row.ring == 2:
            return _inwards(drawing, row, cursor)
        column = _column(drawing, side, 1)
        return _nearest(drawing, column, row.y, MIDDLE)
    if row.ring == 2:
        return cursor
    beyond = [i for i in _column(drawing, side, 2) if drawing.rows[i].near == row.actor]
    return _nearest(drawing, beyond, row.y, cursor)


def _inwards(drawing: EgoMap, row: EgoRow, cursor: int) -> int:
    """Go from an actor beyond back to the neighbour to which it belongs."""
    own = [i for i in _column(drawing, row.side, 1) if drawing.rows[i].actor == row.near]
    return _nearest(drawing, own, row.y, cursor)


def _column(drawing: EgoMap, side: Side, ring: int) -> list[int]:
    return [i for i, row in enumerate(drawing.rows) if row.side is side and row.ring == ring]


def _nearest(drawing: EgoMap, among: list[int], y: int, otherwise: int) -> int:
    return min(among, key=lambda index: abs(drawing.rows[index].y - y), default=otherwise)


def _middle_y(drawing: EgoMap) -> int:
    lines = [span.y for span in drawing.focus]
    return (lines[0] + lines[-1]) // 2 if lines else 0
