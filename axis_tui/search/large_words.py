"""The words of a large index, in arrays."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np

from axis_tui.search.sounds import ABJAD
from axis_tui.search.tables import Tables, as_list, numbered_pairs, taken
from axis_tui.search.vocabulary import FORMS, Range, least_shared

TELLING = 7
"""Of a word with more pairs of letters some are left out."""

LAST = "\x7f"
"""Sorts after every letter of a key or a sound."""


class LargeWords:
    """Words in alphabetical order, and for each pair of letters the words that have it."""

    def __init__(self, tables: Tables) -> None:
        """Take the arrays that build_tables made."""
        self.keys = taken(tables, "keys")
        self.sounds = taken(tables, "sounds")
        self.abjad_range = self.keys.starting_with(ABJAD)[0], len(self.keys)
        self._bones = taken(tables, "bones")
        self._by_bones, self._by_sound = tables["by_bones"], tables["by_sound"]
        self._pairs = {form: (tables[f"pairs.{form}"], tables[f"pairs.{form}.starts"]) for form in FORMS}
        held = np.diff(tables["holders.starts"].astype(np.int64))
        self._commonness = (np.log1p(held) / 200).astype(np.float32)
        self._sizes = {form: tables[f"sizes.{form}"].astype(np.float32) for form in FORMS}

    def number_of(self, key: str) -> int | None:
        """Return the number of a word, or None."""
        return self.keys.number_of(key)

    def prefix_range(self, key: str) -> Range:
        """Return the first and the end number of the words that begin with `key`."""
        return self.keys.starting_with(key)

    def sound_prefixed(self, beginning: str, most: int) -> Sequence[int]:
        """Return words whose sound begins like this, the shortest first."""
        numbers = self._by_sound[self._sound_place(beginning) : self._sound_place(beginning + LAST)]
        if len(numbers) > most:
            numbers = numbers[np.argpartition(self._sizes["sound"][numbers], most)[:most]]
        return as_list(numbers)

    def _sound_place(self, text: str) -> int:
        """Return where a sound stands, or would stand, among all sounds in order."""
        low, high = 0, len(self._by_sound)
        while low < high:
            middle = (low + high) // 2
            if self.sounds[int(self._by_sound[middle])] < text:
                low = middle + 1
            else:
                high = middle
        return low

    def same_bones(self, frame: str, most: int) -> Sequence[int]:
        """Return words with these consonants, those that most names hold first."""
        first = bisect_left(self._bones, frame)
        end = bisect_right(self._bones, frame, lo=first)
        return as_list(self._by_bones[first : min(end, first + most)])

    def texts(self, form: str, numbers: Sequence[int]) -> list[str]:
        """Return the keys or the sounds of some words."""
        return (self.sounds if form == "sound" else self.keys).several(numbers)

    def nearest(self, form: str, text: str, most: int, within: Range | None = None) -> Sequence[int]:
        """Return the words that share most pairs of letters with `text` in a form."""
        members, starts = self._pairs[form]
        first, end = within or (0, len(self.keys))
        parts = [members[starts[place] : starts[place + 1]] for place in numbered_pairs(text)]
        if len(parts) > TELLING:  # of many pairs the commonest two tell least and take longest
            parts = sorted(parts, key=len)[: max(TELLING, len(parts) - 2)]
        shared = np.bincount(np.concatenate(parts), minlength=len(self.keys))[first:end]
        least = least_shared(len(parts))
        numbers = np.flatnonzero(shared >= least)
        while len(numbers) > 20 * most:  # too many to be told apart by length: those that share more
            least += 1
            more = numbers[shared[numbers] >= least]
            if len(more) < 4 * most:
                break
            numbers = more
        if len(numbers) > most:
            merit = shared[numbers] / (self._sizes[form][numbers + first] + len(text))
            merit += self._commonness[numbers + first]  # of equals, the spelling that most people use
            numbers = numbers[np.argpartition(-merit, most)[:most]]
        return as_list(numbers + first)
