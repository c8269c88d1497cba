"""Ticks on an axis of time: as many as have room, named so that no two names touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from axis_tui.drawing.timeline_axis import Axis, Piece

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAYS, _MONTH, _YEAR = "day", "month", "year"

_STEPS: tuple[tuple[str, int, float], ...] = (
    (_DAYS, 1, 1),
    (_DAYS, 2, 2),
    (_DAYS, 5, 5),
    (_DAYS, 10, 10),
    *((_MONTH, months, 30.4 * months) for months in (1, 2, 3, 6)),
    *((_YEAR, years, 365.25 * years) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""Unit, how many of them, and how many days that is at least, about."""


@dataclass(frozen=True)
class Tick:
    """A day at which something on the axis begins, with its name where there is room."""

    x: int
    name: str


def find_ticks(axis: Axis) -> list[Tick]:
    """Choose ticks for each piece of an axis by its scale, from left to right; names are two cells apart."""
    found: list[Tick] = []
    for number, piece in enumerate(axis.pieces):
        after = axis.pieces[number + 1].x if number + 1 < len(axis.pieces) else axis.cells + 2
        found += _ticks_of(piece, after - 2)
    return found


def _ticks_of(piece: Piece, stop: int) -> list[Tick]:
    """Begin with the name of where the piece begins, and go on with what fits behind it."""
    first = date.fromordinal(piece.first)
    widest = next(name for name in (*_beginnings(piece, first), "") if piece.x + len(name) <= stop)
    for unit, many, days in _STEPS:
        cells = days / piece.days_a_cell
        # A name of a month takes three cells, one of a day two, and each two blanks.
        if cells < {_DAYS: 5, _MONTH: 6, _YEAR: 7}[unit]:
            continue
        return list(_named(piece, unit, many, widest, stop))
    return [Tick(piece.x, widest)]


def _named(piece: Piece, unit: str, many: int, first: str, stop: int) -> Iterator[Tick]:
    """Name the beginning and each tick that has room; what had none is said with the next one."""
    yield Tick(piece.x, first)
    free = piece.x + len(first) + 2
    said = date.fromordinal(piece.first)
    for day in _days(piece, unit, many):
        x = piece.x_of(day.toordinal())
        if day.toordinal() == piece.first:
            continue
        name = _name(day, unit)
        if name.isdigit() and len(name) < 3 and (day.year, day.month) != (said.year, said.month):
            name = f"{name} {_MONTHS[day.month - 1]}"
        if name != f"{day.year}" and day.year != said.year:
            name = f"{name} {day.year}"
        if x < free or x + len(name) > stop:
            yield Tick(x, "")
        else:
            yield Tick(x, name)
            free, said = x + len(name) + 2, day


def _days(piece: Piece, unit: str, many: int) -> Iterator[date]:
    """Give the days of a piece on which a step begins."""
    at, last = date.fromordinal(piece.first), date.fromordinal(piece.last)
    if unit == _DAYS:
        while True:
            if at.day == 1 or (at.day % many == 0 and (many == 1 or at.day < 31 - many // 2)):
                yield at
            if at >= last:
                return
            at += timedelta(1)
    months = many * (12 if unit == _YEAR else 1)
    # Ticks stand on round years, where a few of them do not lead on from the year of the beginning.
    start = at.year * 12 if unit == _YEAR and many < 10 and (at.month, at.day) == (1, 1) else 0
    number = -(-(at.year * 12 + at.month - 1 + (at.day > 1) - start) // months)
    while (start + number * months) // 12 <= last.year:
        year, month = divmod(start + number * months, 12)
        if (year, month + 1, 1) > (last.year, last.month, last.day):
            return
        if year:
            yield date(year, month + 1, 1)
        number += 1


def _beginnings(piece: Piece, first: date) -> Iterator[str]:
    """Give names for where a piece begins, the fullest first."""
    year, month = f"{first.year}", _MONTHS[first.month - 1]
    if piece.days_a_cell < 4 and first.day > 1:
        yield f"{first.day} {month} {year}"
    if piece.days_a_cell < 50 and (first.month > 1 or piece.days < 90):
        yield f"{month} {year}"
    yield year


def _name(day: date, unit: str) -> str:
    if unit == _YEAR or (day.month == 1 and day.day == 1):
        return f"{day.year}"
    return _MONTHS[day.month - 1] if unit == _MONTH or day.day == 1 else f"{day.day}"
