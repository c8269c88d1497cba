"""The rows of a small index, in lists and dictionaries: quick to build, without NumPy."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from axis_tui.search.asked import Asked
from axis_tui.search.meanings import share_of
from axis_tui.search.named import Named
from axis_tui.search.query import tidy
from axis_tui.search.ranking import Entry
from axis_tui.search.rows import initials_of, prior_of
from axis_tui.search.small_words import SmallWords
from axis_tui.search.vocabulary import Matches, Vocabulary, extent, rarity
from axis_tui.search.words import Phrase, split


class SmallRows:
    """Names and aliases of up to some ten thousand."""

    def __init__(self, named: Iterable[Named]) -> None:
        """Split every name and alias."""
        self._named = tuple(named)
        self._texts = [name for one in self._named for name in one.names]
        self._owners = [number for number, one in enumerate(self._named) for _ in one.names]
        self._places = [place for one in self._named for place, _ in enumerate(one.names)]
        self._folded = [tidy(text) for text in self._texts]
        phrases = [split(text) for text in self._texts]
        holders: Counter[str] = Counter()
        for phrase in phrases:
            holders.update({token.key for token in phrase.tokens})
        self._words = SmallWords(holders)
        rows = len(self._texts)
        weights = [share_of(key) * rarity(holders[key], rows) for key in self._words.keys]
        self.vocabulary = Vocabulary(self._words, weights, rows)
        extents = [extent(key, weight) for key, weight in zip(self._words.keys, weights, strict=True)]
        self._entries = [self._ready(phrase, extents) for phrase in phrases]
        self._rows_of: dict[int, list[int]] = defaultdict(list)
        self._initials: dict[str, list[int]] = defaultdict(list)
        for row, (entry, folded) in enumerate(zip(self._entries, self._folded, strict=True)):
            for number in set(entry.numbers):
                self._rows_of[number].append(row)
            for letters in initials_of(folded):
                self._initials[letters].append(row)
        heaviest = max((one.weight for one in self._named), default=0.0)
        self._priors = [prior_of(one, heaviest) for one in self._named]

    def _ready(self, phrase: Phrase, extents: Sequence[float]) -> Entry:
        """Turn a phrase into numbers of words."""
        numbers = tuple(self._words.numbers[token.key] for token in phrase.tokens)
        own = tuple(extents[number] for number in numbers[: phrase.units])
        return Entry(numbers, tuple(token.mask for token in phrase.tokens), own)

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._texts)

    def owner(self, row: int) -> int:
        """Return the number of the thing whose name the row is."""
        return self._owners[row]

    def rows_of(self, owner: int) -> range:
        """Return the rows of an owner: its shown name, then its aliases."""
        return range(bisect_left(self._owners, owner), bisect_left(self._owners, owner + 1))

    def is_alias(self, row: int) -> bool:
        """Whether the row is not the shown name of its owner."""
        return self._places[row] > 0

    def text(self, row: int) -> str:
        """Return the name as it is stored."""
        return self._texts[row]

    def folded(self, row: int) -> str:
        """Return the name folded, its words parted by one space."""
        return self._folded[row]

    def entry(self, row: int) -> Entry:
        """Return the name's words made ready for rating."""
        return self._entries[row]

    def entries(self, rows: Sequence[int]) -> list[Entry]:
        """Return the words of some names."""
        return [self._entries[row] for row in rows]

    def identity(self, owner: int) -> tuple[str, str]:
        """Return the id and the shown name of an owner."""
        return self._named[owner].id, self._named[owner].names[0]

    def prior(self, owner: int) -> float:
        """Return how weighty an owner is, from 0 to 1."""
        return self._priors[owner]

    def candidates(self, asked: Asked, most: int) -> list[int]:
        """Return the rows that hold the most, by weight, of what the query's tokens may stand for."""
        values: dict[int, float] = defaultdict(float)
        for unit, weight in enumerate(asked.weights):
            best: dict[int, float] = {}
            for match in asked.matches_of(unit):
                self._add(best, match)
            for row, degree in best.items():
                values[row] += degree * weight
        if len(values) <= most:
            return list(values)

        def merit(row: int) -> float:
            own = sum(self._entries[row].extents)
            return (
                -values[row] / asked.total
                - 0.3 * min(1.0, values[row] / own)
                - 0.1 * self._priors[self._owners[row]]
            )

        return sorted(values, key=merit)[:most]

    def _add(self, best: dict[int, float], match: Matches) -> None:
        """Note for each row the best of its words that a token of the query may stand for."""
        keys = self._words.keys
        degrees = {number: match.begun(keys[number]).degree for number in range(match.first, match.end)}
        degrees.update((number, alike.degree) for number, alike in match.found.items())
        for number, degree in degrees.items():
            for row in self._rows_of[number]:
                if best.get(row, 0.0) < degree:
                    best[row] = degree

    def beginning(self, text: str, most: int) -> Sequence[int]:
        """Return rows whose folded name begins with a folded text: the weightiest, if there are more."""
        rows = [row for row, name in enumerate(self._folded) if name.startswith(text)]
        return sorted(rows, key=lambda row: -self._priors[self._owners[row]])[:most]

    def holding(self, keys: Sequence[str]) -> Iterable[int]:
        """Return the rows that hold all these words, letter by letter."""
        held = [set(self._rows_of[self._words.numbers[key]]) for key in keys if key in self._words.numbers]
        return set.intersection(*held) if held and len(held) == len(keys) else ()

    def initials(self, letters: str) -> Sequence[int]:
        """Return the rows whose words begin with these letters, one each."""
        return self._initials.get(letters, ())

    def containing(self, texts: Sequence[str]) -> Iterable[int]:
        """Return all rows: there are too few of them to be choosy."""
        return range(len(self._texts))
