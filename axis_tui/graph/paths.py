"""Paths: chains of ties that lead from one actor to another, each step with its evidence.

A chain is as good as its weakest step. What is looked at are all chains of the least number
of ties and of one more, or of as many more as somebody asks for; among these, the one whose
weakest step stands best comes first, so that a detour over well-attested claims goes before a
short cut over a single doubtful one. Only where the weakest steps stand alike does the shorter chain come first. A step stands
the better, the more independent sources assert it; then, the better the best grade among
them; then, where nobody contests it. Ties are followed in either direction. Where several
ties join two actors, the best-attested one is the step, and the others are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from axis_tui.model.registry import Registry
from axis_tui.model.selection import steps_from
from axis_tui.model.tie import Tie

LONGEST = 6
"""Ties that a chain may have, unless somebody wants more."""

MOST = 2_000
"""Chains that are looked at before the search stops; densely tied actors have millions."""

Strength = tuple[int, int, bool]
"""How well a step stands: independent sources that assert it, its grade, whether it is uncontested."""


class Step(msgspec.Struct, frozen=True):
    """One tie of a chain, with the end at which it is entered."""

    tie: Tie
    start: str
    """The id of the actor from which the chain comes."""
    others: int
    """Further ties between the same two actors."""
    strength: Strength

    @property
    def end(self) -> str:
        """The id of the actor to which the step leads."""
        return self.tie.other_end(self.start)


class Path(msgspec.Struct, frozen=True):
    """A chain of ties."""

    steps: tuple[Step, ...]

    @property
    def weakest(self) -> Step:
        """The step that stands worst; the first of several."""
        return min(self.steps, key=lambda step: step.strength)

    @property
    def tie_ids(self) -> tuple[str, ...]:
        """The ids of the ties, in the order of the chain."""
        return tuple(step.tie.id for step in self.steps)


class Paths(msgspec.Struct, frozen=True):
    """The chains between two actors, best first."""

    paths: tuple[Path, ...]
    shortest: int
    """Ties of the shortest chain, even where that is too long; 0 where there is none at all."""
    cut_off: bool
    """True where the search stopped before it had seen every chain."""


def find_paths(
    registry: Registry, start: str, end: str, *, longest: int = LONGEST, detour: int = 1, most: int = MOST
) -> Paths:
    """Find the chains between two actors of the least number of ties and of `detour` more, best first.

    `longest` is the number of ties that a chain may have at all, `most` the number of chains that
    are looked at. Unknown ids raise KeyError.
    """
    actors = registry.actors
    if actors[start] == actors[end]:
        return Paths((), 0, False)
    distances = steps_from(registry, end)
    shortest = distances.get(start, 0)
    found: list[Path] = []
    best: dict[tuple[str, str], Step] = {}
    for length in range(shortest, shortest + detour + 1) if shortest else ():
        if length > longest:
            break
        for chain in _chains(registry, start, end, length, distances):
            if len(found) >= most:
                return Paths(_best_first(found), shortest, True)
            found.append(Path(tuple(_step(registry, best, *pair) for pair in pairwise(chain))))
    return Paths(_best_first(found), shortest, False)


def _best_first(paths: list[Path]) -> tuple[Path, ...]:
    def order(path: Path) -> tuple[object, ...]:
        strengths = sorted(step.strength for step in path.steps)
        worst = strengths[0]
        return (_reversed(worst), len(path.steps), [_reversed(s) for s in strengths], path.tie_ids)

    return tuple(sorted(paths, key=order))


def _reversed(strength: Strength) -> tuple[int, int, bool]:
    sources, grade, uncontested = strength
    return -sources, -grade, not uncontested


def _step(registry: Registry, known: dict[tuple[str, str], Step], start: str, end: str) -> Step:
    """Give the best-attested tie between two actors as a step."""
    if (start, end) not in known:
        ties = [tie for tie in registry.ties_of(start) if tie.other_end(start) == end]
        strengths = {tie.id: _strength(registry, tie) for tie in ties}
        tie = max(ties, key=lambda tie: strengths[tie.id])
        known[start, end] = Step(tie, start, len(ties) - 1, strengths[tie.id])
    return known[start, end]


def _strength(registry: Registry, tie: Tie) -> Strength:
    standing = registry.standing(tie.id)
    return standing.independent_support, -standing.best_rank, not standing.is_contested


def _chains(
    registry: Registry, start: str, end: str, length: int, distances: dict[str, int]
) -> Iterator[tuple[str, ...]]:
    """Give every chain of actors of exactly this many ties that passes none twice.

    Only actors from which the end can still be reached in time are entered, so that little is
    walked in vain.
    """
    chain = [start]
    waiting = [iter(sorted(registry.neighbours(start)))]
    while waiting:
        near = next(waiting[-1], None)
        if near is None:
            waiting.pop()
            chain.pop()
        elif near == end:
            if len(chain) == length:
                yield (*chain, end)
        elif near not in chain and len(chain) + distances.get(near, length) <= length:
            chain.append(near)
            waiting.append(iter(sorted(registry.neighbours(near))))
