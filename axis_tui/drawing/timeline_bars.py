"""Bars along an axis of time: from when to when a tie held, and how much of that is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from axis_tui.drawing.cells import Canvas, Ink
from axis_tui.drawing.strokes import Strokes, strokes
from axis_tui.drawing.timeline_axis import CUT_CELLS, Axis
from axis_tui.drawing.timeline_stretches import OPEN_FUTURE, OPEN_PAST
from axis_tui.model.dates import find_course
from axis_tui.model.kinds import Tone
from axis_tui.model.tie import Tie

_BEGIN = {Tone.HIERARCHY: "╞", Tone.COOPERATION: "├", Tone.HOSTILITY: "┝", Tone.NEUTRAL: "├"}
_END = {Tone.HIERARCHY: "╡", Tone.COOPERATION: "┤", Tone.HOSTILITY: "┥", Tone.NEUTRAL: "┤"}
_POINT = {Tone.HIERARCHY: "■", Tone.COOPERATION: "●", Tone.HOSTILITY: "◆", Tone.NEUTRAL: "○"}
_ASCII_POINT = {Tone.HIERARCHY: "H", Tone.COOPERATION: "C", Tone.HOSTILITY: "X", Tone.NEUTRAL: "n"}


@dataclass(frozen=True)
class TimeSigns:
    """The signs of a timeline beside those of all drawings; each one cell wide, the cut two."""

    strokes: Strokes
    begin: dict[Tone, str] = field(default_factory=lambda: _BEGIN)
    end: dict[Tone, str] = field(default_factory=lambda: _END)
    point: dict[Tone, str] = field(default_factory=lambda: _POINT)
    """What is shorter than a cell, a shape for each tone."""
    maybe: str = "╌"
    """Where it is not known whether a tie had begun, or had ended."""
    before: str = "‹"
    """What goes on before the left edge."""
    after: str = "›"
    cut: str = "╱╱"
    """Time left out of the axis."""
    published: str = "¶"
    """The publication of a text that gives quotes."""
    said: str = "“"
    """The date of a quote itself."""
    cursor: str = "▸"
    not_then: str = "×"
    """Before a tie that cannot have held at the as-of day."""
    tick: str = "┬"
    levels: str = "▁▂▃▄▅▆▇█"
    """Rising parts of a cell."""


def time_signs(ascii: bool) -> TimeSigns:
    """Choose the set of signs."""
    if not ascii:
        return TimeSigns(strokes(False))
    ends = dict.fromkeys(Tone, "[")
    return TimeSigns(
        strokes(True),
        begin=ends,
        end=dict.fromkeys(Tone, "]"),
        point=_ASCII_POINT,
        maybe="'",
        before="(",
        after=")",
        cut="}{",
        published="#",
        said='"',
        cursor=">",
        not_then="x",
        tick="+",
        levels=".:-=+*%@",
    )


@dataclass(frozen=True)
class Field:
    """Where on a canvas the cells of an axis stand; one more cell on either side is for what goes on."""

    axis: Axis
    left: int

    @property
    def cells(self) -> range:
        """The cells of the axis on the canvas."""
        return range(self.left, self.left + self.axis.cells)

    def x_of(self, day: int) -> int:
        """Give the cell of the canvas for a day; a day out of sight stands in a cell beside the axis."""
        return self.left + self.axis.x_of(day)


def draw_bar(
    canvas: Canvas, field: Field, y: int, tie: Tie, tone: Tone, signs: TimeSigns, ink: Ink
) -> set[int]:
    """Draw when a dated tie held; gives the cells that say so and must not be covered.

    The line is whole where the tie held for certain. Before the day by which it had begun, and after
    the first on which it may have ended, it is broken.
    """
    course = [day.toordinal() for day in find_course(tie.since, tie.until)]
    start, begun, ending, stop = (field.x_of(day) for day in course)
    marks = tie.since.marks[0] if tie.since else "", _end_mark(tie)
    seen = field.cells
    if start == stop:
        return _draw_point(canvas, field, y, start, signs.point[tone], "".join(marks)[:1], signs, ink)
    for x in range(start, stop + 1):
        canvas.put(x, y, signs.strokes.lines[tone] if begun <= x <= ending else signs.maybe, ink)
    for cut in field.axis.cuts:
        if start < field.left + cut < stop:
            canvas.put(field.left + cut, y, signs.cut, ink)
    first = signs.strokes.left if course[0] == OPEN_PAST else signs.before
    last = signs.strokes.right if course[3] == OPEN_FUTURE else signs.after
    canvas.put(start, y, marks[0] or signs.begin[tone] if start in seen else first, ink)
    canvas.put(stop, y, marks[1] or signs.end[tone] if stop in seen else last, ink)
    cut_cells = {field.left + cut + n for cut in field.axis.cuts for n in range(CUT_CELLS)}
    return {start, stop} | cut_cells


def _draw_point(
    canvas: Canvas, field: Field, y: int, x: int, sign: str, mark: str, signs: TimeSigns, ink: Ink
) -> set[int]:
    if x not in field.cells:
        canvas.put(x, y, signs.before if x < field.left else signs.after, ink)
        return {x}
    canvas.put(x, y, sign, ink)
    if mark:
        canvas.put(x + 1, y, mark, ink)
    return {x, x + 1} if mark else {x}


def _end_mark(tie: Tie) -> str:
    """Tell how sure the end is: that of `until`, or of a `since` that names its own end."""
    last = tie.until or tie.since
    return last.marks[1] if last else ""
