"""The head of a timeline: its axis with ticks, and the as-of day, which goes down through the rows."""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.timeline_bars import Field, TimeSigns
from axis_tui.drawing.timeline_ticks import find_ticks
from axis_tui.model.dates import Date
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import cut


def draw_axis(canvas: Canvas, field: Field | None, stub: int, head: int, signs: TimeSigns) -> None:
    """Draw the names of the ticks, and below them the ticks where there are two lines."""
    if not head:
        return
    if field is None:
        words = cut("nothing here is dated", canvas.width - stub, signs.strokes.cut)
        canvas.put(stub, 0, words, Ink(Role.DIM))
        return
    if head > 1:
        canvas.fill(field.left, 1, field.axis.cells, signs.strokes.joint("lr"), Ink(Role.FRAME))
        for cut_at in field.axis.cuts:
            canvas.put(field.left + cut_at, 1, signs.cut, Ink(Role.FRAME))
    for tick in find_ticks(field.axis):
        canvas.put(field.left + tick.x, 0, tick.name, Ink(Role.NAME))
        if head > 1:
            canvas.put(field.left + tick.x, 1, signs.tick, Ink(Role.FRAME))


def draw_day(canvas: Canvas, field: Field, day: Date, head: int, stop: int, signs: TimeSigns) -> None:
    """Draw the as-of day down through the rows; a bar that it crosses goes on behind it."""
    first, last = (field.x_of(end.toordinal()) for end in (day.earliest, day.latest))
    seen = field.cells
    lines = (*signs.strokes.lines.values(), signs.maybe)
    for x in range(max(first, seen.start), min(last + 1, seen.stop)):
        canvas.put(x, max(0, head - 1), signs.strokes.down, Ink(Role.FOCUS))
    if last < seen.start or first >= seen.stop:
        sign = signs.strokes.left if last < seen.start else signs.strokes.right
        x = seen.start - 1 if last < seen.start else seen.stop
        canvas.put(x, max(0, head - 1), sign, Ink(Role.FOCUS))
    for x in {first, last} if last > first + 4 else {(first + last) // 2}:
        if x not in seen:
            continue
        for y in range(head, stop):
            under, ink = canvas.letter(x, y), canvas.ink(x, y)
            if under == " " and ink.role is Role.BLANK:
                canvas.put(x, y, signs.strokes.columns[Tone.COOPERATION], Ink(Role.FRAME))
            elif ink.role in (Role.LINE, Role.DIM) and ink.tone and under in lines:
                canvas.put(x, y, signs.strokes.joint("udlr", ink.tone), ink)
