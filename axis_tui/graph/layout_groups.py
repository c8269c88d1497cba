"""The layout of large networks: groups first, then the members of each around its middle.

Groups are communities; where there are more than can be told apart on a screen, the smallest are
gathered in the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from axis_tui.graph.communities import number_communities
from axis_tui.graph.forces import Points, balance, push_apart
from axis_tui.graph.layout import MOST_PLACED, Layout, Place, scatter, spread
from axis_tui.graph.skeleton import Skeleton
from axis_tui.loading.steps import Tell

MOST_GROUPS = 80
"""Groups that are placed."""

ROUNDS_INSIDE = 60
"""Steps in which the members of a group are placed."""

ASPECT = 1.6
"""How much wider than high the unit square is on a screen: a circle is this much narrower in it."""

COVERED = 0.33
"""The share of the square that all groups cover together."""

LEAST_RADIUS, LEAST_HEIGHT = 0.012, 0.06

Heed = Callable[[], None]


def place_groups(
    skeleton: Skeleton, places: Points, known: Mapping[str, Place], heed: Heed, tell: Tell
) -> Layout:
    """Place a large network; `places` holds the strip of those without ties already."""
    tied = np.flatnonzero(skeleton.degrees)
    part = skeleton.within(tied)
    tell("communities", 0, 0)
    own, gathered = _gather(number_communities(part, heed))
    sizes = np.bincount(own)
    if len(sizes) < 2:
        tell("members", 0, 0)
        # One group is no map of groups: its members are shown themselves, all over the square.
        places[tied] = 0.5 + 0.5 * _on_disc(part, heed)
        return Layout(skeleton.actors, places, np.full(len(places), -1, dtype=np.intp))
    radii = np.maximum(np.sqrt(COVERED / np.pi * ASPECT * sizes / sizes.sum()), LEAST_RADIUS)
    tell("middles", 0, 0)
    middles = _place_middles(part, own, radii, known, heed)
    for number in range(len(sizes)):
        heed()
        tell("members", number, len(sizes))
        members = np.flatnonzero(own == number)
        inside = _on_disc(part.within(members), heed) * (radii[number] / ASPECT, radii[number])
        places[tied[members]] = np.clip(middles[number] + 0.92 * inside, 0, 1)
    group = np.full(len(places), -1, dtype=np.intp)
    group[tied] = own
    return Layout(skeleton.actors, places, group, middles, radii, gathered)


def _gather(communities: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.intp], int]:
    """Number groups from the largest on; the smallest are gathered in the last. Gives how many these are."""
    sizes = np.bincount(communities)
    order = np.argsort(-sizes, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    gathered = len(sizes) - MOST_GROUPS + 1 if len(sizes) > MOST_GROUPS else 0
    return np.minimum(rank[communities], MOST_GROUPS - 1), gathered


def _place_middles(
    part: Skeleton,
    own: npt.NDArray[np.intp],
    radii: npt.NDArray[np.float64],
    known: Mapping[str, Place],
    heed: Heed,
) -> Points:
    count = len(radii)
    ends = np.sort(own[part.pairs], axis=1)
    codes, ties = np.unique((ends[:, 0] * count + ends[:, 1])[ends[:, 0] != ends[:, 1]], return_counts=True)
    pairs = np.column_stack((codes // count, codes % count))
    sizes = np.bincount(own, minlength=count)
    # Against what their sizes alone would let expect; otherwise all are drawn to the largest.
    weights = ties / np.sqrt(sizes[pairs[:, 0]] * sizes[pairs[:, 1]])
    weights = np.minimum(weights / weights.mean(), 4.0) if len(weights) else weights
    remembered = [known.get(actor, (np.nan, np.nan)) for actor in part.actors]
    before = np.array(remembered, dtype=np.float64).reshape(-1, 2)
    old = ~np.isnan(before[:, 0])
    if old.mean() > 0.5:
        weight = np.maximum(1, np.bincount(own[old], minlength=count))
        middles = np.column_stack(
            [np.bincount(own[old], before[old, axis], count) / weight for axis in (0, 1)]
        )
        lost = np.bincount(own[old], minlength=count) == 0
        middles[lost] = scatter(tuple(map(str, range(count))))[lost]
    else:
        start = scatter(tuple(map(str, range(count)))) * 10 * np.sqrt(count)
        middles = spread(balance(start, pairs, 200, heed, weights))
    # Names are written across the middles, and need lines of their own.
    boxes = np.column_stack((2.05 * radii / ASPECT, np.maximum(2.05 * radii, LEAST_HEIGHT)))
    for _ in range(6):
        middles = np.clip(push_apart(middles, boxes, 40, heed), boxes / 2, 1 - boxes / 2)
    return middles


def _on_disc(skeleton: Skeleton, heed: Heed) -> Points:
    """Place the members of a group evenly on a disc, by the ties among them."""
    count = len(skeleton.actors)
    if count > MOST_PLACED:
        # Too many to be placed one by one: a spiral, those with most ties inside in the middle.
        rank = np.argsort(np.argsort(-skeleton.degrees, kind="stable"))
        angle = rank * np.pi * (3 - np.sqrt(5))
    else:
        points = balance(scatter(skeleton.actors) * 10, skeleton.pairs, ROUNDS_INSIDE, heed)
        points -= points[np.argmax(skeleton.degrees)] if count > 2 else points.mean(axis=0)
        rank = np.argsort(np.argsort(np.hypot(*points.T), kind="stable"))
        angle = np.arctan2(points[:, 1], points[:, 0])
    radius = np.sqrt(rank / max(1, count))
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))
