"""The rows of the sources and of the quotes of one source."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from axis_tui.model.captions import sentence
from axis_tui.model.clean import clean, one_line
from axis_tui.model.grades import CREDIBILITY, RELIABILITY
from axis_tui.model.registry import Registry
from axis_tui.model.source import Source, quote_ref
from axis_tui.model.standing import count_words
from axis_tui.ui.panes.evidence_rows import exact_lines
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, paragraphs, say
from axis_tui.ui.widgets.row_source import RowSource


class SourceRows(RowSource):
    """A few lines a source: title, publisher and date, grade in words, and what it derives from."""

    even = False
    nothing = "This registry names no sources."

    def __init__(self, registry: Registry, signs: Signs, muted: Collection[str] = ()) -> None:
        """List the sources of a registry; those of `muted` are marked."""
        self.registry = registry
        self.muted = muted
        self.sources = list(registry.sources.values())
        self.signs = signs

    def __len__(self) -> int:
        """Count the sources."""
        return len(self.sources)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a source."""
        source = self.sources[index]
        lines: list[Line] = [
            (*line, ("", "")) for line in paragraphs(one_line(source.title), width, "strong")
        ]
        if source.id in self.muted:
            lines.append((("  ", ""), ("muted in every view; u hears it again", "warn")))
        when = source.published.words if source.published else "undated"
        who = source.publisher or "publisher not named"
        lines += paragraphs(one_line(f"{who}, {when}"), width, "dim", indent=2)
        if source.authors:
            lines += paragraphs(one_line("by " + ", ".join(source.authors)), width, "dim", indent=2)
        grade = (("  ", ""), (source.reliability, "grade"), (f" {RELIABILITY[source.reliability]}", ""))
        lines.append(
            both_ends(grade, ((count_words(len(source.quotes), "quote"), "dim"),), width, self.signs.cut)
        )
        if source.derived_from:
            known = self.registry.sources
            names = ", ".join(known[name].title if name in known else name for name in source.derived_from)
            lines += paragraphs(one_line(f"derives from {names}"), width, "warn", indent=2)
        if source.url:
            lines.append((("  ", ""), say(source.url, "faint")))
        return [*lines, ()]


class QuoteRows(RowSource):
    """A quote, who says it, and every claim on which it bears, with what it does for each."""

    even = False
    nothing = "No quote was taken from this source."

    def __init__(self, registry: Registry, source: Source, signs: Signs) -> None:
        """List the quotes of a source."""
        self.registry = registry
        self.source = source
        self.signs = signs

    def __len__(self) -> int:
        """Count the quotes."""
        return len(self.source.quotes)

    def row_of(self, quote_id: str) -> int | None:
        """Give the row of a quote; the first where there is no such quote."""
        rows = (row for row, quote in enumerate(self.source.quotes) if quote.id == quote_id)
        return next(rows, 0 if self.source.quotes else None)

    def at(self, index: int) -> tuple[str, tuple[str, ...]]:
        """Give the full name of the quote on a row and the ties on which it bears."""
        quote = self.source.quotes[index]
        return quote_ref(self.source.id, quote.id), quote.tie_ids

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a quote."""
        quote, registry, signs = self.source.quotes[index], self.registry, self.signs
        speaker = quote.speaker
        if not speaker and quote.speaker_actor:
            speaker = registry.actors[quote.speaker_actor].name
        graded = CREDIBILITY[quote.credibility] if quote.credibility else "information not graded"
        head: Line = (say(speaker or "speaker not named", "strong" if speaker else "dim"),)
        lines = [both_ends(head, ((graded, "dim"),), width, signs.cut)]
        lines += exact_lines(quote.exact, signs, width)
        for stance, tie_id in quote.stances():
            claim = sentence(registry, registry.ties[tie_id])
            lines.append(
                (("  ", ""), (f"{signs.stance(stance)} {stance.value}", stance.value), say(f" {claim}", ""))
            )
            lines[-1] = (*lines[-1][:2], (" ", ""), say(claim))
        if quote.note:
            lines += paragraphs(f"{signs.note} {clean(quote.note, breaks=True)}", width, "note", indent=2)
        return [*lines, ()]
