"""Bars: single lines at the top and the bottom of a screen."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from axis_tui.ui.ink import mix_ink, paint
from axis_tui.ui.signs import UNICODE
from axis_tui.ui.text import Line, both_ends, width_of


class _OneLine(Widget):
    """A line of cells with a blank at each end."""

    ALLOW_SELECT = False

    def _parts(self, width: int, sign: str) -> tuple[Line, Line]:
        """Give what stands at the left and at the right, in so many cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        base, ink = self.rich_style, mix_ink(self.app)
        if y or width < 2:
            return Strip.blank(width, base)
        sign = getattr(self.app, "signs", UNICODE).cut
        line = both_ends(*self._parts(width - 2, sign), width - 2, sign)
        return paint(((" ", ""), *line, (" ", "")), width, base, ink)


class Bar(_OneLine):
    """One line with a left part, which is cut where it must be, and a right part."""

    left: reactive[Line] = reactive((), layout=False)
    """What stands at the left."""
    right: reactive[Line] = reactive((), layout=False)
    """What stands at the right."""

    class Clicked(Message):
        """The user clicked a piece of a part: which of them, and its number."""

        def __init__(self, bar: Bar, line: Line, number: int) -> None:
            super().__init__()
            self.bar = bar
            self.line = line
            self.number = number

        @property
        def control(self) -> Bar:
            """The bar."""
            return self.bar

    def _parts(self, width: int, sign: str) -> tuple[Line, Line]:
        return self.left, self.right

    def on_click(self, event: events.Click) -> None:
        """Say which piece was clicked."""
        beside = self.size.width - 1 - width_of(self.right)
        line, at = (self.right, beside) if self.right and event.x >= beside else (self.left, 1)
        for number, piece in enumerate(line):
            end = at + width_of((piece,))
            if at <= event.x < end:
                self.post_message(self.Clicked(self, line, number))
                return
            at = end


class KeyBar(_OneLine):
    """The keys that matter here, each also to be clicked; a message takes their place until the next one."""

    class Chosen(Message):
        """The user clicked a command."""

        def __init__(self, command_id: str) -> None:
            super().__init__()
            self.command_id = command_id

    keys: reactive[tuple[tuple[str, str, str], ...]] = reactive((), layout=False)
    """Command id, key and label of each entry; the last ones are shown whatever the width."""
    message: reactive[Line] = reactive((), layout=False)
    """Shown instead of the keys while it is not empty."""
    always = 2
    """How many of the last entries are shown whatever the width."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._places: list[tuple[int, int, str]] = []

    def _parts(self, width: int, sign: str) -> tuple[Line, Line]:
        self._places = []
        return self.message or self._keys(width, sign), ()

    def _keys(self, width: int, sign: str) -> Line:
        entries: list[tuple[str, Line]] = [
            (name, ((key, "key"), (f" {label}", "dim"))) for name, key, label in self.keys
        ]
        last = entries[-self.always :]
        # Three blanks stand between two entries, and none after the last.
        needed = sum(width_of(line) + 3 for _, line in last) - 3
        shown: list[tuple[str, Line]] = []
        for entry in entries[: -self.always]:
            cells = width_of(entry[1]) + 3
            more = entry is not entries[-self.always - 1]
            if needed + cells + (width_of(((sign, ""),)) + 3 if more else 0) > width:
                shown.append(("", ((sign, "dim"),)))
                break
            shown.append(entry)
            needed += cells
        pieces: list[tuple[str, str]] = []
        at = 1
        for name, line in (*shown, *last):
            self._places.append((at, at + width_of(line), name))
            at += width_of(line) + 3
            pieces += [*line, ("   ", "")]
        return tuple(pieces[:-1])

    def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        for start, end, name in self._places:
            if start <= event.x < end and name:
                self.post_message(self.Chosen(name))
