"""The matrix: actors by actors, a letter for each tone in which the row's actor acts on the column's.

A cross of lines leads from the cell under the cursor to the names of its row and its column.
Where there is room, columns carry names written downwards, everywhere the numbers of the rows.
Only what is visible is looked at, so that the size of the network does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.legend import Entry, draw_legend, legend_lines
from axis_tui.drawing.matrix_order import Matrix
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import TONES, Strokes, strokes
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import clusters, cut, width
from axis_tui.model.tie import Tie

LETTERS: dict[Tone, str] = {
    Tone.HIERARCHY: "H",
    Tone.COOPERATION: "C",
    Tone.HOSTILITY: "X",
    Tone.NEUTRAL: "n",
}
"""What stands for each tone; letters, so that colour may be missing."""

CELL = 3
"""Cells of a column: two letters and the mark of what is contested."""

_LEAST_FOR_NAMES = 30
"""Lines of a canvas from which on the names of the columns are written downwards."""

_FEWEST_NAME = 10


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
    return _Painter(matrix, Canvas(width, height), strokes(ascii), cursor).paint(top, left)


class _Painter:
    """Paints one part of a matrix."""

    def __init__(self, matrix: Matrix, canvas: Canvas, signs: Strokes, cursor: tuple[int, int]) -> None:
        self.matrix, self.canvas, self.signs = matrix, canvas, signs
        self.registry, self.order = matrix.registry, matrix.order
        total = len(self.order)
        self.row, self.column = (max(0, min(at, total - 1)) for at in cursor)
        self._dot = "." if signs.is_ascii else "·"
        self.digits = max(2, len(str(total)))
        names = min(matrix.name_cells, max(canvas.width // 4, _FEWEST_NAME))
        self.stub = names + self.digits + 4
        self.names_down = min(12, canvas.height // 4) if canvas.height >= _LEAST_FOR_NAMES else 0
        self.head = 2 + self.names_down
        # The legend has the corner where the head is high, else the last line.
        foot = 0 if self.names_down or canvas.height < self.head + 2 else 1
        self.rows = max(0, min(canvas.height - self.head - foot, total))
        self.columns = max(0, min((canvas.width - self.stub) // CELL, total))

    def paint(self, top: int, left: int) -> MatrixMap:
        """Paint the rows from `top` and the columns from `left` on, or near them."""
        top = _scrolled(top, self.row, self.rows, len(self.order))
        left = _scrolled(left, self.column, self.columns, len(self.order))
        under: Sequence[Tie] = ()
        if self.order:
            self._corner(left)
            self._columns(left)
            self._names_of_rows(top)
            for y, number in enumerate(range(top, top + self.rows), self.head):
                self._cells(y, number, left)
            self._cross(top, left)
            self._legend()
            under = self.matrix.ties(self.row, self.column)
        lit = self._lit(top, left) if self.rows and self.columns else ()
        ties = tuple(tie.id for tie in under)
        return MatrixMap(self.canvas, top, left, self.rows, self.columns, self.head, self.stub, lit, ties)

    def _x(self, number: int, left: int) -> int:
        return self.stub + (number - left) * CELL

    def _lit(self, top: int, left: int) -> tuple[Span, ...]:
        x, y = self._x(self.column, left), self.head + self.row - top
        downwards = (Span(line, x + 1, x + 2) for line in range(1, self.head - 1))
        number = Span(self.head - 1, x, x + 2)
        return (Span(y, x, x + CELL), Span(y, 0, self.stub - 1), number, *downwards)

    # --- Names -------------------------------------------------------------------------------

    def _columns(self, left: int) -> None:
        """Write the numbers of the columns, their names downwards, and that of the cursor's in full."""
        shown = self.order[left : left + self.columns]
        names = ShortNames((caption(self.registry, actor) for actor in shown), self.signs.cut)
        for number, actor in enumerate(shown, left):
            x, chosen = self._x(number, left), number == self.column
            self.canvas.put(
                x, self.head - 1, _short_number(number), Ink(Role.FOCUS if chosen else Role.DIM, None, actor)
            )
            ink = Ink(Role.FOCUS if chosen else Role.FAR_NAME, None, actor)
            letters = clusters(names.squeeze(caption(self.registry, actor), self.names_down))
            for y, (letter, _) in enumerate(letters, self.head - 1 - len(letters)):
                self.canvas.put(x + 1, y, letter, ink)
        if shown:
            self._name_above(left)

    def _name_above(self, left: int) -> None:
        """Write the whole name of the cursor's column on the first line, hung on the column."""
        actor = self.order[self.column]
        name = f"{caption(self.registry, actor)} {self.column + 1:,}"
        at, frame = self._x(self.column, left) + 1, Ink(Role.FRAME)
        ink = Ink(Role.FOCUS, None, actor)
        if at + 2 + width(name) <= self.canvas.width:
            self.canvas.put(at, 0, self.signs.joint("dr"), frame)
            self.canvas.put(at + 2, 0, name, ink)
            return
        name = cut(name, at - 2, self.signs.cut)
        self.canvas.put(at, 0, self.signs.joint("dl"), frame)
        self.canvas.put(at - 2 - width(name), 0, f" {name}", ink)

    def _names_of_rows(self, top: int) -> None:
        """Write number, sign and name of each row."""
        shown = self.order[top : top + self.rows]
        names = ShortNames((caption(self.registry, actor) for actor in shown), self.signs.cut)
        cells = self.stub - self.digits - 4
        for y, actor in enumerate(shown, self.head):
            number = top + y - self.head
            ink = Ink(Role.FOCUS if number == self.row else Role.DIM, None, actor)
            glyph = self.signs.glyph(self.registry.actor_kinds[self.registry.actors[actor].kind])
            self.canvas.put(0, y, f"{number + 1:>{self.digits}}", ink)
            self.canvas.put(self.digits + 1, y, glyph, Ink(Role.GLYPH, None, actor))
            name = names.squeeze(caption(self.registry, actor), cells)
            role = Role.FOCUS if number == self.row else Role.NAME
            self.canvas.put(self.digits + 3, y, name, Ink(role, None, actor))

    # --- Cells -------------------------------------------------------------------------------

    def _cells(self, y: int, number: int, left: int) -> None:
        """Write the cells of a row: ties, the diagonal, and dots inside a group."""
        row, group = self.matrix.row(number), self.matrix.group
        for column in range(left, left + self.columns):
            x = self._x(column, left)
            if column in row:
                self._ties(x, y, self.matrix.ties(number, column))
            elif column == number:
                self.canvas.put(x + 1, y, "\\", Ink(Role.DIM))
            elif self.matrix.is_grouped and group[column] == group[number]:
                self.canvas.put(x + 1, y, self._dot, Ink(Role.DIM))

    def _ties(self, x: int, y: int, ties: Sequence[Tie]) -> None:
        """Write a letter for each tone, the best-attested first; a plus for the third and further ones."""
        by_tone: dict[Tone, list[str]] = defaultdict(list)
        for tie in ties:
            by_tone[self.registry.tie_kinds[tie.kind].tone].append(tie.id)
        first, *others = by_tone.items()
        put = self.canvas.put
        letter = LETTERS[first[0]]
        # A lone letter fills both cells, so that whoever paints it sees where ties are.
        put(x, y, letter if others else f" {letter}", Ink(Role.CELL, first[0], None, tuple(first[1])))
        if others:
            further = tuple(id for _, ids in others for id in ids)
            sign, tone = (LETTERS[others[0][0]], others[0][0]) if len(others) == 1 else ("+", None)
            put(x + 1, y, sign, Ink(Role.CELL, tone, None, further))
        contested = tuple(tie.id for tie in ties if self.registry.standing(tie.id).is_contested)
        if contested:
            put(x + 2, y, self.signs.contested, Ink(Role.MARK, None, None, contested))

    def _cross(self, top: int, left: int) -> None:
        """Lead lines from the names to the cell under the cursor, and put brackets around its ties."""
        if not self.rows or not self.columns:
            return
        x, y = self._x(self.column, left), self.head + self.row - top
        ink = Ink(Role.FRAME)
        mono = self.canvas.letter(x, y) == " "
        for at in range(self.stub, x + mono):
            self._put_over(at, y, self.signs.joint("lr"), ink)
        for line in range(self.head, y):
            self._put_over(x + 1, line, self.signs.joint("ud"), ink)
        if self.canvas.letter(x + 1, y) in _EMPTY:
            self.canvas.put(x + 1, y, self.signs.joint("ul"), ink)
            return
        before = x if mono else x - 1
        self.canvas.put(before, y, "[", Ink(Role.FOCUS))
        self._put_over(x + 2, y, "]", Ink(Role.FOCUS))

    def _put_over(self, x: int, y: int, sign: str, ink: Ink) -> None:
        if self.canvas.letter(x, y) in _EMPTY and self.canvas.ink(x, y).role is not Role.CELL:
            self.canvas.put(x, y, sign, ink)

    # --- Legend ------------------------------------------------------------------------------

    def _legend(self) -> None:
        """Explain the letters: in the corner where it is high, else on the last line."""
        entries: list[Entry] = [(LETTERS[tone], tone.value, Ink(Role.CELL, tone)) for tone in TONES]
        entries.append((self.signs.contested, "contested", Ink(Role.MARK)))
        entries.append(("+", "further tones", Ink(Role.CELL)))
        if self.matrix.is_grouped:
            entries.append((self._dot, f"same {self.matrix.by}", Ink(Role.DIM)))
        if self.names_down:
            for y, (sign, meaning, ink) in enumerate(entries[: self.head - 3], 3):
                self.canvas.put(1, y, sign, ink)
                self.canvas.put(3, y, cut(meaning, self.stub - 4, self.signs.cut), Ink(Role.DIM))
        elif self.canvas.height >= self.head + 2:
            draw_legend(self.canvas, legend_lines("", entries, self.canvas.width - 1, 1))

    def _corner(self, left: int) -> None:
        """Say above the names of the rows how to read the table, and how much of it is shown."""
        times, total, ink = self.signs.times, f"{len(self.order):,}", Ink(Role.DIM)
        room = self._x(self.column, left)
        self.canvas.put(0, 0, cut("row acts on column", room, self.signs.cut), ink)
        part = f"{self.rows:,} {times} {self.columns:,} of {total} {times} {total}"
        self.canvas.put(0, 1, cut(part, self.stub - 1, self.signs.cut), ink)


_EMPTY = {" ", "·", "."}
"""What a line may be drawn over."""


def _scrolled(first: int, at: int, shown: int, total: int) -> int:
    """Move the first visible line so that the cursor is on the screen, and no line stays empty."""
    if at < first or shown < 1:
        first = at
    elif at >= first + shown:
        first = at - shown + 1
    return max(0, min(first, total - shown))


def _short_number(number: int) -> str:
    """Write the number of a column in at most two letters; from 100 on, its last two digits."""
    return f"{(number + 1) % 100:>2}" if number < 99 else f"{(number + 1) % 100:02}"
