"""How the lines of a side are shared: blocks, some actors beyond each neighbour, blank lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_plan import Plan
from axis_tui.drawing.ego_side import Placed
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.strands import Block

FIRST_BEYOND = 3
"""Actors beyond each neighbour that go before blank lines."""


def share_lines(
    task: Task, ordered: Sequence[Plan], spare: int
) -> tuple[dict[Block, tuple[Far, ...]], frozenset[Block]]:
    """Share the lines that are left: some actors beyond each neighbour, blank lines, then more of them.

    Gives the actors beyond each neighbour, and the blocks before which a line stays blank.
    """
    waiting: dict[Block, Sequence[Far]] = {}
    told: set[str] = set()
    for plan in sorted(ordered, key=lambda plan: plan.block.weight, reverse=True):
        if plan.block.actor not in told:
            told.add(plan.block.actor)
            waiting[plan.block] = task.far.get(plan.block.actor, ())
    heights = {plan.block: plan.height for plan in ordered}
    counts = {block: min(heights[block], len(far)) for block, far in waiting.items()}

    def grow(most: int, spare: int) -> int:
        for number in range(1, most + 1):
            for block, far in waiting.items():
                if counts[block] < number <= len(far):
                    if number > heights[block] and spare < 1:
                        continue
                    spare -= number > heights[block]
                    counts[block] = number
        return spare

    spare = grow(FIRST_BEYOND, spare)
    pairs = list(pairwise(plan.block for plan in ordered))
    gaps = {after for before, after in pairs if before.tone is not after.tone}
    if any(counts.values()) and len(pairs) <= spare:
        gaps = {after for _, after in pairs}
    if len(gaps) > spare:
        gaps = set()
    grow(max(map(len, waiting.values()), default=0), spare - len(gaps))
    return {block: tuple(far[: counts[block]]) for block, far in waiting.items()}, frozenset(gaps)


def stack(
    ordered: Sequence[Plan], far: Mapping[Block, tuple[Far, ...]], gaps: frozenset[Block]
) -> tuple[tuple[Placed, ...], int]:
    """Set blocks one under the other; gives them with the lines that they take."""
    placed: list[Placed] = []
    y = 0
    for plan in ordered:
        y += plan.block in gaps
        placed.append(Placed(plan, y, far.get(plan.block, ())))
        y += placed[-1].height
    return tuple(placed), y
