"""The rows of the voices: each source, whether it is heard or muted, and what is to be known of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from axis_tui.model.clean import one_line
from axis_tui.model.grades import RELIABILITY
from axis_tui.model.losses import touched_ties
from axis_tui.model.registry import Registry
from axis_tui.model.source import Source
from axis_tui.model.standing import count_part, count_words
from axis_tui.ui.cells import cut
from axis_tui.ui.chips import source_name
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, paragraphs, say, width_of
from axis_tui.ui.widgets.row_source import RowSource

_NAMED = 3
"""Sources that are named where they are missed; more are counted."""

_LEAST_NAME = 7
"""Cells of a name that are never given to anything else."""

_NUMBERS_FROM = 50
"""Cells of a line from which on it counts the quotes."""


class VoiceRows(RowSource):
    """A few lines a source, or one where there is little room."""

    nothing = "This registry names no sources."

    def __init__(
        self, whole: Registry, base: Registry | None, muted: Collection[str], signs: Signs, *, brief: bool
    ) -> None:
        """List the sources of the whole; their quotes are counted in `base`, what filter and day leave."""
        self.sources = list(whole.sources.values())
        self.base = base
        self.muted = frozenset(muted)
        self.signs = signs
        self.even = brief
        self.whole = whole
        self._ties: dict[str, int] = {}
        """On how many ties the quotes of each source bear, as far as somebody has asked."""

    def __len__(self) -> int:
        """Count the sources."""
        return len(self.sources)

    def lists(self, whole: Registry, base: Registry | None, *, brief: bool) -> bool:
        """Tell whether these are the rows of the same sources, counted in the same part."""
        return whole is self.whole and base is self.base and brief == self.even

    def row_of(self, source_id: str | None) -> int | None:
        """Give the row of a source; the first where it is not listed."""
        rows = (row for row, source in enumerate(self.sources) if source.id == source_id)
        return next(rows, 0 if self.sources else None)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a source."""
        source = self.sources[index]
        muted = source.id in self.muted
        heard = (("muted", "warn"),) if muted else (("heard", "dim"),)
        mark = (f"{self.signs.against if muted else self.signs.source} ", "warn" if muted else "good")
        name, role = source.publisher or source.title, "dim" if muted else "strong"
        if self.even:
            figures = self._figures(source, width, heard)
            room = width - width_of(figures) - width_of((mark,)) - 1
            brief = self._brief(source, role, room)
            if width_of(brief) > room:
                figures = heard
                brief = self._brief(source, role, width - width_of(heard) - width_of((mark,)) - 1)
            return [both_ends((mark, *brief), figures, width, self.signs.cut)]
        lines = [both_ends((mark, say(name, role)), heard, width, self.signs.cut)]
        if source.publisher:
            when = f", {source.published.words}" if source.published else ""
            lines += paragraphs(one_line(source.title + when), width, "dim", indent=2)
        graded: Line = (
            ("  ", ""),
            (source.reliability, "grade"),
            (f" {RELIABILITY[source.reliability]}", ""),
        )
        lines.append(both_ends(graded, ((self.says(source), "dim"),), width, self.signs.cut))
        if source.derived_from:
            lines += paragraphs(one_line(self.derives(source)), width, "warn", indent=2)
        return [*lines, ()]

    def _brief(self, source: Source, role: str, room: int) -> Line:
        """Give a source on one line; where that has no room, its name is cut and not its date."""
        dot = (f" {self.signs.dot} ", "faint")
        tail: Line = (dot, ("derived", "warn")) if source.derived_from else ()
        if source.published:
            tail = (*tail, dot, say(source.published.words, "dim"))
        name = one_line(source.publisher or source.title)
        left = max(_LEAST_NAME, room - 2 - width_of(tail))
        return (f"{source.reliability} ", "grade"), (cut(name, left, self.signs.cut), role), *tail

    def _figures(self, source: Source, width: int, heard: Line) -> Line:
        if width < _NUMBERS_FROM:
            return heard
        count = len(self._quotes(source))
        return (f"{count:>5,} {'quote ' if count == 1 else 'quotes'}  ", "dim"), *heard

    def says(self, source: Source) -> str:
        """Say how much a source says: "34 quotes on 54 ties", "12 of 34 quotes on 9 ties"."""
        if self.base is None:
            return self.signs.cut
        here, all_ = len(self._quotes(source)), len(source.quotes)
        quotes = count_part(here, all_, "quote")
        if source.id not in self._ties:
            known = source.id in self.base.sources
            self._ties[source.id] = len(touched_ties(self.base, [source.id])) if known else 0
        return f"{quotes} on {count_words(self._ties[source.id], 'tie')}"

    def derives(self, source: Source) -> str:
        """Say what a source derives from; nothing where it is an original."""
        if not source.derived_from:
            return ""
        known = self.whole.sources
        names = (known[name].title if name in known else name for name in source.derived_from)
        return f"derives from {', '.join(names)}"

    def in_full(self, source_id: str) -> str:
        """Say all that is to be known of a source, on one line."""
        source = self.whole.sources[source_id]
        graded = f"{source.reliability}, {RELIABILITY[source.reliability]}"
        parts = (graded, self.says(source), self.derives(source), source.title)
        return f" {self.signs.dot} ".join(part for part in parts if part)

    def _quotes(self, source: Source) -> Sequence[object]:
        here = self.base.sources.get(source.id) if self.base is not None else source
        return here.quotes if here else ()


def without_words(whole: Registry, without: Sequence[str], *, muted: bool) -> str:
    """Say without whom: "Without The National", "Were The National muted", "With The National alone"."""
    if not without:
        return "No source is named"
    heard = [id for id in whole.sources if id not in without]
    if len(heard) == 1 and len(without) > 1:
        return f"With {source_name(whole, heard[0])} alone"
    if len(without) > _NAMED:
        return f"Without {len(without):,} of {count_words(len(whole.sources), 'source')}"
    *names, last = (source_name(whole, id) for id in without)
    named = f"{', '.join(names)} and {last}" if names else last
    return f"Without {named}" if muted else f"Were {named} muted"
