"""The order of a timeline: dated ties by groups, then those without a date, then sources without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from axis_tui.drawing.caption import caption
from axis_tui.drawing.strokes import TONES
from axis_tui.model.dates import Course, Date
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie


class TimeOrder(StrEnum):
    """In what order a timeline shows its ties."""

    BEGINNING = "beginning"
    ACTOR = "actor"
    TONE = "tone"


@dataclass(frozen=True)
class Row:
    """A line of a timeline: a tie, a source without a date, or the heading of those that follow."""

    tie: str | None = None
    source: str | None = None
    heading: str = ""
    quotes: int = 0
    """How many quotes of the ties shown a source gives."""


def point_of(day: Date) -> int:
    """Give the day at which a date is marked: the first that it may mean."""
    first = day.earliest
    return (day.latest if first == date.min else first).toordinal()


def dated_rows(
    registry: Registry, ties: Sequence[Tie], courses: Mapping[str, Course], order: TimeOrder
) -> Iterator[Row]:
    """Give the ties that are dated, in order of time within each group."""
    in_time = sorted(ties, key=lambda tie: (courses[tie.id].begins, courses[tie.id].ends))
    key, name = _groups(registry, order)
    for _, members in groupby(sorted(in_time, key=key), key):
        group = list(members)
        first = name(group[0])
        words = count_words(len(group), "dated tie")
        yield Row(heading=f"{first}: {words}" if first else f"{words}, by beginning")
        yield from (Row(tie.id) for tie in group)


def undated_rows(registry: Registry, ties: Sequence[Tie], order: TimeOrder) -> Iterator[Row]:
    """Give the ties that are not dated."""
    if ties:
        words = count_words(len(ties), "undated tie")
        yield Row(heading=f"{words}: no source says when")
        key, _ = _groups(registry, order)
        yield from (Row(tie.id) for tie in sorted(ties, key=key))


def source_rows(sources: Mapping[str, int]) -> Iterator[Row]:
    """Give the sources without a date of publication, each with a number of quotes."""
    if sources:
        words = count_words(sum(sources.values()), "quote")
        yield Row(heading=f"{count_words(len(sources), 'undated source')} with {words}")
        yield from (Row(source=source, quotes=many) for source, many in sources.items())


def _groups(
    registry: Registry, order: TimeOrder
) -> tuple[Callable[[Tie], tuple[str, str] | int], Callable[[Tie], str]]:
    """Give the key by which ties are grouped, and the name of the group of a tie."""
    if order is TimeOrder.ACTOR:
        names = {id: caption(registry, id) for id in registry.actors}
        folded = {id: name.casefold() for id, name in names.items()}
        return lambda tie: (folded[tie.subject], tie.subject), lambda tie: names[tie.subject]
    if order is TimeOrder.TONE:
        ranks = {kind.id: TONES.index(kind.tone) for kind in registry.tie_kinds.values()}
        return lambda tie: ranks[tie.kind], lambda tie: TONES[ranks[tie.kind]].value
    return lambda tie: 0, lambda tie: ""
