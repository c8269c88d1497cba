"""The layout of an ego map: how wide each side is, which form each neighbour takes, and on which line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from axis_tui.drawing.blocks import in_groups
from axis_tui.drawing.ego_choice import choose
from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_lines import share_lines, stack
from axis_tui.drawing.ego_plan import Frame, Plan, line_length
from axis_tui.drawing.ego_side import FAR_FRAME, SideLayout, own_line_end
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.ego_widths import room_beyond
from axis_tui.drawing.strands import Side


def lay_out_side(task: Task, side: Side, cells: int, lines: int, pad: int) -> SideLayout:
    """Choose the forms of one side's blocks and set them on their lines."""
    own = [block for block in task.blocks if block.side is side]
    far_cells = room_beyond(task, own, cells, pad)
    # An actor beyond whose name would have to be cut beyond recognition is left to the counts.
    task = replace(task, far=_recognisable(task, far_cells))
    frame = Frame(cells - (FAR_FRAME + far_cells if far_cells else 0), pad, task.signs, task.names)
    options = [task.plans(block, frame) for block in own]
    chosen, left_out = choose(options, lines)
    plan_of = {plan.block: plan for plan in chosen}
    ordered = [plan_of[block] for block in in_groups(plan_of)]
    far, gaps = share_lines(task, ordered, lines - sum(plan.height for plan in ordered))
    placed, height = stack(ordered, far, gaps)
    line_end, branch = _ends(ordered, frame)
    used = max((_used(plan, line_end, branch, frame) for plan in ordered), default=0)
    far_cells = far_cells if any(far.values()) else 0
    return SideLayout(side, placed, used, line_end, branch, far_cells, height, frame, left_out)


def _used(plan: Plan, line_end: int, branch: int, frame: Frame) -> int:
    if plan.stacked:
        return branch
    return own_line_end(plan, line_end, frame) + plan.label.cells + (1 if len(plan.rows) == 1 else 2)


def _ends(ordered: Sequence[Plan], frame: Frame) -> tuple[int, int]:
    """Find where lines end so that names align, without pushing the longest name out."""
    joined = [plan for plan in ordered if not plan.stacked]
    needs = sorted(max(line_length(row, frame) for row in plan.rows) for plan in joined)
    labels = max((plan.label.cells for plan in joined), default=0)
    common = max(
        (need for need in needs if need + labels + 2 <= frame.cells), default=needs[0] if needs else 0
    )
    stacked = [plan for plan in ordered if plan.stacked]
    branch = max(
        (max(plan.label.cells + 1, *(line_length(row, frame) + 1 for row in plan.rows)) for plan in stacked),
        default=0,
    )
    return common, min(branch, frame.cells)


def _recognisable(task: Task, cells: int) -> dict[str, list[Far]]:
    """Give the actors beyond each neighbour whose names stay unique in so many cells."""
    return {
        actor: [one for one in far if task.names.shortest(task.name(one.actor)) + 1 <= cells]
        for actor, far in (task.far.items() if cells else ())
    }
