"""Louvain's method for large networks: communities by moving actors to where most of their ties lead.

As in NetworkX, actors move one by one to the neighbouring community that gains most modularity, and
the communities that come of it then move as actors did, until none does. But an actor is looked at
again only when one that it is tied to has moved (Ozaki, Tezuka and Inaba, IJCEE 8(3), 2016): in
networks without clear communities, going through all of them again and again takes minutes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from random import Random

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]
Pairs = npt.NDArray[np.intp]
"""The numbers of two actors, one row a pair, each pair once."""

LOOKED_AT = 1_000
"""Actors that are looked at between two questions whether to go on."""


def find_groups(count: int, pairs: Pairs, seed: int, heed: Callable[[], None]) -> Numbers:
    """Give the number of the community of each of so many actors; `heed` is called often, and may raise."""
    weights = np.ones(len(pairs))
    inside = np.zeros(count)
    groups: Numbers = np.arange(count)
    dice = Random(seed)
    while len(pairs):
        moved = _move(len(inside), pairs, weights, inside, dice, heed)
        _, own = np.unique(moved, return_inverse=True)
        if own.max() + 1 == len(inside):
            break
        groups = own[groups]
        pairs, weights, inside = _merge(own, pairs, weights, inside)
    return groups


def _move(
    count: int,
    pairs: Pairs,
    weights: npt.NDArray[np.float64],
    inside: npt.NDArray[np.float64],
    dice: Random,
    heed: Callable[[], None],
) -> list[int]:
    """Move each from a community of its own to where it gains most, until nobody gains any more."""
    near, ties = _neighbours(count, pairs, weights)
    ends = np.bincount(pairs.ravel(), np.repeat(weights, 2), count) + 2 * inside
    share = 1 / ends.sum()
    strength: list[float] = ends.tolist()
    own, total = list(range(count)), list(strength)
    order = list(range(count))
    dice.shuffle(order)
    waiting, waits = deque(order), [True] * count
    looked = 0
    while waiting:
        if looked % LOOKED_AT == 0:
            heed()
        looked += 1
        actor = waiting.popleft()
        waits[actor] = False
        here, weight = own[actor], strength[actor]
        leads: dict[int, float] = {here: 0.0}
        for other, tie in zip(near[actor], ties[actor], strict=True):
            group = own[other]
            leads[group] = leads.get(group, 0.0) + tie
        total[here] -= weight
        # What a community would hold anyway is taken off what leads there.
        expected = weight * share
        best, most = here, leads[here] - total[here] * expected
        for group, lead in leads.items():
            gain = lead - total[group] * expected
            if gain > most + 1e-9:
                best, most = group, gain
        total[best] += weight
        if best != here:
            own[actor] = best
            for other in near[actor]:
                if not waits[other] and own[other] != best:
                    waits[other] = True
                    waiting.append(other)
    return own


def _neighbours(
    count: int, pairs: Pairs, weights: npt.NDArray[np.float64]
) -> tuple[list[list[int]], list[list[float]]]:
    """Give those that each is tied to, and the weight of each tie."""
    both = np.concatenate((pairs, pairs[:, ::-1]))
    order = np.argsort(both[:, 0], kind="stable")
    cuts = np.cumsum(np.bincount(both[:, 0], minlength=count))[:-1]
    near = np.split(both[order, 1], cuts)
    ties = np.split(np.concatenate((weights, weights))[order], cuts)
    return [part.tolist() for part in near], [part.tolist() for part in ties]


def _merge(
    own: Numbers, pairs: Pairs, weights: npt.NDArray[np.float64], inside: npt.NDArray[np.float64]
) -> tuple[Pairs, npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Make one of each community: its ties to others by their number, and those inside it counted."""
    count = int(own.max()) + 1
    ends = np.sort(own[pairs], axis=1)
    same = ends[:, 0] == ends[:, 1]
    within = np.bincount(own, inside, count).astype(np.float64)
    within += np.bincount(ends[same, 0], weights[same], count)
    codes, place = np.unique(ends[~same, 0] * count + ends[~same, 1], return_inverse=True)
    summed = np.bincount(place, weights[~same], len(codes)).astype(np.float64)
    return np.column_stack((codes // count, codes % count)), summed, within
