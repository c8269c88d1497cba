"""Split a name into units, and say which longer or shorter words the same units may be written as.

"Abd al-Malik", "Abdul Malik" and "Abdulmalik" are one name: its units are "abd" and "malik", and one
token more, "abdulmalik", covers both. Articles are no units: "al-Houthi" is the unit "houthi", and
the token "alhouthi" covers it too. So names and queries meet whichever way either was written.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from axis_tui.search.fold import LONGEST_NAME, Folded, fold, fold_text
from axis_tui.search.letters import is_abjad
from axis_tui.search.sounds import ABJAD
from axis_tui.search.written import also_written

MOST_UNITS = 16
"""Words beyond these are ignored: masks of units fit sixteen bits."""

_ARTICLES = frozenset({"al", "el", "ul", "ol"})
_ASSIMILATED = {"as": "s", "es": "s", "ash": "sh", "esh": "sh", "ech": "ch", "an": "n", "en": "n", "ar": "r",
                "er": "r", "ad": "d", "ed": "d", "at": "t", "et": "t", "az": "z", "ez": "z", "us": "s",
                "ud": "d", "ur": "r", "un": "n", "uz": "z", "ush": "sh"}  # fmt: skip
SERVANTS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdool", "abdoul"})
"""Ways to write the first part of names like Abd al-Malik."""

_SERVANT = re.compile(r"(abd)(?:[aeou]+l|[aeou]+(?=(?:rr|ss|nn|dd|zz|tt))[rsndzt])(.{3,})")
_FATHER = re.compile(r"(ab(?:[uo]|ou|oo))([b-df-hj-np-tv-z].{3,})")
_GOD = re.compile(r"(.{3,}?)([aou]+llah?|[aou]+lah|[aou]*llh)")
_FAITH = re.compile(r"(.{3,}?)(?:(?:[aeou]+[dl]?|l)(d(?:i|ee|ie)ne?)|[aeou]tt(in))")
_JOINED_NAMES = ("mhmd", "ghlam", "amyr")
"""First halves of Persian double names that are written in one word: Mohammadreza, Gholamali, Amirhossein."""

_GOD_WORDS = frozenset({"allah", "ullah", "ollah", "allh"})


class Token(NamedTuple):
    """A word that stands for some neighbouring units of a name."""

    key: str
    """The folded word, marked with `~` in front if its script leaves vowels out."""
    mask: int
    """One bit for each unit it covers, the first unit lowest."""


class Phrase(NamedTuple):
    """A name or a query, split: the first tokens are its units, in order; the rest are other forms."""

    units: int
    """How many units there are."""
    tokens: tuple[Token, ...]
    """Units first, then longer and shorter forms of them."""
    tied: int = 0
    """One bit for each unit that no space parts from the one before it, the first unit lowest."""
    guessed: bool = False
    """Whether its words were typed as one."""


class Piece(NamedTuple):
    """A unit with its place in the folded text."""

    key: str
    start: int
    end: int


def folded_words(folded: str) -> Iterator[Piece]:
    """Yield the words of a folded text with their places."""
    for match in re.finditer(r"[a-z0-9]+", folded):
        yield Piece(match.group(), match.start(), match.end())


def pieces_of(text: str) -> tuple[Folded, list[Piece]]:
    """Fold a name and split it into units with their places; articles are left out."""
    text = text[:LONGEST_NAME]
    folded = fold(text)
    pieces: list[Piece] = []
    words = list(folded_words(folded.text))
    for number, word in enumerate(words):
        following = words[number + 1].key if number + 1 < len(words) else ""
        if not is_article(word.key, following):
            mark = mark_of(text[folded.starts[word.start]])
            for key, start, end in _units_in(mark + word.key):
                pieces.append(Piece(key, word.start + start, word.start + end))
    return folded, pieces[:MOST_UNITS]


def split(text: str) -> Phrase:
    """Split a name into units and the other forms of these."""
    words = [word for part in text[:LONGEST_NAME].split() for word in _written_in(part)]
    tied = 0
    units: list[str] = []
    forms: list[Token] = []
    article = ""
    for number, (word, mark, follows, others) in enumerate(words):
        following = words[number + 1][0] if number + 1 < len(words) else ""
        if is_article(word, following):
            article = "al"
            continue
        parts = _units_in(mark + word)
        first = len(units)
        bit = 1 << first
        tied |= bit * (follows and first > 0 and not article)
        units += [key for key, _, _ in parts]
        if len(parts) > 1:
            forms.append(Token(mark + word, bit * 3))
        if first and units[first - 1] == mark + "abd" and len(word) > 2 and not mark:
            forms.append(Token("abdul" + word, bit | bit >> 1))
        elif first and word in _GOD_WORDS and len(units[first - 1]) > 2:
            forms.append(Token(units[first - 1] + word, bit | bit >> 1))
        elif first and article and word in ("din", "deen", "dine") and not mark:
            forms.append(Token(units[first - 1] + "uddin", bit | bit >> 1))
        elif article and not mark:
            forms.append(Token(article + word, bit))
        if len(parts) == 1 and word[:2] in ("al", "el") and (mark or len(word) > 5):
            forms.append(Token(mark + (word if mark else word[2:]), bit))
        if len(parts) == 1:
            forms += [Token(mark + other, bit) for other in others]
        article = ""
    return _phrase(units, forms, tied)


def _written_in(part: str) -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
    """Yield the words of a part of a name in which there is no space.

    Each comes folded, with its mark, whether it follows another word of the part, and with what it
    becomes if it is written in other letters.
    """
    words, mark = fold_text(part).split(), mark_of(part)
    others = [other for text in also_written(part) if len(other := fold_text(text).split()) == len(words)]
    for place, word in enumerate(words):
        forms = [other[place] for other in others] if others else ()
        yield word, mark, place > 0, _forms_of(word, forms) if forms or word[0].isdigit() else ()


def _forms_of(word: str, others: Sequence[str]) -> tuple[str, ...]:
    """Return the other forms of a folded word, each once: those given, and a number without its ending."""
    if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        others = (*others, word[:-2])
    return tuple(dict.fromkeys(other for other in others if other != word))


def _phrase(units: list[str], forms: list[Token], tied: int) -> Phrase:
    """Put units and forms together, cut to what a mask can hold."""
    count = min(len(units), MOST_UNITS)
    tokens = [Token(key, 1 << number) for number, key in enumerate(units[:count])]
    tokens += [form for form in forms if form.mask < 1 << count]
    return Phrase(count, tuple(tokens), tied)


def mark_of(text: str) -> str:
    """Return the mark that keys of this text carry, if its script leaves vowels out."""
    return ABJAD if not text.isascii() and any(map(is_abjad, text)) else ""


def is_article(word: str, following: str) -> bool:
    """Whether a folded word is an Arabic article before the following word."""
    if not following or len(word) > 3:
        return False
    return word in _ARTICLES or (word in _ASSIMILATED and following.startswith(_ASSIMILATED[word]))


@lru_cache(maxsize=65536)
def _units_in(key: str) -> tuple[tuple[str, int, int], ...]:
    """Split one written word into its units, each with its place in the word without mark."""
    if key[:1] == ABJAD:
        return _abjad_units_in(key[1:])
    whole = ((key, 0, len(key)),)
    if key in SERVANTS:
        return (("abd", 0, len(key)),)
    if len(key) < 6:
        return whole
    if match := _FATHER.fullmatch(key):
        return (match[1], 0, match.end(1)), (match[2], match.start(2), len(key))
    for pattern in (_SERVANT, _GOD, _FAITH):
        if match := pattern.fullmatch(key):
            second = match.lastindex or 2
            word = (
                "allah" if pattern is _GOD or match[second] in ("lah", "la", "llah", "lla") else match[second]
            )
            word = "din" if pattern is _FAITH else word
            return (match[1], 0, match.end(1)), (word, match.start(second), len(key))
    return whole


def _abjad_units_in(word: str) -> tuple[tuple[str, int, int], ...]:
    """Split a word of a script without vowels: servant names, God's name, and the article."""
    size = len(word)
    if word == "allh":
        return ((ABJAD + word, 0, size),)
    if size > 6 and word.endswith("allh"):
        return (ABJAD + word[:-4], 0, size - 4), (ABJAD + "allh", size - 4, size)
    if size > 6 and word.startswith("abdal"):
        return (ABJAD + "abd", 0, 3), (ABJAD + word[5:], 5, size)
    if size > 5 and word.startswith(("abw", "aby")):
        return (ABJAD + word[:3], 0, 3), (ABJAD + word[3:], 3, size)
    for first in _JOINED_NAMES:
        if word.startswith(first) and size > len(first) + 2:
            return (ABJAD + first, 0, len(first)), (ABJAD + word[len(first) :], len(first), size)
    if size > 4 and word.startswith("al"):
        return ((ABJAD + word[2:], 2, size),)
    return ((ABJAD + word, 0, size),)
