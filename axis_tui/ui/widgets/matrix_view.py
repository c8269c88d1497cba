"""The matrix on the screen: cells that hold ties stand on a ground in the colour of their tone."""

from __future__ import annotations

from rich.style import Style

from axis_tui.drawing.cells import Ink, Role
from axis_tui.ui.ink import mix_ink
from axis_tui.ui.widgets.map_view import MapView

_GROUND = Style(reverse=True)


class MatrixView(MapView):
    """Paints a matrix."""

    def _style(self, base: Style, ink: Ink, *, lit: bool) -> Style:
        if ink.role is not Role.CELL or lit:
            return super()._style(base, ink, lit=lit)
        inks = mix_ink(self.app)
        return base + inks[ink.tone.value if ink.tone else "dim"] + _GROUND
