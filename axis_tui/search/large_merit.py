"""Compare many rows with a query at once, nearly as ranking.py does one by one."""

from typing import NamedTuple

import numpy as np

from axis_tui.search.alike import BEGUN, BEGUN_MORE, LETTER_TYPED, Kind
from axis_tui.search.asked import ORDERED, Asked
from axis_tui.search.ranking import ANSWERED, COVERED, FIRST, LIGHT
from axis_tui.search.tables import Numbers, Tables
from axis_tui.search.vocabulary import Matches

LITERAL = 2.0
"""Added to the degree of words that stand in the query, whole or begun: such rows are in better tiers."""

IN_TIER = 1.0
"""What it adds to a row's merit that all that matters of the query stands in it."""


class Words(NamedTuple):
    """The tokens of some rows, row by row."""

    numbers: Numbers
    masks: Numbers
    extents: Numbers
    """How much of its name each token makes up."""
    sizes: Numbers
    """How many tokens each row has."""


def extents_of_tokens(tables: Tables) -> Numbers:
    """Return for each token of each row how much of the name the units it covers make up."""
    tokens, masks, starts = tables["tokens"], tables["masks"], tables["rows"]
    extents: Numbers = tables["extents"][tokens]
    units = tables["units"].astype(np.intp)
    sizes: Numbers = np.diff(starts.astype(np.intp))
    row_starts = np.repeat(starts[:-1].astype(np.intp), sizes)
    forms = np.flatnonzero(np.arange(len(tokens)) - row_starts >= np.repeat(units, sizes))
    own, covered = extents.copy(), masks[forms]
    extents[forms] = 0
    for bit in range(int(covered.max(initial=0)).bit_length()):
        holding = np.flatnonzero(covered >> np.uint16(bit) & np.uint16(1))
        extents[forms[holding]] += own[row_starts[forms[holding]] + bit]
    return extents


def merits(asked: Asked, words: Words, row_extents: Numbers, sizes: Numbers) -> Numbers:
    """Return how well each row answers a query; better tiers stand far above others."""
    row_of = np.repeat(np.arange(len(words.sizes)), words.sizes)
    shape = len(asked.weights), len(words.sizes)
    best, answered = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    masks = np.zeros(shape, dtype=np.uint16)
    for match, mask, lack in zip(asked.matches, asked.masks, asked.lacks, strict=True):
        codes = _codes(match, words.numbers, sizes)
        hits = np.flatnonzero(codes)
        hits = hits[np.argsort(codes[hits])]  # of several in one row the best, written last, stays
        codes = codes[hits] - np.float32(lack)
        for unit in range(len(asked.weights)):
            if mask >> unit & 1:
                better = codes > best[unit, row_of[hits]]
                rows, tokens = row_of[hits[better]], hits[better]
                best[unit, rows] = codes[better]
                masks[unit, rows] = words.masks[tokens]
                answered[unit, rows] = words.extents[tokens] / mask.bit_count()
                if len(match.key) == 1:
                    answered[unit, rows] *= np.where(sizes[words.numbers[tokens]] == 1, LETTER_TYPED, 1)
    return _merit(asked, best, masks, answered, row_extents)


def _codes(match: Matches, numbers: Numbers, sizes: Numbers) -> Numbers:
    """Return how well a token of the query stands for each of some words."""
    table = np.zeros(len(sizes), dtype=np.float32)
    table[list(match.found)] = [
        alike.degree + LITERAL * (alike.kind <= Kind.INITIAL) for alike in match.found.values()
    ]
    codes: Numbers = table[numbers]
    begun = np.flatnonzero((numbers >= match.first) & (numbers < match.end))
    share = np.float32(len(match.key)) / sizes[numbers[begun]]
    codes[begun] = LITERAL + np.where(share >= 1, np.float32(1), BEGUN + BEGUN_MORE * share)
    return codes


def _merit(asked: Asked, best: Numbers, masks: Numbers, extents: Numbers, row_extents: Numbers) -> Numbers:
    """Add up what the units of a query found in each row."""
    literal = best >= LITERAL / 2
    degrees = best - LITERAL * literal
    asked_weights = np.array(asked.weights, dtype=np.float32)[:, None]
    covered = (degrees * asked_weights).sum(axis=0) / asked.total
    begun = literal & (degrees < 1)
    typed = np.where(begun, np.maximum(degrees - BEGUN, 0) / BEGUN_MORE, degrees)
    answered = np.minimum((typed * extents).sum(axis=0) / row_extents, 1.0)
    last = np.zeros(len(row_extents), dtype=np.uint16)
    ordered = np.ones(len(row_extents), dtype=bool)
    for found in masks:
        ordered &= (found == 0) | (found > last)
        last = np.maximum(last, found)
    first = (np.bitwise_or.reduce(masks, axis=0) & 1).astype(bool)
    light = np.array(asked.telling[: len(asked.weights)], dtype=np.float32)[:, None] <= LIGHT
    in_tier = (literal | light).all(axis=0)
    merit: Numbers = (
        COVERED * covered + ANSWERED * answered + np.where(ordered, ORDERED, asked.disorder) + FIRST * first
    )
    return merit + IN_TIER * in_tier
