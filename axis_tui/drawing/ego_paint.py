"""Painting one side of an ego map: lines from the trunk outwards, names at their ends."""

from __future__ import annotations

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_map import EgoRow
from axis_tui.drawing.ego_plan import Row
from axis_tui.drawing.ego_side import Placed, SideLayout, line_end_of
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Side, Way
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry


class SidePainter:
    """Paints a side by its layout; places are counted outwards from the trunk."""

    def __init__(self, canvas: Canvas, registry: Registry, layout: SideLayout, trunk: int, top: int) -> None:
        """Take the trunk's cell and the first line of the side."""
        self.canvas = canvas
        self.registry = registry
        self.layout = layout
        self.signs = layout.frame.signs
        self.trunk = trunk
        self.top = top
        self.is_left = layout.side is Side.LEFT
        self.inward, self.outward = (
            (self.signs.right, self.signs.left) if self.is_left else (self.signs.left, self.signs.right)
        )
        self.rows: list[EgoRow] = []
        self.arms: dict[int, Tone | None] = {}
        """The lines on which something leaves the trunk, with the tone that touches it, if any does."""

    def paint(self) -> None:
        """Paint all blocks of the side."""
        for placed in self.layout.placed:
            self._paint_block(placed)

    def _paint_block(self, placed: Placed) -> None:
        plan = placed.plan
        first = self.top + placed.y
        end = line_end_of(plan, self.layout)
        rows = plan.rows
        if plan.stacked:
            label = self._label(placed, self.layout.branch - plan.label.cells + 1, first)
            label_end = self.layout.branch
            lines = range(first + 1, first + 1 + len(rows))
        else:
            at = end + (2 if len(rows) == 1 else 3)
            label = self._label(placed, at, first)
            label_end = at + plan.label.cells - 1
            lines = range(first, first + len(rows))
        for number, (row, y) in enumerate(zip(rows, lines, strict=True)):
            self._line(row, plan.block.actor, y, end)
            if plan.stacked or len(rows) > 1:
                self._branch(row, plan.block.actor, y, end, number, len(rows), plan.stacked)
            self.rows.append(
                EgoRow(plan.block.actor, "", row.ties, self.layout.side, 1, y, self._span(y, 1, end), label)
            )
        if placed.far:
            self._bracket(placed, first, label_end)

    def _label(self, placed: Placed, at: int, y: int) -> Span:
        """Write glyph, name and what stands beside it; the glyph is always the outermost."""
        actor, label = placed.plan.block.actor, placed.plan.label
        ties = placed.plan.block.ties
        glyph = self.signs.glyph(self.registry.actor_kinds[self.registry.actors[actor].kind])
        parts = [(label.name, Role.NAME)]
        if label.extra:
            parts.append((" ", Role.BLANK))
            parts.append((label.extra, Role.COUNT))
        sign = [(glyph, Role.GLYPH), (" ", Role.BLANK)]
        parts = sign + parts if self.is_left else parts + sign[::-1]
        span = self._span(y, at, at + label.cells - 1)
        x = span.start
        for text, role in parts:
            x = self.canvas.put(x, y, text, Ink(role, None, actor, ties))
        return span

    def _line(self, row: Row, actor: str, y: int, end: int) -> None:
        """Draw the line of one row from the trunk to its end, with its heads and its verbs."""
        tone, way = row.strand.tone, row.strand.way
        ink = Ink(Role.LINE, tone, actor, row.ties)
        start = 1
        self._fill(start, end, y, self.signs.lines[tone], ink)
        if way in (Way.IN, Way.BOTH):
            self._put(start, y, self.inward, ink)
        if way in (Way.OUT, Way.BOTH):
            self._put(end, y, self.outward, ink)
        self.arms[y] = tone if way is Way.OUT else None
        pad = self.layout.frame.pad
        last = end - 1 - pad - (way is not Way.IN)
        first = last - row.cells + 1
        if not row.cells:
            return
        if pad:
            self._put(first - 1, y, " ", ink)
            self._put(last + 1, y, " ", ink)
        x = min(self._x(first), self._x(last))
        for number, verb in enumerate(row.verbs):
            if number:
                x = self.canvas.put(x, y, self.signs.between, ink)
            x = self.canvas.put(x, y, verb.text, Ink(Role.VERB, tone, actor, verb.ties))
            x = self.canvas.put(x, y, verb.marks, Ink(Role.MARK, tone, actor, verb.ties))

    def _branch(self, row: Row, actor: str, y: int, end: int, number: int, count: int, stacked: bool) -> None:
        """Join the lines of a block to its name: from above, or from the line of the first."""
        up = stacked or number > 0
        down = number < count - 1
        out = not up
        left, right = (out, True) if self.is_left else (True, out)
        ways = "u" * up + "d" * down + "l" * left + "r" * right
        touched = row.strand.tone if row.strand.way is Way.IN else Tone.COOPERATION
        ink = Ink(Role.FRAME, None, actor, row.ties)
        self._put(end + 1, y, self.signs.joint(ways, touched), ink)

    def _bracket(self, placed: Placed, first: int, label_end: int) -> None:
        """Set the actors beyond a neighbour outside its name, each with its own true heads."""
        actor = placed.plan.block.actor
        names = (width(caption(self.registry, far.actor)) + far.shared for far in placed.far)
        # Names too long for the column may reach further in, as far as the neighbour's name lets them.
        more = min(max(0, max(names) - self.layout.far_cells), self.layout.cells - label_end)
        at = self.layout.cells + 3 - more
        ink = Ink(Role.DIM, None, actor)
        self._fill(label_end + 2, at - 1, first, self.signs.joint("lr"), ink)
        for number, far in enumerate(placed.far):
            y = first + number
            up, down = number > 0, number < len(placed.far) - 1
            inner, outer = number == 0, True
            left, right = (outer, inner) if self.is_left else (inner, outer)
            self._put(at, y, self.signs.joint("u" * up + "d" * down + "l" * left + "r" * right), ink)
            self._far(far, actor, at, y, self.layout.far_cells + more)

    def _far(self, far: Far, near: str, at: int, y: int, room: int) -> None:
        ink = Ink(Role.LINE, far.tone, far.actor, far.ties)
        self._fill(at + 1, at + 3, y, self.signs.lines[far.tone], ink)
        if far.acts:
            self._put(at + 1, y, self.inward, ink)
        if far.is_acted_on:
            self._put(at + 3, y, self.outward, ink)
        mark = self.signs.shared if far.shared else ""
        name = self.layout.frame.names.squeeze(caption(self.registry, far.actor), room - width(mark))
        cells = width(name) + width(mark)
        span = self._span(y, at + 5, at + 4 + cells)
        x = self.canvas.put(span.start, y, name, Ink(Role.FAR_NAME, None, far.actor, far.ties))
        self.canvas.put(x, y, mark, Ink(Role.MARK, None, far.actor, far.ties))
        self.rows.append(
            EgoRow(far.actor, near, far.ties, self.layout.side, 2, y, self._span(y, at, at + 3), span)
        )

    def _x(self, place: int) -> int:
        return self.trunk - place if self.is_left else self.trunk + place

    def _span(self, y: int, start: int, end: int) -> Span:
        first, last = sorted((self._x(start), self._x(end)))
        return Span(y, first, last + 1)

    def _put(self, place: int, y: int, sign: str, ink: Ink) -> None:
        self.canvas.put(self._x(place), y, sign, ink)

    def _fill(self, start: int, end: int, y: int, sign: str, ink: Ink) -> None:
        if end >= start:
            self.canvas.fill(min(self._x(start), self._x(end)), y, end - start + 1, sign, ink)
