"""The drawing of rows: each made only where it is seen, at its place, for the width there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from axis_tui.ui.ink import Ink, mix_ink, segments
from axis_tui.ui.signs import UNICODE, Signs
from axis_tui.ui.text import Line, fit
from axis_tui.ui.widgets.edge import Edge, Thumb, edge_of, place_thumb
from axis_tui.ui.widgets.row_source import Heights, RowSource, message_lines

_MOST_STRIPS = 3000
_NOTHING = Strip([], 0)
_BEGINNING = 3
"""Lines by which a row makes itself known."""


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


class DrawnRows(ScrollView, inherit_bindings=False):
    """Rows of any number over a `RowSource`, one of them lit; how the light moves is told by `Rows`."""

    ALLOW_SELECT = False

    def __init__(self, source: RowSource | None = None, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.source = source or RowSource()
        self._shown = source is not None
        self.cursor: int | None = None
        """The number of the chosen row; None where nothing can be chosen."""
        self.held = False
        """True where the list is lit although what is typed goes elsewhere, as into a filter line."""
        self._heights = Heights(len(self.source), True, lambda index: 1)
        self._strips: dict[tuple[int, bool, bool], Strip] = {}
        self._lines: dict[tuple[int, int], Sequence[Line]] = {}
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

    # --- What is shown -----------------------------------------------------------------------

    def show(self, source: RowSource, cursor: int | None = None, *, stay: bool = False) -> None:
        """Show other rows; with `stay`, without scrolling back to the top."""
        self.source, self._shown = source, True
        self.cursor = cursor if cursor is not None and cursor < len(source) else None
        self._measure_again()
        if not stay:
            self.scroll_to(y=0, animate=False)
        self._scroll_to_cursor()

    def place_cursor(self, index: int | None) -> None:
        """Put the cursor on a row and show it, without a message."""
        if index == self.cursor:
            return
        before, self.cursor = self.cursor, index
        self._refresh_row(before)
        self._refresh_row(index)
        self._scroll_to_cursor()
        self.moved_to(index)

    def moved_to(self, index: int | None) -> None:
        """Do what belongs to a move of the cursor: for lists that say where they are."""

    def redraw(self) -> None:
        """Draw all rows again, because what the source says of them has changed."""
        self._strips.clear()
        self._lines.clear()
        self.refresh()

    def _measure_again(self) -> None:
        self._strips.clear()
        self._lines.clear()
        width = self._row_width
        source = self.source
        self._heights = Heights(len(source), source.even, lambda index: len(self._lines_of(index, width)))
        self._heights.reach(self.cursor or 0)
        self._heights.locate(self.scroll_offset.y + self.scrollable_content_region.height)
        self._resize_virtually()
        self.refresh()

    def _resize_virtually(self) -> None:
        region = self.scrollable_content_region
        size = Size(region.width, max(region.height, self._heights.total))
        if size != self.virtual_size:
            # Set plainly, the size would have the whole screen laid out anew; only this list has changed.
            self.set_reactive(ScrollView.virtual_size, size)
            self._scroll_update(size)

    @property
    def _row_width(self) -> int:
        """Cells of a row between the column of the cursor and that of the thumb."""
        return max(0, self.scrollable_content_region.width - 2)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the height of all rows, for a list that is as high as what it holds."""
        return self._heights.total

    def on_resize(self) -> None:
        """Lay the rows out for the new width, keeping the cursor in sight."""
        self._measure_again()
        self._scroll_to_cursor()

    def notify_style_update(self) -> None:
        """Draw again under the new theme."""
        super().notify_style_update()
        self._base = None
        self._strips.clear()

    # --- Drawing -----------------------------------------------------------------------------

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
        return (row[inside] if inside < len(row) else ()), len(row) > _BEGINNING

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

    def _lines_of(self, index: int, width: int) -> Sequence[Line]:
        """Ask the source for a row once, though it is both measured and drawn, lit and unlit."""
        if (lines := self._lines.get((index, width))) is None:
            if len(self._lines) > _MOST_STRIPS:
                self._lines.clear()
            lines = self._lines[index, width] = self.source.lines(index, width)
        return lines

    def _scroll_to_cursor(self) -> None:
        height = self.scrollable_content_region.height
        if self.cursor is None or height < 1 or self.cursor >= len(self.source):
            return
        first = self.cursor
        while first > 0 and not self.source.choosable(first - 1):
            first -= 1
        heading, top, bottom = (
            self._heights.top(first),
            self._heights.top(self.cursor),
            self._heights.bottom(self.cursor),
        )
        self._resize_virtually()
        # What stands above a row comes into sight with it where that leaves room for the row's beginning.
        start = heading if top - heading + min(_BEGINNING, bottom - top) <= height else top
        seen = self.scroll_offset.y
        if start < seen or bottom > seen + height:
            self.scroll_to(y=start if start < seen else min(start, bottom - height), animate=False)

    def put_cursor_at(self, share: float) -> None:
        """Scroll so that the chosen row begins at a share of the window's height from its top."""
        if self.cursor is not None:
            above = round(self.scrollable_content_region.height * share)
            self._heights.reach(self.cursor + 60)
            self._resize_virtually()
            self.scroll_to(y=max(0, self._heights.top(self.cursor) - above), animate=False)

    def _refresh_row(self, index: int | None) -> None:
        if index is not None and index < len(self.source):
            top = self._heights.top(index)
            self.refresh_lines(top, self._heights.bottom(index) - top)
