"""The layout of an ego map: how wide each side is, which form each neighbour takes, and on which line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_plan import Frame, Plan, choose, line_length, natural_cells, plans, stacked_cells
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block, Side, in_groups
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.clean import one_line
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry

FAR_FRAME = 7
"""Cells between a neighbour's name and the names beyond it: leader, bracket, line with heads, blank."""

FAR_LEAST = 14
"""Cells under which names beyond a neighbour are not worth drawing."""

FAR_MOST = 33
"""Cells that they get even where neighbours must be drawn in their narrow form for it."""

FIRST_BEYOND = 3
"""Actors beyond each neighbour that go before blank lines."""


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


@dataclass(frozen=True)
class Task:
    """What is to be laid out."""

    registry: Registry
    blocks: Sequence[Block]
    """Heaviest first."""
    extras: Mapping[str, str]
    """What stands beside each neighbour's name."""
    far: Mapping[str, Sequence[Far]]
    names: ShortNames
    signs: Strokes
    known: dict[tuple[Block, str, int, int], list[Plan]] = field(default_factory=dict)
    """Forms that were worked out before, when more ties were to be drawn."""

    def plans(self, block: Block, frame: Frame) -> list[Plan]:
        """Give the forms of a block."""
        key = (block, self.extras[block.actor], frame.cells, frame.pad)
        if key not in self.known:
            self.known[key] = plans(block, self.name(block.actor), key[1], frame)
        return self.known[key]

    def name(self, actor: str) -> str:
        """Give the name of an actor on one line."""
        return caption(self.registry, actor)


def caption(registry: Registry, actor: str) -> str:
    """Give the name of an actor as drawings show it: on one line, never empty."""
    return _on_one_line(registry.actors[actor].name) or actor


@lru_cache(maxsize=16384)
def _on_one_line(name: str) -> str:
    return one_line(name)


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


def lay_out_side(task: Task, side: Side, cells: int, lines: int, pad: int) -> SideLayout:
    """Choose the forms of one side's blocks and set them on their lines."""
    own = [block for block in task.blocks if block.side is side]
    far_cells = _far_cells(task, own, cells, pad)
    # An actor beyond whose name would have to be cut beyond recognition is left to the counts.
    task = replace(task, far=_recognisable(task, far_cells))
    frame = Frame(cells - (FAR_FRAME + far_cells if far_cells else 0), pad, task.signs, task.names)
    options = [task.plans(block, frame) for block in own]
    chosen, left_out = choose(options, lines)
    plan_of = {plan.block: plan for plan in chosen}
    ordered = [plan_of[block] for block in in_groups(plan_of)]
    far, gaps = _share_lines(task, ordered, lines - sum(plan.height for plan in ordered))
    placed, height = _stack(ordered, far, gaps)
    line_end, branch = _ends(ordered, frame)
    used = max((_used(plan, line_end, branch, frame) for plan in ordered), default=0)
    far_cells = far_cells if any(far.values()) else 0
    return SideLayout(side, placed, used, line_end, branch, far_cells, height, frame, left_out)


def line_end_of(plan: Plan, layout: SideLayout) -> int:
    """Give where the lines of one block end: at the common place if its name then has room."""
    if plan.stacked:
        return layout.branch - 1
    return _line_end(plan, layout.line_end, layout.frame)


def _line_end(plan: Plan, common: int, frame: Frame) -> int:
    least = max(line_length(row, frame) for row in plan.rows)
    most = frame.cells - plan.label.cells - (1 if len(plan.rows) == 1 else 2)
    return max(least, min(common, most))


def _used(plan: Plan, line_end: int, branch: int, frame: Frame) -> int:
    if plan.stacked:
        return branch
    return _line_end(plan, line_end, frame) + plan.label.cells + (1 if len(plan.rows) == 1 else 2)


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


def _far_cells(task: Task, own: Sequence[Block], cells: int, pad: int) -> int:
    """Decide how much of a side goes to the names beyond: what the neighbours leave, within bounds."""
    beyond = [width(task.name(far.actor)) + 1 for block in own for far in task.far.get(block.actor, ())]
    if not beyond:
        return 0
    frame = Frame(cells, pad, task.signs, task.names)
    near = max(natural_cells(b, task.name(b.actor), task.extras[b.actor], frame) for b in own)
    least = max(stacked_cells(b, task.name(b.actor), task.extras[b.actor], frame) for b in own)
    room = max(min(cells - near, cells // 2), min(FAR_MOST + FAR_FRAME, cells - least)) - FAR_FRAME
    return min(max(beyond), room) if room >= FAR_LEAST else 0


def _recognisable(task: Task, cells: int) -> dict[str, list[Far]]:
    """Give the actors beyond each neighbour whose names stay unique in so many cells."""
    return {
        actor: [one for one in far if task.names.shortest(task.name(one.actor)) + 1 <= cells]
        for actor, far in (task.far.items() if cells else ())
    }


def _share_lines(
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


def _stack(
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
