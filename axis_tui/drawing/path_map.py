"""A path as it is drawn: its steps, the rows of a cursor, the boxes of its actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.span import Span
from axis_tui.graph.paths import Path
from axis_tui.model.registry import Registry


class PathStep(NamedTuple):
    """One step of a path, walked from one actor to the next over one tie or several."""

    start: str
    end: str
    ties: tuple[str, ...]
    """The best-attested first."""


@dataclass(frozen=True)
class PathRow:
    """What a cursor can stand on: a tie of a step."""

    step: int
    tie: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class PathMap:
    """A drawn path; its canvas may be taller than the screen, and is then scrolled."""

    canvas: Canvas
    rows: tuple[PathRow, ...]
    boxes: tuple[tuple[str, Span], ...]
    """Each actor with the line of its name, from the first to the last."""
    weakest: frozenset[int]
    """The numbers of the steps that stand worst, from 0; none where all stand alike."""


def steps_of(registry: Registry, path: Path) -> tuple[PathStep, ...]:
    """Give the steps of a found path with all ties between their actors, the best-attested first."""
    steps = []
    for step in path.steps:
        ties = {tie.id: tie for tie in registry.ties_of(step.start) if tie.other_end(step.start) == step.end}
        others = sorted(
            (id for id in ties if id != step.tie.id), key=lambda id: registry.standing(id).strength
        )
        steps.append(PathStep(step.start, step.end, (step.tie.id, *reversed(others))))
    return tuple(steps)
