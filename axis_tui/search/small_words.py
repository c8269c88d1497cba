"""The words of a small index, in lists and dictionaries: quick to build, without NumPy."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from axis_tui.search.sounds import ABJAD, bones, frames, sound
from axis_tui.search.vocabulary import FORMS, Range, least_shared, letter_pairs

LAST = "\U0010ffff"
"""Sorts after every letter: the end of a range of words with one beginning."""


class SmallWords:
    """Words in alphabetical order, and for each pair of letters the words that have it."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Index all words in three forms."""
        self.keys = sorted(keys)
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self.sounds = [sound(key) for key in self.keys]
        self.abjad_range = bisect_left(self.keys, ABJAD), len(self.keys)
        bare = [bones(key) for key in self.keys]
        self._by_sound = sorted((heard, number) for number, heard in enumerate(self.sounds))
        self._by_bones: dict[str, list[int]] = defaultdict(list)
        for number, frame in enumerate(bare):
            self._by_bones[frame].append(number)
        self._by_pair: dict[str, dict[str, list[int]]] = {}
        self._sizes: dict[str, list[int]] = {}
        for form, texts in zip(FORMS, (self.keys, self.sounds, bare), strict=True):
            holders: dict[str, list[int]] = defaultdict(list)
            for number, text in enumerate(texts):
                others = frames(self.keys[number]) if form == "bones" else (text,)
                for pair in {pair for other in others for pair in letter_pairs(other)}:
                    holders[pair].append(number)
            self._by_pair[form], self._sizes[form] = dict(holders), [len(text) for text in texts]

    def number_of(self, key: str) -> int | None:
        """Return the number of a word, or None."""
        return self.numbers.get(key)

    def prefix_range(self, key: str) -> Range:
        """Return the first and the end number of the words that begin with `key`."""
        return bisect_left(self.keys, key), bisect_left(self.keys, key + LAST)

    def sound_prefixed(self, beginning: str, most: int) -> Sequence[int]:
        """Return words whose sound begins like this, the shortest first."""
        first = bisect_left(self._by_sound, (beginning, 0))
        end = bisect_left(self._by_sound, (beginning + LAST, 0))
        nearest = sorted(self._by_sound[first:end], key=lambda pair: len(pair[0]))[:most]
        return [number for _, number in nearest]

    def same_bones(self, frame: str, most: int) -> Sequence[int]:
        """Return words with these consonants."""
        return self._by_bones.get(frame, ())[:most]

    def texts(self, form: str, numbers: Sequence[int]) -> list[str]:
        """Return the keys or the sounds of some words."""
        texts = self.sounds if form == "sound" else self.keys
        return [texts[number] for number in numbers]

    def nearest(self, form: str, text: str, most: int, within: Range | None = None) -> Sequence[int]:
        """Return the words that share most pairs of letters with `text` in a form."""
        shared: Counter[int] = Counter()
        pairs, sizes = self._by_pair[form], self._sizes[form]
        first, end = within or (0, len(self.keys))
        asked = set(letter_pairs(text))
        for pair in asked:
            shared.update(pairs.get(pair, ()))
        size, least = len(text), least_shared(len(asked))
        ranked = [
            (-count / (size + sizes[number]), number)
            for number, count in shared.items()
            if count >= least and first <= number < end
        ]
        ranked.sort()
        return [number for _, number in ranked[:most]]
