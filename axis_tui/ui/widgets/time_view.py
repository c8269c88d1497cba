"""A drawn timeline on the screen; the mouse on its axis points to a day, and drags it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.span import Span
from axis_tui.ui.widgets.map_view import MapView


class TimeView(MapView):
    """Paints a timeline, and says where the mouse is held on its axis and how far its wheel was turned."""

    class Pointed(Message):
        """The mouse is held on a column of the axis."""

        def __init__(self, x: int) -> None:
            super().__init__()
            self.x = x

    class Wheeled(Message):
        """The wheel was turned: 1 down, -1 up."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head = 0
        """Lines at the top that show the axis."""
        self._held: int | None = None
        """The column on which the mouse is held."""

    def show(self, canvas: Canvas, lit: Sequence[Span]) -> None:
        """Show another canvas; of one of the same size, only the lines that differ are painted."""
        before, lit_before = self.canvas, set(self._lit)
        if (before.width, before.height) != (canvas.width, canvas.height):
            super().show(canvas, lit)
            return
        self.canvas, self._lit = canvas, tuple(lit)
        changed = {span.y for span in lit_before ^ set(lit)}
        for y, (line, line_before) in enumerate(zip(canvas.lines(), before.lines(), strict=True)):
            # The same letters may be of another ink; that is looked at only where it has to be.
            if line != line_before or list(canvas.runs(y)) != list(before.runs(y)):
                changed.add(y)
        for y in changed:
            self.refresh_lines(y)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to point at days."""
        if event.y < self.head:
            self.capture_mouse()
            self._point(event.x)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Point at another day."""
        if self._held is not None and event.x != self._held:
            self._point(event.x)

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.release_mouse()

    def on_mouse_scroll_down(self) -> None:
        """Say that the wheel was turned down."""
        self.post_message(self.Wheeled(1))

    def on_mouse_scroll_up(self) -> None:
        """Say that the wheel was turned up."""
        self.post_message(self.Wheeled(-1))

    def _point(self, x: int) -> None:
        self._held = x
        self.post_message(self.Pointed(x))
