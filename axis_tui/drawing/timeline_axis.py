"""The axis of time: which day stands in which cell.

Each stretch of time has its own scale, since one year of much needs more room than one year of
little; between two of them a cut is drawn, on the axis and on every bar that goes across it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from axis_tui.drawing.timeline_stretches import Days, Stretch

CUT_CELLS = 2
"""Cells that a cut in the axis takes."""

LEAST_CELLS = 6
"""Cells of the shortest stretch: a year in figures, and a blank."""


class Unit(StrEnum):
    """By what the as-of day moves."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Piece:
    """What is visible of a stretch, and where."""

    first: int
    last: int
    x: int
    cells: int
    begins: bool
    """True where the stretch begins here, and not before the left edge."""
    ends: bool

    @property
    def days(self) -> int:
        """Count the days."""
        return self.last - self.first + 1

    @property
    def days_a_cell(self) -> float:
        """Tell how many days a cell stands for."""
        return self.days / max(1, self.cells)

    def x_of(self, day: int) -> int:
        """Give the cell of one of its days."""
        return self.x + (day - self.first) * self.cells // self.days

    def days_at(self, x: int) -> Days:
        """Give the days that stand in one of its cells."""
        at = x - self.x
        last = ((at + 1) * self.days - 1) // self.cells
        # Where a day takes several cells, it stands in those that no other day begins in.
        first = min(-(-at * self.days // self.cells), last)
        return self.first + first, self.first + last


@dataclass(frozen=True)
class Axis:
    """The pieces of time that are visible, from left to right, cuts between them."""

    pieces: tuple[Piece, ...]
    cells: int

    @property
    def first(self) -> int:
        """The first visible day."""
        return self.pieces[0].first

    @property
    def last(self) -> int:
        """The last visible day."""
        return self.pieces[-1].last

    @property
    def cuts(self) -> tuple[int, ...]:
        """The first cell of each cut."""
        return tuple(piece.x + piece.cells for piece in self.pieces[:-1])

    def x_of(self, day: int) -> int:
        """Give the cell of a day: -1 before the left edge, `cells` behind the right one, else a cut."""
        if day < self.first:
            return -1
        for piece in self.pieces:
            if day < piece.first:
                return piece.x - CUT_CELLS
            if day <= piece.last:
                return piece.x_of(day)
        return self.cells

    def days_at(self, x: int) -> Days:
        """Give the days that stand in a cell; in a cut, those that are left out."""
        x = max(0, min(x, self.cells - 1))
        before = self.pieces[0]
        for piece in self.pieces:
            if x < piece.x:
                return before.last + 1, piece.first - 1
            if x < piece.x + piece.cells:
                return piece.days_at(x)
            before = piece
        return before.last, before.last

    def unit_at(self, day: int) -> Unit:
        """Choose the unit that moves the as-of day by about a cell where it stands."""
        piece = min(self.pieces, key=lambda piece: max(piece.first - day, day - piece.last))
        if piece.days_a_cell <= 2.5:
            return Unit.DAY
        return Unit.MONTH if piece.days_a_cell <= 80 else Unit.YEAR


def make_axis(stretches: Sequence[Stretch], cells: int, seen: tuple[float, float] = (0.0, 1.0)) -> Axis:
    """Lay stretches out on so many cells, or the part of them between two places from 0 to 1."""
    total = sum(stretch.weight for stretch in stretches)
    parts: list[tuple[Stretch, float, float]] = []
    start = 0.0
    for stretch in stretches:
        share = stretch.weight / total
        left, right = max(seen[0], start), min(seen[1], start + share)
        if left < right:
            parts.append((stretch, (left - start) / share, (right - start) / share))
        start += share
    sizes = _sizes([s.weight * (right - left) for s, left, right in parts], cells)
    pieces, x = [], 0
    for (stretch, left, right), size in zip(parts, sizes, strict=True):
        days = stretch.last - stretch.first + 1
        first = stretch.first + min(days - 1, int(left * days))
        last = max(first, stretch.first + round(right * days) - 1)
        pieces.append(Piece(first, last, x, size, left == 0, right >= 1))
        x += size + CUT_CELLS
    return Axis(tuple(pieces), cells)


def _sizes(weights: Sequence[float], cells: int) -> list[int]:
    """Share cells out by weight, at least `LEAST_CELLS` each where there are so many."""
    room = max(len(weights), cells - CUT_CELLS * (len(weights) - 1))
    least = min(LEAST_CELLS, room // len(weights))
    total, left = sum(weights), room - least * len(weights)
    ends = [0.0, *accumulate(weights)]
    return [least + round(left * b / total) - round(left * a / total) for a, b in pairwise(ends)]
