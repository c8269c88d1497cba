"""Layout: a place for every actor, near those that it is tied to.

Up to some hundred actors each is placed by itself (see `axis_tui.graph.forces`); in larger networks
communities are, and their members around the middle of each. Actors without ties stand in a strip
below the others. The same network is placed the same each time, and one that was placed before keeps
its places: only what is new moves. May take seconds: not for the thread that draws.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count as count_up
from math import ceil
from zlib import crc32

import numpy as np
import numpy.typing as npt

from axis_tui.graph.forces import Points, balance, push_apart
from axis_tui.graph.skeleton import Skeleton
from axis_tui.loading.steps import Tell, tell_nobody

MOST_PLACED = 800
"""Actors with ties up to which each is placed by itself; its cost grows with their square."""

ROUNDS = 200
"""Steps in which forces are balanced."""

FEW_NEW = 0.2
"""The share of new actors up to which all others stay where they were."""

OUTLIERS = 0.03
"""The share of actors at each edge whose distance is not looked at."""

ROOM = 0.3
"""The share of the square that names take at most when they push one another apart."""

NAME = (0.13, 0.03)
"""The size of a name in the unit square, on a screen of ordinary size."""

STRIP = 1.06
"""Where the strip of actors without ties begins, below the unit square."""

STRIP_STEP, STRIP_MOST, STRIP_ROW = 0.04, 3, 24
"""Its rows: how far apart, how many at most, and actors in a row while there are few."""

Place = tuple[float, float]
"""Right and down."""


@dataclass(frozen=True, eq=False)
class Layout:
    """Places of all actors, and the groups in which a large network is shown."""

    actors: tuple[str, ...]
    places: Points
    """In the unit square, and below it in the strip of actors without ties."""
    group: npt.NDArray[np.intp]
    """The number of each actor's group; -1 without groups, and in the strip."""
    middles: Points = field(default_factory=lambda: np.zeros((0, 2)))
    """The middle of each group, the largest first."""
    radii: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """How far each group reaches downwards; across it reaches less far by `ASPECT`."""
    gathered: int = 0
    """How many small communities make up the last group; 0 where it is one as the others are."""

    @cached_property
    def by_actor(self) -> dict[str, Place]:
        """The place of each actor."""
        return {actor: (x, y) for actor, (x, y) in zip(self.actors, self.places.tolist(), strict=True)}

    @property
    def bottom(self) -> float:
        """How far down the lowest actor stands, the unit square included."""
        return float(max(1.0, self.places[:, 1].max(initial=0.0)))


def find_layout(
    skeleton: Skeleton,
    known: Mapping[str, Place] | None = None,
    heed: Callable[[], None] = lambda: None,
    tell: Tell = tell_nobody,
) -> Layout:
    """Give a place for every actor; those of the `known` places stay where few others are new.

    `heed` is called often and may raise to stop the work; `tell` is told how far it is: "actors", or
    "communities", "middles" and "members" where there are many.
    """
    known = known or {}
    tied = np.flatnonzero(skeleton.degrees)
    places = np.zeros((len(skeleton.actors), 2))
    alone = np.flatnonzero(skeleton.degrees == 0)
    places[alone] = _strip(len(alone), whole=not len(tied))
    if len(tied) > MOST_PLACED:
        from axis_tui.graph.layout_groups import place_groups

        return place_groups(skeleton, places, known, heed, tell)
    part = skeleton.within(tied)
    # Whoever stood in the strip had no ties then.
    kept = [known.get(actor) for actor in part.actors]
    stays = np.array([place is not None and place[1] <= 1 for place in kept], dtype=bool)
    start = np.array([place or (0.0, 0.0) for place in kept], dtype=np.float64).reshape(-1, 2)
    if len(tied) and (~stays).mean() <= FEW_NEW:
        places[tied] = _fit_in(part, start, stays)
    elif len(tied):
        places[tied] = place_each(part, heed, tell)
    return Layout(skeleton.actors, places, np.full(len(places), -1, dtype=np.intp))


def place_each(
    skeleton: Skeleton, heed: Callable[[], None], tell: Tell = tell_nobody, rounds: int = ROUNDS
) -> Points:
    """Place actors one by one in the unit square, spread so that names find room."""
    start = scatter(skeleton.actors) * 10 * np.sqrt(len(skeleton.actors))
    done = count_up()

    def heed_and_tell() -> None:
        heed()
        tell("actors", next(done), rounds)

    places = spread(balance(start, skeleton.pairs, rounds, heed_and_tell))
    smaller = min(1.0, ROOM / (len(places) * NAME[0] * NAME[1]))
    sizes = np.full((len(places), 2), NAME) * np.sqrt(smaller)
    return _stretch(push_apart(places, sizes, 40, heed))


def scatter(actors: tuple[str, ...]) -> Points:
    """Give each actor a place to begin with, by its id, so that it does not hang on who else is there."""
    codes = np.fromiter((crc32(actor.encode("utf-8", "replace")) for actor in actors), np.uint32, len(actors))
    return np.column_stack((codes & 0xFFFF, codes >> 16)) / 65535.0


def spread(points: Points) -> Points:
    """Turn the longest way across, and scale to the unit square, half by distance and half by rank.

    What flew far off is brought back to the edge, so that it does not press all others together; by
    rank, crowded middles are spread.
    """
    last = len(points) - 1
    if last < 1:
        return np.full_like(points, 0.5)
    points = _turn(points)
    outliers = round(last * OUTLIERS)
    ordered = np.sort(points, axis=0)
    low, high = ordered[outliers], ordered[last - outliers]
    by_distance = np.clip((points - low) / np.where(high > low, high - low, 1.0), 0, 1)
    by_rank = points.argsort(axis=0, kind="stable").argsort(axis=0) / last
    spaced: Points = 0.5 * by_distance + 0.5 * by_rank
    return spaced


def _turn(points: Points) -> Points:
    """Turn around the middle, as a screen is wider than high."""
    centred = points - points.mean(axis=0)
    across, down = centred.T
    angle = np.arctan2(2 * (across * down).sum(), (across**2 - down**2).sum()) / 2
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.column_stack((across * cosine + down * sine, down * cosine - across * sine))


def _stretch(points: Points) -> Points:
    low, high = points.min(axis=0), points.max(axis=0)
    scaled: Points = np.where(high > low, (points - low) / np.where(high > low, high - low, 1.0), 0.5)
    return scaled


def _fit_in(skeleton: Skeleton, places: Points, stays: npt.NDArray[np.bool_]) -> Points:
    """Leave actors where they are, and set each new one beside those that it is tied to."""
    placed = stays.copy()
    beside = scatter(skeleton.actors) * 0.1 - 0.05
    for _ in range(len(stays)):
        near = {int(number): [] for number in np.flatnonzero(~placed)}  # type: dict[int, list[int]]
        for first, second in skeleton.pairs.tolist():
            for new, old in ((first, second), (second, first)):
                if new in near and placed[old]:
                    near[new].append(old)
        found = {number: olds for number, olds in near.items() if olds}
        if not found:
            break
        for number, olds in found.items():
            places[number] = np.clip(places[olds].mean(axis=0) + beside[number], 0, 1)
            placed[number] = True
    # Newcomers that are tied to one another alone.
    places[~placed] = 0.9 + beside[~placed]
    return places


def _strip(count: int, *, whole: bool) -> Points:
    """Set actors without ties in rows below the square, or all over it where there are no others."""
    if whole:
        columns = max(1, ceil(np.sqrt(count)))
        rows = max(1, ceil(count / columns))
        top, step = 0.5 / rows, 1 / rows
    else:
        rows = min(STRIP_MOST, max(1, ceil(count / STRIP_ROW)))
        columns = max(1, ceil(count / rows))
        top, step = STRIP, STRIP_STEP
    at = np.arange(count)
    return np.column_stack(((at % columns + 0.5) / columns, top + step * (at // columns)))
