"""Coarser forms of a folded word: how it sounds, and its consonants alone.

Made for names that travelled from Arabic and Persian through English, French, German and Turkish
spelling: kh=h, q=gh=g=k, dh=d, th=t, ch=sh, v=w; three vowels; doubled letters once. Words written
without vowels (Arabic, Hebrew) carry the mark `~` in front, because in them w, y and a are vowels
only where they are written.
"""

import re
from functools import lru_cache

ABJAD = "~"
"""First character of the key of a word from a script that leaves vowels out."""

_DIGRAPHS = (
    ("shch", "S"), ("tsch", "S"), ("dsch", "j"), ("sch", "S"), ("tch", "S"), ("tsh", "S"), ("dzh", "j"),
    ("sh", "S"), ("ch", "S"), ("cz", "S"), ("zh", "j"), ("dj", "j"),
    ("kh", "h"), ("gh", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ts", "s"),
    ("tz", "s"), ("ce", "se"), ("ci", "si"), ("x", "ks"),
)  # fmt: skip
_LETTERS = str.maketrans("qgcveyow", "kkkwiiuu")
_RUNS = re.compile(r"(.)\1+")
_GLIDES = (("ai", "i"), ("au", "u"))
_COARSE = str.maketrans("pfj", "bbk")
_VOWELS = str.maketrans("", "", "aiu")


@lru_cache(maxsize=65536)
def sound(key: str) -> str:
    """Return the sounding form of a folded word: consonants of one sound are one letter."""
    abjad = key.startswith(ABJAD)
    word = key[1:] if abjad else key
    if word.startswith("ou") and word[2:3] in ("a", "e", "i"):
        word = "w" + word[2:]
    if word[:1] == "x" and word[1:2] in ("a", "e", "i", "o", "u"):
        word = "h" + word[1:]
    for letters, letter in _DIGRAPHS:
        if letters in word:
            word = word.replace(letters, letter)
    first = "w" if word[:1] in ("w", "v") else ""
    word = first + word[len(first) :].translate(_LETTERS).replace("w", "u")
    word = _RUNS.sub(r"\1", word)
    if not abjad:
        for letters, letter in _GLIDES:
            word = word.replace(letters, letter)
        word = _RUNS.sub(r"\1", word)
    if len(word) > 3 and word[-1] == "h":
        word = word[:-1]
    return word


def skeleton(key: str) -> str:
    """Return the consonants of a word; a vowel in front stays as `a`, for it is written everywhere."""
    return skeleton_of(sound(key))


@lru_cache(maxsize=65536)
def skeleton_of(word: str) -> str:
    """Return the consonants of a sound."""
    consonants = _RUNS.sub(r"\1", word.translate(_VOWELS))
    return "a" + consonants if word[:1] in ("a", "i", "u") else consonants


def bones(key: str) -> str:
    """Return the consonants, coarser still: letters that Arabic or Hebrew writes alike (p, f, b) are one."""
    return bones_of(sound(key))


@lru_cache(maxsize=65536)
def bones_of(word: str) -> str:
    """Return the coarser consonants of a sound."""
    return _RUNS.sub(r"\1", skeleton_of(word).translate(_COARSE))


def frames(key: str) -> tuple[str, ...]:
    """Return the bones of a word and, if it has a v, also those with an f: Arabic writes v either way."""
    if "v" in key and not key.startswith(ABJAD):
        return bones(key), bones(key.replace("v", "f"))
    return (bones(key),)
