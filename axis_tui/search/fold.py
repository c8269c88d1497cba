"""Fold text to plain lower-case Latin letters, digits and spaces, and find the way back.

Marks, case, apostrophes and kinds of hyphen disappear; other scripts become Latin letter by letter.
`fold` keeps, for each folded character, where it stood in the original, so that a match found in
folded text can be highlighted in the text as it was written.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from axis_tui.search.letters import APOSTROPHES, LETTERS

LONGEST_NAME = 256
"""Names are cut here before they are compared: some measures grow with the square of the length."""


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """Return what one character becomes: some of a-z and 0-9, a space, or nothing."""
    lower = character.lower()
    if lower in LETTERS:
        return LETTERS[lower]
    if lower.isascii():
        return lower if lower.isalnum() else " "
    folded = "".join(_fold_part(part) for part in unicodedata.normalize("NFKD", lower))
    return folded if folded.strip() else folded[:1]


def _fold_part(part: str) -> str:
    """Fold one character of a decomposition."""
    if part in LETTERS:
        return LETTERS[part]
    if part.isascii():
        return part.lower() if part.isalnum() else " "
    if unicodedata.category(part)[0] == "M":
        return ""
    if (digit := unicodedata.digit(part, None)) is not None:
        return str(digit)
    if not part.isalpha():
        return " "
    from anyascii import anyascii  # rarely needed, and it reads a file for each block of letters

    return "".join(letter for letter in anyascii(part).lower() if letter.isalnum())


class _Table(dict[int, str]):
    """A table for str.translate that fills itself while it is used."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = fold_character(chr(code))
        return folded


_TABLE = _Table()


_GERESH = {"ג": "j", "ז": "zh", "צ": "ch", "ץ": "ch", "ע": "gh", "ח": "kh", "ד": "dh", "ת": "th"}
_HEBREW = re.compile(
    "([" + "".join(_GERESH) + "])[" + APOSTROPHES + "]|(?<![\u0590-\u05ff])א[-־–](?=[\u0590-\u05ff])"
)
"""A letter with a geresh, which makes another sound of it; and the Arabic article as Hebrew writes it."""


def _fold_hebrew(match: re.Match[str]) -> str:
    """Return what a letter with its geresh becomes; an article becomes nothing."""
    return _GERESH[match[1]] if match[1] else ""


def fold_text(text: str) -> str:
    """Return the folded text alone, without the way back; runs of spaces are kept as they fall."""
    return (text if text.isascii() else _HEBREW.sub(_fold_hebrew, text)).translate(_TABLE)


class Folded(NamedTuple):
    """A folded text and, for each of its characters, the range of the original it stands for."""

    text: str
    """The folded text."""
    starts: tuple[int, ...]
    """For each folded character, where its original character starts."""
    ends: tuple[int, ...]
    """For each folded character, where its original ends, marks after it included."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original text for a range of the folded text that is not empty."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold a text and remember where each folded character came from."""
    if text.isascii() and len(plain := fold_text(text)) == len(text):
        return Folded(plain, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    pairs = {match.start(): match for match in _HEBREW.finditer(text)}
    inside = 0
    for position, character in enumerate(text):
        if position < inside:
            continue
        folded, inside = _TABLE[ord(character)], position + 1
        if match := pairs.get(position):
            folded, inside = _fold_hebrew(match), match.end()
        if not folded and ends and unicodedata.category(character)[0] == "M":
            ends[-1] = position + 1
        for letter in folded:
            pieces.append(letter)
            starts.append(position)
            ends.append(inside)
    return Folded("".join(pieces), tuple(starts), tuple(ends))


def script_of(text: str) -> str:
    """Name the script of the first letter of a text ("Arabic", "Cyrillic"), or "Latin" without one."""
    for character in text:
        if character.isalpha():
            return unicodedata.name(character, "LATIN").split()[0].capitalize()
    return "Latin"
