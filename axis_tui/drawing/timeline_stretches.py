"""Stretches of time: where something is dated, without the long years between in which nothing is.

What is dated in a registry often lies within a few years, with something decades before. Long
gaps in which nothing begins, ends or is published are therefore left out of an axis of time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_LONGEST_GAP = 300
"""Days without anything that are always kept."""

_CELLS_A_CUT = 12
"""Cells of the axis for each cut that it may have."""

OPEN_PAST, OPEN_FUTURE = date.min.toordinal(), date.max.toordinal()
"""The days that stand for a beginning and an end that are not known."""

Days = tuple[int, int]
"""The first and the last day of some time, as `date.toordinal` counts them."""

Cluster = tuple[int, int, int]
"""Days that are dated without a gap: the first, the last, and how many dates they are."""


@dataclass(frozen=True)
class Stretch:
    """Time that is drawn without a cut."""

    first: int
    last: int
    weight: float
    """Its share of the axis."""


def find_stretches(apart: Sequence[Cluster], cells: int) -> tuple[Stretch, ...]:
    """Find the stretches of time that are drawn on so many cells, the longest empty ones cut out.

    `apart` is what `merge_days` gives. Stretches are widened to whole months, very long ones to
    whole years.
    """
    if not apart:
        return ()
    most = max(0, cells // _CELLS_A_CUT - 1)
    gaps = sorted(((b[0] - a[1], a[1]) for a, b in pairwise(apart)), reverse=True)
    kept = apart[-1][1] - apart[0][0] + 1
    cuts = set()
    for gap, after in gaps[:most]:
        if gap <= max(_LONGEST_GAP, kept // 12):
            break
        cuts.add(after)
        kept -= gap
    found: list[list[int]] = []
    for first, last, many in apart:
        if not found or found[-1][1] in cuts:
            found.append([first, last, many])
        else:
            found[-1] = [found[-1][0], last, found[-1][2] + many]
    total, whole = sum(many for *_, many in found), sum(last - first + 1 for first, last, _ in found)
    return tuple(
        Stretch(*_widened(first, last), 0.7 * many / total + 0.3 * (last - first + 1) / whole)
        for first, last, many in found
    )


def place_of(stretches: Sequence[Stretch], day: int) -> float:
    """Tell where a day stands on the whole axis, from 0 to 1."""
    total = sum(stretch.weight for stretch in stretches)
    before = 0.0
    for stretch in stretches:
        if day < stretch.first:
            break
        share = stretch.weight / total
        if day <= stretch.last:
            return before + share * (day - stretch.first) / (stretch.last - stretch.first + 1)
        before += share
    return min(before, 1.0)


def merge_days(dated: Iterable[Days]) -> list[Cluster]:
    """Put dates that meet together, each given by the first and the last day that it may mean."""
    found: list[Cluster] = []
    for first, last in sorted(dated):
        if found and first <= found[-1][1] + 1:
            before = found[-1]
            found[-1] = before[0], max(before[1], last), before[2] + 1
        else:
            found.append((first, last, 1))
    return found


def _widened(first: int, last: int) -> Days:
    """Widen a stretch to whole months, a very long one to whole years."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    if last - first > 10 * 366:
        return date(start.year, 1, 1).toordinal(), date(end.year, 12, 31).toordinal()
    months = end.year * 12 + end.month
    if months // 12 >= date.max.year:
        return date(start.year, start.month, 1).toordinal(), OPEN_FUTURE
    after = date(months // 12, months % 12 + 1, 1).toordinal()
    return date(start.year, start.month, 1).toordinal(), after - 1
