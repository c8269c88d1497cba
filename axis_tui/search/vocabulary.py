"""The words of an index, and which of them a query's word may stand for.

Comparing a word with every other is too slow beyond some thousand of them. Pairs of neighbouring
letters pick the words worth a look, in three forms: as written, as they sound, and without vowels;
only these are compared in earnest. Whoever holds the words (lists or arrays) fills in the rest.
"""

from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple, Protocol

from axis_tui.search.alike import (
    EXACT,
    LETTER,
    Alike,
    Kind,
    compare,
    prefix_alike,
    unfinished_sound,
)
from axis_tui.search.meanings import share_of, translations
from axis_tui.search.scorers import nearest_texts, scorers
from axis_tui.search.sounds import ABJAD, bones, sound
from axis_tui.search.written import respelled

LEAST_DEGREE = 0.5
"""Words less alike than this are not remembered."""


SAME_BONES, SAME_BONES_ABJAD = 300, 1500
"""So many words with the same consonants are looked at; a word without vowels has little else to go by."""

LEAST_RESPELLED, RESPELLING = 0.84, 0.12
"""How like a word is at least whose letters are those of another language, and what that takes off."""

Range = tuple[int, int]
"""The first number and the one after the last."""

FORMS = ("key", "sound", "bones")
"""A word as written, as it sounds, and without vowels."""


class Matches(NamedTuple):
    """The words of a vocabulary that one word of a query may stand for."""

    key: str
    """The query's word."""
    first: int
    """Words from this number up to `end` begin with the query's word."""
    end: int
    found: dict[int, Alike]
    """Other words, by number."""

    def begun(self, word: str) -> Alike:
        """Return how well the query's word stands for a word that begins with it."""
        if len(word) != len(self.key):
            return prefix_alike(self.key, word)
        return LETTER if len(word) == 1 else EXACT


class WordStore(Protocol):
    """Words in alphabetical order with their forms, however they are held."""

    abjad_range: Range
    """The first and the end number of the words from scripts that leave vowels out."""

    @property
    def keys(self) -> Sequence[str]:
        """Return the words, in order."""

    @property
    def sounds(self) -> Sequence[str]:
        """Return the sound of each word."""

    def number_of(self, key: str) -> int | None:
        """Return the number of a word, or None."""

    def prefix_range(self, key: str) -> tuple[int, int]:
        """Return the first and the end number of the words that begin with `key`."""

    def sound_prefixed(self, beginning: str, most: int) -> Sequence[int]:
        """Return words whose sound begins like this, the shortest first."""

    def same_bones(self, frame: str, most: int) -> Sequence[int]:
        """Return words with these consonants, not more than so many."""

    def texts(self, form: str, numbers: Sequence[int]) -> list[str]:
        """Return the keys or the sounds of some words."""

    def nearest(self, form: str, text: str, most: int, within: Range | None = None) -> Sequence[int]:
        """Return the words that share most pairs of letters with `text` in one of the FORMS."""


class Weights(Protocol):
    """A number for each word."""

    def __getitem__(self, number: int, /) -> float:
        """Return the number of one word."""


class Vocabulary:
    """The words of an index, to be looked up by how they may have been meant."""

    def __init__(self, store: WordStore, weights: Weights, rows: int) -> None:
        """Take the words, the weight of each, and the number of names they were taken from."""
        self.store = store
        self.weights = weights
        self._weight_of_unknown = rarity(1, rows)

    def weight_of(self, key: str) -> float:
        """Return the weight of a query's word: unknown words are as rare as can be."""
        number = self.store.number_of(key)
        return share_of(key) * self._weight_of_unknown if number is None else float(self.weights[number])

    def __contains__(self, key: object) -> bool:
        """Whether a word is in some name."""
        return isinstance(key, str) and self.store.number_of(key) is not None

    def letters_of(self, keys: Iterable[str]) -> frozenset[int]:
        """Return the words that are the first letter of a key alone: initials in names."""
        letters = {key[: key.startswith(ABJAD) + 1] for key in keys}
        numbers = {self.store.number_of(letter) for letter in letters}
        return frozenset(number for number in numbers if number is not None)

    def find_exactly(self, key: str) -> Matches:
        """Return the word that is `key`, or the words that sound the same, and nothing else."""
        number = self.store.number_of(key)
        if number is not None:
            return Matches(key, number, number + 1, {})
        heard = sound(key)
        framed = self.store.same_bones(bones(key), SAME_BONES)
        same = [number for number in framed if self.store.sounds[number] == heard]
        return Matches(key, 0, 0, {number: compare(key, self.store.keys[number]) for number in same})

    def find_respelled(self, key: str) -> dict[int, Alike]:
        """Return the words that sound like `key` as people of other languages may have meant it."""
        store, found = self.store, dict[int, Alike]()
        for other in respelled(key) if len(sound(key)) > 3 else ():
            framed = store.same_bones(bones(other), SAME_BONES)
            near = nearest_texts(sound(other), store.texts("sound", framed), scorers().similarity, 0.7, 20)
            for number in (framed[place] for place in near):
                alike = compare(other, store.keys[number])
                if alike.degree > LEAST_RESPELLED:
                    alike = Alike(alike.degree - RESPELLING, Kind.SPELLING)
                    found[number] = max(alike, found.get(number, _NONE))
        return found

    def find(self, key: str, typing: bool) -> Matches:
        """Return every word that `key` may stand for; with `typing` it may be unfinished."""
        store = self.store
        first, end = store.prefix_range(key)
        found: dict[int, Alike] = {}
        if len(key.lstrip(ABJAD)) > 1:
            beginning = sound(key)
            if typing and len(beginning) > 2:
                for number in store.sound_prefixed(beginning, 300):
                    whole = store.sounds[number]
                    if not first <= number < end and len(whole) > len(beginning):
                        found[number] = unfinished_sound(beginning, whole)
            chosen = [number for number in self._candidates(key) if not first <= number < end]
            words, heard = store.texts("key", chosen), store.texts("sound", chosen)
            for number, word, sounds in zip(chosen, words, heard, strict=True):
                alike = compare(key, word, typing, sounds)
                if alike.degree >= LEAST_DEGREE and alike.degree > found.get(number, _NONE).degree:
                    found[number] = alike
        return Matches(key, first, end, found)

    def _candidates(self, key: str) -> set[int]:
        """Pick words worth a closer look: near in letters or in sound, same consonants, same meaning."""
        store, measures = self.store, scorers()
        first, end = store.abjad_range
        foreign = (0, first) if key[:1] == ABJAD else (first, end)
        heard, frame = sound(key), bones(key)

        def best(form: str, near: Sequence[int], least: float) -> set[int]:
            text, scorer = (key, measures.closeness) if form == "key" else (heard, measures.similarity)
            places = nearest_texts(text, store.texts(form, near), scorer, least, 60)
            return {near[place] for place in places}

        chosen = best("key", store.nearest("key", key, 150), 0.62)
        chosen |= best("sound", store.nearest("sound", heard, 150), 0.74)
        framed = store.same_bones(frame, SAME_BONES_ABJAD if key[:1] == ABJAD else SAME_BONES)
        chosen |= best("sound", framed, 0.56)
        if foreign[0] < foreign[1]:
            chosen |= best("sound", store.nearest("bones", frame, 250, foreign), 0.45)
        chosen.update(number for word in turned(key) if (number := store.number_of(word)) is not None)
        chosen.update(number for word in translations(key) if (number := store.number_of(word)) is not None)
        return chosen


_NONE = Alike(0.0, Kind.SOUND)


def rarity(holders: int, rows: int) -> float:
    """Return how much a word held by this many of all rows tells: from 0.3 to 1."""
    return 1 - 0.7 * log(1 + holders) / log(2 + max(rows, 50))


INITIAL_EXTENT = 0.5
"""How much of a name an initial makes up: it stands for a word of some letters."""

LINKING = frozenset("eiowy")
"""Letters that are words of their own and tie others together: Lashkar-e-Taiba, Ortega y Gasset."""


def extent(key: str, weight: float) -> float:
    """Return how much of a name a word makes up: its letters, fewer for a common word or a title.

    Who types one of two names leaves out the other: the fewer letters that has, the nearer the name.
    """
    if len(key) == 1 and key.isalpha() and key not in LINKING:
        return INITIAL_EXTENT
    letters = 1.4 * (len(key) - 1) if key[:1] == ABJAD else len(key)
    return float((weight**0.5) * (letters + 1) / 8)


def turned(key: str) -> set[str]:
    """Return a short word with two neighbours turned round each time: too few pairs are left to go by."""
    if not 3 < len(key) < 7 or key[0] == ABJAD:
        return set()
    places = range(len(key) - 1)
    return {key[:place] + key[place + 1] + key[place] + key[place + 2 :] for place in places} - {key}


def least_shared(pairs: int) -> int:
    """Return how many pairs of letters a word must share with one that has so many: two slips leave these."""
    return 1 if pairs < 4 else 2 if pairs < 7 else 3


def letter_pairs(text: str) -> list[str]:
    """Return the pairs of neighbouring letters of a text, its beginning counted as a letter."""
    return [one + other for one, other in zip("^" + text, text, strict=False)]
