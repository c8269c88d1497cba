"""A path drawn down: boxes one below the other, and beside the ties what is said of them."""

from __future__ import annotations

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.path_box import WEAKEST, PathDrawing, draw_box
from axis_tui.drawing.path_map import PathMap, PathRow, PathStep
from axis_tui.drawing.path_text import TieText, write_lines
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Way, way_of
from axis_tui.model.letters import width
from axis_tui.model.standing import count_words

_SHAFT = 6
"""The column in which ties run when the path is drawn down."""


def draw_down(drawing: PathDrawing, height: int) -> PathMap:
    """Draw the boxes one below the other, what is said of the ties beside them."""
    room = max(4, drawing.width - _SHAFT - 4)
    texts = [[drawing.tell(tie, room) for tie in step.ties] for step in drawing.steps]
    needed = 3 * len(drawing.actors) + sum(len(text.lines) for step in texts for text in step)
    needed += sum(not _has_room_beside(drawing, number) for number in drawing.weakest)
    canvas = Canvas(drawing.width, max(height, needed))
    boxes, rows = [], []
    y = 0
    for number, actor in enumerate(drawing.actors):
        boxes.append((actor, draw_box(canvas, drawing, actor, 1, y)))
        y += 3
        if number == len(drawing.steps):
            break
        if number in drawing.weakest:
            y += _mark_weakest(canvas, drawing, number, boxes[-1][1].stop, y)
        for text in texts[number]:
            _shaft(canvas, drawing, drawing.steps[number], text, y)
            write_lines(canvas, _SHAFT + 3, y, text)
            lines = range(y, y + len(text.lines))
            rows.append(PathRow(number, text.tie, tuple(Span(line, _SHAFT, drawing.width) for line in lines)))
            y += len(text.lines)
    if drawing.steps:
        _say_length(canvas, drawing)
    return PathMap(canvas, tuple(rows), tuple(boxes), drawing.weakest)


def _has_room_beside(drawing: PathDrawing, number: int) -> bool:
    """Tell whether a step can be marked beside the box above it."""
    return width(drawing.name(drawing.actors[number])) + len(WEAKEST) + 7 < drawing.width


def _mark_weakest(canvas: Canvas, drawing: PathDrawing, number: int, box: int, y: int) -> int:
    """Mark a step above its ties, beside the box or on a line of its own; gives how many lines that takes."""
    beside = _has_room_beside(drawing, number)
    x = max(box + 2, _SHAFT + 3) if beside else _SHAFT + 3
    canvas.put(x, y - 1 if beside else y, WEAKEST, Ink(Role.WARNING))
    return 0 if beside else 1


def _say_length(canvas: Canvas, drawing: PathDrawing) -> None:
    words = count_words(len(drawing.steps), "step")
    x = canvas.width - len(words) - 1
    if all(canvas.letter(at, 1) == " " for at in range(max(x - 2, 0), canvas.width)):
        canvas.put(x, 1, words, Ink(Role.DIM))


def _shaft(canvas: Canvas, drawing: PathDrawing, step: PathStep, text: TieText, y: int) -> None:
    """Draw one tie downwards, its heads where they truly are."""
    registry, signs = drawing.registry, drawing.signs
    tone = registry.tie_kinds[registry.ties[text.tie].kind].tone
    way = way_of(registry, registry.ties[text.tie], step.start)
    ink = Ink(Role.LINE, tone, None, (text.tie,))
    last = y + len(text.lines) - 1
    for line in range(y, last + 1):
        canvas.put(_SHAFT, line, signs.columns[tone], ink)
    if way is not Way.OUT:
        canvas.put(_SHAFT, y, signs.up, ink)
    if way is not Way.IN:
        canvas.put(_SHAFT, last, signs.down, ink)
