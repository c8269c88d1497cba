"""How the width of an ego map is shared: between its sides, and between names and those beyond them."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.drawing.ego_forms import natural_cells, stacked_cells
from axis_tui.drawing.ego_plan import Frame
from axis_tui.drawing.ego_side import FAR_FRAME
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.strands import Block, Side
from axis_tui.model.letters import width

FAR_LEAST = 14
"""Cells under which names beyond a neighbour are not worth drawing."""

FAR_MOST = 33
"""Cells that they get even where neighbours must be drawn in their narrow form for it."""


def share_width(task: Task, cells: int, pad: int) -> dict[Side, int]:
    """Divide the cells beside the box: what each side needs for its easy form, or for its narrow one.

    Where not even the narrow forms have room on both sides, the needier side gets what the other
    leaves, and half at least.
    """
    frame = Frame(cells, pad, task.signs, task.names)
    easy, narrow, beyond = dict.fromkeys(Side, 0), dict.fromkeys(Side, 0), dict.fromkeys(Side, 0)
    for block in task.blocks:
        name, extra = task.name(block.actor), task.extras[block.actor]
        easy[block.side] = max(easy[block.side], natural_cells(block, name, extra, frame))
        narrow[block.side] = max(narrow[block.side], stacked_cells(block, name, extra, frame))
        for far in task.far.get(block.actor, ()):
            beyond[block.side] = max(beyond[block.side], FAR_FRAME + width(task.name(far.actor)) + 1)
    for side in Side:
        easy[side] += beyond[side]
        narrow[side] += beyond[side]
    if easy[Side.LEFT] + easy[Side.RIGHT] <= cells:
        return easy
    if narrow[Side.LEFT] + narrow[Side.RIGHT] <= cells:
        base = narrow[Side.LEFT]
        free = cells - base - narrow[Side.RIGHT]
        wish = easy[Side.LEFT] - base, easy[Side.RIGHT] - narrow[Side.RIGHT]
        left = base + min(wish[0], max(free // 2, free - wish[1]))
    else:
        left = min(easy[Side.LEFT], max(cells // 2, cells - easy[Side.RIGHT]))
    return {Side.LEFT: left, Side.RIGHT: min(easy[Side.RIGHT], cells - left)}


def room_beyond(task: Task, own: Sequence[Block], cells: int, pad: int) -> int:
    """Decide how much of a side goes to the names beyond: what the neighbours leave, within bounds."""
    beyond = [width(task.name(far.actor)) + 1 for block in own for far in task.far.get(block.actor, ())]
    if not beyond:
        return 0
    frame = Frame(cells, pad, task.signs, task.names)
    near = max(natural_cells(b, task.name(b.actor), task.extras[b.actor], frame) for b in own)
    least = max(stacked_cells(b, task.name(b.actor), task.extras[b.actor], frame) for b in own)
    room = max(min(cells - near, cells // 2), min(FAR_MOST + FAR_FRAME, cells - least)) - FAR_FRAME
    return min(max(beyond), room) if room >= FAR_LEAST else 0
