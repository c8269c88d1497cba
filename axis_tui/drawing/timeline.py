"""The timeline: ties along time, a row each, with the publications of their quotes.

The bar of a tie runs from when it began to when it ended; what is not known of that is drawn as
not known. Ties without a date have rows of their own, without a bar. Only what is visible is
looked at, so that the number of ties does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.legend import draw_legend, legend_lines
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.span import Span
from axis_tui.drawing.timeline_axis import Axis, make_axis
from axis_tui.drawing.timeline_bars import Field, TimeSigns, time_signs
from axis_tui.drawing.timeline_foot import draw_histogram, legend_entries
from axis_tui.drawing.timeline_head import draw_axis, draw_day
from axis_tui.drawing.timeline_plan import TimePlan
from axis_tui.drawing.timeline_rows import RowPainter
from axis_tui.drawing.timeline_stretches import Days
from axis_tui.model.dates import Date
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import cut

_LEAST_STUB = 34
"""Cells that the sentences get even where they are shorter, for the words at the foot."""


@dataclass(frozen=True)
class Timeline:
    """A drawn timeline, and where to find its rows and days again."""

    canvas: Canvas
    axis: Axis | None
    """None where nothing is dated."""
    left: int
    """The cell of the canvas in which the axis begins."""
    head: int
    """Lines of the axis, above the rows."""
    top: int
    """The number of the first visible row."""
    shown: int
    """How many rows are visible."""
    rows: tuple[tuple[int, int], ...]
    """The line and the number of each visible row, headings among them."""
    lit: tuple[Span, ...]
    """The cells of the row under the cursor."""

    def row_at(self, y: int) -> int | None:
        """Give the number of the row on a line, or of the one that goes on there."""
        if not self.head <= y:
            return None
        end = self.rows[-1][0] + 1 if self.rows else 0
        before = [number for line, number in self.rows if line <= y < max(end, line + 2)]
        return before[-1] if before else None

    def days_at(self, x: int) -> Days | None:
        """Give the days that stand in a column; none beside the axis."""
        if self.axis is None or not self.left <= x < self.left + self.axis.cells:
            return None
        return self.axis.days_at(x - self.left)


def axis_cells(plan: TimePlan, width: int) -> int:
    """Tell how many cells the axis has in a picture so wide."""
    return max(0, width - _stub_cells(plan, width) - 2)


def draw_timeline(
    plan: TimePlan,
    width: int,
    height: int,
    *,
    cursor: int = 0,
    top: int = 0,
    seen: tuple[float, float] = (0.0, 1.0),
    day: Date | None = None,
    ascii: bool = False,
) -> Timeline:
    """Draw the rows that begin at `top`, moved so that the row `cursor` is visible.

    `seen` is the part of the axis to draw, from 0 to 1; ties that cannot have held on `day` are dimmed.
    """
    signs = time_signs(ascii)
    canvas = Canvas(width, height)
    stub, cells = _stub_cells(plan, width), axis_cells(plan, width)
    stretches = plan.stretches(cells)
    axis = make_axis(stretches, cells, seen) if stretches and cells > 2 else None
    field = Field(axis, stub + 1) if axis else None
    head, histogram, legend = _parts(height)
    room = max(0, height - head - histogram - legend)
    detail = room >= 6 and cursor < len(plan.rows) and not plan.rows[cursor].heading
    top = _scrolled(plan, top, cursor, room - detail)
    numbers = range(top, min(len(plan.rows), top + room - detail))
    painter = RowPainter(canvas, plan, signs, field, stub, day, _names(plan, numbers, signs))
    rows, y = [], head
    for number in numbers:
        painter.paint(plan.rows[number], y, lit=number == cursor)
        rows.append((y, number))
        y += 1
        if number == cursor and detail:
            painter.paint_quotes(plan.rows[number], y)
            y += 1
    draw_axis(canvas, field, stub, head, signs)
    for line, (words, role) in enumerate(_said(plan, top, day, head)):
        canvas.put(0, line, cut(words, max(0, stub - 1), signs.strokes.cut), Ink(role))
    if field and day is not None:
        draw_day(canvas, field, day, head, y, signs)
    if histogram:
        draw_histogram(canvas, plan, field, height - legend - 1, histogram, signs)
    if legend and field:
        entries = legend_entries(canvas, field, _tones(plan, numbers), signs)
        draw_legend(canvas, legend_lines("a bar from since to until", entries, width - 1, legend))
    lit = tuple(Span(y, 0, width) for y, number in rows if number == cursor)
    return Timeline(canvas, axis, stub + 1, head, top, len(numbers), tuple(rows), lit)


def _parts(height: int) -> tuple[int, int, int]:
    """Share out the lines: axis, histogram, legend; the rest is for rows."""
    axis = 2 if height >= 5 else 1 if height >= 2 else 0
    histogram = 3 if height >= 36 else 2 if height >= 20 else 1 if height >= 9 else 0
    return axis, histogram, 2 if height >= 18 else 1 if height >= 12 else 0


def _stub_cells(plan: TimePlan, width: int) -> int:
    return max(0, min(max(plan.widest + 4, _LEAST_STUB), 64, width * 9 // 20))


def _scrolled(plan: TimePlan, top: int, cursor: int, room: int) -> int:
    """Move the first visible row so that the cursor is on the screen, and no line stays empty."""
    if cursor < top or room < 1:
        top = cursor
    elif cursor >= top + room:
        top = cursor - room + 1
    # With the first row of a group its heading is to be seen, too.
    if top == cursor and top and plan.rows[top - 1].heading and room > 1:
        top -= 1
    return max(0, min(top, len(plan.rows) - room))


def _names(plan: TimePlan, numbers: Sequence[int], signs: TimeSigns) -> ShortNames:
    ties = (plan.registry.ties[row.tie] for row in map(plan.rows.__getitem__, numbers) if row.tie is not None)
    actors = dict.fromkeys(end for tie in ties for end in (tie.subject, tie.object))
    return ShortNames((caption(plan.registry, actor) for actor in actors), signs.strokes.cut)


def _tones(plan: TimePlan, numbers: Sequence[int]) -> set[Tone]:
    """Give the tones of the visible ties that have bars."""
    registry = plan.registry
    ids = (plan.rows[number].tie for number in numbers)
    ties = (registry.ties[id] for id in ids if id is not None)
    return {registry.tie_kinds[tie.kind].tone for tie in ties if not tie.is_undated}


def _said(plan: TimePlan, top: int, day: Date | None, lines: int) -> list[tuple[str, Role]]:
    """Say beside the axis under which heading the first row stands, where it is out of sight, and the day."""
    above = plan.heading_of(top) if top and not plan.rows[top].heading else ""
    said = (f"as of {day.words}", Role.FOCUS) if day else ("any day", Role.DIM)
    return [(above, Role.DIM), said][-lines:] if lines else []
