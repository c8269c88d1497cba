"""A canvas of cells on the screen, with the row lit on which the cursor stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from axis_tui.drawing.cells import Canvas, Role, Run
from axis_tui.drawing.cells import Ink as CellInk
from axis_tui.drawing.span import Span
from axis_tui.ui.ink import Ink, mix_ink

_ROLES = {
    Role.FOCUS: "title",
    Role.FRAME: "accent",
    Role.FAR_NAME: "dim",
    Role.GLYPH: "accent",
    Role.MARK: "warn",
    Role.COUNT: "dim",
    Role.DIM: "dim",
    Role.DOT: "faint",
    Role.GRADE: "grade",
    Role.WARNING: "warn",
}
"""What each role of a cell is painted as; the others are plain, lines and verbs in the tone of their tie."""


class MapView(Widget, can_focus=True):
    """Paints a canvas; a move of the cursor paints only the lines that it leaves and enters."""

    ALLOW_SELECT = False

    class Resized(Message):
        """The view has another size, for which the canvas is to be drawn anew."""

    class Clicked(Message):
        """The user clicked a cell, or clicked it twice."""

        def __init__(self, x: int, y: int, *, twice: bool) -> None:
            super().__init__()
            self.x = x
            self.y = y
            self.twice = twice

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.canvas = Canvas(0, 0)
        self._lit: tuple[Span, ...] = ()
        self._top = 0
        """The first line of the canvas in the view; a canvas that is higher than the view is scrolled."""

    def show(self, canvas: Canvas, lit: Sequence[Span]) -> None:
        """Show another canvas."""
        self.canvas = canvas
        self._lit = tuple(lit)
        self._top = 0
        self.refresh()

    def light(self, spans: Iterable[Span]) -> None:
        """Light other cells."""
        before, self._lit = self._lit, tuple(spans)
        lines = [span.y for span in self._lit]
        if lines and not self._top <= min(lines) <= max(lines) < self._top + self.size.height:
            self._top = max(0, min(min(lines) - 2, self.canvas.height - self.size.height))
            self.refresh()
            return
        for span in {*before, *self._lit}:
            self.refresh_lines(span.y - self._top)

    def refresh_lines(self, y: int) -> None:
        """Paint one line again."""
        from textual.geometry import Region

        self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Ask for a canvas of the new size."""
        self.post_message(self.Resized())

    def on_click(self, event: events.Click) -> None:
        """Say where the mouse was."""
        place = event.get_content_offset(self)
        if place is not None:
            self.post_message(self.Clicked(place.x, place.y + self._top, twice=event.chain == 2))

    def render_line(self, y: int) -> Strip:
        """Draw a line of the canvas, exactly as wide as the view."""
        width, base = self.size.width, self.rich_style
        y += self._top
        if y >= self.canvas.height:
            return Strip.blank(width, base)
        spans, inks = [span for span in self._lit if span.y == y], mix_ink(self.app)
        styles: dict[tuple[CellInk, bool], Style] = {}
        segments = []
        for run in self.canvas.runs(y):
            for text, lit in _cut(run, spans):
                key = run.ink, lit
                if key not in styles:
                    styles[key] = self.style_of(base, inks, run.ink, lit=lit)
                segments.append(Segment(text, styles[key]))
        return Strip(segments).adjust_cell_length(width, base)

    def style_of(self, base: Style, inks: Ink, ink: CellInk, *, lit: bool) -> Style:
        """Give what a cell is painted as."""
        role = _ROLES.get(ink.role, "")
        if ink.role in (Role.LINE, Role.VERB) and ink.tone is not None:
            role = ink.tone.value
        style = base + inks[role]
        return style + inks["cursor-lit"] + inks["strong"] if lit else style


def _cut(run: Run, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Cut a run where lit cells begin and end; a run with wide letters is lit whole or not at all."""
    end = run.x + run.cells
    spans = [span for span in spans if span.start < end and span.stop > run.x]
    if not spans or len(run.text) != run.cells:
        yield run.text, bool(spans)
        return
    lit = {x for span in spans for x in range(span.start, span.stop)}
    start = run.x
    for x in range(run.x + 1, end + 1):
        if x == end or (x in lit) != (start in lit):
            yield run.text[start - run.x : x - run.x], start in lit
            start = x
