"""Pairs: who is tied to whom at all, as numbers, for what is worked out over whole arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Actors by number and their neighbours; each pair stands twice, once from either end."""

    actors: tuple[str, ...]
    starts: Numbers
    """Where the neighbours of each actor begin in `others`, and one more for the end."""
    others: Numbers
    """The neighbours of all actors, one actor after the other."""

    def __len__(self) -> int:
        """Count the pairs."""
        return len(self.others) // 2

    @property
    def degrees(self) -> Numbers:
        """How many others each actor is tied to."""
        return self.starts[1:] - self.starts[:-1]


def number_pairs(registry: Registry) -> Pairs:
    """Take who is tied to whom from a registry, its actors in stored order."""
    import numpy as np

    numbers = {actor: number for number, actor in enumerate(registry.actors)}
    ties = registry.ties.values()
    first = np.fromiter((numbers[tie.subject] for tie in ties), dtype=np.intp, count=len(ties))
    second = np.fromiter((numbers[tie.object] for tie in ties), dtype=np.intp, count=len(ties))
    first, second = first[first != second], second[first != second]
    count = max(1, len(numbers))
    codes = np.unique(np.concatenate((first * count + second, second * count + first)))
    starts = np.searchsorted(codes // count, np.arange(len(numbers) + 1))
    return Pairs(tuple(numbers), starts.astype(np.intp), codes % count)


def find_parts(pairs: Pairs) -> list[list[int]]:
    """Give the parts between which there is no tie, by the numbers of their actors; the largest first."""
    starts, others = pairs.starts.tolist(), pairs.others.tolist()
    found: list[list[int]] = []
    seen = [False] * len(pairs.actors)
    for actor in range(len(seen)):
        if seen[actor]:
            continue
        seen[actor], part = True, [actor]
        for at in part:
            for other in others[starts[at] : starts[at + 1]]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        found.append(part)
    return sorted(found, key=len, reverse=True)


def find_clustering(pairs: Pairs) -> float:
    """Say how often two actors that are tied to a third are tied to each other, 0 to 1.

    Each triangle is looked for from its actor with fewest neighbours, so that hubs cost little.
    """
    starts, others, degrees = pairs.starts.tolist(), pairs.others.tolist(), pairs.degrees.tolist()
    further: list[set[int]] = [
        {other for other in others[starts[at] : starts[at + 1]] if (degrees[other], other) > (degree, at)}
        for at, degree in enumerate(degrees)
    ]
    triangles = sum(len(onward & further[other]) for onward in further for other in onward)
    corners = sum(degree * (degree - 1) for degree in degrees)
    return 6 * triangles / corners if corners else 0.0
