"""The names of a matrix: of its rows, of its columns, and the whole name of the cursor's column."""

from __future__ import annotations

from axis_tui.drawing.cells import Ink, Role
from axis_tui.drawing.matrix_part import MatrixPart
from axis_tui.drawing.short_names import ShortNames
from axis_tui.model.letters import clusters, cut, width


def write_columns(part: MatrixPart) -> None:
    """Write the numbers of the columns, their names downwards, and that of the cursor's in full."""
    shown = part.actors_across
    names = ShortNames((part.name(actor) for actor in shown), part.signs.cut)
    for number, actor in enumerate(shown, part.left):
        x, chosen = part.x(number), number == part.column
        part.canvas.put(
            x, part.head - 1, _short_number(number), Ink(Role.FOCUS if chosen else Role.DIM, None, actor)
        )
        ink = Ink(Role.FOCUS if chosen else Role.FAR_NAME, None, actor)
        letters = clusters(names.squeeze(part.name(actor), part.names_down))
        for y, (letter, _) in enumerate(letters, part.head - 1 - len(letters)):
            part.canvas.put(x + 1, y, letter, ink)
    if shown:
        _name_above(part)


def _name_above(part: MatrixPart) -> None:
    """Write the whole name of the cursor's column on the first line, hung on the column."""
    actor = part.order[part.column]
    name = f"{part.name(actor)} {part.column + 1:,}"
    at, frame = part.cursor_x + 1, Ink(Role.FRAME)
    ink = Ink(Role.FOCUS, None, actor)
    if at + 2 + width(name) <= part.canvas.width:
        part.canvas.put(at, 0, part.signs.joint("dr"), frame)
        part.canvas.put(at + 2, 0, name, ink)
        return
    name = cut(name, at - 2, part.signs.cut)
    part.canvas.put(at, 0, part.signs.joint("dl"), frame)
    part.canvas.put(at - 2 - width(name), 0, f" {name}", ink)


def write_rows(part: MatrixPart) -> None:
    """Write number, sign and name of each row."""
    shown = part.actors_down
    names = ShortNames((part.name(actor) for actor in shown), part.signs.cut)
    cells = part.stub - part.digits - 4
    for y, actor in enumerate(shown, part.head):
        number = part.top + y - part.head
        ink = Ink(Role.FOCUS if number == part.row else Role.DIM, None, actor)
        glyph = part.signs.glyph(part.registry.actor_kinds[part.registry.actors[actor].kind])
        part.canvas.put(0, y, f"{number + 1:>{part.digits}}", ink)
        part.canvas.put(part.digits + 1, y, glyph, Ink(Role.GLYPH, None, actor))
        name = names.squeeze(part.name(actor), cells)
        role = Role.FOCUS if number == part.row else Role.NAME
        part.canvas.put(part.digits + 3, y, name, Ink(role, None, actor))


def _short_number(number: int) -> str:
    """Write the number of a column in at most two letters; from 100 on, its last two digits."""
    return f"{(number + 1) % 100:>2}" if number < 99 else f"{(number + 1) % 100:02}"
