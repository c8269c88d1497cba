"""The ego map: one actor in the middle, those who act on it left, those on whom it acts right.

Every line reads as a sentence from left to right: "Iran arms Hezbollah". Names and verbs stay
whole as far as the screen allows (see `ego_plan`); what has no room at all is counted. On a
screen under `NARROW` cells everybody stands below the actor, and ties towards it are read
from its end ("is armed by"), their arrows still pointing where they truly point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.ego_far import gather_far
from axis_tui.drawing.ego_layout import lay_out_side
from axis_tui.drawing.ego_middle import Middle, draw_middle, draw_trunk, plan_middle
from axis_tui.drawing.ego_paint import EgoRow, SidePainter, Span
from axis_tui.drawing.ego_side import SideLayout, mark_shared
from axis_tui.drawing.ego_task import Task
from axis_tui.drawing.ego_widths import share_width
from axis_tui.drawing.legend import Entry, draw_legend, legend_lines, mark_entries, tone_entries
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block, Side, gather_blocks, without_ties
from axis_tui.drawing.strokes import Strokes, strokes
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import width as cells
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

NARROW = 60
"""Cells under which there is one column instead of two."""

WIDE = 130
"""Cells from which the neighbours' own neighbours have room."""

WHOLE_LEGEND = 160
"""Cells in which every legend has room on one line."""

_TRUNK = 2
"""Cells between a side and the box: the trunk, and what joins it to the box."""


@dataclass(frozen=True)
class EgoMap:
    """A drawn ego map, with what a cursor needs to walk on it."""

    ego: str
    canvas: Canvas
    rows: tuple[EgoRow, ...]
    """Left side from top to bottom, then the right side; neighbours before those beyond them."""
    focus: tuple[Span, ...]
    """Where the actor in the middle stands."""
    shown: int
    """Ties of the actor that are drawn."""
    total: int
    neighbours_shown: int
    neighbours_total: int
    left_out: tuple[str, ...]
    """Ties of the actor that have no room, heaviest first."""
    names_cut: frozenset[str]
    """Actors whose name is not whole."""
    verbs_cut: frozenset[str]
    """Ties of the actor whose verb is not whole."""

    @property
    def counts(self) -> str:
        """Say what is shown: "all 19 ties shown", or how many of how many."""
        if not self.total:
            return "no ties"
        if self.shown == self.total:
            return {1: "its only tie is shown", 2: "both ties shown"}.get(
                self.total, f"all {self.total:,} ties shown"
            )
        ties = f"{self.shown:,} of {self.total:,} ties"
        if self.neighbours_shown == self.neighbours_total:
            return f"{ties} shown"
        return f"{ties}, {self.neighbours_shown:,} of {count_words(self.neighbours_total, 'neighbour')} shown"


@dataclass(frozen=True)
class _Layout:
    """Everything that is decided before the first cell is written."""

    task: Task
    sides: tuple[SideLayout, ...]
    middle: Middle

    @property
    def loss(self) -> float:
        return sum(side.loss for side in self.sides)

    @property
    def left_out(self) -> frozenset[str]:
        return frozenset().union(*(side.left_out for side in self.sides))


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
    pad = 1
    while True:
        task = replace(task, blocks=blocks, extras=_extras(registry, blocks, signs))
        layout = _lay_out(task, actor_id, width, lines, pad, one_sided)
        if pad and (layout.loss or layout.left_out):
            pad = 0
            continue
        if not layout.left_out:
            break
        # What is left out changes how many further ties its neighbour has, and so the room for names.
        blocks = [kept for block in blocks if (kept := without_ties(block, layout.left_out))]
    layout = replace(layout, sides=tuple(mark_shared(layout.sides, near)))
    canvas = Canvas(width, height)
    rows, focus = _draw(canvas, registry, actor_id, layout, lines, one_sided)
    return _finish(registry, actor_id, canvas, every, layout, rows, focus, foot)


def _heaviest(blocks: Sequence[Block], lines: int) -> list[Block]:
    """Give as many blocks of each side as there are lines: more can never be drawn."""
    return [block for side in Side for block in [b for b in blocks if b.side is side][:lines]]


def _foot_lines(width: int, height: int) -> int:
    """Count the lines that the legend may take."""
    if height < 4:
        return 0
    return 2 if height >= 16 and width < WHOLE_LEGEND else 1


def _extras(registry: Registry, blocks: Sequence[Block], signs: Strokes) -> dict[str, str]:
    """Say of each neighbour whether it stands on both sides, and how many of its ties are not drawn."""
    sides: dict[str, int] = {}
    drawn: dict[str, int] = {}
    for block in blocks:
        sides[block.actor] = sides.get(block.actor, 0) + 1
        drawn[block.actor] = drawn.get(block.actor, 0) + len(block.ties)
    extras = {}
    for actor, count in drawn.items():
        more = registry.degree(actor) - count
        parts = [signs.both_sides] if sides[actor] > 1 else []
        parts += [f"+{more}"] if more > 0 else []
        extras[actor] = " ".join(parts)
    return extras


def _lay_out(task: Task, ego: str, width: int, lines: int, pad: int, one_sided: bool) -> _Layout:
    middle = plan_middle(task.registry, ego, task.signs, width, lines)
    if one_sided:
        return _Layout(task, (lay_out_side(task, Side.RIGHT, max(width - 2, 1), lines, pad),), middle)
    shares = share_width(task, width - middle.cells - 2 * _TRUNK, pad)
    return _Layout(task, tuple(lay_out_side(task, side, shares[side], lines, pad) for side in Side), middle)


def _draw(
    canvas: Canvas, registry: Registry, ego: str, layout: _Layout, lines: int, one_sided: bool
) -> tuple[list[EgoRow], tuple[Span, ...]]:
    rows: list[EgoRow] = []
    signs = layout.task.signs
    if one_sided:
        glyph = signs.glyph(registry.actor_kinds[registry.actors[ego].kind])
        x = canvas.put(0, 0, glyph, Ink(Role.GLYPH, None, ego)) + 1
        name = layout.task.names.squeeze(caption(registry, ego), canvas.width - x)
        end = canvas.put(x, 0, name, Ink(Role.FOCUS, None, ego))
        painter = SidePainter(canvas, registry, layout.sides[0], 0, 1)
        painter.paint()
        draw_trunk(canvas, signs, painter, 0 if painter.arms else None, ego)
        return painter.rows, (Span(0, 0, min(end, canvas.width)),)
    left, right = layout.sides
    box = layout.middle.cells
    before = left.total_cells + _TRUNK if left.placed else 0
    after = right.total_cells + _TRUNK if right.placed else 0
    x = max(before, min((canvas.width - box) // 2, canvas.width - box - after))
    heading = 2 if max(left.height, right.height) + 4 <= lines else 0
    middle_y = heading + (lines - heading) // 2
    tops = {side: _top(side, middle_y, heading, lines) for side in layout.sides}
    first = min((tops[side] for side in layout.sides if side.placed), default=0)
    focus = draw_middle(canvas, layout.middle, x, middle_y, ego)
    for side in layout.sides:
        if not side.placed:
            continue
        trunk = x - 2 if side.side is Side.LEFT else x + box + 1
        painter = SidePainter(canvas, registry, side, trunk, tops[side])
        painter.paint()
        draw_trunk(canvas, signs, painter, middle_y, ego)
        rows += painter.rows
        if heading:
            _head(canvas, registry, ego, side.side, trunk, first - 2)
    return rows, focus


def _top(side: SideLayout, middle_y: int, heading: int, lines: int) -> int:
    """Set a side so that the middle of what hangs on its trunk is beside the box, as far as there is room."""
    arms = side.arms
    if not arms:
        return heading
    wish = middle_y - (arms[0] + arms[-1]) // 2
    return max(heading, min(wish, lines - side.height))


def _head(canvas: Canvas, registry: Registry, ego: str, side: Side, trunk: int, y: int) -> None:
    """Write over a column how it reads."""
    name = caption(registry, ego)
    if side is Side.LEFT:
        for text in (f"who acts on {name}", "who acts on it"):
            if cells(text) <= trunk:
                canvas.put(trunk - cells(text), y, text, Ink(Role.DIM))
                return
    for text in (f"on whom {name} acts", "on whom it acts"):
        if trunk + 1 + cells(text) <= canvas.width:
            canvas.put(trunk + 1, y, text, Ink(Role.DIM))
            return


def _finish(
    registry: Registry,
    ego: str,
    canvas: Canvas,
    every: Sequence[Block],
    layout: _Layout,
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
        names_cut=frozenset(p.plan.block.actor for p in placed if not p.plan.label.whole),
        verbs_cut=frozenset(tie for p in placed for row in p.plan.rows if not row.whole for tie in row.ties),
    )
    if foot:
        entries = _entries(layout)
        draw_legend(canvas, legend_lines(drawing.counts, entries, canvas.width - 1, foot))
    return drawing


def _entries(layout: _Layout) -> list[Entry]:
    """Explain what occurs in the drawing."""
    signs = layout.task.signs
    placed = [placed for side in layout.sides for placed in side.placed]
    tones: set[Tone | None] = {strand.tone for one in placed for strand in one.plan.block.strands}
    tones |= {far.tone for one in placed for far in one.far}
    marks = {verb.marks for one in placed for row in one.plan.rows for verb in row.verbs}
    marks |= {signs.shared for one in placed for far in one.far if far.shared}
    extras = [one.plan.label.extra for one in placed]
    entries = [*tone_entries(tones, signs), *mark_entries("".join(marks) + "".join(extras), signs)]
    if any("+" in extra for extra in extras):
        entries.append(("+n", "more ties", Ink(Role.COUNT)))
    return entries
