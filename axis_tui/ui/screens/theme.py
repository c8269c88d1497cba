"""The choice of a theme, tried on while the cursor moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content, say
from axis_tui.ui.themes import OWN
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.ui.app import Browser


class ThemeScreen(OverScreen[None]):
    """Lists the themes; Enter keeps the one tried on, Esc goes back to the one before."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        own = [theme.name for theme in OWN]
        self._before = self.app.theme
        self._names = own + sorted(name for name in self.app.available_themes if name not in own)
        rows = Rows(TextRows([[(say(name),)] for name in self._names]), classes="pane")
        rows.cursor = self._names.index(self._before) if self._before in self._names else 0
        rows.border_title = content(("Theme", ""))
        rows.border_subtitle = content(("enter keeps · esc takes back", ""))
        yield Container(rows, classes="over small")

    @on(Rows.Moved)
    def _try_on(self, event: Rows.Moved) -> None:
        self.app.theme = self._names[event.index]
        if isinstance(event, Rows.Entered):
            cast("Browser", self.app).keep_theme(self._names[event.index])
            self.dismiss()

    def action_leave(self) -> None:
        """Put the theme on again that was on before."""
        self.app.theme = self._before
        self.dismiss()
