"""Paths: chains of ties that lead from one actor to another, each step with its evidence.

A chain is as good as its weakest step. What is looked at are all chains of the least number
of ties and of one more, or of as many more as somebody asks for; among these, the one whose
weakest step stands best comes first, so that a detour over well-attested claims goes before a
short cut over a single doubtful one. Where there are too many to look at all, a chain whose
weakest step stands as well as that of any is found all the same, and others that stand as well
are looked at before those that stand worse; of the worse ones, some are left out, and it is
said. Only where the weakest steps stand alike does the shorter chain come first. A step stands
the better, the more independent sources assert it; then, the better the best grade among them;
then, where nobody contests it. Ties are followed in either direction. Where several ties join
two actors, the best-attested one is the step, and the others are counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count, takewhile

import msgspec

from axis_tui.model.registry import Registry
from axis_tui.model.standing import Strength
from axis_tui.model.tie import Tie

LONGEST = 6
"""Ties that a chain may have, unless somebody wants more."""

MOST = 500
"""Chains that are looked at before the search stops; densely tied actors have millions."""

MOST_WALKED = 3_000
"""Steps that are taken in search of chains of one length, first of the best, then of any."""


_MOST_WEIGHED = 500
"""Ties of the end that are weighed to know how well a chain can stand; with more it takes too long."""

_BEST: Strength = (sys.maxsize, 0, True)
"""As well as no step can stand."""


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
    lengths = range(walk.shortest, min(longest, walk.shortest + detour) + 1) if walk.shortest else range(0)
    if not lengths:
        return Paths((), walk.shortest, False)
    best = Path(walk.widest(lengths[-1]))
    found = {best.tie_ids: best}
    for floor in (best.weakest.strength, None):
        for length in lengths:
            for steps in walk.chains(length, floor):
                path = Path(steps)
                if path.tie_ids not in found and len(found) >= most:
                    return Paths(_best_first(found.values()), walk.shortest, True)
                found[path.tie_ids] = path
    return Paths(_best_first(found.values()), walk.shortest, walk.is_tired)


def _best_first(paths: Iterable[Path]) -> tuple[Path, ...]:
    def order(path: Path) -> tuple[object, ...]:
        strengths = sorted(step.strength for step in path.steps)
        worst = strengths[0]
        return (_reversed(worst), len(path.steps), [_reversed(s) for s in strengths], path.tie_ids)

    return tuple(sorted(paths, key=order))


def _reversed(strength: Strength) -> tuple[int, int, bool]:
    sources, grade, uncontested = strength
    return -sources, -grade, not uncontested


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

    def widest(self, longest: int) -> tuple[Step, ...]:
        """Give a chain of at most `longest` ties whose weakest step stands as well as that of any.

        It goes on from wherever the weakest step so far stands best (Dijkstra's search, with the weakest
        step in place of a sum), and weighs nothing that only worse steps lead to.
        """
        waiting: list[tuple[Strength, int, int, list[Step], int, Strength]] = []
        numbers = count()

        def wait(steps: list[Step], place: int, before: Strength, ties: int) -> None:
            if place < len(steps):
                weakest = min(before, steps[place].strength)
                heappush(waiting, (_reversed(weakest), -ties, next(numbers), steps, place, before))

        fewest = {self._start: 0}
        reached: dict[tuple[str, int], Step] = {}
        wait(self._steps(self._start, longest - 1), 0, self._ceiling(), 1)
        while self._end not in fewest:
            _, negative, _, steps, place, before = heappop(waiting)
            step, ties = steps[place], -negative
            wait(steps, place + 1, before, ties)
            # Who was reached before, in no more ties, was reached over steps that stand no worse.
            if ties < fewest.get(step.end, longest + 1):
                fewest[step.end] = ties
                reached[step.end, ties] = step
                onward = [] if step.end == self._end else self._steps(step.end, longest - 1 - ties)
                wait(onward, 0, min(before, step.strength), ties + 1)
        chain: list[Step] = []
        at = self._end
        for ties in range(fewest[self._end], 0, -1):
            chain.append(reached[at, ties])
            at = chain[-1].start
        return tuple(reversed(chain))

    def _ceiling(self) -> Strength:
        """Say how well a chain can stand at most: no better than the best tie of its end.

        Above that no step is better than another, so the search goes straight on over any of them.
        """
        if self._registry.degree(self._end) > _MOST_WEIGHED:
            return _BEST
        return max(self._registry.standing(tie.id).strength for tie in self._registry.ties_of(self._end))

    def chains(self, length: int, floor: Strength | None = None) -> Iterator[tuple[Step, ...]]:
        """Give the chains of exactly this many ties that pass no actor twice, well-attested ones first.

        With a `floor`, those of which no step stands worse.
        """
        steps: list[Step] = []
        passed = {self._start}
        waiting = [self._onward_from(self._start, length - 1, floor)]
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
                waiting.append(self._onward_from(step.end, length - 1 - len(steps), floor))

    def _onward_from(self, actor: str, left: int, floor: Strength | None) -> Iterator[Step]:
        steps = iter(self._steps(actor, left))
        return steps if floor is None else takewhile(lambda step: step.strength >= floor, steps)

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
            strengths = [self._registry.standing(tie.id).strength for tie in ties]
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
