"""The words of a small index, and which of them a query's word may stand for.

Every word is compared with every query word: for some ten thousand words that takes about a
millisecond, and needs neither NumPy nor an index to be built.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from math import log

from axis_tui.search.alike import EXACT, NOTHING, Alike, Kind, compare, prefix_alike
from axis_tui.search.meanings import share_of, translations
from axis_tui.search.sounds import ABJAD, skeleton, sound

LAST = "\U0010ffff"
"""Sorts after every letter: the end of a range of words with one beginning."""


class Matches:
    """The words of a vocabulary that one word of a query may stand for."""

    def __init__(self, key: str, first: int, end: int, found: dict[int, Alike]) -> None:
        """Take the range of words that begin with `key`, and other words with their degrees."""
        self.key = key
        self.first = first
        self.end = end
        self.found = found

    def get(self, number: int, word: str) -> Alike:
        """Return how well the query's word stands for a word, given by number and key."""
        alike = self.found.get(number)
        if alike is not None:
            return alike
        if self.first <= number < self.end:
            return EXACT if len(word) == len(self.key) else prefix_alike(self.key, word)
        return initial_alike(self.key, word)


def initial_alike(query: str, name: str) -> Alike:
    """Rate a single letter against a word, either way round; nothing else matches here."""
    query, name = query.lstrip(ABJAD), name.lstrip(ABJAD)
    if query[:1] == name[:1] and (len(query) == 1) != (len(name) == 1):
        return Alike(0.86 if len(query) == 1 else 0.7, Kind.INITIAL)
    return NOTHING


class SmallVocabulary:
    """All words of a small index in alphabetical order, each with its rarity."""

    def __init__(self, keys: Iterable[str], rows_of: dict[str, int], rows: int) -> None:
        """Take every key, how many rows hold each, and how many rows there are."""
        self.keys = sorted(keys)
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self.weights = [
            share_of(key) * rarity(rows_of.get(key, 1), rows) for key in self.keys
        ]  # a word's weight in a name: rare words decide
        self.rows = rows
        self._sounds = [sound(key) for key in self.keys]
        self._by_skeleton: dict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self.keys):
            self._by_skeleton[skeleton(key)].append(number)

    def key(self, number: int) -> str:
        """Return a word by its number."""
        return self.keys[number]

    def weight_of(self, key: str) -> float:
        """Return the weight of a query's word: unknown words are as rare as can be."""
        number = self.numbers.get(key)
        return self.weights[number] if number is not None else share_of(key) * rarity(1, self.rows)

    def prefix_range(self, key: str) -> tuple[int, int]:
        """Return the first and the end number of the words that begin with `key`."""
        return bisect_left(self.keys, key), bisect_left(self.keys, key + LAST)

    def find(self, key: str, typing: bool) -> Matches:
        """Return every word that `key` may stand for; with `typing` it may be unfinished."""
        first, end = self.prefix_range(key)
        candidates = self._candidates(key, typing) if len(key) > 1 else set()
        found: dict[int, Alike] = {}
        for number in candidates:
            if not first <= number < end:
                alike = compare(key, self.keys[number], typing)
                if alike.degree >= 0.5:
                    found[number] = alike
        return Matches(key, first, end, found)

    def _candidates(self, key: str, typing: bool) -> set[int]:
        """Pick words worth a closer look: near in letters, near in sound, same consonants, same meaning."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, Indel

        near = process.extract(
            key, self.keys, scorer=OSA.normalized_similarity, processor=None, score_cutoff=0.6, limit=100
        )
        alike = process.extract(
            sound(key),
            self._sounds,
            scorer=Indel.normalized_similarity,
            processor=None,
            score_cutoff=0.6,
            limit=150,
        )
        candidates = {hit[2] for hit in near} | {hit[2] for hit in alike}
        candidates.update(self._by_skeleton.get(skeleton(key), ()))
        candidates.update(self.numbers[word] for word in translations(key) if word in self.numbers)
        if key[:1] == ABJAD or typing:
            beginning = sound(key)
            candidates.update(
                number for number, other in enumerate(self._sounds) if other.startswith(beginning)
            )
        return candidates


def rarity(holders: int, rows: int) -> float:
    """Return how much a word held by this many of all rows tells: from 0.3 to 1."""
    return 1 - 0.7 * log(1 + holders) / log(2 + max(rows, 50))
