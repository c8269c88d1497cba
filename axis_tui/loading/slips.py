"""Slips: what people write where TOML wants something else, told in words that say what would be right."""

from __future__ import annotations

import re
from typing import NamedTuple

from axis_tui.loading.tables import ACTOR, ACTOR_KIND, QUOTE, SOURCE, TIE, TIE_KIND
from axis_tui.model.dates import parse_date

_REPEATED = {table.name: table.header for table in (ACTOR_KIND, TIE_KIND, ACTOR, TIE, SOURCE, QUOTE)}

_HEADER = re.compile(r"\s*(\[{1,2})\s*([\w.]+)\s*\]")

_TYPOGRAPHIC = "“”„‟‘’‚‛«»‹›"
"""Quotation marks of printed text, which word processors write in the place of the plain one."""

_LAST_IN_TEXT = re.compile(rf"([{_TYPOGRAPHIC}])[\s,\]}}]*$")
"""One of them where the text of a line ends."""


_PART_OF_A_DATE = re.compile(r"=\s*(\d{4}[-~?/.\d]{0,40})\s*(#.*)?$")
"""A year or month, or a span or guess of days, which only stands in quotation marks."""

_MEANS_FLAG = re.compile(r"(true|false|yes|no|on|off)\b", re.IGNORECASE)


class Slip(NamedTuple):
    """What is wrong, where it stands, and what would be right."""

    line: int
    column: int
    message: str


def find_single_brackets(text: str, line: int) -> Slip | None:
    """Find a header such as [tie], which may stand only once, at a line or before it; [[tie]] is meant."""
    lines = text.split("\n")[:line]
    named = _HEADER.match(lines[-1])
    header = _REPEATED.get(named[2]) if named else None
    if named is None or header is None:
        return None
    for number in range(line, 0, -1):
        at = lines[number - 1]
        found = _HEADER.match(at)
        if found and (found[1], found[2]) == ("[", named[2]):
            message = f"[{named[2]}] may stand only once; write {header} each time"
            return Slip(number, found.start(1) + 1, message)
    return None


def find_slip(text: str, line: int, column: int, *, is_value: bool) -> Slip | None:
    """Find what somebody wrote at the place where a text stops being TOML, where it is a known slip."""
    whole = text.split("\n")[line - 1].removesuffix("\r")
    here, before = whole[column - 1 : column], whole[: column - 1].rstrip()
    date = _PART_OF_A_DATE.search(whole)
    if date and date.start(1) < column - 1 <= date.end(1):
        return Slip(line, date.start(1) + 1, _date_words(date[1]))
    message = ""
    if here == "\r":
        message = "a line ends with U+000D alone; save the file with common line ends"
    elif here and here in _TYPOGRAPHIC:
        message = f'{here} does not enclose a text; write " before and after it'
    elif here and not here.isprintable():
        message = f"U+{ord(here):04X} stands here and cannot be seen; take it out"
    elif is_value and _MEANS_FLAG.match(whole, column - 1):
        message = "write true or false, in small letters"
    elif is_value and here.isalpha():
        message = 'a text stands in quotation marks; write " before and after it'
    elif before.endswith('"') and '"' in whole[column - 1 :] and "=" not in whole[column - 1 :]:
        message = 'the text ends before this; within a text " is written \\"'
    return Slip(line, column, message) if message else None


def _date_words(text: str) -> str:
    try:
        parse_date(text)
    except ValueError as error:
        return f"“{text}” is no date: {error}"
    return f'this date stands in quotation marks: "{text}"'


def find_open_text(text: str, line: int, column: int) -> Slip:
    """Say of a text that goes on to the end of its line what should have closed it."""
    last = _LAST_IN_TEXT.search(text.split("\n")[line - 1])
    if last is None:
        message = (
            "the text in this line is not closed; write after it the quotation mark with which it begins"
        )
        return Slip(line, column, message)
    message = f"{last[1]} does not close a text; write the plain quotation mark with which it begins"
    return Slip(line, last.start() + 1, message)
