"""The middle of an ego map: the box with the actor's name, and the trunks on which the ties hang."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.ego_paint import SidePainter
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import cut, width, wrap
from axis_tui.model.registry import Registry


@dataclass(frozen=True)
class Middle:
    """The box of the actor in the middle."""

    lines: tuple[str, ...]
    """The name, broken to fit."""
    below: str
    """What stands under the name: the kind in words; empty where there is no room."""
    glyph: str
    cells: int
    signs: Strokes

    @property
    def height(self) -> int:
        """How many lines the box takes with its frame."""
        return len(self.lines) + bool(self.below) + 2


def plan_middle(registry: Registry, ego: str, signs: Strokes, cells: int, lines: int) -> Middle:
    """Break the actor's name so that the box leaves room for its neighbours."""
    actor = registry.actors[ego]
    most = max(8, min(cells // 6, 24))
    name = caption(registry, ego)
    broken = wrap(name, most)
    room = max(1, lines - 2)
    if len(broken) > room:
        broken = [*broken[: room - 1], cut(" ".join(broken[room - 1 :]), most, signs.cut)]
    kind = registry.actor_kinds[actor.kind]
    below = kind.label if lines >= len(broken) + 5 and width(kind.label) <= most else ""
    inner = max(width(line) for line in (*broken, below))
    return Middle(tuple(broken), below, signs.glyph(kind), inner + 4, signs)


def draw_middle(canvas: Canvas, middle: Middle, x: int, y: int, ego: str) -> tuple[Span, ...]:
    """Draw the box so that `y` is the line of its middle; gives where it stands."""
    signs = middle.signs
    top = max(0, y - (middle.height - 1) // 2)
    bottom = top + middle.height - 1
    frame = Ink(Role.FRAME, None, ego)
    across = signs.box("across", strong=True)
    right = x + middle.cells - 1
    for line, side in ((top, "top"), (bottom, "bottom")):
        canvas.fill(x + 1, line, middle.cells - 2, across, frame)
        canvas.put(x, line, signs.box(f"{side}-left", strong=True), frame)
        canvas.put(right, line, signs.box(f"{side}-right", strong=True), frame)
    canvas.put(x + 2, top, middle.glyph, Ink(Role.GLYPH, None, ego))
    texts = [(line, Role.FOCUS) for line in middle.lines] + [(middle.below, Role.DIM)] * bool(middle.below)
    for number, (text, role) in enumerate(texts):
        line = top + 1 + number
        canvas.fill(x + 1, line, middle.cells - 2, " ", Ink(role, None, ego))
        canvas.put(x, line, signs.box("down", strong=True), frame)
        canvas.put(right, line, signs.box("down", strong=True), frame)
        canvas.put(x + 2 + (middle.cells - 4 - width(text)) // 2, line, text, Ink(role, None, ego))
    return tuple(Span(line, x, right + 1) for line in range(top, bottom + 1))


def draw_trunk(canvas: Canvas, signs: Strokes, painter: SidePainter, middle_y: int | None, ego: str) -> None:
    """Draw the trunk of a side from its first line to its last, joined to the middle."""
    ink = Ink(Role.FRAME, None, ego)
    if middle_y is None or not painter.arms:
        return
    lines = {*painter.arms, middle_y}
    first, last = min(lines), max(lines)
    hangs = painter.trunk == 0
    for y in range(first + hangs, last + 1):
        up, down = y > first, y < last
        arm = y in painter.arms
        box = y == middle_y
        left, right = (arm, box) if painter.is_left else (box, arm)
        ways = "u" * up + "d" * down + "l" * left + "r" * right
        tone = painter.arms.get(y) if arm and not box else None
        canvas.put(painter.trunk, y, signs.joint(ways, tone or Tone.COOPERATION), ink)
    if not hangs:
        canvas.put(painter.trunk + (1 if painter.is_left else -1), middle_y, signs.joint("lr"), ink)
