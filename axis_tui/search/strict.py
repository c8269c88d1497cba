"""Strict search: every word and term must be written in the name, letter by letter when folded."""

from collections.abc import Iterator, Sequence

from axis_tui.search.explain import merge_spans
from axis_tui.search.fold import fold
from axis_tui.search.query import Query, tidy
from axis_tui.search.ranking import Tier
from axis_tui.search.rows import Rows

Strict = tuple[int, Tier, float, str, tuple[tuple[int, int], ...]]
"""A row, its tier, its value from 0 to 1, why, and the matched ranges of its name."""


def find_strictly(rows: Rows, query: Query) -> Iterator[Strict]:
    """Yield the names that contain every word of a query and meet all its terms."""
    words = tidy(query.plain).split()
    whole = " ".join(words)
    wanted = [*words, *(term.text for term in query.terms if not term.negated)]
    for row in rows.containing(wanted):
        name = rows.folded(row)
        if all(word in name for word in words) and all(term.holds(name) for term in query.terms):
            tier, value, why = _rank(name, words, whole)
            yield row, tier, value, why, _spans(rows.text(row), wanted)


def _rank(name: str, words: Sequence[str], whole: str) -> tuple[Tier, float, str]:
    """Rank a name that contains all words: the whole name, its beginning, beginnings of words, the rest."""
    share = min(1.0, len(whole) / max(len(name), 1))
    if name == whole:
        return Tier.EXACT, 1.0, "name"
    if whole and name.startswith(whole):
        return Tier.PREFIX, 0.8 + 0.2 * share, "prefix"
    padded = " " + name
    if words and all(" " + word in padded for word in words):
        return Tier.PREFIX, 0.5 + 0.2 * share, "words"
    return Tier.FUZZY, 0.8 * share, "part of the name"


def _spans(text: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where the wanted texts stand in a name: at a word's beginning if they do, else anywhere."""
    folded = fold(text)
    spans: list[tuple[int, int]] = []
    for word in wanted:
        place = (" " + folded.text).find(" " + word)
        place = place if place >= 0 else folded.text.find(word)
        if place >= 0 and word:
            spans.append(folded.original(place, place + len(word)))
    return merge_spans(spans)
