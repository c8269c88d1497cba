"""The matrix on the screen: cells that hold ties stand on a ground in the colour of their tone."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.message import Message

from axis_tui.drawing.cells import Ink, Role
from axis_tui.ui.ink import Ink as Palette
from axis_tui.ui.widgets.map_view import MapView

_GROUND = Style(reverse=True)


_WHEEL = 3
"""Rows or columns that one step of the wheel moves."""


class MatrixView(MapView):
    """Paints a matrix, and tells of the wheel."""

    class Wheeled(Message):
        """The user turned the wheel, by so many rows and columns."""

        def __init__(self, rows: int, columns: int) -> None:
            super().__init__()
            self.rows = rows
            self.columns = columns

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Ask to go down, or to the right with shift or ctrl."""
        self._wheel(event, _WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Ask to go up, or to the left with shift or ctrl."""
        self._wheel(event, -_WHEEL)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Ask to go to the right."""
        event.stop()
        self.post_message(self.Wheeled(0, _WHEEL))

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Ask to go to the left."""
        event.stop()
        self.post_message(self.Wheeled(0, -_WHEEL))

    def _wheel(self, event: events.MouseEvent, step: int) -> None:
        event.stop()
        across = event.shift or event.ctrl
        self.post_message(self.Wheeled(0, step) if across else self.Wheeled(step, 0))

    def style_of(self, base: Style, inks: Palette, ink: Ink, *, lit: bool) -> Style:
        """Give what a cell is painted as: the tone of a filled one stands on a ground of its own."""
        if ink.role is not Role.CELL or lit:
            return super().style_of(base, inks, ink, lit=lit)
        return base + inks[ink.tone.value if ink.tone else "dim"] + _GROUND
