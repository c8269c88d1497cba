"""The picture of a network on the screen: background lines pale in their tone, and the wheel zooms."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from axis_tui.drawing.cells import Ink, Role, Run
from axis_tui.ui.ink import mix_ink
from axis_tui.ui.widgets.map_view import MapView

_ROLES = {
    Role.FOCUS: "title",
    Role.FRAME: "accent",
    Role.FAR_NAME: "dim",
    Role.GLYPH: "accent",
    Role.MARK: "warn",
    Role.COUNT: "dim",
    Role.DIM: "dim",
    Role.DOT: "faint",
}
_PALE = Style(dim=True)


class NetworkView(MapView):
    """A map whose dots are pale, so that names and the chosen actor's ties stand before them."""

    class Wheeled(Message):
        """The user turned the wheel over a cell: up, which is nearer, or down."""

        def __init__(self, x: int, y: int, *, up: bool) -> None:
            super().__init__()
            self.x = x
            self.y = y
            self.up = up

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Ask for a nearer look."""
        self._wheel(event, up=True)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Ask for a look from further away."""
        self._wheel(event, up=False)

    def _wheel(self, event: events.MouseEvent, *, up: bool) -> None:
        event.stop()
        place = event.get_content_offset(self)
        if place is not None:
            self.post_message(self.Wheeled(place.x, place.y, up=up))

    def render_line(self, y: int) -> Strip:
        """Draw a line of the canvas, exactly as wide as the view."""
        width, base = self.size.width, self.rich_style
        if y >= self.canvas.height:
            return Strip.blank(width, base)
        styles: dict[tuple[Ink, bool], Style] = {}
        segments = []
        for run in self.canvas.runs(y):
            for text, lit in self._pieces(run, y):
                key = run.ink, lit
                if key not in styles:
                    styles[key] = base + self._ink(run.ink, lit=lit)
                segments.append(Segment(text, styles[key]))
        return Strip(segments).adjust_cell_length(width, base)

    def _pieces(self, run: Run, y: int) -> Iterator[tuple[str, bool]]:
        """Cut a run where lit cells begin and end; a run with wide letters is lit whole or not at all."""
        spans = [span for span in self._lit if span.y == y and span.start < run.x + run.cells]
        spans = [span for span in spans if span.stop > run.x]
        if not spans or len(run.text) != run.cells:
            yield run.text, bool(spans)
            return
        lit = {x for span in spans for x in range(span.start, span.stop)}
        start = run.x
        for x in range(run.x + 1, run.x + run.cells + 1):
            if x == run.x + run.cells or (x in lit) != (start in lit):
                yield run.text[start - run.x : x - run.x], start in lit
                start = x

    def _ink(self, ink: Ink, *, lit: bool) -> Style:
        inks = mix_ink(self.app)
        style = inks[_ROLES.get(ink.role, "")]
        if ink.tone is not None and ink.role in (Role.LINE, Role.VERB, Role.DOT):
            style = inks[ink.tone.value]
            if ink.role is Role.DOT:
                style += _PALE
        return style + inks["cursor-lit"] + inks["strong"] if lit else style
