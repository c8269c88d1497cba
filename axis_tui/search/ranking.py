"""Lay the words of a query beside the words of a name and rate how well the two agree.

Words are paired one to one, the best pair first. Rare words count for more than common ones; what the
query says counts for more than what it leaves out. The tier keeps exact and prefix hits above all
others and sound-alikes below them.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from axis_tui.search.alike import Alike, Kind, compare_loosely, initial_alike, typed_share
from axis_tui.search.vocabulary import Matches, Vocabulary
from axis_tui.search.words import Phrase


class Tier(IntEnum):
    """Sorts of hit; a better one always stands above a worse one."""

    EXACT = 0
    PREFIX = 1
    FUZZY = 2
    SOUND = 3


class Pair(NamedTuple):
    """A token of the query beside a token of the name."""

    query: int
    name: int
    alike: Alike


class Agreement(NamedTuple):
    """How well a name answers a query."""

    tier: Tier
    value: float
    """Within the tier; from 0 to 1, and a little over for what is more than likely."""
    pairs: tuple[Pair, ...]
    """Which word stands for which, best first."""
    ordered: bool
    """Whether the words stand in the query's order."""


class Entry(NamedTuple):
    """A name made ready: numbers and masks of its tokens, units first, and its units' extents."""

    numbers: Sequence[int]
    masks: Sequence[int]
    extents: Sequence[float]


LEAST_COVER = 0.62
"""A name that answers less of a query's weight than this is no hit."""

MOSTLY = 0.6
"""Words in another order still count as written if they make up so much of the name's weight."""

INITIAL = 0.5
"""What a single letter in front of other words weighs at least."""

LACKING = 0.04
"""What it takes off a word typed with an article that the name's word has none."""

LACKING_LITERALLY = 0.03
"""What it takes off a name that holds all words as typed, for each article typed that it has not."""

MISSING = 0.03
"""What it takes off that a name lacks a word typed, be it as light as "bin"."""

TURNED_BEGINNINGS = 0.06
"""What it takes off that words in another order than typed are beginnings only."""

LAST = 0.35
"""What the last of several words weighs at least: "for" may become "Forces"."""

LEAST_LIKE, LEAST_ALONE = 0.7, 0.79
"""A fuzzy hit of less value, or a single word less alike by slips or script, stands among sound-alikes."""

LIGHT = 0.15
"""A word lighter than this may stay without a partner in any tier."""

HEAVY = 0.35
"""Of two words one heavier than this may not stay without a partner."""


PRIOR = 0.12
"""What a great weight (many ties) adds to the value of a hit within its tier."""

COVERED, ANSWERED, ORDERED, FIRST = 0.705, 0.22, 0.06, 0.01
"""What makes a value: the query found in the name, the name found in the query, order, a first word."""

TURNED = 0.13
"""What it adds instead of order that a name has all the words typed, and no others, in another order."""


class Asked:
    """A query made ready: its phrase, what its tokens may stand for, and what its units weigh."""

    def __init__(
        self, phrase: Phrase, matches: Sequence[Matches], vocabulary: Vocabulary, loosely: bool = False
    ) -> None:
        """Weigh every token once, for many names are rated against the same query.

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
        self._words = vocabulary.store.keys
        self.loosely = loosely
        self.phrase = phrase
        self.matches = matches
        self.weights = weights
        self.masks = [token.mask for token in phrase.tokens]
        self.token_weights = [weigh(mask, weights) for mask in self.masks]
        self.total = sum(weights) or 1.0
        self.keys = keys = [token.key for token in phrase.tokens]
        self.lacks = [LACKING if f"al{key}" in keys else 0.0 for key in keys[: phrase.units]]
        self.lacks += [0.0] * (len(keys) - phrase.units)
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


def rate(asked: Asked, entry: Entry) -> Agreement | None:
    """Rate one name against a query, or return None when it is no answer."""
    pairs = _pair(asked, entry)
    if not pairs:
        return None
    covered = answered = 0.0
    taken = matched = 0
    for query, name, alike in pairs:
        taken |= asked.masks[query]
        matched |= entry.masks[name]
        covered += (alike.degree - asked.lacks[query]) * asked.token_weights[query]
        answered += typed_share(alike) * weigh(entry.masks[name], entry.extents)
    covered /= asked.total
    answered /= sum(entry.extents) or 1.0
    if covered < LEAST_COVER:
        return None
    left_out = 0
    complete = taken == (1 << asked.phrase.units) - 1
    if not complete:
        missed = [
            weight for unit, weight in enumerate(asked.weights) if not taken >> unit & 1 and weight > LIGHT
        ]
        left_out = len(missed)
        if left_out and len(asked.weights) - left_out < 2 and max(missed) > HEAVY:
            return None
    ordered = len(pairs) == 1 or _in_order(pairs, asked, entry)
    tier = Tier.SOUND if asked.loosely else _tier(pairs, asked, bool(left_out))
    whole = matched == (1 << len(entry.extents)) - 1
    order = ORDERED if ordered else TURNED if whole and tier == Tier.EXACT else asked.disorder
    value = COVERED * covered + ANSWERED * answered + order + (FIRST if matched & 1 else 0.0)
    if asked.loosely and not any(
        alike.degree > 0.8 and asked.token_weights[query] > 0.3 * asked.total for query, _, alike in pairs
    ):
        return None
    if not complete:
        value -= MISSING
    if tier == Tier.EXACT and not (ordered and whole and complete):
        tier = Tier.PREFIX
    if tier == Tier.PREFIX and not ordered:
        if _cuts_short(pairs, asked, 4) or not (complete and (whole or answered > MOSTLY)):
            tier = Tier.FUZZY
        elif _cuts_short(pairs, asked):
            value -= TURNED_BEGINNINGS
    if tier <= Tier.PREFIX:
        value -= LACKING_LITERALLY * sum(asked.lacks[pair.query] > 0 for pair in pairs)
    elif tier == Tier.FUZZY and _is_weak(pairs, asked, value):
        tier = Tier.SOUND
    return Agreement(tier, value, pairs, ordered)


def _is_weak(pairs: Sequence[Pair], asked: Asked, value: float) -> bool:
    """Whether a fuzzy hit is so little like the query that it is hardly what was meant."""
    alike = pairs[0].alike
    alone = asked.phrase.units == 1 and alike.kind in (Kind.TYPO, Kind.SCRIPT)
    literal = all(pair.alike.kind <= Kind.INITIAL for pair in pairs)
    return not literal and (value < LEAST_LIKE or (alone and alike.degree < LEAST_ALONE))


def weigh(mask: int, weights: Sequence[float]) -> float:
    """Return the weight of the units of a mask."""
    if mask & (mask - 1) == 0:
        return weights[mask.bit_length() - 1]
    return sum(weight for unit, weight in enumerate(weights) if mask >> unit & 1)


def _pair(asked: Asked, entry: Entry) -> tuple[Pair, ...]:
    """Pair tokens of the query with tokens of the name, greedily, each unit once."""
    possible: list[tuple[float, int, Pair]] = []
    for name, number in enumerate(entry.numbers):
        for query, alike in asked.options(number):
            gain = asked.token_weights[query] + 0.3 * weigh(entry.masks[name], entry.extents)
            # to the fourth, so that a joined form that agrees fully beats its parts agreeing in part
            gain *= (alike.degree - asked.lacks[query]) ** 4
            possible.append((gain, -abs(query - name), Pair(query, name, alike)))
    if len(possible) == 1:
        return (possible[0][2],)
    possible.sort(key=lambda item: item[:2], reverse=True)
    pairs: list[Pair] = []
    asked_units = named_units = 0
    for _, _, pair in possible:
        query_mask, name_mask = asked.masks[pair.query], entry.masks[pair.name]
        if not (query_mask & asked_units or name_mask & named_units):
            pairs.append(pair)
            asked_units |= query_mask
            named_units |= name_mask
    return tuple(pairs)


def _in_order(pairs: Sequence[Pair], asked: Asked, entry: Entry) -> bool:
    """Whether paired words follow one another alike in query and name."""
    masks = sorted((asked.masks[pair.query], entry.masks[pair.name]) for pair in pairs)
    return all(one[1] < other[1] for one, other in pairwise(masks))


def _cuts_short(pairs: Sequence[Pair], asked: Asked, least: int = 1) -> bool:
    """Whether a word before the last, and so no longer being typed, is only the beginning of the name's.

    Words with less letters than `least` may be that.
    """
    last = 1 << (asked.phrase.units - 1)
    return any(
        pair.alike.kind == Kind.PREFIX
        and len(asked.keys[pair.query]) >= least
        and not asked.masks[pair.query] & last
        for pair in pairs
    )


def _tier(pairs: Sequence[Pair], asked: Asked, left_out: bool) -> Tier:
    """Return the tier of the worst pair that matters."""
    worst = Tier.FUZZY if left_out else Tier.EXACT
    for pair in pairs:
        kind = pair.alike.kind
        if kind == Kind.EXACT:
            continue
        if asked.token_weights[pair.query] <= LIGHT:
            worst = max(worst, Tier.PREFIX)
            continue
        if kind == Kind.SOUND:
            return Tier.SOUND
        worst = max(worst, Tier.FUZZY if kind > Kind.INITIAL else Tier.PREFIX)
    return worst
