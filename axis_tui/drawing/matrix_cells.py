"""The cells of a matrix: letters where actors are tied, and the cross that leads to the cursor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from axis_tui.drawing.cells import Ink, Role
from axis_tui.drawing.matrix_part import MatrixPart
from axis_tui.model.kinds import Tone
from axis_tui.model.tie import Tie

LETTERS: dict[Tone, str] = {
    Tone.HIERARCHY: "H",
    Tone.COOPERATION: "C",
    Tone.HOSTILITY: "X",
    Tone.NEUTRAL: "n",
}
"""What stands for each tone; letters, so that colour may be missing."""

_EMPTY = {" ", "·", "."}
"""What a line may be drawn over."""


def write_cells(part: MatrixPart, y: int, number: int) -> None:
    """Write the cells of a row: ties, the diagonal, and dots inside a group."""
    row, group = part.matrix.row(number), part.matrix.group
    for column in range(part.left, part.left + part.columns):
        x = part.x(column)
        if column in row:
            _write_ties(part, x, y, part.matrix.ties(number, column))
        elif column == number:
            part.canvas.put(x + 1, y, "\\", Ink(Role.DIM))
        elif part.matrix.is_grouped and group[column] == group[number]:
            part.canvas.put(x + 1, y, part.dot, Ink(Role.DIM))


def _write_ties(part: MatrixPart, x: int, y: int, ties: Sequence[Tie]) -> None:
    """Write a letter for each tone, the best-attested first; a plus for the third and further ones."""
    by_tone: dict[Tone, list[str]] = defaultdict(list)
    for tie in ties:
        by_tone[part.registry.tie_kinds[tie.kind].tone].append(tie.id)
    first, *others = by_tone.items()
    put = part.canvas.put
    letter = LETTERS[first[0]]
    # A lone letter fills both cells, so that whoever paints it sees where ties are.
    put(x, y, letter if others else f" {letter}", Ink(Role.CELL, first[0], None, tuple(first[1])))
    if others:
        further = tuple(id for _, ids in others for id in ids)
        sign, tone = (LETTERS[others[0][0]], others[0][0]) if len(others) == 1 else ("+", None)
        put(x + 1, y, sign, Ink(Role.CELL, tone, None, further))
    contested = tuple(tie.id for tie in ties if part.registry.standing(tie.id).is_contested)
    if contested:
        put(x + 2, y, part.signs.contested, Ink(Role.MARK, None, None, contested))


def draw_cross(part: MatrixPart) -> None:
    """Lead lines from the names to the cell under the cursor, and put brackets around its ties."""
    if not part.rows or not part.columns:
        return
    x, y = part.cursor_x, part.cursor_y
    ink = Ink(Role.FRAME)
    mono = part.canvas.letter(x, y) == " "
    for at in range(part.stub, x + mono):
        _put_over(part, at, y, part.signs.joint("lr"), ink)
    for line in range(part.head, y):
        _put_over(part, x + 1, line, part.signs.joint("ud"), ink)
    if part.canvas.letter(x + 1, y) in _EMPTY:
        part.canvas.put(x + 1, y, part.signs.joint("ul"), ink)
        return
    before = x if mono else x - 1
    part.canvas.put(before, y, "[", Ink(Role.FOCUS))
    _put_over(part, x + 2, y, "]", Ink(Role.FOCUS))


def _put_over(part: MatrixPart, x: int, y: int, sign: str, ink: Ink) -> None:
    if part.canvas.letter(x, y) in _EMPTY and part.canvas.ink(x, y).role is not Role.CELL:
        part.canvas.put(x, y, sign, ink)
