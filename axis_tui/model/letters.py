"""Letters as a terminal counts them: grapheme clusters, each none, one or two cells wide.

The rules follow those of the library that paints the screen, which a test compares, so that a
drawing is as wide on screen as it was planned. (`ui/cells.py` asks that library itself: what
lists and quotes say goes to it as it stands.) Two things are evened out because terminals
disagree about them: a sign asked to look like an emoji (VS16) is left in its narrow text form,
and a character that this Python's Unicode tables do not know is drawn as the replacement sign.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from axis_tui.model.clean import one_line

Cluster = tuple[str, int]
"""A letter with all its marks, and its width in cells."""

JOINER = "\u200d"
_NO_WIDTH = {"Mn", "Me", "Mc", "Cf"}
_VISIBLE_FORMATS = set(
    map(chr, (0xAD, *range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))
)
_WIDE_SINCE_16 = re.compile(
    "[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d356\U0001d360-\U0001d376]"
)
_FLAG_LETTER = re.compile("[\U0001f1e6-\U0001f1ff]")
_LATER_JAMO = re.compile("[\u1160-\u11ff\u3164\uffa0\ud7b0-\ud7c6\ud7cb-\ud7fb]")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


@lru_cache(maxsize=8192)
def clusters(text: str) -> tuple[Cluster, ...]:
    """Split one line of text into letters with their widths, after cleaning it for a terminal.

    Spaces at its ends stay, because drawings are put together from pieces.
    """
    bare = text.strip(" ")
    start = text.index(bare)
    text = text[:start] + one_line(bare) + text[start + len(bare) :]
    if text.isascii():
        return tuple((char, 1) for char in text)
    found: list[Cluster] = []
    joining = flag = False
    for char in text:
        if char == "\ufe0f":
            continue
        if unicodedata.category(char) in ("Cn", "Co"):
            char = "\ufffd"
        cells = _cells(char)
        last, last_cells = found[-1] if found else ("", 0)
        if char == JOINER:
            # Only emoji are joined into one sign; elsewhere a joiner shapes letters that stand alone.
            joining = bool(last) and unicodedata.category(last[0]) == "So"
            continue
        if joining:
            found[-1] = (last + JOINER + char, last_cells)
        elif flag and _FLAG_LETTER.match(char):
            found[-1] = (last + char, 2)
            flag = False
            continue
        elif cells == 0 and found:
            found[-1] = (last + char, last_cells)
            continue
        elif cells == 0:
            if unicodedata.category(char) != "Cf":
                found.append((" " + char, 1))
            continue
        else:
            found.append((char, cells))
        joining = False
        flag = bool(_FLAG_LETTER.match(char))
    return tuple(found)


@lru_cache(maxsize=16384)
def width(text: str) -> int:
    """Count the cells that one line of text takes."""
    return sum(cells for _, cells in clusters(text))


def cut(text: str, cells: int, sign: str = "…") -> str:
    """Shorten one line of text to so many cells; what goes on ends in the sign."""
    parts = clusters(text)
    if sum(size for _, size in parts) <= cells:
        return "".join(letter for letter, _ in parts)
    kept, used = "", 0
    for letter, size in parts:
        if used + size > cells - len(sign):
            break
        kept, used = kept + letter, used + size
    return kept.rstrip(" ") + sign if cells >= len(sign) else ""


def wrap(text: str, cells: int) -> list[str]:
    """Break a text at its spaces into lines of so many cells; a longer word is broken between letters."""
    lines: list[str] = []
    line: list[Cluster] = []
    for word in _words(text):
        if line and sum(size for _, size in (*line, *word)) + 1 > cells:
            lines.append(_text(line))
            line = []
        line += [(" ", 1), *word] if line else word
        while sum(size for _, size in line) > max(cells, 2):
            head = _fitting(line, max(cells, 2))
            lines.append(_text(line[:head]))
            line = line[head:]
    return [*lines, _text(line)] if line or not lines else lines


def is_right_to_left(text: str) -> bool:
    """Tell whether a text holds letters of a script that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def _words(text: str) -> list[list[Cluster]]:
    words: list[list[Cluster]] = [[]]
    for part in clusters(text):
        if part[0] == " ":
            words.append([])
        else:
            words[-1].append(part)
    return [word for word in words if word]


def _fitting(parts: list[Cluster], cells: int) -> int:
    used = 0
    for number, (_, size) in enumerate(parts):
        used += size
        if used > cells:
            return number
    return len(parts)


def _text(parts: list[Cluster]) -> str:
    return "".join(letter for letter, _ in parts)


def _cells(char: str) -> int:
    if char in _VISIBLE_FORMATS:
        return 1
    if unicodedata.category(char) in _NO_WIDTH or _LATER_JAMO.match(char) or _SKIN.match(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" or _WIDE_SINCE_16.match(char) else 1
