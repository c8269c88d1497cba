"""The drawing of rows: each made only where it is seen, at its place, for the width there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.strip import Strip

from axis_tui.ui.ink import Ink, mix_ink, segments
from axis_tui.ui.signs import UNICODE, Signs
from axis_tui.ui.text import Line, fit
from axis_tui.ui.widgets.edge import Edge, Thumb, edge_of, place_thumb
from axis_tui.ui.widgets.measured_rows import BEGINNING, MeasuredRows
from axis_tui.ui.widgets.row_source import RowSource, message_lines

_MOST_STRIPS = 3000
_NOTHING = Strip([], 0)


class Frame(NamedTuple):
    """What all lines of one painting of a list have in common."""

    width: int
    """Cells of a line before the thumb."""
    seen: int
    """The number of the first line in the window."""
    chosen: range
    """The numbers of the lines of the chosen row."""
    thumb: Thumb
    filters: Sequence[LineFilter]


class DrawnRows(MeasuredRows, inherit_bindings=False):
    """Rows of any number over a `RowSource`, one of them lit; how the light moves is told by `Rows`."""

    def __init__(self, source: RowSource | None = None, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(source, id=id, classes=classes)
        self._strips: dict[tuple[int, bool, bool], Strip] = {}
        self._drawn_for: object = None
        self._base: Style | None = None
        self._ink: Ink = {}
        self._edge: Edge | None = None
        self._ends: tuple[Strip, Strip] | None = None
        self._ends_of: tuple[object, ...] = ()

    @property
    def signs(self) -> Signs:
        """The signs that this terminal shows."""
        return getattr(self.app, "signs", UNICODE)

    def notify_style_update(self) -> None:
        """Draw again under the new theme."""
        super().notify_style_update()
        self._base = None
        self._strips.clear()

    def _forget(self) -> None:
        super()._forget()
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a part of the list with its border, each when it is first seen.

        Textual would look up for every line again how the list is styled. What is the same for
        all of them is looked up once here, and the lines are kept by their place among the rows,
        so that none is drawn again when the list scrolls.
        """
        frame, edge, outer = self._look(), self._edge, self.outer_size
        if edge is None or frame.width < 1:
            return super().render_lines(crop)
        above, end = edge.height, outer.height - edge.height
        top, bottom = self._draw_ends(outer) if above else (_NOTHING, _NOTHING)
        strips = [
            self._draw(y - above, frame, edge) if above <= y < end else top if y < above else bottom
            for y in crop.line_range
        ]
        if self._heights.total > self.virtual_size.height:
            self.call_later(self._resize_virtually)
        if crop.column_span != (0, outer.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window without its border, where Textual is to draw that."""
        frame = self._look()
        if frame.width < 1:
            return Strip.blank(max(0, frame.width + 1), self.rich_style)
        line = y + frame.seen
        cells = self._cells(*self._words(line, frame.width), line in frame.chosen, frame.width)
        return Strip([*cells, frame.thumb.cell(y)], frame.width + 1)

    def _look(self) -> Frame:
        """See how wide the list is, which lines are in the window, and where the thumb stands."""
        if self._base is None:
            self._base, self._ink, self._edge = self.rich_style, mix_ink(self.app), edge_of(self)
            self._ends = None
        region, total, seen = self.scrollable_content_region, self.virtual_size.height, self.scroll_offset.y
        drawn_for = (region.size, self.has_focus, self.held)
        if drawn_for != self._drawn_for:
            self._drawn_for = drawn_for
            self._strips.clear()
        chosen, cursor = range(0), self.cursor
        if cursor is not None and cursor < len(self.source):
            chosen = range(self._heights.top(cursor), self._heights.bottom(cursor))
        style = self._base + self._ink["faint"]
        thumb = place_thumb(total, region.height, seen, self.signs.thumb, style)
        return Frame(region.width - 1, seen, chosen, thumb, self.get_line_filters())

    def _draw_ends(self, size: Size) -> tuple[Strip, Strip]:
        """Let Textual draw the border above and below the rows, with what is written in it."""
        ends_of = (self._border_title, self._border_subtitle, size)
        if self._ends is None or any(now is not was for now, was in zip(ends_of, self._ends_of, strict=True)):
            self._ends_of = ends_of
            (top,) = super().render_lines(Region(0, 0, size.width, 1))
            (bottom,) = super().render_lines(Region(0, size.height - 1, size.width, 1))
            self._ends = top, bottom
        return self._ends

    def _draw(self, y: int, frame: Frame, edge: Edge) -> Strip:
        """Draw one line of the window with the border at its sides and the thumb in its last cell.

        The thumb, which says which part of the rows is seen, is drawn here because a scrollbar
        beside each list would be a widget more to place, to cut around and to paint, each time
        that the cursor moves.
        """
        line, thumb = y + frame.seen, frame.thumb.cell(y)
        key = (line, line in frame.chosen, thumb is frame.thumb.lit)
        if (strip := self._strips.get(key)) is not None:
            return strip
        if len(self._strips) > _MOST_STRIPS:
            self._strips.clear()
        words, tall = self._words(line, frame.width)
        # The air between rows is the same everywhere.
        same = key if words else (-1, False, key[2])
        if (strip := self._strips.get(same)) is None:
            cells = [*edge.left, *self._cells(words, tall, key[1], frame.width), thumb, *edge.right]
            for one in frame.filters:
                cells = one.apply(cells, edge.background)
            strip = self._strips[same] = Strip(cells, frame.width + 1 + 2 * edge.height)
        self._strips[key] = strip
        return strip

    def _words(self, line: int, width: int) -> tuple[Line, bool]:
        """Give the words on a line of the rows by its number, and whether its row is tall."""
        if not len(self.source):
            # What says that there is nothing would say so too early before anything was shown.
            lines = message_lines(self.source.nothing, width, self.size.height) if self._shown else ()
            return (lines[line] if line < len(lines) else ()), False
        if (place := self._heights.locate(line)) is None:
            return (), False
        index, inside = place
        row = self._lines_of(index, width - 1)
        return (row[inside] if inside < len(row) else ()), len(row) > BEGINNING

    def _cells(self, words: Line, tall: bool, chosen: bool, width: int) -> list[Segment]:
        """Draw a line of the rows, exactly as wide as the window before the thumb."""
        base, sign = self._base or self.rich_style, self.signs.cut
        if not words:
            # The cursor leaves the air between rows alone.
            return [Segment(" " * width, base)]
        if not len(self.source):
            return segments(fit(words, width, sign), base, self._ink)
        bar = (" ", "")
        if chosen:
            lit = self.has_focus or self.held
            # A tall row is lit by its bar alone: a glaring block would be hard to read.
            base += self._ink["cursor-lit" if lit and not tall else "cursor-unlit"]
            bar = (self.signs.cursor, "bar-lit" if lit else "bar-unlit")
        return segments((bar, *fit(words, width - 1, sign)), base, self._ink)
