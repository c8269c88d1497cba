"""Keys that ask when a tie held."""

from __future__ import annotations

from functools import cache

from axis_tui.model.dates import Date, may_hold, parse_date
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.search.filtering.filter_key import FilterKey, Holds
from axis_tui.search.filtering.filter_values import YES_AND_NO, wrong_value, yes_or_no
from axis_tui.search.filtering.tree import Term


def _as_of(registry: Registry, term: Term) -> Holds:
    try:
        date: Date = parse_date(term.value)
    except ValueError as error:
        raise wrong_value(term, f"“{term.value}” is no date: {error}") from None

    @cache
    def is_there(actor: str) -> bool:
        record = registry.actors[actor]
        return may_hold(record.since, record.until, date)

    def holds(actor: str, tie: Tie | None) -> bool:
        if tie is None:
            return is_there(actor)
        return is_there(tie.subject) and is_there(tie.object) and may_hold(tie.since, tie.until, date)

    return holds


TIME_KEYS = (
    FilterKey(
        "dated",
        "yes or no",
        "The tie is dated.",
        yes_or_no(lambda r, t: not t.is_undated),
        lambda r: YES_AND_NO,
    ),
    FilterKey(
        "as-of",
        "a date",
        "The tie and both its ends may have been there at that time; what is undated may have.",
        _as_of,
    ),
)
"""Keys that ask about time."""
