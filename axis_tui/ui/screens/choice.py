"""A choice among a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows


class ChoiceScreen(OverScreen[int]):
    """Gives back the number of the line that was chosen."""

    def __init__(self, title: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self._title = title
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        rows = Rows(TextRows([[line] for line in self._lines]), classes="pane")
        rows.cursor = 0 if self._lines else None
        rows.border_title = content((self._title, ""))
        rows.border_subtitle = content(("enter goes · esc back", ""))
        yield Container(rows, classes="over small")

    @on(Rows.Entered)
    def _chosen(self, event: Rows.Entered) -> None:
        self.dismiss(event.index)


def claim_line(registry: Registry, tie_id: str) -> Line:
    """Draw a tie as a sentence."""
    tie = registry.ties[tie_id]
    return (say(sentence(registry, tie)), ("", registry.tie_kinds[tie.kind].tone.value))
