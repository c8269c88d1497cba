"""The ego map: one actor in the middle, those who act on it left, those on whom it acts right.

Every line reads as a sentence from left to right: "Iran arms Hezbollah". Names and verbs stay
whole as far as the screen allows (see `ego_plan`); what has no room at all is counted. On a
screen under `NARROW` cells everybody stands below the actor, and ties towards it are read
from its end ("is armed by"), their arrows still pointing where they truly point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from axis_tui.drawing.blocks import gather_blocks
from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.ego_arrangement import Arrangement, arrange
from axis_tui.drawing.ego_columns import draw_columns
from axis_tui.drawing.ego_far import gather_far
from axis_tui.drawing.ego_legend import legend_entries
from axis_tui.drawing.ego_map import EgoMap, EgoRow
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.legend import draw_legend, legend_lines
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Block, Side
from axis_tui.drawing.strokes import strokes
from axis_tui.model.registry import Registry

NARROW = 60
"""Cells under which there is one column instead of two."""

WIDE = 130
"""Cells from which the neighbours' own neighbours have room."""

WHOLE_LEGEND = 160
"""Cells in which every legend has room on one line."""


def draw_ego_map(
    registry: Registry, actor_id: str, width: int, height: int, *, radius: int = 1, ascii: bool = False
) -> EgoMap:
    """Draw an actor and its neighbours; with radius 2, also those beyond, where the screen is wide enough.

    An unknown id raises KeyError.
    """
    signs = strokes(ascii)
    one_sided = width < NARROW
    every = gather_blocks(registry, actor_id, signs, one_sided=one_sided)
    foot = _foot_lines(width, height)
    lines = max(0, height - foot - one_sided)
    blocks = _heaviest(every, lines)
    near = {block.actor for block in blocks}
    far = gather_far(registry, actor_id, near) if radius > 1 and width >= WIDE else {}
    ringed = {one.actor for some in far.values() for one in some}
    names = ShortNames((caption(registry, actor) for actor in (actor_id, *near, *ringed)), signs.cut)
    task = Task(registry, blocks, {}, far, names, signs)
    layout = arrange(task, actor_id, width, lines, one_sided=one_sided)
    canvas = Canvas(width, height)
    rows, focus = draw_columns(canvas, registry, actor_id, layout, lines, one_sided)
    return _finish(registry, actor_id, canvas, every, layout, rows, focus, foot)


def _heaviest(blocks: Sequence[Block], lines: int) -> list[Block]:
    """Give as many blocks of each side as there are lines: more can never be drawn."""
    return [block for side in Side for block in [b for b in blocks if b.side is side][:lines]]


def _foot_lines(width: int, height: int) -> int:
    """Count the lines that the legend may take."""
    if height < 4:
        return 0
    return 2 if height >= 16 and width < WHOLE_LEGEND else 1


def _finish(
    registry: Registry,
    ego: str,
    canvas: Canvas,
    every: Sequence[Block],
    layout: Arrangement,
    rows: list[EgoRow],
    focus: tuple[Span, ...],
    foot: int,
) -> EgoMap:
    placed = [placed for side in layout.sides for placed in side.placed]
    drawn = {tie for one in placed for tie in one.plan.block.ties}
    order = list(Side)
    rows.sort(key=lambda row: (order.index(row.side), row.ring, row.y))
    drawing = EgoMap(
        ego=ego,
        canvas=canvas,
        rows=tuple(replace(row, near=row.near or ego) for row in rows),
        focus=focus,
        shown=len(drawn),
        total=sum(len(block.ties) for block in every),
        neighbours_shown=len({one.plan.block.actor for one in placed}),
        neighbours_total=len({block.actor for block in every}),
        left_out=tuple(tie for block in every for tie in block.ties if tie not in drawn),
        verbs_cut=frozenset(tie for p in placed for row in p.plan.rows if not row.whole for tie in row.ties),
    )
    if foot:
        entries = legend_entries(layout)
        draw_legend(canvas, legend_lines(drawing.counts, entries, canvas.width - 1, foot))
    return drawing
