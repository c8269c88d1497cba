"""The matrix: actors by actors, a letter for each tone in which the row's actor acts on the column's.

Columns carry the numbers of the rows, because names written downwards are hard to read; what
is under the cursor is said in full. Only what is visible is looked at, so that the size of
the network does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.ego_layout import caption
from axis_tui.drawing.legend import draw_legend, legend_lines
from axis_tui.drawing.letters import cut, width
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import weigh_tie
from axis_tui.drawing.strokes import TONES, Strokes, strokes
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie

LETTERS: dict[Tone, str] = {
    Tone.HIERARCHY: "H",
    Tone.COOPERATION: "C",
    Tone.HOSTILITY: "X",
    Tone.NEUTRAL: "n",
}
"""What stands for each tone; letters, so that colour may be missing."""

CELL = 3
"""Cells of a column: two letters and a blank."""

HEAD = 2
"""Lines above the first row: what the cursor is on, and the numbers of the columns."""

_MOST_NAME = 28


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
    stub: int
    """Cells that the names of the rows take."""
    ties: tuple[str, ...]
    """The ties in the cell under the cursor, the best-attested first."""

    def place_at(self, x: int, y: int) -> tuple[int, int] | None:
        """Give row and column of the matrix at a cell of the canvas."""
        row, column = y - HEAD, (x - self.stub) // CELL
        if 0 <= row < self.rows and 0 <= column < self.columns:
            return self.top + row, self.left + column
        return None


def sort_actors(registry: Registry, by: str) -> list[str]:
    """Order actors by "ties" (most first), "kind" or "name"; for communities, take their members in order."""
    names = {id: actor.name.casefold() for id, actor in registry.actors.items()}
    if by == "kind":
        kinds = list(registry.actor_kinds)
        return sorted(names, key=lambda id: (kinds.index(registry.actors[id].kind), -registry.degree(id)))
    if by == "name":
        return sorted(names, key=lambda id: names[id])
    return sorted(names, key=lambda id: -registry.degree(id))


def draw_matrix(
    registry: Registry,
    order: Sequence[str],
    width: int,
    height: int,
    *,
    cursor: tuple[int, int] = (0, 0),
    top: int = 0,
    left: int = 0,
    ascii: bool = False,
) -> MatrixMap:
    """Draw the part of a matrix that begins at `top` and `left`, moved so that the cursor is on it.

    `order` holds the ids of the actors; `cursor` is a row and a column, counted from 0.
    """
    signs = strokes(ascii)
    canvas = Canvas(width, height)
    stub = _stub_cells(registry, order, width)
    rows = max(0, min(height - HEAD - 1, len(order)))
    columns = max(0, min((width - stub) // CELL, len(order)))
    row, column = (max(0, min(at, len(order) - 1)) for at in cursor)
    top = _scrolled(top, row, rows, len(order))
    left = _scrolled(left, column, columns, len(order))
    visible = {actor: number for number, actor in enumerate(order[left : left + columns])}
    names = ShortNames((caption(registry, actor) for actor in order[top : top + rows]), signs.cut)
    for x, number in enumerate(range(left, left + columns)):
        role = Role.FOCUS if number == column else Role.DIM
        canvas.put(stub + x * CELL, HEAD - 1, _number(number), Ink(role, None, order[number]))
    under: list[Tie] = []
    for y, number in enumerate(range(top, top + rows), HEAD):
        actor = order[number]
        met = _met(registry, actor, visible)
        _stub(canvas, registry, names, signs, number, actor, y, stub, number == row)
        for x in range(columns):
            ties = met.get(x, [])
            if number == row and left + x == column:
                under = ties
            crossed = number == row or left + x == column
            diagonal = left + x == number
            _cell(canvas, registry, signs, ties, stub + x * CELL, y, crossed=crossed, diagonal=diagonal)
    if order:
        _say(canvas, registry, order[row], order[column], under)
        _legend(canvas, signs, order, rows, columns)
    return MatrixMap(canvas, top, left, rows, columns, stub, tuple(tie.id for tie in under))


def _stub_cells(registry: Registry, order: Sequence[str], cells: int) -> int:
    longest = max((width(caption(registry, actor)) for actor in order), default=0)
    return min(longest, _MOST_NAME, max(cells // 3, 12)) + 7


def _scrolled(first: int, at: int, shown: int, total: int) -> int:
    """Move the first visible line so that the cursor is on the screen, and no line stays empty."""
    if at < first or shown < 1:
        first = at
    elif at >= first + shown:
        first = at - shown + 1
    return max(0, min(first, total - shown))


def _number(number: int) -> str:
    """Write the number of a column in at most two letters; from 100 on, its last two digits."""
    return f"{(number + 1) % 100:>2}" if number < 99 else f"{(number + 1) % 100:02}"


def _met(registry: Registry, actor: str, visible: dict[str, int]) -> dict[int, list[Tie]]:
    """Gather the ties by which an actor acts on those of the visible columns, best-attested first."""
    met: dict[int, dict[str, Tie]] = defaultdict(dict)
    for tie in registry.ties_of(actor):
        acts = tie.subject == actor or registry.tie_kinds[tie.kind].symmetric
        other = tie.other_end(actor)
        if acts and other in visible:
            met[visible[other]][tie.id] = tie
    return {
        at: sorted(ties.values(), key=lambda tie: weigh_tie(registry, tie, actor), reverse=True)
        for at, ties in met.items()
    }


def _stub(
    canvas: Canvas,
    registry: Registry,
    names: ShortNames,
    signs: Strokes,
    number: int,
    actor: str,
    y: int,
    cells: int,
    focused: bool,
) -> None:
    """Write the number and the name of a row."""
    glyph = signs.glyph(registry.actor_kinds[registry.actors[actor].kind])
    canvas.put(0, y, f"{number + 1:>3}", Ink(Role.FOCUS if focused else Role.DIM, None, actor))
    canvas.put(4, y, glyph, Ink(Role.GLYPH, None, actor))
    name = names.squeeze(caption(registry, actor), cells - 7)
    canvas.put(6, y, name, Ink(Role.FOCUS if focused else Role.NAME, None, actor))


def _cell(
    canvas: Canvas,
    registry: Registry,
    signs: Strokes,
    ties: Sequence[Tie],
    x: int,
    y: int,
    *,
    crossed: bool,
    diagonal: bool,
) -> None:
    """Write a letter for each tone, the best-attested first; a plus for the third and further ones."""
    if not ties:
        if diagonal:
            canvas.put(x + 1, y, "\\", Ink(Role.DIM))
        elif crossed:
            canvas.put(x + 1, y, "." if signs.is_ascii else "·", Ink(Role.DIM))
        return
    by_tone: dict[Tone, list[str]] = defaultdict(list)
    for tie in ties:
        by_tone[registry.tie_kinds[tie.kind].tone].append(tie.id)
    tones = list(by_tone)
    if len(tones) == 1:
        canvas.put(x + 1, y, LETTERS[tones[0]], Ink(Role.CELL, tones[0], None, tuple(by_tone[tones[0]])))
        return
    canvas.put(x, y, LETTERS[tones[0]], Ink(Role.CELL, tones[0], None, tuple(by_tone[tones[0]])))
    further = tuple(id for tone in tones[1:] for id in by_tone[tone])
    sign, tone = (LETTERS[tones[1]], tones[1]) if len(tones) == 2 else ("+", None)
    canvas.put(x + 1, y, sign, Ink(Role.CELL, tone, None, further))


def _say(canvas: Canvas, registry: Registry, row: str, column: str, under: Sequence[Tie]) -> None:
    """Say on the first line what the cell under the cursor holds."""
    if under:
        more = f" +{count_words(len(under) - 1, 'more tie')}" if len(under) > 1 else ""
        text, role = sentence(registry, under[0]) + more, Role.NAME
    elif row == column:
        text, role = caption(registry, row), Role.NAME
    else:
        text = f"{caption(registry, row)} is not tied to {caption(registry, column)} in this direction"
        role = Role.DIM
    canvas.put(0, 0, cut(one_line(text), canvas.width), Ink(role, None, None, tuple(tie.id for tie in under)))


def _legend(canvas: Canvas, signs: Strokes, order: Sequence[str], rows: int, columns: int) -> None:
    if canvas.height < HEAD + 2:
        return
    entries = [(LETTERS[tone], tone.value, Ink(Role.CELL, tone)) for tone in TONES]
    entries += [("+", "further tones", Ink(Role.CELL))]
    times = signs.times
    lead = f"row acts on column, {rows} {times} {columns} of {len(order):,} {times} {len(order):,}"
    draw_legend(canvas, legend_lines(lead, entries, canvas.width - 1, 1))
