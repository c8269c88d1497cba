"""Lay the words of a query beside the words of a name and rate how well the two agree.

Words are paired one to one, the best pair first. Rare words count for more than common ones; what the
query says counts for more than what it leaves out. The tier keeps exact and prefix hits above all
others and sound-alikes below them.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from axis_tui.search.alike import Alike, Kind, typed_share
from axis_tui.search.asked import ORDERED, Asked, weigh


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

INSIDE = 0.1
"""What it is worth, among weak hits, that a name stands whole in a query that says more."""

LEAST_INSIDE = 0.2
"""A name that stands whole in a longer query is a hit if it is so much of the query's weight."""

SAID = 0.84
"""Each of its words is as like the query's as another spelling of it."""

LEAST_WORD = 0.5
"""What the words of such a name weigh together at least, lest every "Ali" answers for each Ali."""

MOSTLY = 0.6
"""Words in another order still count as written if they make up so much of the name's weight."""

LACKING_LITERALLY = 0.07
"""What it takes off a name that holds all words as typed, for each article typed that it has not."""

MISSING = 0.03
"""What it takes off that a name lacks a word typed, be it as light as "bin"."""

TURNED_BEGINNINGS = 0.06
"""What it takes off that words in another order than typed are beginnings only."""

LEAST_LIKE, LEAST_ALONE = 0.7, 0.79
"""A fuzzy hit of less value, or a single word less alike by slips or script, stands among sound-alikes."""

APART = 0.1
"""What it takes off that words typed apart are one word of the name."""

LIGHT = 0.15
"""A word lighter than this may stay without a partner in any tier."""

HEAVY = 0.35
"""Of two words one heavier than this may not stay without a partner."""


PRIOR = 0.12
"""What a great weight (many ties) adds to the value of a hit within its tier."""

COVERED, ANSWERED, FIRST = 0.705, 0.22, 0.01
"""What makes a value beside order: the query found in the name, the name in the query, the first word."""

TURNED = 0.13
"""What it adds instead of order that a name has all the words typed, and no others, in another order."""


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
    inside = covered > LEAST_INSIDE and _is_inside(pairs, asked, matched, len(entry.extents))
    lacking = covered < LEAST_COVER
    left_out = 0
    complete = taken == (1 << asked.phrase.units) - 1
    if not complete:
        missed = [
            weight
            for unit, weight in enumerate(asked.telling[: asked.phrase.units])
            if not taken >> unit & 1 and weight > LIGHT
        ]
        left_out = len(missed)
        lacking |= bool(left_out) and len(asked.weights) - left_out < 2 and max(missed) > HEAVY
    if lacking and not inside:
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
    if lacking:
        value += INSIDE
    if tier == Tier.EXACT and not (ordered and whole and complete):
        tier = Tier.PREFIX
    if tier == Tier.PREFIX and not ordered:
        if _cuts_short(pairs, asked, 4) or not (complete and (whole or answered > MOSTLY)):
            tier = Tier.FUZZY
        elif _cuts_short(pairs, asked):
            value -= TURNED_BEGINNINGS
    if tier <= Tier.PREFIX:
        value -= LACKING_LITERALLY * sum(asked.lacks[pair.query] > 0 for pair in pairs)
        value -= APART * sum(pair.query >= asked.first_parted for pair in pairs)
    elif tier == Tier.FUZZY and (lacking or _is_weak(pairs, asked, value)):
        tier = Tier.SOUND
    return Agreement(tier, value, pairs, ordered)


def _is_inside(pairs: Sequence[Pair], asked: Asked, matched: int, units: int) -> bool:
    """Whether a name stands whole, word by word, in a query that says more: "Nadia Murad Basee Taha"."""
    if asked.loosely or asked.phrase.guessed or matched != (1 << units) - 1:
        return False
    if not all(pair.alike.kind in (Kind.EXACT, Kind.SPELLING) and pair.alike.degree > SAID for pair in pairs):
        return False
    return sum(asked.token_weights[pair.query] for pair in pairs) > LEAST_WORD


def _is_weak(pairs: Sequence[Pair], asked: Asked, value: float) -> bool:
    """Whether a fuzzy hit is so little like the query that it is hardly what was meant."""
    alike = pairs[0].alike
    alone = asked.phrase.units == 1 and alike.kind in (Kind.TYPO, Kind.SCRIPT)
    literal = all(pair.alike.kind <= Kind.INITIAL for pair in pairs)
    return not literal and (value < LEAST_LIKE or (alone and alike.degree < LEAST_ALONE))


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
        if asked.telling[pair.query] <= LIGHT:
            worst = max(worst, Tier.PREFIX)
            continue
        if kind == Kind.SOUND:
            return Tier.SOUND
        worst = max(worst, Tier.FUZZY if kind > Kind.INITIAL else Tier.PREFIX)
    return worst
