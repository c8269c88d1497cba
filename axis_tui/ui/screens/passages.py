"""The search in the quotes' words: every passage that holds them, each leading to its tie."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.search import PassageIndex
from axis_tui.ui.panes.passage_rows import PassageRows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.text import content
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.query_line import QueryLine
from axis_tui.ui.widgets.rows import Rows

MOST_PASSAGES = 500
"""Passages listed for one query; the list says when there are more."""


class PassagesScreen(CommandScreen[tuple[str, str]]):
    """Gives back a tie and the quote that leads to it, where one was chosen."""

    CSS = """
    PassagesScreen QueryLine { height: 1; border: none; padding: 0 1; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False),
        Binding("ctrl+q", "quit", "Quit", show=False),
    ]
    AUTO_FOCUS = "QueryLine"

    def __init__(self, registry: Registry, query: str = "") -> None:
        super().__init__()
        self.registry = registry
        self._query = query
        self._index = PassageIndex((ref, quote.exact) for ref, (_, quote) in registry.quotes.items())

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        head = Bar(id="head")
        total = count_words(len(self.registry.quotes), "quote")
        head.left = (("Passages", "title"), (f" {self.signs.dot} search the words of {total}", "dim"))
        self.rows = Rows(id="passages", classes="pane")
        self.rows.can_focus = False
        self.rows.held = True
        yield head
        yield QueryLine(self.rows, self._query, placeholder='words, or "a phrase"')
        yield self.rows
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show what the query with which the screen was opened finds."""
        self._search(self._query)
        self.query_one("#head", Bar).right = self.filters_line()
        self.query_one(KeyBar).keys = (
            ("", self.signs.up_down, "move"),
            ("", self.signs.enter, "its tie"),
            ("leave", "esc", "back"),
        )

    def _search(self, query: str) -> None:
        hits = self._index.search(query, limit=MOST_PASSAGES + 1)
        shown = hits[:MOST_PASSAGES]
        self.rows.show(PassageRows(self.registry, shown, self.signs, query.strip()), 0 if shown else None)
        count = count_words(len(shown), "passage")
        if len(hits) > MOST_PASSAGES:
            count = f"the best {count}; there are more"
        self.rows.border_subtitle = content((count if query.strip() else "", ""))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._search(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.rows.action_enter()

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        if not isinstance(self.rows.source, PassageRows):
            return
        ref, tie_ids = self.rows.source.at(event.index)
        if len(tie_ids) == 1:
            self.dismiss((tie_ids[0], ref))
            return
        from axis_tui.ui.screens.choice import choice_of_claims

        def go(index: int | None) -> None:
            if index is not None:
                self.dismiss((tie_ids[index], ref))

        self.app.push_screen(choice_of_claims(self.registry, ref, tie_ids, self.signs), go)

    def action_leave(self) -> None:
        """Go back without a choice."""
        self.dismiss(None)
