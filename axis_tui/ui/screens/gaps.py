"""The gaps: what the evidence lacks, each row leading to its record."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.graph.gaps import Gap, find_gaps
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.panes.gap_rows import GapRows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.text import content
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.rows import Rows


class GapsScreen(CommandScreen[Gap]):
    """Gives back the gap whose record is to be seen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("view", "anywhere"),
        Binding("escape,left,h", "leave", "Back", show=False),
        Binding("tab", "next_kind", "Next kind", show=False),
        Binding("shift+tab", "previous_kind", "Previous kind", show=False),
    ]

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self.registry = registry

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        head = Bar(id="head")
        head.left = (("Gaps", "title"), (f" {self.signs.dot} what the evidence lacks", "dim"))
        rows = Rows(GapRows(self.registry, (), self.signs), id="gaps", classes="pane")
        rows.source.nothing = "Looking…"
        self.rows = rows
        yield head
        yield rows
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for gaps beside the screen's own work."""
        self.rows.focus()
        self.query_one("#head", Bar).right = self.filters_line()
        self.query_one(KeyBar).keys = (
            ("", self.signs.enter, "go there"),
            ("", "tab", "next kind of gap"),
            ("leave", "esc", "back"),
            ("help", "?", "help"),
        )
        self._look()

    @work(thread=True)
    def _look(self) -> None:
        gaps = find_gaps(self.registry)
        self.app.call_from_thread(self._show, gaps)

    def _show(self, gaps: tuple[Gap, ...]) -> None:
        rows = GapRows(self.registry, gaps, self.signs)
        self.rows.show(rows, 1 if len(rows) else None)
        self.rows.border_subtitle = content((count_words(len(gaps), "gap"), ""))

    def action_next_kind(self) -> None:
        """Move to the first gap of the next kind."""
        self._turn(1)

    def action_previous_kind(self) -> None:
        """Move to the first gap of the kind before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        rows = self.rows.source
        if not isinstance(rows, GapRows) or not rows.headings:
            return
        at = self.rows.cursor or 0
        kind = max(n for n, heading in enumerate(rows.headings) if heading < max(at, 1))
        self._go_to(rows.headings[(kind + step) % len(rows.headings)] + 1)

    def _go_to(self, row: int) -> None:
        self.rows.move_cursor(row, 1)
        self.rows.put_cursor_at(0.1)

    @on(Rows.Entered)
    def _gap_entered(self, event: Rows.Entered) -> None:
        rows = self.rows.source
        if not isinstance(rows, GapRows):
            return
        gap = rows.at(event.index)
        if gap is None:
            self._go_to(rows.first_of(event.index))
        else:
            self.dismiss(gap)

    def action_leave(self) -> None:
        """Go back without a choice."""
        self.dismiss(None)
