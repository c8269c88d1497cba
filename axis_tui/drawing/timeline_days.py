"""Stepping the as-of day along an axis of time, by days, months or years, over what is left out of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from axis_tui.drawing.timeline_axis import Unit
from axis_tui.drawing.timeline_stretches import Days, Stretch
from axis_tui.model.dates import Date, parse_date

_MORE = {Unit.DAY: (Unit.MONTH, 1), Unit.MONTH: (Unit.YEAR, 1), Unit.YEAR: (Unit.YEAR, 10)}
"""What a long step is."""


def date_at(day: int, unit: Unit) -> Date:
    """Give the day, month or year that a day is in."""
    at = date.fromordinal(day)
    text = {Unit.DAY: f"{at.day:02}", Unit.MONTH: "", Unit.YEAR: ""}[unit]
    parts = [f"{at.year:04}", "" if unit is Unit.YEAR else f"{at.month:02}", text]
    return parse_date("-".join(part for part in parts if part))


def date_of_cell(days: Days, unit: Unit) -> Date:
    """Give the day, month or year that a cell of an axis stands for best: that of the middle of it."""
    return date_at((days[0] + days[1]) // 2, unit)


def step_day(
    stretches: Sequence[Stretch], day: Date, unit: Unit, by: int, *, far: bool = False
) -> Date | None:
    """Go to the next day, month or year (1) or the one before (-1); None where the axis ends.

    A long step is `far`. What is left out of the axis is stepped over: nothing changes in it.
    """
    first, last = stretches[0].first, stretches[-1].last
    anchor = day.latest if by > 0 else day.earliest
    at = min(max(anchor.toordinal(), first - 1), last + 1)
    size, many = _MORE[unit] if far else (unit, 1)
    found = _moved(at, size, by * many)
    if by > 0:
        if at >= last:
            return None
        ahead = [stretch for stretch in stretches if stretch.last >= found]
        found = max(found, ahead[0].first) if ahead else last
    else:
        if at <= first:
            return None
        behind = [stretch for stretch in stretches if stretch.first <= found]
        found = min(found, behind[-1].last) if behind else first
    return date_at(found, unit)


def _moved(day: int, unit: Unit, by: int) -> int:
    """Give the first day of a unit so many units on, or the last one of it on the way back."""
    if unit is Unit.DAY:
        return day + by
    at = date.fromordinal(day)
    months = (at.year * 12 + at.month - 1) if unit is Unit.MONTH else at.year * 12
    months += by * (1 if unit is Unit.MONTH else 12)
    if by < 0:
        # The last day of a month is the day before the first of the next.
        months += 1 if unit is Unit.MONTH else 12
    if months < 12:
        return date.min.toordinal()
    if months >= (date.max.year + 1) * 12:
        return date.max.toordinal()
    return date(months // 12, months % 12 + 1, 1).toordinal() - (by < 0)
