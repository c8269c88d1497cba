"""Everything about an ego map that is decided before the first cell is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from axis_tui.drawing.ego_layout import lay_out_side
from axis_tui.drawing.ego_middle import Middle, plan_middle
from axis_tui.drawing.ego_side import SideLayout, mark_shared
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.ego_widths import share_width
from axis_tui.drawing.strands import Side, without_ties

TRUNK = 2
"""Cells between a side and the box: the trunk, and what joins it to the box."""


@dataclass(frozen=True)
class Arrangement:
    """What an ego map shows, and where."""

    task: Task
    sides: tuple[SideLayout, ...]
    middle: Middle

    @property
    def loss(self) -> float:
        """What could not be shown whole."""
        return sum(side.loss for side in self.sides)

    @property
    def left_out(self) -> frozenset[str]:
        """Ties that must fall away before all sides fit."""
        return frozenset().union(*(side.left_out for side in self.sides))


def arrange(task: Task, ego: str, width: int, lines: int, *, one_sided: bool) -> Arrangement:
    """Lay out what fits: airily if nothing is lost by that, and without the lightest ties if need be."""
    near = {block.actor for block in task.blocks}
    pad = 1
    while True:
        task = replace(task, extras=_extras(task))
        found = _lay_out(task, ego, width, lines, pad, one_sided)
        if pad and (found.loss or found.left_out):
            pad = 0
            continue
        if not found.left_out:
            return replace(found, sides=tuple(mark_shared(found.sides, near)))
        # What is left out changes how many further ties its neighbour has, and so the room for names.
        kept = (without_ties(block, found.left_out) for block in task.blocks)
        task = replace(task, blocks=[block for block in kept if block])


def _extras(task: Task) -> dict[str, str]:
    """Say of each neighbour whether it stands on both sides, and how many of its ties are not drawn."""
    sides: dict[str, int] = {}
    drawn: dict[str, int] = {}
    for block in task.blocks:
        sides[block.actor] = sides.get(block.actor, 0) + 1
        drawn[block.actor] = drawn.get(block.actor, 0) + len(block.ties)
    extras = {}
    for actor, count in drawn.items():
        more = task.registry.degree(actor) - count
        parts = [task.signs.both_sides] if sides[actor] > 1 else []
        parts += [f"+{more}"] if more > 0 else []
        extras[actor] = " ".join(parts)
    return extras


def _lay_out(task: Task, ego: str, width: int, lines: int, pad: int, one_sided: bool) -> Arrangement:
    middle = plan_middle(task.registry, ego, task.signs, width, lines)
    if one_sided:
        return Arrangement(task, (lay_out_side(task, Side.RIGHT, max(width - 2, 1), lines, pad),), middle)
    shares = share_width(task, width - middle.cells - 2 * TRUNK, pad)
    return Arrangement(
        task, tuple(lay_out_side(task, side, shares[side], lines, pad) for side in Side), middle
    )
