"""The list of the browser: rows made only where they are seen, one widget for every pane and screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from axis_tui.ui.commands import bindings
from axis_tui.ui.ink import Ink, mix_ink, paint
from axis_tui.ui.signs import UNICODE, Signs
from axis_tui.ui.text import Line, fit
from axis_tui.ui.widgets.row_source import Heights, RowSource, message_lines

_MOST_STRIPS = 3000
_BEGINNING = 3
"""Lines by which a row makes itself known."""


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of any length over a `RowSource`, with a cursor, for keys and mouse.

    The cursor moves over the rows that a source calls choosable. What moves it by key or mouse
    posts `Moved`; `place_cursor` and `show` post nothing, so that whoever holds the state may
    call them freely.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    ALLOW_SELECT = False

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

    def __init__(self, source: RowSource | None = None, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.source = source or RowSource()
        self.cursor: int | None = None
        """The number of the chosen row; None where nothing can be chosen."""
        self.held = False
        """True where the list is lit although what is typed goes elsewhere, as into a filter line."""
        self._heights = Heights(len(self.source), True, lambda index: 1)
        self._strips: dict[tuple[int, int], list[Strip]] = {}
        self._lines: dict[tuple[int, int], Sequence[Line]] = {}
        self._drawn_for: object = None
        self._base: Style | None = None
        self._ink: Ink = {}

    @property
    def signs(self) -> Signs:
        """The signs that this terminal shows."""
        return getattr(self.app, "signs", UNICODE)

    # --- What is shown -----------------------------------------------------------------------

    def show(self, source: RowSource, cursor: int | None = None, *, stay: bool = False) -> None:
        """Show other rows; with `stay`, without scrolling back to the top."""
        self.source = source
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
        self._heights.locate(self.scroll_offset.y + 2 * self.scrollable_content_region.height)
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
        """Cells of a row beside the column of the cursor."""
        return max(0, self.scrollable_content_region.width - 1)

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

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window, exactly as wide as it."""
        width = self.scrollable_content_region.width
        base = self._base
        if base is None:
            base = self._base = self.rich_style
            self._ink = mix_ink(self.app)
        drawn_for = (base, width, self.has_focus, self.held)
        if drawn_for != self._drawn_for:
            self._drawn_for = drawn_for
            self._strips.clear()
        line = y + self.scroll_offset.y
        if not len(self.source):
            lines = message_lines(self.source.nothing, width, self.size.height)
            row = fit(lines[y], width, self.signs.cut) if y < len(lines) else ()
            return self._strip(row, width, base)
        place = self._heights.locate(line)
        if place is None:
            return Strip.blank(width, base)
        if self._heights.total > self.virtual_size.height:
            self.call_later(self._resize_virtually)
        index, inside = place
        strips = self._strips_of(index, width, base)
        return strips[inside] if inside < len(strips) else Strip.blank(width, base)

    def _strips_of(self, index: int, width: int, base: Style) -> list[Strip]:
        chosen = index == self.cursor
        key = (index, chosen)
        if (strips := self._strips.get(key)) is not None:
            return strips
        if len(self._strips) > _MOST_STRIPS:
            self._strips.clear()
        ink = self._ink
        bar = (" ", "")
        blank = Strip.blank(width, base)
        sign = self.signs.cut
        lines = self._lines_of(index, width - 1)
        if chosen:
            lit = self.has_focus or self.held
            # A tall row is lit by its bar alone: a glaring block would be hard to read.
            base += ink["cursor-lit" if lit and len(lines) < 4 else "cursor-unlit"]
            bar = (self.signs.cursor, "bar-lit" if lit else "bar-unlit")
        strips = [
            # An empty line is the air between rows: the cursor leaves it alone.
            self._strip((bar, *fit(line, width - 1, sign)), width, base) if line else blank
            for line in lines
        ]
        self._strips[key] = strips
        return strips

    def _lines_of(self, index: int, width: int) -> Sequence[Line]:
        """Ask the source for a row once, though it is both measured and drawn, lit and unlit."""
        if (lines := self._lines.get((index, width))) is None:
            if len(self._lines) > _MOST_STRIPS:
                self._lines.clear()
            lines = self._lines[index, width] = self.source.lines(index, width)
        return lines

    def _strip(self, line: Line, width: int, base: Style) -> Strip:
        """Make the strip of a line that is exactly as wide as the list."""
        return paint(line, width, base, self._ink)

    # --- The cursor --------------------------------------------------------------------------

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
        """Move to the last row."""
        self.move_cursor(len(self.source) - 1, -1)

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
        if found is None or not self.source.choosable(found[0]):
            return
        if found[0] != self.cursor:
            self.place_cursor(found[0])
            self.post_message(self.Moved(self, found[0]))
        if event.chain == 2:
            self.post_message(self.Entered(self, found[0]))
