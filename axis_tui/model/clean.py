"""The one safe door: text of a registry made fit for a terminal, with nothing silently dropped.

A terminal obeys what it is sent. Control characters (ESC, C0, C1, DEL) become visible
escapes; bidirectional controls, which reorder what stands around them, become visible
marks; and no letter carries more combining marks than a reader could tell apart. Joiners,
variation selectors and right-to-left letters pass unchanged. The stored text stays as it is.
"""

from __future__ import annotations

import re
import unicodedata

MOST_MARKS = 4
"""Combining marks shown on one letter; more are said by number."""

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that change the direction of text around them (Unicode UAX #9)."""

# Patterns are compiled when they are first used, which for most text is never; re keeps them then.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f" + BIDI_CONTROLS + "]"
)
_UNSAFE_BUT_BREAKS = _UNSAFE.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f")
_CONTROL = "[\x00-\x1f\x7f-\x9f\ud800-\udfff]"
_CONTROL_BUT_BREAKS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_BIDI = f"[{BIDI_CONTROLS}]"
_MAYBE_PILED = rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}"
"""So many characters on end that are neither letters, digits nor spaces may be marks."""
_MARKS = ("Mn", "Me")
_JOINERS = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without a width: what follows one still stands on the same letter."""


def clean(text: str, *, breaks: bool = False) -> str:
    """Make text fit for a terminal; with `breaks`, newlines stay and tabs become four spaces."""
    if text.isascii() and text.isprintable():
        return text
    if breaks:
        shown = re.sub(_UNSAFE_BUT_BREAKS, _escape, text.replace("\r\n", "\n")).replace("\t", "    ")
    else:
        shown = re.sub(_UNSAFE, _escape, text)
    return _thin_marks(shown) if re.search(_MAYBE_PILED, shown) else shown


def one_line(text: str) -> str:
    """Make text fit for one row: newlines, tabs and runs of ordinary spaces become one space."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return clean(re.sub(r"[ \t\r\n]+", " ", text).strip(" "))


def first_control(text: str, *, breaks: bool = False) -> str | None:
    """Give the first control character of a text; with `breaks`, newline and tab do not count."""
    match = re.search(_CONTROL_BUT_BREAKS if breaks else _CONTROL, text)
    return match[0] if match else None


def has_bidi_controls(text: str) -> bool:
    """Tell whether text holds characters that change the direction of what stands around them."""
    return re.search(_BIDI, text) is not None


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"<U+{code:04X}>"


def _thin_marks(text: str) -> str:
    shown: list[str] = []
    marks = 0
    for char in [*text, ""]:
        if char and unicodedata.category(char) in _MARKS:
            marks += 1
            if marks > MOST_MARKS:
                continue
        elif not char or char not in _JOINERS:
            if marks > MOST_MARKS:
                shown.append(f"<+{marks - MOST_MARKS} marks>")
            marks = 0
        shown.append(char)
    return "".join(shown)
