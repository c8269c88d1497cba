"""A choice among a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.signs import Signs
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


def claim_line(registry: Registry, tie_id: str, quote: Quote, signs: Signs) -> Line:
    """Draw a tie as a sentence, with what a quote does for it."""
    stance = next(stance for stance, bears_on in quote.stances() if bears_on == tie_id)
    words = f"{signs.stance(stance)} {stance.value:<10}"
    return ((words, stance.value), say(sentence(registry, registry.ties[tie_id])))


def choice_of_claims(registry: Registry, ref: str, tie_ids: Sequence[str], signs: Signs) -> ChoiceScreen:
    """Ask which of the ties is meant on which a quote bears."""
    quote = registry.quotes[ref][1]
    lines = [claim_line(registry, tie_id, quote, signs) for tie_id in tie_ids]
    return ChoiceScreen("These words bear on", lines)
