"""Fold text to plain lower-case Latin letters, digits and spaces, and find the way back.

Marks, case, apostrophes and kinds of hyphen disappear; other scripts become Latin letter by letter.
`fold` keeps, for each folded character, where it stood in the original, so that a match found in
folded text can be highlighted in the text as it was written.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from axis_tui.search.letters import LETTERS

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


def fold_text(text: str) -> str:
    """Return the folded text alone, without the way back; runs of spaces are kept as they fall."""
    return text.translate(_TABLE)


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
    for position, character in enumerate(text):
        folded = _TABLE[ord(character)]
        if not folded and ends and unicodedata.category(character)[0] == "M":
            ends[-1] = position + 1
        for letter in folded:
            pieces.append(letter)
            starts.append(position)
            ends.append(position + 1)
    return Folded("".join(pieces), tuple(starts), tuple(ends))


def script_of(text: str) -> str:
    """Name the script of the first letter of a text ("Arabic", "Cyrillic"), or "Latin" without one."""
    for character in text:
        if character.isalpha():
            return unicodedata.name(character, "LATIN").split()[0].capitalize()
    return "Latin"
