"""How many ties may have held at a time, counted without asking each of them again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache

from axis_tui.model.dates import Course, Date, find_course
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie


class Spans:
    """The first and the last day on which each of some ties may have held, both its actors being there."""

    def __init__(self, registry: Registry, ties: Iterable[Tie]) -> None:
        """Find the span of each tie, as `Registry.may_hold` would ask for it."""

        @cache
        def life(actor: str) -> Course:
            return find_course(registry.actors[actor].since, registry.actors[actor].until)

        spans: list[tuple[int, int]] = []
        for tie in ties:
            courses = (find_course(tie.since, tie.until), life(tie.subject), life(tie.object))
            begin, end = max(one.begins for one in courses), min(one.ends for one in courses)
            spans.append((begin.toordinal(), end.toordinal()))
        self._begins = sorted(begin for begin, end in spans if begin <= end)
        self._ends = sorted(end for begin, end in spans if begin <= end)
        # As of a tie that ended before one of its actors began: a long time may hold both days.
        self._odd = [(begin, end) for begin, end in spans if begin > end]

    def count(self, when: Date) -> int:
        """Count the ties that may have held at some day of a time."""
        first, last = when.earliest.toordinal(), when.latest.toordinal()
        earlier, begun = bisect_left(self._ends, first), bisect_right(self._begins, last)
        return begun - earlier + sum(begin <= last and end >= first for begin, end in self._odd)
