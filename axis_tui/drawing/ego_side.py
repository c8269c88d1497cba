"""A side of an ego map as it is laid out: which form each block takes, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_plan import Frame, Plan, line_length
from axis_tui.drawing.strands import Side

FAR_FRAME = 7
"""Cells between a neighbour's name and the names beyond it: leader, bracket, line with heads, blank."""


@dataclass(frozen=True)
class Placed:
    """A block in its form, on its line."""

    plan: Plan
    y: int
    """Its first line, counted from the first line of the side."""
    far: tuple[Far, ...]

    @property
    def height(self) -> int:
        """How many lines it takes with the actors beyond it."""
        return max(self.plan.height, len(self.far))


@dataclass(frozen=True, eq=False)
class SideLayout:
    """One side of an ego map. Places are counted outwards from the trunk, which is 0."""

    side: Side
    placed: tuple[Placed, ...]
    cells: int
    """From the trunk to the outer end of the names of neighbours."""
    line_end: int
    """Where the lines of joined blocks end, unless one needs more or leaves less."""
    branch: int
    """Where the lines of stacked blocks meet: below the glyph."""
    far_cells: int
    """Room for the names beyond, 0 where none are drawn."""
    height: int
    frame: Frame
    left_out: frozenset[str]
    """Ties that must fall away before the side fits, the lightest; the layout is of no use until then."""

    @property
    def arms(self) -> list[int]:
        """The lines that hang on the trunk, counted from the first line of the side."""
        return [
            one.y + one.plan.stacked + number for one in self.placed for number in range(len(one.plan.rows))
        ]

    @property
    def total_cells(self) -> int:
        """All cells from the trunk to the outer edge, the trunk excluded."""
        return self.cells + (FAR_FRAME + self.far_cells if self.far_cells else 0)

    @property
    def loss(self) -> float:
        """What the side could not show whole."""
        return sum(placed.plan.loss for placed in self.placed)


def line_end_of(plan: Plan, layout: SideLayout) -> int:
    """Give where the lines of one block end: at the common place if its name then has room."""
    if plan.stacked:
        return layout.branch - 1
    return own_line_end(plan, layout.line_end, layout.frame)


def own_line_end(plan: Plan, common: int, frame: Frame) -> int:
    """Give where the lines of a block end that wants to end them at the common place."""
    least = max(line_length(row, frame) for row in plan.rows)
    most = frame.cells - plan.label.cells - (1 if len(plan.rows) == 1 else 2)
    return max(least, min(common, most))


def mark_shared(sides: Sequence[SideLayout], near: set[str]) -> list[SideLayout]:
    """Mark the actors beyond that stand elsewhere on the map, too."""
    counts: dict[str, int] = {}
    for side in sides:
        for placed in side.placed:
            for far in placed.far:
                counts[far.actor] = counts.get(far.actor, 0) + 1
    return [
        replace(
            side,
            placed=tuple(
                replace(
                    placed,
                    far=tuple(
                        replace(far, shared=far.actor in near or counts[far.actor] > 1) for far in placed.far
                    ),
                )
                for placed in side.placed
            ),
        )
        for side in sides
    ]
