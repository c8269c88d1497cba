"""Paths: chains of ties that lead from one actor to another, each step with its evidence.

A chain is as good as its weakest step. What is looked at are all chains of the least number
of ties and of one more, or of as many more as somebody asks for; among these, the one whose
weakest step stands best comes first, so that a detour over well-attested claims goes before a
short cut over a single doubtful one. Where there are too many, well-attested steps are taken
first, so that what is not looked at is what stands badly. Only where the weakest steps stand
alike does the shorter chain come first. A step stands the better, the more independent sources
assert it; then, the better the best grade among them; then, where nobody contests it. Ties are
followed in either direction. Where several ties join two actors, the best-attested one is the
step, and the others are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

LONGEST = 6
"""Ties that a chain may have, unless somebody wants more."""

MOST = 500
"""Chains that are looked at before the search stops; densely tied actors have millions."""

MOST_WALKED = 3_000
"""Steps that are taken in search of them."""

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
    walk = _Walk(registry, start, end, detour)
    found: list[Path] = []
    for length in range(walk.shortest, walk.shortest + detour + 1) if walk.shortest else ():
        if length > longest:
            break
        for steps in walk.chains(length):
            if len(found) >= most:
                return Paths(_best_first(found), walk.shortest, True)
            found.append(Path(steps))
    return Paths(_best_first(found), walk.shortest, walk.is_tired)


def _best_first(paths: list[Path]) -> tuple[Path, ...]:
    def order(path: Path) -> tuple[object, ...]:
        strengths = sorted(step.strength for step in path.steps)
        worst = strengths[0]
        return (_reversed(worst), len(path.steps), [_reversed(s) for s in strengths], path.tie_ids)

    return tuple(sorted(paths, key=order))


def _reversed(strength: Strength) -> tuple[int, int, bool]:
    sources, grade, uncontested = strength
    return -sources, -grade, not uncontested


def _strength(registry: Registry, tie: Tie) -> Strength:
    standing = registry.standing(tie.id)
    return standing.independent_support, -standing.best_rank, not standing.is_contested


class _Walk:
    """A search for chains from one actor to another that enters nothing from which the end is too far."""

    def __init__(self, registry: Registry, start: str, end: str, detour: int) -> None:
        self._registry = registry
        self._start, self._end = start, end
        self._distances = _distances(registry, start, end, detour)
        self.shortest = self._distances.get(start, 0)
        self._onward: dict[tuple[str, int], list[Step]] = {}
        self._known: dict[tuple[str, str], Step] = {}
        self.is_tired = False
        """True where the search was given up before its end."""

    def chains(self, length: int) -> Iterator[tuple[Step, ...]]:
        """Give the chains of exactly this many ties that pass no actor twice, well-attested ones first."""
        steps: list[Step] = []
        passed = {self._start}
        waiting = [iter(self._steps(self._start, length - 1))]
        walked = 0
        while waiting:
            step = next(waiting[-1], None)
            walked += 1
            if walked > MOST_WALKED:
                self.is_tired = True
                return
            if step is None:
                waiting.pop()
                if steps:
                    passed.discard(steps.pop().end)
            elif step.end == self._end:
                if len(steps) + 1 == length:
                    yield (*steps, step)
            elif step.end not in passed:
                steps.append(step)
                passed.add(step.end)
                waiting.append(iter(self._steps(step.end, length - 1 - len(steps))))

    def _steps(self, actor: str, left: int) -> list[Step]:
        """Give the steps from an actor after which the end can be reached in `left` ties, the best first."""
        key = (actor, left)
        if key not in self._onward:
            ties: dict[str, list[Tie]] = {}
            for tie in self._registry.ties_of(actor):
                end = tie.object if tie.subject == actor else tie.subject
                if self._distances.get(end, left + 1) <= left:
                    ties.setdefault(end, []).append(tie)
            steps = [self._step(actor, end, between) for end, between in ties.items()]
            self._onward[key] = sorted(steps, key=lambda step: (_reversed(step.strength), step.tie.id))
        return self._onward[key]

    def _step(self, actor: str, end: str, ties: list[Tie]) -> Step:
        """Give the best-attested tie to a neighbour as a step."""
        if (actor, end) not in self._known:
            strengths = [_strength(self._registry, tie) for tie in ties]
            best = max(range(len(ties)), key=strengths.__getitem__)
            self._known[actor, end] = Step(ties[best], actor, len(ties) - 1, strengths[best])
        return self._known[actor, end]


def _distances(registry: Registry, start: str, end: str, detour: int) -> dict[str, int]:
    """Count the ties to the end from every actor that a chain may pass, whatever their direction."""
    distances = {end: 0}
    rim, far, furthest = [end], 0, None
    while rim and (furthest is None or far < furthest):
        far += 1
        reached = []
        for actor in rim:
            for tie in registry.ties_of(actor):
                near = tie.object if tie.subject == actor else tie.subject
                if near not in distances:
                    distances[near] = far
                    reached.append(near)
        if furthest is None and start in distances:
            furthest = far + detour - 1
        rim = reached
    return distances
