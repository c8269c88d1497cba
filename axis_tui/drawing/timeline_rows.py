"""Rows of a timeline: the sentence of a tie at the left, its bar and the marks of its quotes beside it."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.timeline_bars import Field, TimeSigns, draw_bar
from axis_tui.drawing.timeline_marks import Mark, draw_words, find_marks
from axis_tui.drawing.timeline_order import Row
from axis_tui.drawing.timeline_plan import TimePlan
from axis_tui.drawing.timeline_sentence import fit_sentence
from axis_tui.model.clean import one_line
from axis_tui.model.dates import Date
from axis_tui.model.letters import cut
from axis_tui.model.source import Source
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie


@dataclass(frozen=True)
class RowPainter:
    """Paints the rows of one picture."""

    canvas: Canvas
    plan: TimePlan
    signs: TimeSigns
    field: Field | None
    """None where nothing at all is dated."""
    stub: int
    """Cells at the left, for sentences."""
    day: Date | None
    names: ShortNames

    def paint(self, row: Row, y: int, *, lit: bool) -> None:
        """Paint a row on a line."""
        ink = Ink(Role.FOCUS)
        if lit:
            self.canvas.put(0, y, self.signs.cursor, ink)
        if row.heading:
            # A heading may run on over the axis, where nothing stands on its line.
            self.canvas.put(
                0, y, cut(row.heading, self.canvas.width, self.signs.strokes.cut), Ink(Role.FRAME)
            )
        elif row.tie is not None:
            self._tie(self.plan.registry.ties[row.tie], row, y, lit=lit)
        elif row.source is not None:
            self._source(self.plan.registry.sources[row.source], row, y)

    def paint_quotes(self, row: Row, y: int) -> None:
        """Paint below a row what its quotes rest on, and when each was published or said."""
        standing = (
            self.plan.registry.standing(row.tie).words if row.tie is not None else "no date of publication"
        )
        self._stub(y, f"  {standing}", Ink(Role.DIM, None, None, (row.tie,) if row.tie else ()))
        draw_words(self.canvas, self._marks(row), y, self.stub)

    def _tie(self, tie: Tie, row: Row, y: int, *, lit: bool) -> None:
        registry = self.plan.registry
        tone = registry.tie_kinds[tie.kind].tone
        then = self.day is None or registry.may_hold(tie, self.day)
        if not then:
            self.canvas.put(1 if lit else 0, y, self.signs.not_then, Ink(Role.DIM))
        ties = (tie.id,)
        x = 2
        for text, actor in fit_sentence(registry, tie, self.stub - x - 1, self.names, self.signs.strokes.cut):
            role = (Role.NAME if actor else Role.VERB) if then else Role.DIM
            x = self.canvas.put(x, y, text, Ink(role, None if actor else tone, actor, ties))
        if self.field is None:
            return
        fixed: set[int] = set()
        if not tie.is_undated:
            ink = Ink(Role.LINE if then else Role.DIM, tone, None, ties)
            fixed = draw_bar(self.canvas, self.field, y, tie, tone, self.signs, ink)
        self._put_marks(row, y, fixed, Ink(Role.MARK if then else Role.DIM, None, None, ties))

    def _source(self, source: Source, row: Row, y: int) -> None:
        words = f"{one_line(source.title) or source.id}: {count_words(row.quotes, 'quote')}"
        self._stub(y, f"  {words}", Ink(Role.NAME))
        self._put_marks(row, y, set(), Ink(Role.MARK))

    def _stub(self, y: int, words: str, ink: Ink) -> None:
        self.canvas.put(0, y, cut(words, self.stub - 1, self.signs.strokes.cut), ink)

    def _put_marks(self, row: Row, y: int, fixed: set[int], ink: Ink) -> None:
        for mark in self._marks(row):
            if mark.x not in fixed:
                self.canvas.put(mark.x, y, mark.sign, ink)

    def _marks(self, row: Row) -> list[Mark]:
        return find_marks(self.plan.registry, row, self.field, self.signs)
