"""Lay the words of a query beside the words of a name and rate how well the two agree.

Words are paired one to one, the best pair first. Rare words count for more than common ones; what the
query says counts for more than what it leaves out. The tier keeps exact and prefix hits above all
others and sound-alikes below them.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from axis_tui.search.alike import Alike, Kind
from axis_tui.search.vocabulary import Matches
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
    """From 0 to 1 within the tier."""
    pairs: tuple[Pair, ...]
    """Which word stands for which, best first."""
    ordered: bool
    """Whether the words stand in the query's order."""


class Asked(NamedTuple):
    """A query made ready: its phrase, what its tokens may stand for, and what its units weigh."""

    phrase: Phrase
    matches: tuple[Matches, ...]
    weights: tuple[float, ...]


class Entry(NamedTuple):
    """A name made ready: numbers, keys and masks of its tokens, units first, and its units' weights."""

    numbers: Sequence[int]
    keys: Sequence[str]
    masks: Sequence[int]
    weights: Sequence[float]


LEAST_COVER = 0.62
"""A name that answers less of a query's weight than this is no hit."""

LEAST_SOUND = 0.5
"""Below this degree nothing counts as a pair."""

ALMOST_NOTHING = 0.15
"""A word lighter than this may stay without a partner in any tier."""


def rate(asked: Asked, entry: Entry) -> Agreement | None:
    """Rate one name against a query, or return None when it is no answer."""
    pairs = _pair(asked, entry)
    if not pairs:
        return None
    query_weight = sum(asked.weights)
    name_weight = sum(entry.weights)
    covered = answered = 0.0
    taken = matched = 0
    for pair in pairs:
        query_mask = asked.phrase.tokens[pair.query].mask
        taken |= query_mask
        matched |= entry.masks[pair.name]
        covered += pair.alike.degree * weigh(query_mask, asked.weights)
        answered += pair.alike.degree * weigh(entry.masks[pair.name], entry.weights)
    covered /= query_weight
    answered /= name_weight
    left_out = [
        weight
        for unit, weight in enumerate(asked.weights)
        if not taken >> unit & 1 and weight > ALMOST_NOTHING
    ]
    if covered < LEAST_COVER or (
        left_out and len(asked.weights) - len(left_out) < 2 and max(left_out) > 0.35
    ):
        return None
    ordered = _in_order(pairs, asked, entry)
    value = 0.68 * covered + 0.22 * answered + (0.06 if ordered else 0.0)
    value += 0.04 if matched & 1 else 0.0
    tier = _tier(pairs, asked, entry, bool(left_out))
    if tier == Tier.EXACT and (not ordered or matched != (1 << len(entry.weights)) - 1):
        tier = Tier.PREFIX
    return Agreement(tier, min(value, 1.0), pairs, ordered)


def weigh(mask: int, weights: Sequence[float]) -> float:
    """Return the weight of the units of a mask."""
    return sum(weight for unit, weight in enumerate(weights) if mask >> unit & 1)


def _pair(asked: Asked, entry: Entry) -> tuple[Pair, ...]:
    """Pair tokens of the query with tokens of the name, greedily, each unit once."""
    possible: list[tuple[float, int, Pair]] = []
    for query, (token, matches) in enumerate(zip(asked.phrase.tokens, asked.matches, strict=True)):
        for name, (number, key) in enumerate(zip(entry.numbers, entry.keys, strict=True)):
            alike = matches.get(number, key)
            if alike.degree >= LEAST_SOUND:
                gain = alike.degree * (
                    weigh(token.mask, asked.weights) + 0.3 * weigh(entry.masks[name], entry.weights)
                )
                # a joined form that agrees fully beats its parts agreeing in part
                possible.append((alike.degree**3 * gain, -abs(query - name), Pair(query, name, alike)))
    possible.sort(key=lambda item: item[:2], reverse=True)
    pairs: list[Pair] = []
    asked_units = named_units = 0
    for _, _, pair in possible:
        query_mask = asked.phrase.tokens[pair.query].mask
        if not (query_mask & asked_units or entry.masks[pair.name] & named_units):
            pairs.append(pair)
            asked_units |= query_mask
            named_units |= entry.masks[pair.name]
    return tuple(pairs)


def _in_order(pairs: Sequence[Pair], asked: Asked, entry: Entry) -> bool:
    """Whether paired words follow one another alike in query and name."""
    masks = sorted((asked.phrase.tokens[pair.query].mask, entry.masks[pair.name]) for pair in pairs)
    return all(one[1] < other[1] for one, other in pairwise(masks))


def _tier(pairs: Sequence[Pair], asked: Asked, entry: Entry, left_out: bool) -> Tier:
    """Return the tier of the worst pair that matters."""
    worst = Tier.FUZZY if left_out else Tier.EXACT
    for pair in pairs:
        kind = pair.alike.kind
        if weigh(asked.phrase.tokens[pair.query].mask, asked.weights) <= ALMOST_NOTHING:
            continue
        if kind == Kind.SOUND:
            return Tier.SOUND
        if kind > Kind.INITIAL:
            worst = Tier.FUZZY
        elif kind > Kind.EXACT:
            worst = max(worst, Tier.PREFIX)
    return worst
