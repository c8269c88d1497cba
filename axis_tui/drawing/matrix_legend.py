"""What a matrix says of itself: how to read it, how much of it is shown, and what its letters mean."""

from __future__ import annotations

from axis_tui.drawing.cells import Ink, Role
from axis_tui.drawing.legend import Entry, draw_legend, legend_lines
from axis_tui.drawing.matrix_cells import LETTERS
from axis_tui.drawing.matrix_part import MatrixPart
from axis_tui.drawing.strokes import TONES
from axis_tui.model.letters import cut


def write_corner(part: MatrixPart) -> None:
    """Say above the names of the rows how to read the table, and how much of it is shown."""
    times, total, ink = part.signs.times, f"{len(part.order):,}", Ink(Role.DIM)
    room = part.cursor_x
    part.canvas.put(0, 0, cut("row acts on column", room, part.signs.cut), ink)
    share = f"{part.rows:,} {times} {part.columns:,} of {total} {times} {total}"
    part.canvas.put(0, 1, cut(share, part.stub - 1, part.signs.cut), ink)


def write_legend(part: MatrixPart) -> None:
    """Explain the letters: in the corner where it is high, else on the last line."""
    entries: list[Entry] = [(LETTERS[tone], tone.value, Ink(Role.CELL, tone)) for tone in TONES]
    entries.append((part.signs.contested, "contested", Ink(Role.MARK)))
    entries.append(("+", "further tones", Ink(Role.CELL)))
    if part.matrix.is_grouped:
        entries.append((part.dot, f"same {part.matrix.by}", Ink(Role.DIM)))
    if part.names_down:
        for y, (sign, meaning, ink) in enumerate(entries[: part.head - 3], 3):
            part.canvas.put(1, y, sign, ink)
            part.canvas.put(3, y, cut(meaning, part.stub - 4, part.signs.cut), Ink(Role.DIM))
    elif part.foot:
        draw_legend(part.canvas, legend_lines("", entries, part.canvas.width - 1, 1))
