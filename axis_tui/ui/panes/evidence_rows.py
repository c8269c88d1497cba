"""The rows of the evidence: the claim as a sentence, how it stands, and each quote with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from axis_tui.model.captions import sentence
from axis_tui.model.clean import clean, one_line
from axis_tui.model.dates import Date, span_words
from axis_tui.model.registry import Registry
from axis_tui.model.rivals import rival_words
from axis_tui.model.source import Evidence, Source
from axis_tui.model.standing import Standing, count_words
from axis_tui.ui.cells import cell_width, cut
from axis_tui.ui.panes.profile import profile_lines
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, Spans, both_ends, paragraphs, say, width_of
from axis_tui.ui.widgets.row_source import RowSource

FindNames = Callable[[str, Iterable[str]], Spans]
"""Finds the places of names in a text (`axis_tui.search.find_names`)."""

_MOST_SPEAKER_LINES = 4

_MOST_PUBLISHER_LINES = 4

_LEAST_TITLE = 12
"""Cells in which the beginning of a title still says something."""

MOST_LETTERS = 20_000
"""Letters of a quote that are shown."""


class EvidenceRows(RowSource):
    """The actor where it is looked at, the claim, then one row a quote."""

    even = False

    def __init__(
        self,
        registry: Registry,
        signs: Signs,
        *,
        actor_id: str | None = None,
        tie_id: str | None = None,
        seen_from: str | None = None,
        find: FindNames | None = None,
    ) -> None:
        """Show what is known of an actor, of a tie, or of both."""
        self.registry = registry
        self.signs = signs
        self.actor_id = actor_id
        self.tie_id = tie_id
        self.seen_from = seen_from
        self._find = find
        self.evidence: Sequence[Evidence] = tuple(registry.evidence_of(tie_id)) if tie_id else ()
        self._above = (actor_id is not None) + (tie_id is not None)
        self._names: tuple[str, ...] = ()
        if tie_id:
            tie = registry.ties[tie_id]
            self._names = registry.actors[tie.subject].names + registry.actors[tie.object].names
        self.nothing = "Nothing is chosen."

    def __len__(self) -> int:
        """Count the quotes and what stands above them."""
        return self._above + len(self.evidence)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a quote."""
        return index >= self._above

    def row_of_quote(self, quote: int) -> int | None:
        """Give the row of a quote by its number."""
        return self._above + min(quote, len(self.evidence) - 1) if self.evidence else None

    def quote_of_row(self, index: int) -> int:
        """Give the number of the quote on a row."""
        return max(0, index - self._above)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw the actor, the claim or a quote."""
        if index < self._above:
            if index == 0 and self.actor_id is not None:
                return profile_lines(self.registry, self.actor_id, self.signs, width)
            return self._claim(width)
        return quote_lines(
            self.registry, self.evidence[index - self._above], self.signs, width, self._names, self._find
        )

    def _claim(self, width: int) -> list[Line]:
        assert self.tie_id is not None
        registry, tie = self.registry, self.registry.ties[self.tie_id]
        tone = registry.tie_kinds[tie.kind].tone.value
        lines: list[Line] = []
        if self.actor_id is not None:
            lines.append(((self.signs.rule * width, "faint"),))
        lines += paragraphs(one_line(sentence(registry, tie, self.seen_from)), width, "strong")
        when = span_words(tie.since, tie.until) or "undated"
        lines.append(((tone, tone), (f" {self.signs.dot} ", "faint"), (when, "dim")))
        if tie.summary:
            lines += paragraphs(clean(tie.summary, breaks=True), width)
        standing = registry.standing(tie.id)
        words = standing_words(standing)
        place = words.find("contested")
        spans = [(place, len(words))] if place >= 0 else []
        lines += paragraphs(words, width, "dim", spans=spans, marked="warn")
        if others := rival_words(registry, tie.id):
            lines += paragraphs(one_line(others), width, "dim")
        return [*lines, ()]


def standing_words(standing: Standing) -> str:
    """Say what a claim rests on and how the quotes take it: "contested: 2 for, 1 against"."""
    if not standing.quotes:
        return "no quotes: nothing is shown for this claim"
    words = standing.words
    if standing.is_contested:
        parts = (
            (standing.supporting, "for"),
            (standing.qualifying, "hedging"),
            (standing.disputing, "against"),
        )
        words += ": " + ", ".join(f"{count:,} {word}" for count, word in parts if count)
    return words


def quote_lines(
    registry: Registry,
    item: Evidence,
    signs: Signs,
    width: int,
    names: Iterable[str] = (),
    find: FindNames | None = None,
    *,
    whole_credit: bool = False,
) -> list[Line]:
    """Draw a quote: its stance and grade, who says it, the words, where they stand, and what was noted."""
    quote, source = item.quote, item.source
    stance = item.stance.value
    speaker = quote.speaker
    if not speaker and quote.speaker_actor:
        speaker = registry.actors[quote.speaker_actor].name
    head: Line = ((f"{signs.stance(item.stance)} {stance}", stance),)
    grade = ((item.grade, "grade"),)
    beside = (*head, (f" {signs.dot} ", "faint"), say(speaker, "strong"))
    if not speaker or width_of(beside) + width_of(grade) + 1 <= width:
        lines = [both_ends(beside if speaker else head, grade, width, signs.cut)]
    else:
        # Who says it has lines of its own where it is long.
        named = paragraphs(one_line(speaker), width, "strong", indent=2)
        if len(named) > _MOST_SPEAKER_LINES:
            named = [*named[: _MOST_SPEAKER_LINES - 1], (("  " + signs.cut, "dim"),)]
        lines = [both_ends(head, grade, width, signs.cut), *named]
    lines += exact_lines(quote.exact, signs, width, names, find)
    lines += credit_lines(source, signs, width, whole=whole_credit)
    graded = f"{item.grade}: {item.judged_words}"
    if quote.date and not _says_the_same(quote.date, source.published):
        graded += f" {signs.dot} {quote.time_words}"
    others = len(quote.tie_ids) - 1
    if others > 0:
        graded += f" {signs.dot} also bears on {count_words(others, 'other tie')}"
    lines += paragraphs(graded, width, "dim", indent=2)
    if quote.note:
        lines += paragraphs(f"{signs.note} {clean(quote.note, breaks=True)}", width, "note", indent=2)
    return [*lines, ()]


def credit_lines(source: Source, signs: Signs, width: int, *, whole: bool = False) -> list[Line]:
    """Say where words stand: publisher and day are always whole, the title where it is asked for.

    Else the title gets what room they leave. Of a publisher with a name of many lines some are shown.
    """
    when = source.published.words if source.published else "undated"
    publisher = cut(one_line(source.publisher), _MOST_PUBLISHER_LINES * max(1, width - 2), signs.cut)
    who = one_line(f"{publisher}, {when}" if publisher else when)
    title = one_line(f"{signs.open_quote}{source.title}{signs.close_quote}")
    beside = f"{who} {signs.dot} {title}"
    if whole or cell_width(beside) + 2 <= width:
        return paragraphs(beside, width, "dim", indent=2)
    lines = paragraphs(who, width, "dim", indent=2)
    room = width - width_of(lines[-1]) - 3
    if room >= _LEAST_TITLE:
        lines[-1] = (*lines[-1], (f" {signs.dot} ", "faint"), (cut(title, room, signs.cut), "dim"))
    return lines


def _says_the_same(said: Date, published: Date | None) -> bool:
    """Tell whether a quote's date is only the day of publication said more vaguely."""
    return (
        published is not None
        and said.earliest <= published.earliest
        and published.latest <= said.latest
        and said.latest != date.max
    )


def exact_lines(
    exact: str, signs: Signs, width: int, names: Iterable[str] = (), find: FindNames | None = None
) -> list[Line]:
    """Wrap the words of a quote in quotation marks, with the names marked that stand in them."""
    shown = clean(exact[:MOST_LETTERS], breaks=True)
    spans = find(shown, names) if find is not None else ()
    opening = len(signs.open_quote)
    words = f"{signs.open_quote}{shown}{signs.close_quote}"
    if len(exact) > MOST_LETTERS:
        words += f" {signs.cut} ({len(exact) - MOST_LETTERS:,} more letters)"
    placed = [(start + opening, end + opening) for start, end in spans]
    return paragraphs(words, width, spans=placed, marked="named", indent=2)
