"""The rows of a large index, in arrays."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from axis_tui.search.alike import BEGUN, BEGUN_MORE
from axis_tui.search.asked import Asked
from axis_tui.search.large_merit import Words, extents_of_tokens, merits
from axis_tui.search.large_words import LAST, LargeWords
from axis_tui.search.ranking import PRIOR, Entry
from axis_tui.search.rows import KEPT
from axis_tui.search.tables import Numbers, Tables, as_list, taken
from axis_tui.search.vocabulary import Matches, Vocabulary

MOST_COMPARED = 2000
"""So many rows are compared with a query word by word, all at once; the best are rated one by one."""

MANY, FEW, ENOUGH = 40_000, 5_000, 50
"""A word that many rows hold is looked for in these alone, if few but enough hold the query's rarer words."""


class Postings(NamedTuple):
    """Where the holders of some words stand among all holders, the words least alike first."""

    size: int
    parts: list[tuple[float, int, int]]
    """How alike a word is, and its first place and the one after its last."""
    holders: Numbers

    def rows(self) -> tuple[Numbers, Numbers]:
        """Return the rows of all words, and how alike the word is by which each is there."""
        if not self.parts:
            return self.holders[:0], np.zeros(0, dtype=np.float32)
        degrees = np.array([degree for degree, _, _ in self.parts], dtype=np.float32)
        rows = np.concatenate([self.holders[first:end] for _, first, end in self.parts])
        return rows, np.repeat(degrees, [end - first for _, first, end in self.parts])


class LargeRows:
    """Names and aliases from ten thousand upwards."""

    def __init__(self, tables: Tables) -> None:
        """Take the arrays that build_tables made, or that a cache kept, out of the tables."""
        self._words = LargeWords(tables)
        self._texts, self._folded = taken(tables, "texts"), taken(tables, "folded")
        self._ids, self._letters = taken(tables, "ids"), taken(tables, "initials")
        self._owners, self._priors = tables["owners"], tables["priors"]
        self._tokens, self._masks = tables["tokens"], tables["masks"]
        self._starts, self._units = tables["rows"], tables["units"]
        self._holders, self._holder_starts = tables["holders"], tables["holders.starts"]
        self._initialled, self._initialled_starts = tables["initialled"], tables["initialled.starts"]
        self._weights, self._row_extents = tables["weights"], tables["row_extents"]
        self._by_name = tables["by_name"]
        self._token_extents = extents_of_tokens(tables)
        self._row_priors = self._priors[self._owners]
        self._sizes = tables["sizes.key"]
        self.vocabulary = Vocabulary(self._words, self._weights, len(self._texts))

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._texts)

    def owner(self, row: int) -> int:
        """Return the number of the thing whose name the row is."""
        return int(self._owners[row])

    def rows_of(self, owner: int) -> range:
        """Return the rows of an owner: its shown name, then its aliases."""
        # of the same kind as the array, or NumPy converts all of that first
        bounds = np.array([owner, owner + 1], dtype=np.uint32)
        first, end = np.searchsorted(self._owners, bounds).tolist()
        return range(first, end)

    def is_alias(self, row: int) -> bool:
        """Whether the row is not the shown name of its owner."""
        return row > 0 and bool(self._owners[row - 1] == self._owners[row])

    def text(self, row: int) -> str:
        """Return the name as it is stored."""
        return self._texts[row]

    def folded(self, row: int) -> str:
        """Return the name folded, its words parted by one space."""
        return self._folded[row]

    def entry(self, row: int) -> Entry:
        """Return the name's words made ready for rating."""
        return self.entries([row])[0]

    def entries(self, rows: Sequence[int]) -> list[Entry]:
        """Return the words of some names, made ready all at once."""
        if not rows:
            return []
        flat, sizes = self._places(np.array(rows, dtype=np.intp))
        numbers, masks = self._tokens[flat].tolist(), self._masks[flat].tolist()
        extents, units = self._token_extents[flat].tolist(), self._units[rows].tolist()
        entries: list[Entry] = []
        start = 0
        for size, own in zip(sizes.tolist(), units, strict=True):
            end = start + size
            entries.append(Entry(numbers[start:end], masks[start:end], extents[start : start + own]))
            start = end
        return entries

    def _places(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Return the places of all tokens of some rows, row by row, and how many each row has."""
        starts = self._starts[rows].astype(np.intp)
        sizes = self._starts[rows + 1].astype(np.intp) - starts
        ends = np.cumsum(sizes)
        return np.arange(ends[-1]) + np.repeat(starts - ends + sizes, sizes), sizes

    def identity(self, owner: int) -> tuple[str, str]:
        """Return the id and the shown name of an owner."""
        return self._ids[owner], self._texts[self.rows_of(owner)[0]]

    def prior(self, owner: int) -> float:
        """Return how weighty an owner is, from 0 to 1."""
        return float(self._priors[owner])

    def candidates(self, asked: Asked, most: int) -> list[int]:
        """Return the rows that hold the most, by weight, of what the query's tokens may stand for."""
        rows = self._holding_any(asked, max(most, MOST_COMPARED))
        if len(rows) > most:
            flat, sizes = self._places(rows)
            words = Words(self._tokens[flat], self._masks[flat], self._token_extents[flat], sizes)
            merit = merits(asked, words, self._row_extents[rows], self._sizes)
            merit += PRIOR * self._row_priors[rows]
            rows = rows[np.argpartition(-merit, most)[:most]]
        return as_list(rows)

    def _holding_any(self, asked: Asked, most: int) -> Numbers:
        """Return rows that hold much of what a query's tokens may stand for, each once."""
        best = np.zeros(len(self), dtype=np.float32)
        total = np.zeros(len(self), dtype=np.float32)
        touched: list[Numbers] = []
        held_by = [(self._postings(asked.matches_of(unit)), unit) for unit in range(len(asked.weights))]
        for postings, unit in sorted(held_by, key=lambda held: held[0].size):
            if postings.size > MANY and touched:
                rows = np.concatenate(touched)
                held = total[rows]
                for share in (0.75, 0.95):
                    if len(rows) > FEW:
                        rows = rows[total[rows] > held.max() * share]
                if ENOUGH <= len(rows) <= FEW:
                    return self._once(rows)  # the commoner words are looked for in these alone
            rows, degrees = postings.rows()
            # of several words of one row the last written, and so the most alike, stays
            best[rows] = degrees
            total[rows] += best[rows] * np.float32(asked.weights[unit])
            best[rows] = 0
            touched.append(rows)
        rows = np.concatenate(touched)
        held = total[rows]
        # a row with less than this of the best row's share cannot come near it
        rows = self._once(rows[held > held.max(initial=0.0) * 0.42])
        if len(rows) > most:
            held = total[rows]
            merit = held / asked.total + 0.3 * np.minimum(held / self._row_extents[rows], 1.0)
            merit += 0.2 * self._row_priors[rows]
            rows = rows[np.argpartition(-merit, most)[:most]]
        return rows

    def _once(self, rows: Numbers) -> Numbers:
        """Return some rows, each once."""
        place = np.empty(len(self), dtype=np.uint32)
        numbers = np.arange(len(rows), dtype=np.uint32)
        place[rows] = numbers
        once: Numbers = rows[place[rows] == numbers]
        return once

    def _postings(self, matches: Sequence[Matches]) -> Postings:
        """Return who holds the words that some tokens may stand for."""
        parts: list[tuple[float, int, int]] = []
        starts = self._holder_starts
        for match in matches:
            numbers = list(match.found)
            firsts, ends = starts[numbers].tolist(), starts[[number + 1 for number in numbers]].tolist()
            degrees = [alike.degree for alike in match.found.values()]
            parts += zip(degrees, firsts, ends, strict=True)
            if match.first < match.end:
                first, end, after = starts[[match.first, match.end, match.first + 1]].tolist()
                parts.append((BEGUN + BEGUN_MORE / 2, first, end))
                if len(self._words.keys[match.first]) == len(match.key):
                    parts.append((1.0, first, after))
        parts.sort()
        return Postings(sum(end - first for _, first, end in parts), parts, self._holders)

    def beginning(self, text: str, most: int) -> Sequence[int]:
        """Return rows whose folded name begins with a folded text: the weightiest, if there are more."""
        first = bisect_left(self._by_name, text, key=self._folded_at)
        end = bisect_left(self._by_name, text + LAST, lo=first, key=self._folded_at)
        rows = self._by_name[first:end]
        if len(rows) > most:
            rows = rows[np.argpartition(-self._row_priors[rows], most)[:most]]
        return as_list(rows)

    def _folded_at(self, row: np.uint32) -> str:
        """Return a folded name, for searching among names in order."""
        return self._folded[int(row)]

    def holding(self, keys: Sequence[str]) -> Iterable[int]:
        """Return the rows that hold all these words, letter by letter."""
        held: Numbers | None = None
        for key in keys:
            number = self._words.number_of(key)
            if number is None:
                return ()
            rows = self._holders[self._holder_starts[number] : self._holder_starts[number + 1]]
            held = rows if held is None else np.intersect1d(held, rows, assume_unique=True)
        return [] if held is None else [int(row) for row in held[:KEPT]]

    def initials(self, letters: str) -> Sequence[int]:
        """Return the rows whose words begin with these letters, one each: the weightiest, if many."""
        number = self._letters.number_of(letters)
        if number is None:
            return ()
        start, end = self._initialled_starts[number : number + 2].tolist()
        rows = self._initialled[start:end]
        if len(rows) > KEPT:
            merit = self._row_priors[rows] - self._row_extents[rows] / 1000
            rows = rows[np.argpartition(-merit, KEPT)[:KEPT]]
        return as_list(rows)

    def containing(self, texts: Sequence[str]) -> Iterable[int]:
        """Return the rows whose folded name contains the longest of these texts."""
        longest = max(texts, key=len, default="")
        return self._folded.containing(longest) if longest else range(len(self))
