"""Dates for a column of a list: years, with how sure they are."""

from __future__ import annotations

from axis_tui.model.dates import Date

LONGEST = 11
"""Cells that the dates of a row take at most."""

_MARKED = {"": "{}", "~": "~{}", "?": "{}?", "%": "{}?"}
"""A year that is sure, about, uncertain, or both."""


def short_dates(since: Date | None, until: Date | None) -> str:
    """Say from when to when in at most eleven cells: "2019–2024", "since ~2020", "undated"."""
    begins, ends = _years(since, until)
    if begins and ends:
        return _both(begins, ends)
    return f"since {begins}" if begins else f"until {ends}" if ends else "undated"


def shortest_dates(since: Date | None, until: Date | None) -> str:
    """Say the same with signs: "2019–2024", "~2020–", "–2024", and nothing where it is undated."""
    begins, ends = _years(since, until)
    return _both(begins, ends) if begins and ends else f"{begins}–{ends}" if begins or ends else ""


def _both(begins: str, ends: str) -> str:
    return begins if begins == ends else f"{begins}–{ends}"


def _years(since: Date | None, until: Date | None) -> tuple[str, str]:
    """Give the first and the last year, marked; "" for an end that is open or not given."""
    begins = ends = ""
    if since is not None:
        first, last = since.marks
        begins = _year(since.earliest.year, first, 1)
        # An interval in place of a beginning says when it held, unless an end stands beside it.
        ends = _year(since.latest.year, last, 9999) if "/" in since.text else ""
    if until is not None:
        ends = _year(until.latest.year, until.marks[1], 9999)
    return begins, ends


def _year(year: int, mark: str, is_open: int) -> str:
    return "" if year == is_open else _MARKED[mark].format(year)
