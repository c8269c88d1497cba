"""The columns of an ego map, painted: where each side stands beside the box, and how it reads."""

from __future__ import annotations

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.ego_arrangement import TRUNK, Arrangement
from axis_tui.drawing.ego_map import EgoRow
from axis_tui.drawing.ego_middle import draw_middle, draw_trunk
from axis_tui.drawing.ego_paint import SidePainter
from axis_tui.drawing.ego_side import SideLayout
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Side
from axis_tui.model.letters import width as cells
from axis_tui.model.registry import Registry


def draw_columns(
    canvas: Canvas, registry: Registry, ego: str, layout: Arrangement, lines: int, one_sided: bool
) -> tuple[list[EgoRow], tuple[Span, ...]]:
    """Paint the actor and its columns; gives their rows, and where the actor stands."""
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
    before = left.total_cells + TRUNK if left.placed else 0
    after = right.total_cells + TRUNK if right.placed else 0
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
