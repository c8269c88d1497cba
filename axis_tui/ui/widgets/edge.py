"""The edge of a list: the border at its sides, and the thumb that says which part of the rows is seen."""

from __future__ import annotations

from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual._border import get_box
from textual.color import Color
from textual.style import Style as VisualStyle
from textual.widget import Widget

_MORE = ("outline_top", "outline_right", "outline_bottom", "outline_left", "hatch", "tint", "text_opacity")


class Edge(NamedTuple):
    """What stands around the rows of a list under the styles that it has now."""

    left: tuple[Segment, ...]
    """The cell of the border at the left of a line; nothing where there is no border."""
    right: tuple[Segment, ...]
    """The one at its right."""
    background: Color

    @property
    def height(self) -> int:
        """How many lines of border stand above the rows, and as many below."""
        return len(self.left)


def edge_of(widget: Widget) -> Edge | None:
    """Give the edge of a widget; None where its styles ask for more than a border all around.

    Textual looks every style up again for each line that it draws. Where there is only a border,
    the two cells at the sides of all lines are the same.
    """
    styles = widget.styles
    kinds = {kind for kind, _ in styles.border}
    if len(kinds) > 1 or styles.padding.totals != (0, 0) or widget.opacity != 1.0:
        return None
    if styles.has_any_rules(*_MORE):
        return None
    beneath, background = widget.background_colors
    if kinds == {""}:
        return Edge((), (), background)
    inner, outer = VisualStyle(background=beneath + background), VisualStyle(background=beneath)
    left, right = (
        get_box(kind, inner, outer, VisualStyle(foreground=beneath + colour))
        for kind, colour in (styles.border_left, styles.border_right)
    )
    return Edge((left[1][0],), (right[1][2],), background)


class Thumb(NamedTuple):
    """The part of a list that the thumb covers, in lines of the window."""

    start: int
    end: int
    """The line after its last."""
    lit: Segment
    """The cell of a line that the thumb covers."""
    dark: Segment
    """The cell of one that it does not."""

    def cell(self, y: int) -> Segment:
        """Give the last cell of a line of the window."""
        return self.lit if self.start <= y < self.end else self.dark


def place_thumb(total: int, height: int, seen: int, sign: str, style: Style) -> Thumb:
    """Place the thumb of a window of some height over `total` lines, of which `seen` lie above it."""
    start = size = 0
    if total > height:
        size = max(1, round(height * height / total))
        start = round((height - size) * seen / (total - height))
    return Thumb(start, start + size, Segment(sign, style), Segment(" ", style))
