"""Dates as sources give them: by year, month or day, about, uncertain, or as an interval.

The notation is a part of EDTF (ISO 8601-2, levels 0 and 1): `2024`, `2024-01`,
`2024-01-03`, each with `~` (about), `?` (uncertain) or `%` (both) at its end, and
intervals `2023-10-07/..` whose open end is `..` or nothing.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

import msgspec

# Patterns are compiled when they are first used: whoever shows a registry that another process read
# uses none; re keeps them then.
_POINT = r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)"
_OPEN = ("", "..")
_MARKS = ("~", "?", "%")
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Date(msgspec.Struct, frozen=True, order=False):
    """A day, month, year or interval, with how sure it is."""

    text: str
    """The date in EDTF, as it was written."""

    @property
    def earliest(self) -> date:
        """The first day that it may mean; `date.min` where the beginning is open."""
        start, _ = _ends(self.text)
        return date.min if start in _OPEN else _first_day(start)

    @property
    def latest(self) -> date:
        """The last day that it may mean; `date.max` where the end is open."""
        _, end = _ends(self.text)
        return date.max if end in _OPEN else _last_day(end)

    @property
    def words(self) -> str:
        """The date as a reader says it: "about 3 January 2024", "since 7 October 2023"."""
        start, end = _ends(self.text)
        if "/" not in self.text:
            return _point_words(start)
        if end in _OPEN:
            return f"since {_point_words(start)}"
        if start in _OPEN:
            return f"until {_point_words(end)}"
        return f"{_point_words(start)} to {_point_words(end)}"

    @property
    def marks(self) -> tuple[str, str]:
        """How sure its two ends are: "" where they are sure, "~" about, "?" uncertain, "%" both."""
        start, end = (point[-1:] if point[-1:] in _MARKS else "" for point in _ends(self.text))
        return start, end


class Course(NamedTuple):
    """Four days, in order of what they mean: something held from one of the first two to one of the last two.

    Where the beginning is open the first two are `date.min`, where the end is open the last is `date.max`.
    """

    begins: date
    """The first day on which it may have begun."""
    begun: date
    """The day by which it had begun."""
    ending: date
    """The first day on which it may have ended; before `begun` where it may have lasted no longer."""
    ends: date
    """The day by which it had ended."""


def parse_date(text: str) -> Date:
    """Read a date in EDTF; a ValueError says what is wrong with it and what would be right."""
    start, end = _ends(text)
    if "/" in text and start in _OPEN and end in _OPEN:
        raise ValueError("an interval needs at least one end")
    for point in (start, end):
        if "/" in text and point in _OPEN:
            continue
        match = re.fullmatch(_POINT, point, re.ASCII)
        if match is None:
            raise ValueError("write 2024, 2024-01, 2024-01-03, 2024-01~ or 2023-10-07/..")
        year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
        if not year:
            raise ValueError("there is no year 0000")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"there is no month {month:02}")
        if month is not None and day is not None and not 1 <= day <= _length_of(year, month):
            raise ValueError(f"{_MONTHS[month]} {year} has no day {day:02}")
    parsed = Date(text)
    if "/" in text and parsed.earliest > parsed.latest:
        raise ValueError("the interval ends before it begins")
    return parsed


_WORDS = r"(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.? (\d{4})"


def read_date(text: str) -> Date:
    """Read a date in EDTF, or as `words` writes a day or month: "3 January 2020", "Jan 2020".

    Raises ValueError as `parse_date` does.
    """
    words = re.fullmatch(_WORDS, " ".join(text.split()))
    months = [
        number for number, name in enumerate(_MONTHS) if words and name.lower().startswith(words[2].lower())
    ]
    if words is None or len(months) != 1:
        return parse_date(text.strip())
    day = f"-{int(words[1]):02}" if words[1] else ""
    return parse_date(f"{words[3]}-{months[0]:02}{day}")


def may_hold(since: Date | None, until: Date | None, when: Date) -> bool:
    """Tell whether what began at `since` and ended at `until` may have held at some day of `when`.

    An end that is not given is open: what is not known to have ended may still hold.
    """
    course = find_course(since, until)
    return course.begins <= when.latest and when.earliest <= course.ends


def find_course(since: Date | None, until: Date | None) -> Course:
    """Work out when what began at `since` and ended at `until` may have begun and ended.

    A `since` that is an interval says when it held; where an `until` stands beside it, when it began.
    """
    begins = since.earliest if since else date.min
    if until is not None:
        start, end = _ends(until.text)
        ending = _first_day(end if start in _OPEN else start)
        return Course(begins, since.latest if since else date.min, ending, until.latest)
    if since is None:
        return Course(date.min, date.min, date.max, date.max)
    start, end = _ends(since.text)
    begun = date.min if start in _OPEN else _last_day(start)
    if not _is_closed(since):
        return Course(begins, begun, date.max, date.max)
    return Course(begins, begun, _first_day(end), since.latest)


def span_words(since: Date | None, until: Date | None) -> str:
    """Say from when to when something held, as `find_course` has it; empty where neither end is dated."""
    if since and until:
        begin = _end_words(since)
        start = "from " if begin.startswith("between ") else ""
        return f"{start}{begin} to {_end_words(until, or_earlier=False)}"
    if since:
        return since.words if "/" in since.text else f"since {since.words}"
    return f"until {_end_words(until, or_earlier=False)}" if until else ""


def _end_words(when: Date, *, or_earlier: bool = True) -> str:
    """Say when something began or ended: an interval says between which days."""
    start, end = _ends(when.text)
    if end in _OPEN:
        return f"{_point_words(start)} or later"
    if start in _OPEN:
        return f"{_point_words(end)} or earlier" if or_earlier else _point_words(end)
    if start == end:
        return _point_words(end)
    return f"between {_point_words(start)} and {_point_words(end)}"


def _is_closed(since: Date) -> bool:
    """Tell whether a `since` is an interval that names its own end."""
    return "/" in since.text and _ends(since.text)[1] not in _OPEN


def _ends(text: str) -> tuple[str, str]:
    start, slash, end = text.partition("/")
    return (start, end) if slash else (text, text)


def _numbers(point: str) -> tuple[int, int | None, int | None]:
    year, month, day = (point.rstrip("~?%").split("-") + ["", ""])[:3]
    return int(year), int(month) if month else None, int(day) if day else None


def _first_day(point: str) -> date:
    year, month, day = _numbers(point)
    return date(year, month or 1, day or 1)


def _last_day(point: str) -> date:
    year, month, day = _numbers(point)
    month = month or 12
    return date(year, month, day or _length_of(year, month))


def _length_of(year: int, month: int) -> int:
    """Count the days of a month."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _point_words(point: str) -> str:
    year, month, day = _numbers(point)
    words = " ".join(filter(None, (str(day or ""), _MONTHS[month or 0], str(year))))
    mark = point[-1]
    if mark == "~":
        return f"about {words}"
    if mark == "?":
        return f"{words} (uncertain)"
    return f"about {words} (uncertain)" if mark == "%" else words
