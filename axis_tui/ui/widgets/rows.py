"""The list of the browser: a cursor on drawn rows, for keys and mouse; one widget for every list."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from axis_tui.ui.commands import bindings
from axis_tui.ui.widgets.drawn_rows import DrawnRows


class Rows(DrawnRows, can_focus=True, inherit_bindings=False):
    """A list of any length over a `RowSource`, with a cursor, for keys and mouse.

    The cursor moves over the rows that a source calls choosable. What moves it by key or mouse
    posts `Moved`; `place_cursor` and `show` post nothing, so that whoever holds the state may
    call them freely.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("list")

    class Moved(Message):
        """The user moved the cursor to a row."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    class Entered(Moved):
        """The user pressed Enter on a row, or clicked it twice."""

    class Pointed(Message):
        """The user clicked a line of a row that cannot be chosen."""

        def __init__(self, index: int, line: int, width: int) -> None:
            """Name the row, which of its lines it is, and for how many cells these were laid out."""
            super().__init__()
            self.index = index
            self.line = line
            self.width = width

    def _next_choosable(self, start: int, step: int) -> int | None:
        index = start
        while 0 <= index < len(self.source):
            if self.source.choosable(index):
                return index
            index += step
        return None

    def move_cursor(self, index: int, step: int) -> None:
        """Move the cursor to a row, or to the next one that can be chosen in a direction."""
        count = len(self.source)
        if not count:
            return
        start = max(0, min(index, count - 1))
        found = self._next_choosable(start, step)
        if found is None:
            found = self._next_choosable(start, -step)
            self.scroll_to(y=0 if step < 0 else self._heights.total, animate=False)
        if found is not None and found != self.cursor:
            self.place_cursor(found)
            self.post_message(self.Moved(self, found))

    # --- Keys and mouse ----------------------------------------------------------------------

    def action_down(self) -> None:
        """Move down a row; where the chosen row goes on below the window, scroll on in it first."""
        if self.cursor is None:
            if self._next_choosable(0, 1) is None:
                self.scroll_relative(y=1, animate=False)
            return self.move_cursor(0, 1)
        seen = self.scroll_offset.y + self.scrollable_content_region.height
        if (hidden := self._heights.bottom(self.cursor) - seen) > 0:
            return self.scroll_relative(y=min(hidden, 3), animate=False)
        return self.move_cursor(self.cursor + 1, 1)

    def action_up(self) -> None:
        """Move up a row; where the chosen row begins above the window, scroll back in it first."""
        if self.cursor is None:
            return self.scroll_relative(y=-1, animate=False)
        hidden = self.scroll_offset.y - self._heights.top(self.cursor)
        if hidden > 0:
            return self.scroll_relative(y=-min(hidden, 3), animate=False)
        if self._next_choosable(self.cursor - 1, -1) is None:
            return self.scroll_relative(y=-3, animate=False)
        return self.move_cursor(self.cursor - 1, -1)

    def action_first(self) -> None:
        """Move to the first row."""
        self.move_cursor(0, 1)
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Move to the last row, or to the end of a list that is only read."""
        if self._next_choosable(len(self.source) - 1, -1) is None:
            self._heights.reach(len(self.source))
            self._resize_virtually()
            return self.scroll_to(y=self._heights.total, animate=False)
        return self.move_cursor(len(self.source) - 1, -1)

    def action_page_down(self) -> None:
        """Move down by a window's height."""
        self._move_by_lines(self.scrollable_content_region.height - 1)

    def action_page_up(self) -> None:
        """Move up by a window's height."""
        self._move_by_lines(1 - self.scrollable_content_region.height)

    def _move_by_lines(self, count: int) -> None:
        step = 1 if count > 0 else -1
        if self.cursor is None or not len(self.source):
            return self.scroll_relative(y=count, animate=False)
        seen, height = self.scroll_offset.y, self.scrollable_content_region.height
        below = self._heights.bottom(self.cursor) - seen - height
        above = seen - self._heights.top(self.cursor)
        if (below if step > 0 else above) > 0:
            # A row that is higher than the window is read to its end first.
            return self.scroll_relative(
                y=min(count, below) if step > 0 else max(count, -above), animate=False
            )
        target = self._heights.top(self.cursor) + count
        place = self._heights.locate(max(0, target))
        index = place[0] if place else len(self.source) - 1
        return self.move_cursor(index if index != self.cursor else self.cursor + step, step)

    def action_enter(self) -> None:
        """Act on the chosen row."""
        if self.cursor is not None:
            self.post_message(self.Entered(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse; a double click acts on it."""
        place = event.get_content_offset(self)
        found = self._heights.locate(place.y + self.scroll_offset.y) if place is not None else None
        if found is None:
            return
        if not self.source.choosable(found[0]):
            self.post_message(self.Pointed(*found, self._row_width))
            return
        if found[0] != self.cursor:
            self.place_cursor(found[0])
            self.post_message(self.Moved(self, found[0]))
        if event.chain == 2:
            self.post_message(self.Entered(self, found[0]))
