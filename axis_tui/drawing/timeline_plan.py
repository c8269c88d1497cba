"""What a timeline shows: its rows in order, and all that is dated in them.

A plan is made once for a registry, whose ties it may hold by the ten thousand; drawing looks
only at the lines of it that are visible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from axis_tui.drawing.timeline_held import Spans
from axis_tui.drawing.timeline_order import (
    Row,
    TimeOrder,
    dated_rows,
    point_of,
    source_rows,
    undated_rows,
)
from axis_tui.drawing.timeline_stretches import (
    OPEN_FUTURE,
    OPEN_PAST,
    Cluster,
    Days,
    Stretch,
    find_stretches,
    merge_days,
)
from axis_tui.model.captions import sentence
from axis_tui.model.dates import Date, find_course
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source, quote_ref
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie

_MEASURED = 300
"""Rows whose sentences are measured; more would take a while, and any may be cut."""


@dataclass(frozen=True)
class TimePlan:
    """The rows of a timeline, and all that is dated in it."""

    registry: Registry
    rows: tuple[Row, ...]
    ties: int
    """How many ties it shows."""
    undated: int
    """How many of these have no date."""
    events: tuple[int, ...]
    """The days on which a tie begins or ends, each once, in order."""
    published: tuple[tuple[int, int], ...]
    """The first day on which a text may have been published, and how many quotes of these ties it gives."""
    unpublished: int
    """Quotes of these ties from texts without a date of publication."""
    dated: tuple[Cluster, ...]
    """The days that anything is dated with."""
    spans: Spans
    """When each of these ties may have held."""
    undated_spans: Spans
    """When each of those without a date may have, by the dates of their actors."""

    @cached_property
    def places(self) -> dict[str, int]:
        """The number of the row of each tie."""
        return {row.tie: number for number, row in enumerate(self.rows) if row.tie is not None}

    @cached_property
    def widest(self) -> int:
        """The cells of the longest sentence among the first few hundred ties."""
        ties = [self.registry.ties[row.tie] for row in self.rows[:_MEASURED] if row.tie is not None]
        return max((width(sentence(self.registry, tie)) for tie in ties), default=0)

    @cached_property
    def _stretches(self) -> dict[int, tuple[Stretch, ...]]:
        return {}

    def stretches(self, cells: int) -> tuple[Stretch, ...]:
        """Give the stretches of time that are drawn on so many cells; none where nothing is dated."""
        if cells not in self._stretches:
            self._stretches[cells] = find_stretches(self.dated, cells)
        return self._stretches[cells]

    @cached_property
    def _headings(self) -> list[int]:
        return [number for number, row in enumerate(self.rows) if row.heading]

    def as_of_words(self, day: Date) -> tuple[str, ...]:
        """Say how many ties may have held at a time, both actors being there, the fullest words first."""
        held, ties = self.spans.count(day), count_words(self.ties, "tie")
        among = self.undated_spans.count(day)
        of_them = f", {among:,} of them undated" if among else ""
        undated = f", {among:,} undated" if among else ""
        return (
            f"as of {day.words}: {held:,} of {ties} may have held{of_them}",
            f"{held:,} of {ties} may have held{undated}",
            f"{held:,} of {ties}",
        )

    def dated_words(self) -> tuple[str, ...]:
        """Say how many ties have a date, the fullest words first."""
        dated = f"{self.ties - self.undated:,} of {count_words(self.ties, 'tie')} dated"
        if not self.undated:
            return (dated,)
        return f"{dated}, {self.undated:,} undated below", dated

    def heading_of(self, number: int) -> str:
        """Give the heading under which a row stands."""
        at = bisect_right(self._headings, number) - 1
        return self.rows[self._headings[at]].heading if at >= 0 else ""

    def step(self, number: int, by: int) -> int:
        """Go so many rows on, as far as there are any, and never onto a heading."""
        wanted = max(0, min(number + by, len(self.rows) - 1))
        if not self.rows or not self.rows[wanted].heading:
            return wanted
        # A heading stands first and before each group, never alone, never two together.
        return wanted + 1 if by > 0 or wanted == 0 else wanted - 1


def make_plan(
    registry: Registry, order: TimeOrder = TimeOrder.BEGINNING, actor: str | None = None
) -> TimePlan:
    """Order the ties of a registry, or those of one of its actors, and gather their dates."""
    ties: Collection[Tie] = registry.ties.values() if actor is None else registry.ties_of(actor)
    courses = {tie.id: find_course(tie.since, tie.until) for tie in ties if not tie.is_undated}
    undated = [tie for tie in ties if tie.id not in courses]
    quotes = _quotes(registry, None if actor is None else ties)
    unpublished = Counter(source.id for source, _ in quotes if source.published is None)
    published = Counter(point_of(source.published) for source, _ in quotes if source.published is not None)
    rows = [
        *dated_rows(registry, [tie for tie in ties if tie.id in courses], courses, order),
        *undated_rows(registry, undated, order),
        *source_rows(unpublished),
    ]
    days = {day.toordinal() for course in courses.values() for day in (course.begins, course.ends)}
    return TimePlan(
        registry,
        tuple(rows),
        len(ties),
        len(undated),
        tuple(sorted(days - {OPEN_PAST, OPEN_FUTURE})),
        tuple(sorted(published.items())),
        unpublished.total(),
        tuple(merge_days(_dated([tie for tie in ties if tie.id in courses], quotes))),
        Spans(registry, ties),
        Spans(registry, undated),
    )


def _quotes(registry: Registry, ties: Collection[Tie] | None) -> list[tuple[Source, Quote]]:
    """Gather the quotes that bear on some ties, each once; on any where none are named."""
    if ties is None:
        return list(registry.quotes.values())
    found = {
        quote_ref(item.source.id, item.quote.id): (item.source, item.quote)
        for tie in ties
        for item in registry.evidence_of(tie.id)
    }
    return list(found.values())


def _dated(ties: Sequence[Tie], quotes: Sequence[tuple[Source, Quote]]) -> Iterator[Days]:
    for tie in ties:
        for day in (tie.since, tie.until):
            if day is not None:
                yield from _spans(day)
    for source, quote in quotes:
        for day in (source.published, quote.date):
            if day is not None:
                # Only a mark is drawn for it, at its first day.
                yield point_of(day), point_of(day)


def _spans(day: Date) -> list[Days]:
    """Give the days that the one point of a date may mean, or those of each known end of an interval."""
    course = find_course(day, None)
    ends = ((course.begins, course.begun), (course.ending, course.ends))
    known = [(a.toordinal(), b.toordinal()) for a, b in ends if a != date.min and b != date.max]
    return known or [(point_of(day), point_of(day))]
