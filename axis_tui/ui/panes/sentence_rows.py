"""The rows of a text: its sentences, with every quote marked where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from axis_tui.model.clean import clean
from axis_tui.model.passage import Anchor, Text, quoted_share
from axis_tui.model.standing import count_words
from axis_tui.ui.cells import wrap
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line
from axis_tui.ui.widgets.row_source import RowSource


class SentenceRows(RowSource):
    """One row a sentence; a bar and a number at its left say how many quotes were taken from it."""

    even = False

    def __init__(
        self,
        text: Text,
        anchors: Sequence[Anchor],
        signs: Signs,
        *,
        chosen: str = "",
        bare_only: bool = False,
    ) -> None:
        """Show a text with the quote of id `chosen` lit; `bare_only` leaves the sentences without a quote."""
        self.text = text
        self.anchors = anchors
        self.signs = signs
        self.chosen = chosen
        self._sentences = [
            (start, end) for start, end in text.sentences if not (bare_only and self.quotes_in(start, end))
        ]
        self.nothing = "Every sentence of this text carries a quote." if bare_only else "This text is empty."

    def __len__(self) -> int:
        """Count the sentences shown."""
        return len(self._sentences)

    def quotes_in(self, start: int, end: int) -> list[Anchor]:
        """Give the quotes that have letters between two places of the text."""
        return [anchor for anchor in self.anchors if anchor.touches(start, end)]

    def quotes_at(self, index: int) -> list[Anchor]:
        """Give the quotes of the sentence on a row."""
        return self.quotes_in(*self._sentences[index])

    def row_of(self, quote_id: str) -> int | None:
        """Give the row on which a quote begins; None where it is not shown."""
        for anchor in self.anchors:
            if anchor.quote.id == quote_id:
                rows = (n for n, (_, end) in enumerate(self._sentences) if anchor.located.start < end)
                return next(rows, None)
        return None

    @property
    def coverage(self) -> str:
        """Say how much of the text is quoted."""
        sentences = self.text.sentences
        carrying = sum(bool(self.quotes_in(start, end)) for start, end in sentences)
        share = quoted_share(self.text, self.anchors)
        return f"{carrying:,} of {count_words(len(sentences), 'sentence')} quoted, {share:.0%} of the text"

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a sentence with its quotes underlined and the chosen one lit."""
        start, end = self._sentences[index]
        quotes = self.quotes_in(start, end)
        gutter = f"{len(quotes)}" if len(quotes) < 10 else "+"
        lines: list[Line] = []
        for number, line in enumerate(self._wrapped(start, end, max(1, width - 4))):
            mark = (gutter if not number else self.signs.gutter) if quotes else " "
            lines.append(((f" {mark} ", "accent" if quotes else "faint"), *line))
        ends_paragraph = self.text.content[end : end + 1] in ("\n", "")
        return [*lines, ()] if ends_paragraph else lines

    def _wrapped(self, start: int, end: int, width: int) -> list[Line]:
        """Wrap a sentence; its letters have the role of the quote to which they belong."""
        ends = {start, end}
        for anchor in self.quotes_in(start, end):
            ends |= {max(start, anchor.located.start), min(end, anchor.located.end)}
        runs: list[tuple[int, int, str]] = []
        shown = ""
        for left, right in pairwise(sorted(ends)):
            part = clean(self.text.content[left:right])
            runs.append((len(shown), len(shown) + len(part), self._role(left, right)))
            shown += part
        return [
            tuple((shown[max(a, c) : min(b, d)], role) for c, d, role in runs if c < b and d > a)
            for a, b in wrap(shown, width)
        ]

    def _role(self, start: int, end: int) -> str:
        ids = [anchor.quote.id for anchor in self.quotes_in(start, end)]
        return "chosen-quote" if self.chosen in ids else "quoted" if ids else ""
