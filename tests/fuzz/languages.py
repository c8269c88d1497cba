"""Fuzzing what somebody types: filters, names, dates."""

from __future__ import annotations

from hypothesis import strategies as st

from axis_tui.model.dates import may_hold, parse_date, span_words
from axis_tui.search import Named, NameIndex, find_names
from axis_tui.search.filtering import (
    FilterError,
    check_filter,
    complete_filter,
    filtered,
    parse_filter,
)
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.ui.text import mark
from tests.fuzz.pieces import NASTIER, anything
from tests.fuzz.target import same, target
from tests.hostile.harm import raw_in
from tests.ui.networks import alliance

_KEYS = (f"{key}:" for key in FILTER_KEYS)
_SIGNS = ("or", "OR", "-", "(", ")", '"', ":", " ", "  ", ">=", "<", "=", "'", "^", "$", "!")
_VALUES = (
    "kind 2 99999999999999999999 B IQ yes no person state arms iran with:hezbollah kind:state as-of:2024"
)
_WORDS = st.sampled_from((*_KEYS, *_SIGNS, *_VALUES.split(), "2024-01/..", "tone:hostility", "tie:arms"))
_QUERIES = st.lists(_WORDS | st.sampled_from(NASTIER) | st.text(max_size=4), max_size=20).map("".join)


def _points_into(text: str, error: FilterError) -> None:
    assert 0 <= error.start <= error.end <= len(text), (error.start, error.end)
    assert error.message
    assert error.pointed(text)


@target(text=_QUERIES, at=st.integers(0, 60))
def the_filter_language_answers_or_points(text: str, at: int) -> None:
    registry = alliance()
    complete_filter(registry, text, min(at, len(text)))
    unclear = check_filter(registry, text)
    try:
        part = filtered(registry, text)
    except FilterError as error:
        same(
            (error.message, error.start, error.end),
            (unclear and (unclear.message, unclear.start, unclear.end)),
        )
        _points_into(text, error)
        return
    assert unclear is None
    parse_filter(text)
    assert part.actors.keys() <= registry.actors.keys()
    assert {end for tie in part.ties.values() for end in (tie.subject, tie.object)} <= part.actors.keys()


@target(names=st.lists(anything, min_size=1, max_size=6), query=anything, strict=st.booleans())
def a_search_of_names_finds_or_finds_nothing(names: list[str], query: str, strict: bool) -> None:
    index = NameIndex(Named(str(number), (name, name[::-1])) for number, name in enumerate(names))
    for hit in index.search(query, limit=10, strict=strict):
        assert hit.matched in (names[int(hit.id)], names[int(hit.id)][::-1])
        assert 0 <= hit.score <= 100
        ends = [end for span in hit.spans for end in span]
        assert ends == sorted(ends)
        assert all(0 <= end <= len(hit.matched) for end in ends)
        assert not raw_in("".join(words for words, _ in mark(hit.matched, hit.spans, "", "match")))


@target(text=anything, names=st.lists(anything, max_size=3))
def names_in_a_text_are_ranges_of_it(text: str, names: list[str]) -> None:
    reached = 0
    for start, end in find_names(text, names):
        assert reached <= start <= end <= len(text)
        reached = end


_POINTS = st.from_regex(r"[0-9]{3,5}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?", fullmatch=True)
_DATES = st.builds(
    "{}{}{}".format, _POINTS | st.sampled_from(("", "..")), st.sampled_from(("", "/", "//")), _POINTS
)


@target(text=_DATES | anything, other=_DATES)
def a_date_is_read_or_refused(text: str, other: str) -> None:
    try:
        date = parse_date(text)
    except ValueError:
        return
    assert date.text == text
    assert date.earliest <= date.latest
    assert not raw_in(date.words)
    assert may_hold(date, date, date)
    try:
        end = parse_date(other)
    except ValueError:
        return
    span_words(date, end)
    may_hold(date, end, date)
