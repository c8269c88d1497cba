"""The measures of rows: how high each is, which are in the window, and how far it is scrolled."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView

from axis_tui.ui.text import Line
from axis_tui.ui.widgets.row_source import Heights, RowSource

BEGINNING = 3
"""Lines by which a row makes itself known."""

_MOST_ROWS = 3000
"""Rows whose lines are kept."""


class MeasuredRows(ScrollView, inherit_bindings=False):
    """Rows of any number over a `RowSource`, one of them chosen and in sight; drawn by `DrawnRows`."""

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
        self._lines: dict[tuple[int, int], Sequence[Line]] = {}

    def show(self, source: RowSource, cursor: int | None = None, *, stay: bool = False) -> None:
        """Show other rows; with `stay`, without scrolling back to the top."""
        reading_above = stay and self.scroll_offset.y == 0
        self.source, self._shown = source, True
        self.cursor = cursor if cursor is not None and cursor < len(source) else None
        self._measure_again()
        if not stay:
            self.scroll_to(y=0, animate=False)
        if not (reading_above and self._first_heading() == 0):
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
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        """Forget the lines that were asked for."""
        self._lines.clear()

    def _measure_again(self) -> None:
        self._forget()
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
        beginning = self.scroll_offset.y == 0 and self._first_heading() == 0
        self._measure_again()
        if not beginning:
            # Else what stands above the first row is being read, and the row comes with the next key.
            self._scroll_to_cursor()

    def _first_heading(self) -> int:
        """Give the number of the first of the headings above the cursor, else that of its row."""
        first = self.cursor or 0
        while first > 0 and not self.source.choosable(first - 1):
            first -= 1
        return first

    def _lines_of(self, index: int, width: int) -> Sequence[Line]:
        """Ask the source for a row once, though it is both measured and drawn, lit and unlit."""
        if (lines := self._lines.get((index, width))) is None:
            if len(self._lines) > _MOST_ROWS:
                self._lines.clear()
            lines = self._lines[index, width] = self.source.lines(index, width)
        return lines

    def _scroll_to_cursor(self) -> None:
        height = self.scrollable_content_region.height
        if self.cursor is None or height < 1 or self.cursor >= len(self.source):
            return
        heading, top, bottom = (
            self._heights.top(self._first_heading()),
            self._heights.top(self.cursor),
            self._heights.bottom(self.cursor),
        )
        self._resize_virtually()
        # What stands above a row comes into sight with it where that leaves room for the row's beginning.
        start = heading if top - heading + min(BEGINNING, bottom - top) <= height else top
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
