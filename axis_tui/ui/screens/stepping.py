"""Stepping: the day as of which everything is shown, moved along an axis of time that can be zoomed."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.timeline import Timeline, axis_cells
from axis_tui.drawing.timeline_axis import Axis, Unit
from axis_tui.drawing.timeline_days import date_at, date_of_cell, step_day
from axis_tui.drawing.timeline_order import Row, point_of
from axis_tui.drawing.timeline_stretches import Stretch, place_of
from axis_tui.model.dates import Date
from axis_tui.model.tie import Tie
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.screens.timing import TimingScreen
from axis_tui.ui.widgets.time_view import TimeView

ZOOM = 1.6
LEAST_DAYS = 8
"""Days that are visible at the nearest."""


STEPPING: list[BindingType] = [
    Binding("left,h", "step(-1)", "As of the day, month or year before", show=False),
    Binding("right,l", "step(1)", "As of the next day, month or year", show=False),
    Binding("shift+left,H", "step(-1, True)", "A long step of the day back", show=False),
    Binding("shift+right,L", "step(1, True)", "A long step of the day on", show=False),
    Binding("home", "end_day(-1)", "As of the first day of the axis", show=False),
    Binding("end", "end_day(1)", "As of the last day of the axis", show=False),
    Binding("0", "any_day", "Any day", show=False),
    Binding("plus,equals_sign", "zoom(1)", "Nearer", show=False),
    Binding("minus", "zoom(-1)", "Farther", show=False),
]
"""The keys that move the day and zoom the axis."""


class SteppingScreen(TimingScreen):
    """Moves the day of the shared view, so that every view, count and path follows."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.cursor = 0
        """The number of the row that is chosen."""
        self.day = owner.view.lens.day
        """The day that is drawn."""
        self.seen_part = (0.0, 1.0)
        """The part of the axis that is drawn, from 0 to 1."""
        self.drawing: Timeline | None = None
        """What is drawn; None until the size is known."""

    def widgets(self) -> ComposeResult:
        """Lay out the timeline."""
        self.map = TimeView(id="map")
        yield self.map

    def paint(self) -> None:
        """Draw the rows around the cursor."""
        raise NotImplementedError

    @property
    def row(self) -> Row:
        """The row that is chosen; an empty one where there is none."""
        return self.plan.rows[self.cursor] if self.plan.rows else Row()

    @property
    def _tie(self) -> Tie | None:
        return self.plan.registry.ties.get(self.row.tie or "")

    # --- The day -----------------------------------------------------------------------------

    @property
    def _stretches(self) -> tuple[Stretch, ...]:
        return self.plan.stretches(axis_cells(self.plan, self.map.size.width))

    def _axis_or_why(self) -> Axis | None:
        """Give the axis that is drawn, or say why there is none."""
        if self.drawing is not None and self.drawing.axis is not None:
            return self.drawing.axis
        reason = "The rows are still being put in order." if self.is_waiting else "Nothing here is dated."
        self.tell(f"{reason} d sets any day.", "warn")
        return None

    def action_step(self, by: int, far: bool = False) -> None:
        """Step the day; where there is none, begin with the day on which the tie of the row begins."""
        axis, day = self._axis_or_why(), self.day
        if axis is None:
            return
        if day is None:
            tie = self._tie
            begins = tie and (tie.since or tie.until)
            at = point_of(begins) if begins else axis.first if by > 0 else axis.last
            self._see(date_at(at, axis.unit_at(at)))
            return
        anchor = min(max(point_of(day), axis.first), axis.last)
        found = step_day(self._stretches, day, axis.unit_at(anchor), by, far=far)
        if found is None:
            self.tell(f"The axis {'ends' if by > 0 else 'begins'} here. d sets any day.", "dim")
        else:
            self._see(found)

    def action_end_day(self, end: int) -> None:
        """Go to the first or the last day of the axis."""
        if self._axis_or_why() is not None:
            at = self._stretches[0].first if end < 0 else self._stretches[-1].last
            self._see(date_at(at, Unit.MONTH))

    def action_any_day(self) -> None:
        """Show all times again, in every view."""
        if self.day is None:
            self.tell("All times are shown already.", "dim")
        else:
            self._see(None)

    def _see(self, day: Date | None) -> None:
        """Show everything as of a day, here at once, elsewhere once that is worked out."""
        self.tell("")
        self.change(self.view.seeing_day(day))
        if self.day != self.view.lens.day:
            # Of a large registry what the day leaves is still being worked out; here it can be seen already.
            self.follow_day()
            self.paint()

    def follow_day(self) -> None:
        """Take up the day of the shared view, and bring it into sight."""
        if self.day == self.view.lens.day:
            return
        self.day = self.view.lens.day
        if self.day is not None and self._stretches:
            place = place_of(self._stretches, point_of(self.day))
            first, last = self.seen_part
            if not first <= place <= last:
                shift = place - (first + last) / 2
                self._look_at(first + shift, last + shift)

    @on(TimeView.Pointed)
    def _pointed(self, event: TimeView.Pointed) -> None:
        drawing = self.drawing
        days = drawing.days_at(event.x) if drawing else None
        if drawing is not None and drawing.axis is not None and days is not None:
            day = date_of_cell(days, drawing.axis.unit_at((days[0] + days[1]) // 2))
            if day != self.day:
                self._see(day)

    # --- The axis ----------------------------------------------------------------------------

    def action_zoom(self, step: int) -> None:
        """Look nearer, around the day or the beginning of the tie, or farther."""
        first, last = self.seen_part
        axis = self._axis_or_why()
        if axis is None:
            return
        if step < 0 and last - first >= 1:
            self.tell("The whole axis is shown.", "dim")
            return
        if step > 0 and sum(piece.days for piece in axis.pieces) <= LEAST_DAYS:
            self.tell("A day takes many cells already.", "dim")
            return
        size = (last - first) / ZOOM**step
        around = place_of(self._stretches, self._middle(axis.first, axis.last))
        around = min(max(around, first), last)
        start = around - (around - first) / (last - first) * size
        self._look_at(start, start + size)
        self.paint()

    def _middle(self, first: int, last: int) -> int:
        """Give the day around which to zoom: the as-of day, or when the tie begins, where it is visible."""
        tie = self._tie
        days = (self.day, tie.since if tie else None, tie.until if tie else None)
        points = (point_of(day) for day in days if day is not None)
        return next((point for point in points if first <= point <= last), (first + last) // 2)

    def _look_at(self, first: float, last: float) -> None:
        size = min(1.0, last - first)
        first = min(max(0.0, first), 1.0 - size)
        self.seen_part = (first, first + size)
