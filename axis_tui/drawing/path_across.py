"""A path drawn across: boxes side by side, the ties between them, and what is said of them below."""

from __future__ import annotations

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.path_box import WEAKEST, PathDrawing, draw_box
from axis_tui.drawing.path_map import PathMap, PathRow, PathStep
from axis_tui.drawing.path_text import write_lines
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Way, way_of
from axis_tui.model.letters import width

MOST_ACROSS = 3
"""Ties of one step that have room between two boxes side by side."""


def gaps_across(drawing: PathDrawing) -> list[int] | None:
    """Count the cells of each gap between boxes side by side; None where they have no room."""
    if not drawing.steps or any(len(step.ties) > MOST_ACROSS for step in drawing.steps):
        return None
    gaps = [max(width(drawing.verb(tie)) for tie in step.ties) + 6 for step in drawing.steps]
    boxes = sum(width(caption(drawing.registry, actor)) + 4 for actor in drawing.actors)
    free = drawing.width - 2 - boxes - sum(gaps)
    if free < 0:
        return None
    return [gap + min(free // len(gaps), 8) for gap in gaps]


def draw_across(drawing: PathDrawing, height: int) -> PathMap:
    """Draw the boxes side by side, what is said of the ties below."""
    gaps = gaps_across(drawing) or []
    texts = [
        (number, drawing.tell(tie, drawing.width - 6))
        for number, step in enumerate(drawing.steps)
        for tie in step.ties
    ]
    needed = 6 + sum(len(text.lines) + 1 for _, text in texts)
    canvas = Canvas(drawing.width, max(height, needed))
    total = sum(width(caption(drawing.registry, actor)) + 4 for actor in drawing.actors) + sum(gaps)
    x = max(0, (drawing.width - total) // 2)
    boxes = []
    spans: dict[str, Span] = {}
    for number, actor in enumerate(drawing.actors):
        boxes.append((actor, draw_box(canvas, drawing, actor, x, 1)))
        x = boxes[-1][1].stop
        if number < len(gaps):
            step = drawing.steps[number]
            first = 2 if len(step.ties) < 3 else 1
            for line, tie in enumerate(step.ties):
                spans[tie] = _across(canvas, drawing, step, tie, x, first + line, gaps[number])
            if number in drawing.weakest:
                canvas.put(x + (gaps[number] - len(WEAKEST)) // 2, 4, WEAKEST, Ink(Role.WARNING))
            x += gaps[number]
    y = 6
    rows = []
    for number, text in texts:
        canvas.put(1, y, f"{number + 1:>2}", Ink(Role.COUNT))
        write_lines(canvas, 5, y, text)
        said = tuple(Span(y + line, 5, drawing.width) for line in range(len(text.lines)))
        rows.append(PathRow(number, text.tie, (spans[text.tie], *said)))
        y += len(text.lines) + 1
    return PathMap(canvas, tuple(rows), tuple(boxes), drawing.weakest)


def _across(
    canvas: Canvas, drawing: PathDrawing, step: PathStep, tie: str, x: int, y: int, cells: int
) -> Span:
    """Draw one tie between two boxes, with its verb in the middle."""
    registry, signs = drawing.registry, drawing.signs
    tone = registry.tie_kinds[registry.ties[tie].kind].tone
    way = way_of(registry, registry.ties[tie], step.start)
    ink = Ink(Role.LINE, tone, None, (tie,))
    canvas.fill(x + 1, y, cells - 2, signs.lines[tone], ink)
    if way is not Way.OUT:
        canvas.put(x + 1, y, signs.left, ink)
    if way is not Way.IN:
        canvas.put(x + cells - 2, y, signs.right, ink)
    verb = f" {drawing.verb(tie)} "
    canvas.put(x + (cells - width(verb)) // 2, y, verb, Ink(Role.VERB, tone, None, (tie,)))
    return Span(y, x + 1, x + cells - 1)
