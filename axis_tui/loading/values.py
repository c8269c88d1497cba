"""Values: each type of key, read from what TOML gives, or refused with what would be right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from axis_tui.loading.countries import COUNTRIES
from axis_tui.loading.table import Key, Type
from axis_tui.model.clean import clean, first_control, has_bidi_controls
from axis_tui.model.dates import Date, parse_date

_ID = re.compile(r"[a-z0-9-]+")
_FREE_ID = re.compile(r"[\w.:-]+")
_LANGUAGE = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
_LINK = r"[A-Za-z][A-Za-z0-9+.-]*:\S+"
_DIGEST = r"[0-9a-f]{64}"

MOST_BITS = 63
"""Bits of a whole number; TOML promises no more, and Python refuses to write far longer ones out."""


class Refused(Exception):
    """A value that a key does not take; says which problem it is and what would be right."""

    def __init__(self, code: str, message: str, item: int | None = None) -> None:
        """Name the problem's code; `item` is the place in a list of the value that is wrong."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.item = item


def read_value(key: Key, value: Any) -> Any:
    """Read a key's value as its type; raises Refused.

    Texts come as str, lists as tuples of str, dates as Date, all else as TOML gives it.
    """
    read = _READERS[key.type](value)
    if key.choices and read not in key.choices:
        choices = ", ".join(str(choice) for choice in key.choices)
        raise Refused("bad-value", f"{_shown(value)} is not one of {choices}")
    return read


def bidi_place(value: Any) -> tuple[int, ...] | None:
    """Find bidirectional controls: `()` in a text, the place of an item in a list, None nowhere."""
    if isinstance(value, str):
        # Most text is ASCII, which has no such characters.
        return () if not value.isascii() and has_bidi_controls(value) else None
    if isinstance(value, tuple):
        for i, text in enumerate(value):
            if not text.isascii() and has_bidi_controls(text):
                return (i,)
    return None


def kind_of(value: Any) -> str:
    """Say what kind of TOML value this is: "a number", "a list"."""
    for types, words in _KINDS:
        if isinstance(value, types):
            return words
    return "a table"


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    ((int, float), "a number"),
    (list, "a list"),
    (datetime, "a date-time"),
    (date, "a date"),
    (time, "a time"),
)


def _expect(value: Any, wanted: type, words: str) -> None:
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise Refused("wrong-type", f"this is {kind_of(value)}; {words} belongs here")


def _shown(value: Any) -> str:
    text = clean(str(value))
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"


def _read_text(value: Any, *, breaks: bool = False) -> str:
    if isinstance(value, str) and value.isprintable():
        return value
    _expect(value, str, "text in quotation marks")
    if found := first_control(value, breaks=breaks):
        raise Refused(
            "control-character",
            f"control character U+{ord(found):04X} ({clean(found)}) stands in the text; take it out",
        )
    return str(value)


def _read_prose(value: Any) -> str:
    return _read_text(value, breaks=True)


def _read_id(value: Any) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        _expect(value, str, "an id in quotation marks")
        raise Refused("bad-id", f"{_shown(value)} is no id: an id has a to z, 0 to 9 and “-” only")
    return str(value)


def _read_free_id(value: Any) -> str:
    if not isinstance(value, str) or not _FREE_ID.fullmatch(value):
        _expect(value, str, "an id in quotation marks")
        raise Refused("bad-id", f"{_shown(value)} is no id: letters, digits, “.”, “_”, “:” and “-” only")
    return str(value)


def _read_list(read: Callable[[Any], str], *, or_one: bool = False) -> Callable[[Any], tuple[str, ...]]:
    def read_items(value: Any) -> tuple[str, ...]:
        if or_one and isinstance(value, str):
            return (read(value),)
        _expect(value, list, "a list")
        items = []
        for number, item in enumerate(value):
            try:
                items.append(read(item))
            except Refused as refused:
                raise Refused(refused.code, refused.message, number) from None
        return tuple(items)

    return read_items


def _read_flag(value: Any) -> bool:
    _expect(value, bool, "true or false")
    return bool(value)


def _read_number(value: Any) -> int:
    _expect(value, int, "a whole number")
    if value.bit_length() > MOST_BITS:
        raise Refused("bad-value", f"this number has {value.bit_length()} bits; {MOST_BITS} are the most")
    return int(value)


def _read_date(value: Any) -> Date:
    if isinstance(value, datetime):
        raise Refused("bad-date", f"a day is enough: write {value.date().isoformat()}")
    if isinstance(value, date):
        return Date(value.isoformat())
    if isinstance(value, int) and not isinstance(value, bool):
        right = f'it in quotation marks: "{value}"' if 1000 <= value <= 9999 else 'a date, as in "2024"'
        raise Refused("wrong-type", f"this is a number; write {right}")
    _expect(value, str, "a date")
    try:
        return parse_date(value)
    except ValueError as error:
        raise Refused("bad-date", f"{_shown(value)} is no date: {error}") from None


def _read_day(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else _read_text(value)


def _read_moment(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    text = _read_text(value)
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused("bad-date", f"{_shown(value)} is no date-time; write 2024-01-03T12:00:00Z") from None


def _read_matching(pattern: str, words: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        text = _read_text(value)
        if not re.fullmatch(pattern, text):
            raise Refused("bad-value", f"{_shown(value)} is not {words}")
        return text

    return read


def _read_country(value: Any) -> str:
    text = _read_text(value)
    if text not in COUNTRIES:
        right = f"; write “{text.upper()}”" if text.upper() in COUNTRIES else ""
        raise Refused("bad-value", f"{_shown(value)} is not an ISO 3166-1 alpha-2 country code{right}")
    return text


def _read_glyph(value: Any) -> str:
    text = _read_text(value)
    taken = len(text) == 1 and text.isprintable() and not unicodedata.category(text).startswith("M")
    if not taken or unicodedata.east_asian_width(text) in "WF":
        raise Refused("bad-value", f"{_shown(value)} does not fill exactly one terminal cell")
    return text


_READERS: dict[Type, Callable[[Any], Any]] = {
    Type.ID: _read_id,
    Type.FREE_ID: _read_free_id,
    Type.TEXT: _read_text,
    Type.PROSE: _read_prose,
    Type.TEXTS: _read_list(_read_text, or_one=True),
    Type.IDS: _read_list(_read_free_id),
    Type.FLAG: _read_flag,
    Type.NUMBER: _read_number,
    Type.DATE: _read_date,
    Type.DAY: _read_day,
    Type.MOMENT: _read_moment,
    Type.LANGUAGE: _read_matching(_LANGUAGE, "a language tag such as “en” or “ar-IQ”"),
    Type.COUNTRIES: _read_list(_read_country),
    Type.LINKS: _read_list(_read_matching(_LINK, "of the form scheme:id, such as “wikidata:Q42”")),
    Type.DIGEST: _read_matching(_DIGEST, "a sha256 of 64 hexadecimal digits"),
    Type.GLYPH: _read_glyph,
    Type.LETTER: _read_matching(r"[!-~]", "one printable ASCII character"),
}
