"""A path: actors in boxes, and between them each step with its ties, its best quote and its standing.

Where all boxes fit side by side the chain is drawn across, and what is said of its steps stands
below; else it is drawn down, and what is said stands beside. Arrowheads point where the ties
truly point, whichever way the path walks along them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.path_text import TieText, tell_tie, write_lines
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Way, way_of
from axis_tui.drawing.strokes import Strokes, strokes
from axis_tui.graph.paths import Path
from axis_tui.model.letters import cut, width
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

MOST_ACROSS = 3
"""Ties of one step that have room between two boxes side by side."""

_SHAFT = 6
"""The column in which ties run when the path is drawn down."""


class PathStep(NamedTuple):
    """One step of a path, walked from one actor to the next over one tie or several."""

    start: str
    end: str
    ties: tuple[str, ...]
    """The best-attested first."""


@dataclass(frozen=True)
class PathRow:
    """What a cursor can stand on: a tie of a step."""

    step: int
    tie: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class PathMap:
    """A drawn path; its canvas may be taller than the screen, and is then scrolled."""

    canvas: Canvas
    rows: tuple[PathRow, ...]
    boxes: tuple[tuple[str, Span], ...]
    """Each actor with the line of its name, from the first to the last."""
    weakest: int | None
    """The number of the step that stands worst, from 0; None for an empty path."""


def steps_of(registry: Registry, path: Path) -> tuple[PathStep, ...]:
    """Give the steps of a found path with all ties between their actors, the best-attested first."""
    steps = []
    for step in path.steps:
        ties = {tie.id: tie for tie in registry.ties_of(step.start) if tie.other_end(step.start) == step.end}
        others = sorted((id for id in ties if id != step.tie.id), key=lambda id: _strength(registry, id))
        steps.append(PathStep(step.start, step.end, (step.tie.id, *reversed(others))))
    return tuple(steps)


def draw_path(
    registry: Registry, steps: Sequence[PathStep], width: int, height: int, *, ascii: bool = False
) -> PathMap:
    """Draw the steps of a path; unknown ids raise KeyError."""
    signs = strokes(ascii)
    strengths = [max(_strength(registry, tie) for tie in step.ties) for step in steps]
    weakest = strengths.index(min(strengths)) if strengths else None
    drawing = _Drawing(registry, steps, width, signs, weakest)
    if _across_cells(drawing) is not None:
        return _draw_across(drawing, height)
    return _draw_down(drawing, height)


@dataclass(frozen=True)
class _Drawing:
    registry: Registry
    steps: Sequence[PathStep]
    width: int
    signs: Strokes
    weakest: int | None

    @property
    def actors(self) -> list[str]:
        return [step.start for step in self.steps[:1]] + [step.end for step in self.steps]

    def name(self, actor: str) -> str:
        return cut(caption(self.registry, actor), max(1, self.width - 6), self.signs.cut)

    def verb(self, tie: str) -> str:
        return self.registry.tie_kinds[self.registry.ties[tie].kind].label

    def tell(self, number: int, tie: str, cells: int) -> TieText:
        first = tie == self.steps[number].ties[0]
        return tell_tie(self.registry, tie, self.signs, cells, weakest=first and number == self.weakest)


def _strength(registry: Registry, tie: str) -> tuple[int, int, bool]:
    """Say how well a tie stands, as the search for paths ranks it."""
    standing = registry.standing(tie)
    return standing.independent_support, -standing.best_rank, not standing.is_contested


def _across_cells(drawing: _Drawing) -> list[int] | None:
    """Count the cells of each gap between boxes side by side; None where they have no room."""
    if not drawing.steps or any(len(step.ties) > MOST_ACROSS for step in drawing.steps):
        return None
    gaps = [max(width(drawing.verb(tie)) for tie in step.ties) + 6 for step in drawing.steps]
    boxes = sum(width(caption(drawing.registry, actor)) + 4 for actor in drawing.actors)
    free = drawing.width - 2 - boxes - sum(gaps)
    if free < 0:
        return None
    return [gap + min(free // len(gaps), 8) for gap in gaps]


def _draw_across(drawing: _Drawing, height: int) -> PathMap:
    gaps = _across_cells(drawing) or []
    texts = [
        (number, drawing.tell(number, tie, drawing.width - 6))
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
        boxes.append((actor, _box(canvas, drawing, actor, x, 1)))
        x = boxes[-1][1].stop
        if number < len(gaps):
            step = drawing.steps[number]
            first = 2 if len(step.ties) < 3 else 1
            for line, tie in enumerate(step.ties):
                spans[tie] = _across(canvas, drawing, step, tie, x, first + line, gaps[number])
            if number == drawing.weakest and len(drawing.steps) > 1:
                words = "weakest"
                canvas.put(x + (gaps[number] - len(words)) // 2, 4, words, Ink(Role.WARNING))
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


def _across(canvas: Canvas, drawing: _Drawing, step: PathStep, tie: str, x: int, y: int, cells: int) -> Span:
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


def _draw_down(drawing: _Drawing, height: int) -> PathMap:
    room = max(4, drawing.width - _SHAFT - 4)
    texts = [
        [drawing.tell(number, tie, room) for tie in step.ties] for number, step in enumerate(drawing.steps)
    ]
    needed = 3 * len(drawing.actors) + sum(len(text.lines) for step in texts for text in step)
    canvas = Canvas(drawing.width, max(height, needed))
    boxes, rows = [], []
    y = 0
    for number, actor in enumerate(drawing.actors):
        boxes.append((actor, _box(canvas, drawing, actor, 1, y)))
        y += 3
        if number == len(drawing.steps):
            break
        for text in texts[number]:
            _shaft(canvas, drawing, drawing.steps[number], text, y)
            write_lines(canvas, _SHAFT + 3, y, text)
            lines = range(y, y + len(text.lines))
            rows.append(PathRow(number, text.tie, tuple(Span(line, _SHAFT, drawing.width) for line in lines)))
            y += len(text.lines)
    if drawing.steps:
        _say_length(canvas, drawing)
    return PathMap(canvas, tuple(rows), tuple(boxes), drawing.weakest)


def _say_length(canvas: Canvas, drawing: _Drawing) -> None:
    words = count_words(len(drawing.steps), "step")
    x = canvas.width - len(words) - 1
    if all(canvas.letter(at, 1) == " " for at in range(max(x - 2, 0), canvas.width)):
        canvas.put(x, 1, words, Ink(Role.DIM))


def _shaft(canvas: Canvas, drawing: _Drawing, step: PathStep, text: TieText, y: int) -> None:
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


def _box(canvas: Canvas, drawing: _Drawing, actor: str, x: int, y: int) -> Span:
    """Draw an actor's box, three lines high; gives the line of its name."""
    signs = drawing.signs
    name = drawing.name(actor)
    cells = width(name) + 4
    kind = drawing.registry.actor_kinds[drawing.registry.actors[actor].kind]
    ink = Ink(Role.FRAME, None, actor)
    for line, side in ((y, "top"), (y + 2, "bottom")):
        canvas.fill(x + 1, line, cells - 2, signs.box("across", strong=False), ink)
        canvas.put(x, line, signs.box(f"{side}-left", strong=False), ink)
        canvas.put(x + cells - 1, line, signs.box(f"{side}-right", strong=False), ink)
    canvas.put(x + 2, y, signs.glyph(kind), Ink(Role.GLYPH, None, actor))
    canvas.put(x, y + 1, signs.box("down", strong=False), ink)
    canvas.put(x + cells - 1, y + 1, signs.box("down", strong=False), ink)
    canvas.put(x + 2, y + 1, name, Ink(Role.NAME, None, actor))
    return Span(y + 1, x, x + cells)
