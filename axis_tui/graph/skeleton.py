"""A skeleton: who is tied to whom in a network, as plain numbers, and nothing else of it.

What a layout is worked out from. It has a fingerprint, so that a layout can be kept and found again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np
import numpy.typing as npt

from axis_tui.model.registry import Registry

Pairs = npt.NDArray[np.intp]
"""The numbers of two actors, one row a pair, the smaller number first; sorted, each pair once."""


@dataclass(frozen=True, eq=False)
class Skeleton:
    """Actors by number, and the pairs of them between which there is a tie."""

    actors: tuple[str, ...]
    pairs: Pairs

    @cached_property
    def key(self) -> str:
        """A fingerprint of the actors and the pairs."""
        digest = sha256("\x1f".join(self.actors).encode("utf-8", "replace"))
        digest.update(np.ascontiguousarray(self.pairs, dtype=np.int64).tobytes())
        return digest.hexdigest()

    @cached_property
    def degrees(self) -> npt.NDArray[np.intp]:
        """How many others each actor is tied to."""
        return np.bincount(self.pairs.ravel(), minlength=len(self.actors)).astype(np.intp)

    def within(self, numbers: npt.NDArray[np.intp]) -> Skeleton:
        """Give the part that holds these actors, in this order."""
        new = np.full(len(self.actors), -1, dtype=np.intp)
        new[numbers] = np.arange(len(numbers))
        pairs = new[self.pairs]
        return Skeleton(
            tuple(self.actors[number] for number in numbers.tolist()),
            unique_pairs(pairs[(pairs >= 0).all(axis=1)], len(numbers)),
        )


def make_skeleton(registry: Registry) -> Skeleton:
    """Take the skeleton of a registry, its actors in stored order."""
    numbers = {actor: number for number, actor in enumerate(registry.actors)}
    ties = registry.ties.values()
    subjects = np.fromiter((numbers[tie.subject] for tie in ties), dtype=np.intp, count=len(ties))
    objects = np.fromiter((numbers[tie.object] for tie in ties), dtype=np.intp, count=len(ties))
    return Skeleton(tuple(numbers), unique_pairs(np.column_stack((subjects, objects)), len(numbers)))


def part_of(skeleton: Skeleton, actors: Iterable[str]) -> Skeleton:
    """Give the part that holds some actors by id, in stored order; unknown ids are left out."""
    wanted = set(actors)
    kept = (number for number, actor in enumerate(skeleton.actors) if actor in wanted)
    return skeleton.within(np.fromiter(kept, dtype=np.intp))


def unique_pairs(pairs: Pairs, count: int) -> Pairs:
    """Put the smaller number first, sort, and leave out what stands twice or has one end only."""
    low, high = pairs.min(axis=1, initial=count), pairs.max(axis=1, initial=-1)
    codes = np.unique((low * count + high)[low != high])
    return np.column_stack((codes // count, codes % count)) if count else pairs.reshape(-1, 2)
