"""Shortest chains: how many of those between others lead through each actor, and how long they are.

After Ulrik Brandes, "A faster algorithm for betweenness centrality" (2001), for many starting
actors at once: each level of all their chains is one step over whole arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from axis_tui.graph.pairs import Pairs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from axis_tui.graph.pairs import Numbers

_CELLS = 50_000
"""Places of actors that one step works on: so much memory, and so long between two questions to go on."""

_FEW = 16
"""Where less than one place in so many is touched, each is touched by itself; else all are passed over."""

Heed = Callable[[float], None]
"""Is told the share that is done; what it raises stops the work."""


def heed_nothing(share: float) -> None:
    """Let the work go on to its end."""


@dataclass(frozen=True)
class Chains:
    """What was found along the shortest chains from some actors to all others."""

    through: npt.NDArray[np.float64]
    """For each actor, the chains that lead through it; of several between two actors, each its share."""
    farthest: Numbers
    """For each start, how many ties away the actor is that is farthest from it."""
    totals: Numbers
    """For each start, how many ties away all actors are that it reaches, summed up."""


def follow_chains(pairs: Pairs, sources: Sequence[int], heed: Heed = heed_nothing) -> Chains:
    """Follow all shortest chains from these actors."""
    import numpy as np

    count, step = len(pairs.actors), starts_at_once(pairs)
    through = np.zeros(count)
    farthest, totals = np.zeros((2, len(sources)), dtype=np.intp)
    for at in range(0, len(sources), step):
        heed(at / len(sources))
        some = np.asarray(sources[at : at + step], dtype=np.intp)
        levels = _spread(pairs, some)
        through += _collect(levels, len(some) * count).reshape(-1, count).sum(axis=0)
        for away, level in enumerate(levels[1:], 1):
            found = np.bincount(level.places // count, minlength=len(some))
            farthest[at : at + step][found > 0] = away
            totals[at : at + step] += away * found
    return Chains(through, farthest, totals)


def starts_at_once(pairs: Pairs) -> int:
    """Say how many starts share the steps over whole arrays."""
    return max(1, _CELLS // max(1, len(pairs.actors)))


@dataclass(frozen=True)
class _Level:
    """What is so many ties away; places are numbers of actors, counted on for each start."""

    places: Numbers
    ways: npt.NDArray[np.float64]
    """How many shortest chains lead to each place of all."""
    tails: Numbers
    heads: Numbers
    """The last ties of these chains: from the level before to this one."""


def _spread(pairs: Pairs, sources: Numbers) -> list[_Level]:
    """Find what is one tie away from the starts, then two, and so on."""
    import numpy as np

    count, degrees = len(pairs.actors), pairs.degrees
    places = np.arange(len(sources)) * count + sources
    away = np.full(len(sources) * count, -1, dtype=np.intp)
    ways = np.zeros(len(away))
    away[places], ways[places] = 0, 1.0
    levels = [_Level(places, ways, places[:0], places[:0])]
    while len(places):
        actors = places % count
        many = degrees[actors]
        offsets = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        tails = np.repeat(places, many)
        heads = (
            np.repeat(places - actors, many) + pairs.others[np.repeat(pairs.starts[actors], many) + offsets]
        )
        fresh = away[heads] < 0
        tails, heads = tails[fresh], heads[fresh]
        away[heads] = len(levels)
        _add(ways, heads, ways[tails])
        places = np.unique(heads) if len(heads) * _FEW < len(away) else np.flatnonzero(away == len(levels))
        if len(places):
            levels.append(_Level(places, ways, tails, heads))
    return levels


def _add(sums: npt.NDArray[np.float64], places: Numbers, values: npt.NDArray[np.float64]) -> None:
    """Add values at places, some of which stand several times."""
    import numpy as np

    if len(places) * _FEW < len(sums):
        np.add.at(sums, places, values)
    else:
        sums += np.bincount(places, values, len(sums))


def _collect(levels: Sequence[_Level], cells: int) -> npt.NDArray[np.float64]:
    """Sum up from the ends of the chains back to their starts what leads through each place."""
    import numpy as np

    carried = np.zeros(cells)
    for level in reversed(levels[1:]):
        ways = level.ways
        _add(carried, level.tails, ways[level.tails] / ways[level.heads] * (1 + carried[level.heads]))
    # A chain does not lead through its own start.
    carried[levels[0].places] = 0
    return carried
