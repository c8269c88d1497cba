"""A query made ready for rating: what its words may stand for, and how much each of them weighs."""

from collections.abc import Sequence

from axis_tui.search.alike import Alike, compare_loosely, initial_alike
from axis_tui.search.meanings import PARTICLES
from axis_tui.search.vocabulary import Matches, Vocabulary
from axis_tui.search.words import Phrase

INITIAL = 0.5
"""What a single letter in front of other words weighs at least."""

LAST = 0.35
"""What the last of several words weighs at least: "for" may become "Forces"."""

FRONT, FRONT_SHARE = 0.35, 0.4
"""What a particle in front weighs at least, for "ben" may become "Benjamin"; but no more of what follows."""

LACKING = 0.04
"""What it takes off a word typed with an article that the name's word has none."""

ORDERED = 0.06
"""What it is worth that words stand in the order typed."""


class Asked:
    """A query made ready: its phrase, what its tokens may stand for, and what its units weigh."""

    def __init__(
        self,
        phrase: Phrase,
        matches: Sequence[Matches],
        vocabulary: Vocabulary,
        loosely: bool = False,
        parted: int = 0,
    ) -> None:
        """Weigh every token once, for many names are rated against the same query.

        The last tokens of the phrase, `parted` in number, are words joined that were typed apart.
        With `loosely`, a word may stand for what it hardly resembles, if the name's other words agree.
        """
        weights = [vocabulary.weight_of(token.key) for token in phrase.tokens[: phrase.units]]
        self.disorder = 0.0
        """What it adds that words stand in another order than typed."""
        if len(weights) > 1 and len(phrase.tokens[0].key) == 1:
            weights[0] = max(weights[0], INITIAL)  # a letter in front is an initial, not a particle
            self.disorder = -ORDERED
        if len(weights) > 1:
            weights[-1] = max(weights[-1], LAST)
        self.masks = [token.mask for token in phrase.tokens]
        self.telling = [weigh(mask, weights) for mask in self.masks]
        """What the tokens weigh when it is asked whether a name may lack them."""
        if len(weights) > 1 and phrase.tokens[0].key in PARTICLES:
            weights[0] = max(weights[0], min(FRONT, FRONT_SHARE * sum(weights[1:])))
        self._words = vocabulary.store.keys
        self.loosely = loosely
        self.phrase = phrase
        self.matches = matches
        self.weights = weights
        self.token_weights = [weigh(mask, weights) for mask in self.masks]
        self.total = sum(weights) or 1.0
        self.keys = keys = [token.key for token in phrase.tokens]
        self.lacks = [LACKING if f"al{key}" in keys else 0.0 for key in keys[: phrase.units]]
        self.lacks += [0.0] * (len(keys) - phrase.units)
        self.first_parted = len(keys) - parted
        """From this number on the tokens are words joined that were typed apart."""
        self._letters = vocabulary.letters_of(match.key for match in matches)
        self._options: dict[int, list[tuple[int, Alike]]] = {}

    def matches_of(self, unit: int) -> list[Matches]:
        """Return what the tokens that cover a unit may stand for."""
        return [match for match, mask in zip(self.matches, self.masks, strict=True) if mask >> unit & 1]

    def options(self, number: int) -> list[tuple[int, Alike]]:
        """Return the query's tokens that may stand for a word, remembered because names share words."""
        known = self._options.get(number)
        if known is None:
            known = self._options[number] = []
            for query, matches in enumerate(self.matches):
                alike = matches.found.get(number)
                if alike is None:
                    alike = self._match(query, matches, number)
                if alike is not None:
                    known.append((query, alike))
        return known

    def _match(self, query: int, matches: Matches, number: int) -> Alike | None:
        """Return how a token of the query stands for a word that is not among those like it."""
        if matches.first <= number < matches.end:
            return matches.begun(self._words[number])
        if number in self._letters or len(matches.key) <= 2:
            return initial_alike(matches.key, self._words[number])
        if self.loosely and query < self.phrase.units and len(matches.key) > 2:
            key = self._words[number]
            return compare_loosely(matches.key, key) if len(key) > 2 else None
        return None


def weigh(mask: int, weights: Sequence[float]) -> float:
    """Return the weight of the units of a mask."""
    if mask & (mask - 1) == 0:
        return weights[mask.bit_length() - 1]
    return sum(weight for unit, weight in enumerate(weights) if mask >> unit & 1)
