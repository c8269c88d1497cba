"""The picture of a network on the screen: background lines pale in their tone, and the wheel zooms."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.message import Message

from axis_tui.drawing.cells import Ink, Role
from axis_tui.ui.ink import Ink as Palette
from axis_tui.ui.widgets.map_view import MapView

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

    def style_of(self, base: Style, inks: Palette, ink: Ink, *, lit: bool) -> Style:
        """Give what a cell is painted as: dots and lines of dots in the tone of their tie, but pale."""
        if ink.role is not Role.DOT or ink.tone is None or lit:
            return super().style_of(base, inks, ink, lit=lit)
        return base + inks[ink.tone.value] + _PALE
