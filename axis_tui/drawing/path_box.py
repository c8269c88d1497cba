"""What is drawn of a path, and the boxes of its actors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.path_map import PathStep
from axis_tui.drawing.path_text import TieText, tell_tie
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.letters import cut, width
from axis_tui.model.registry import Registry

WEAKEST = "weakest step"
"""Stands at a step and not beside a tie of it: of the step's ties, others may stand worse still."""


@dataclass(frozen=True)
class PathDrawing:
    """What is drawn of a path: its steps, in so many cells, in these signs."""

    registry: Registry
    steps: Sequence[PathStep]
    width: int
    signs: Strokes
    weakest: frozenset[int]
    """The numbers of the steps that stand worst."""

    @property
    def actors(self) -> list[str]:
        """The actors from the first to the last."""
        return [step.start for step in self.steps[:1]] + [step.end for step in self.steps]

    def name(self, actor: str) -> str:
        """Give the name of an actor as it has room in a box."""
        return cut(caption(self.registry, actor), max(1, self.width - 6), self.signs.cut)

    def verb(self, tie: str) -> str:
        """Give the verb of a tie."""
        return self.registry.tie_kinds[self.registry.ties[tie].kind].label

    def tell(self, tie: str, cells: int) -> TieText:
        """Give what is said of a tie, in so many cells."""
        return tell_tie(self.registry, tie, self.signs, cells)


def draw_box(canvas: Canvas, drawing: PathDrawing, actor: str, x: int, y: int) -> Span:
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
