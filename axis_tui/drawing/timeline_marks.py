"""Marks on a timeline: when the texts that give quotes were published, and the dates of quotes themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.timeline_bars import Field, TimeSigns
from axis_tui.drawing.timeline_order import Row, point_of
from axis_tui.model.clean import one_line
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source


class Mark(NamedTuple):
    """One cell in which something is dated."""

    x: int
    sign: str
    words: tuple[str, ...]
    """What is dated, the fullest words first."""


def find_marks(registry: Registry, row: Row, field: Field | None, signs: TimeSigns) -> list[Mark]:
    """Give a mark for each visible cell in which quotes of a row are dated; publication goes first."""
    if field is None:
        return []
    quotes = _quotes(registry, row)
    marks: dict[int, Mark] = {}
    for _, quote in quotes:
        if quote.date is not None:
            x = field.x_of(point_of(quote.date))
            marks[x] = Mark(x, signs.said, (quote.date.words,))
    for source, _ in quotes:
        if source.published is not None:
            x = field.x_of(point_of(source.published))
            words = (one_line(source.credit), one_line(source.publisher))
            marks[x] = Mark(x, signs.published, words)
    return sorted(mark for x, mark in marks.items() if x in field.cells)


def draw_words(canvas: Canvas, marks: Iterable[Mark], y: int, start: int) -> None:
    """Draw marks with their words, as far as these have room beside them on a line from `start` on."""
    marks = list(marks)
    free = start
    for number, mark in enumerate(marks):
        after = marks[number + 1].x if number + 1 < len(marks) else canvas.width
        canvas.put(mark.x, y, mark.sign, Ink(Role.MARK))
        free, before = max(free, mark.x + 1), free
        for words in mark.words:
            size = width(words)
            if mark.x + 2 + size < after:
                free = canvas.put(mark.x + 2, y, words, Ink(Role.DIM)) + 1
                break
            if before + size + 1 <= mark.x:
                canvas.put(mark.x - size - 1, y, words, Ink(Role.DIM))
                break


def _quotes(registry: Registry, row: Row) -> list[tuple[Source, Quote]]:
    if row.tie is not None:
        return [(item.source, item.quote) for item in registry.evidence_of(row.tie)]
    if row.source is not None:
        source = registry.sources[row.source]
        return [(source, quote) for quote in source.quotes]
    return []
