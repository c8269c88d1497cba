"""The day as of which everything is shown: a line to type it in."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input

from axis_tui.model.dates import Date, read_date
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content, say
from axis_tui.ui.widgets.bar import Bar

_HINT = "2024, 2024-01, 3 January 2024 or 2023-10-07/2024-01; empty for all times"


class DayScreen(OverScreen[tuple[Date | None]]):
    """Gives back a date, or None for all times, in a tuple; nothing where it is left."""

    CSS = OverScreen.CSS + "DayScreen .over.small { height: 4; } DayScreen Bar { height: 1; }"
    AUTO_FOCUS = "Input"

    def __init__(self, day: Date | None) -> None:
        super().__init__()
        self._day = day

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        self.answer = Bar()
        self.answer.left = ((f"  {_HINT}", "dim"),)
        line = Input(self._day.text if self._day else "", compact=True, max_length=60, placeholder="a date")
        box = Container(line, self.answer, classes="over small pane")
        box.border_title = content(("Show what may have held", ""))
        box.border_subtitle = content(("enter shows · esc back", ""))
        yield box

    @on(Input.Changed)
    def _typed(self) -> None:
        self.answer.left = ((f"  {_HINT}", "dim"),)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        words = event.value.strip()
        if not words:
            self.dismiss((None,))
            return
        try:
            day = read_date(words)
        except ValueError as error:
            self.answer.left = (say(f"  “{words}” is no date: {error}", "warn"),)
            return
        self.dismiss((day,))
