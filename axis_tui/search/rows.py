"""The rows of a small index: every name and alias, split into words, and the rows that hold each word."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from axis_tui.search.named import Named
from axis_tui.search.query import tidy
from axis_tui.search.ranking import Entry
from axis_tui.search.vocabulary import Matches, SmallVocabulary
from axis_tui.search.words import Phrase, split

KEPT = 250
"""How many rows are looked at closely."""


class SmallRows:
    """Names and aliases in lists and dictionaries: quick to build, for up to some ten thousand."""

    def __init__(self, named: Iterable[Named]) -> None:
        """Split every name and alias."""
        self.named = tuple(named)
        self.texts = [name for one in self.named for name in one.names]
        self.owners = [number for number, one in enumerate(self.named) for _ in one.names]
        self.aliases = [place for one in self.named for place, _ in enumerate(one.names)]
        self.folded = [tidy(text) for text in self.texts]
        phrases = [split(text) for text in self.texts]
        holders: Counter[str] = Counter()
        for phrase in phrases:
            holders.update({token.key for token in phrase.tokens})
        self.vocabulary = SmallVocabulary(holders, holders, len(self.texts))
        self.entries = [self._entry(phrase) for phrase in phrases]
        self._rows_of: dict[int, list[int]] = defaultdict(list)
        self._initials: dict[str, list[int]] = defaultdict(list)
        for row, (entry, phrase) in enumerate(zip(self.entries, phrases, strict=True)):
            for number in set(entry.numbers):
                self._rows_of[number].append(row)
            for letters in initials_of(phrase):
                self._initials[letters].append(row)
        heaviest = max((one.weight for one in self.named), default=0.0)
        self.priors = [(one.weight / heaviest) ** 0.5 if heaviest else 0.0 for one in self.named]

    def _entry(self, phrase: Phrase) -> Entry:
        """Turn a phrase into numbers of words."""
        keys = tuple(token.key for token in phrase.tokens)
        numbers = tuple(self.vocabulary.numbers[key] for key in keys)
        weights = tuple(self.vocabulary.weights[number] for number in numbers[: phrase.units])
        return Entry(numbers, keys, tuple(token.mask for token in phrase.tokens), weights)

    def candidates(self, matches: Sequence[Matches], weights: Sequence[float]) -> list[int]:
        """Return the rows that hold the most, by weight, of what the query's tokens may stand for."""
        values: dict[int, float] = defaultdict(float)
        for match, weight in zip(matches, weights, strict=True):
            best: dict[int, float] = {}
            numbers = {number: alike.degree for number, alike in match.found.items()}
            numbers.update((number, 0.95) for number in range(match.first, match.end))
            for number, degree in numbers.items():
                for row in self._rows_of[number]:
                    if best.get(row, 0.0) < degree:
                        best[row] = degree
            for row, degree in best.items():
                values[row] += degree * weight
        if len(values) <= KEPT:
            return list(values)
        return sorted(
            values, key=lambda row: (-values[row], -self.priors[self.owners[row]], len(self.folded[row]))
        )[:KEPT]

    def initials(self, letters: str) -> Sequence[int]:
        """Return the rows whose words begin with these letters, one each."""
        return self._initials.get(letters, ())


def initials_of(phrase: Phrase) -> set[str]:
    """Return a name's initials, with and without its particles; none for a single word."""
    from axis_tui.search.meanings import PARTICLES

    units = [token.key.lstrip("~") for token in phrase.tokens[: phrase.units]]
    own = [unit for unit in units if unit not in PARTICLES]
    both = {"".join(unit[0] for unit in words) for words in (units, own) if len(words) > 1}
    return {letters for letters in both if len(letters) <= 8}
