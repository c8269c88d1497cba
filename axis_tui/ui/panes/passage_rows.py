"""The rows of found passages: the quote with what matched in it, who says it and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.model.captions import sentence
from axis_tui.model.clean import clean
from axis_tui.model.grades import grade
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.search import PassageHit
from axis_tui.ui.panes.evidence_rows import credit_lines
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, Spans, both_ends, paragraphs, say
from axis_tui.ui.widgets.row_source import RowSource


class PassageRows(RowSource):
    """A few lines a passage; the best stand first."""

    even = False

    def __init__(self, registry: Registry, hits: Sequence[PassageHit], signs: Signs, query: str) -> None:
        """List hits whose keys are the full names of quotes."""
        self.registry = registry
        self.hits = hits
        self.signs = signs
        self.nothing = (
            f"No quote holds these words: {query}" if query else "Type words; in quotation marks, a phrase."
        )

    def __len__(self) -> int:
        """Count the passages."""
        return len(self.hits)

    def at(self, index: int) -> tuple[str, tuple[str, ...]]:
        """Give the full name of the quote on a row and the ties on which it bears."""
        ref = self.hits[index].key
        return ref, self.registry.quotes[ref][1].tie_ids

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a passage."""
        hit, signs = self.hits[index], self.signs
        source, quote = self.registry.quotes[hit.key]
        shown, spans = _cleaned(hit.text, hit.spans)
        opening = len(signs.open_quote)
        words = f"{signs.open_quote}{shown}{signs.close_quote}"
        placed = [(start + opening, end + opening) for start, end in spans]
        lines = paragraphs(words, width, spans=placed, marked="match")
        speaker = (say(quote.speaker or "speaker not named", "strong" if quote.speaker else "dim"),)
        sign = ((grade(source.reliability, quote.credibility), "grade"),)
        lines.append((("  ", ""), *both_ends(speaker, sign, width - 2, signs.cut)))
        lines += credit_lines(source, signs, width)
        stance, tie_id = next(quote.stances())
        claim = sentence(self.registry, self.registry.ties[tie_id])
        others = len(quote.tie_ids) - 1
        took = (f"{signs.stance(stance)} {stance.value} ", stance.value)
        more: Line = ((f" and {count_words(others, 'other tie')}", "dim"),) if others else ()
        lines.append((("  ", ""), took, say(claim), *more))
        return [*lines, ()]


def _cleaned(text: str, spans: Spans) -> tuple[str, list[tuple[int, int]]]:
    """Clean a text piece by piece, so that ranges of it stay where they belong."""
    shown = ""
    placed: list[tuple[int, int]] = []
    at = 0
    for start, end in spans:
        shown += clean(text[at:start], breaks=True)
        marked = clean(text[start:end], breaks=True)
        placed.append((len(shown), len(shown) + len(marked)))
        shown += marked
        at = end
    return shown + clean(text[at:], breaks=True), placed
