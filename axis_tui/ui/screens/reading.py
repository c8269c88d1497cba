"""A quote in place: the full text of its source, with this and every other quote marked."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.model.passage import Anchor, Found, Text, anchor_quotes
from axis_tui.model.registry import Registry
from axis_tui.model.source import Source, quote_ref
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.panes.sentence_rows import SentenceRows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.text import content, say
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.rows import Rows


class ReadingScreen(CommandScreen[tuple[str, str]]):
    """Gives back a tie and the quote that leads to it, where one was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("anywhere"),
        Binding("escape,b,left,h", "leave", "Back", show=False),
        Binding("n,J,right", "next_quote", "Next quote", show=False),
        Binding("N,p,K", "previous_quote", "Previous quote", show=False),
        Binding("c", "coverage", "Sentences without a quote", show=False),
    ]

    def __init__(self, registry: Registry, source: Source, text: Text, quote_id: str = "") -> None:
        super().__init__()
        self.registry = registry
        self.source = source
        self.text = text
        self.anchors = anchor_quotes(source, text)
        self._chosen = quote_id
        self._bare_only = False

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        head = Bar(id="head")
        head.left = (("Text", "title"), (f" {self.signs.dot} ", "faint"), say(self.source.title, "strong"))
        self.rows = Rows(id="text", classes="pane")
        self.rows.border_title = content((self.source.credit, ""))
        yield head
        yield self.rows
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the text, scrolled to the quote."""
        self._show()
        self.rows.focus()
        self.query_one(KeyBar).keys = (
            ("", "n", "next quote"),
            ("", "N", "quote before"),
            ("", self.signs.enter, "its tie"),
            ("", "c", "what is not quoted"),
            ("leave", "esc", "back"),
        )

    def _show(self) -> None:
        rows = SentenceRows(
            self.text, self.anchors, self.signs, chosen=self._chosen, bare_only=self._bare_only
        )
        place = rows.row_of(self._chosen)
        self.rows.show(rows, place if place is not None else (0 if len(rows) else None))
        bare = count_words(len(rows), "sentence without a quote", "sentences without a quote")
        left = bare if self._bare_only else rows.coverage
        self.rows.border_subtitle = content((left, ""))
        self._say_where()
        # What was said just before belongs to it, and is to be read with it.
        self.call_after_refresh(self.rows.put_cursor_at, 0.35)

    def _say_where(self) -> None:
        """Say above the text which quote is chosen and how it was found."""
        head = self.query_one("#head", Bar)
        ids = [anchor.quote.id for anchor in self.anchors]
        if self._chosen not in ids:
            head.right = (("no quote chosen", "dim"),)
            return
        anchor = self.anchors[ids.index(self._chosen)]
        found, role = anchor.located.found, "good"
        if found is not Found.VERIFIED:
            role = "warn"
            self.tell(_in_words(anchor), "warn")
        head.right = (
            (f"quote {ids.index(self._chosen) + 1} of {len(ids)} {self.signs.dot} ", "dim"),
            (found.value, role),
        )

    def _step(self, step: int) -> None:
        ids = [anchor.quote.id for anchor in self.anchors]
        at = ids.index(self._chosen) if self._chosen in ids else (-1 if step > 0 else len(ids))
        if not 0 <= at + step < len(ids):
            self.tell("This is the last quote." if step > 0 else "This is the first quote.", "dim")
            return
        self._chosen, self._bare_only = ids[at + step], False
        self._show()

    def action_next_quote(self) -> None:
        """Move to the next quote of the text."""
        self.tell("")
        self._step(1)

    def action_previous_quote(self) -> None:
        """Move to the quote before."""
        self.tell("")
        self._step(-1)

    def action_coverage(self) -> None:
        """Show only the sentences without a quote, or all again."""
        self._bare_only = not self._bare_only
        self._show()

    @on(Rows.Entered)
    def _sentence_entered(self, event: Rows.Entered) -> None:
        rows = self.rows.source
        quotes = rows.quotes_at(event.index) if isinstance(rows, SentenceRows) else []
        if not quotes:
            self.tell("No quote was taken from this sentence.", "dim")
            return
        pairs = [(tie_id, anchor.quote.id) for anchor in quotes for tie_id in anchor.quote.tie_ids]
        pairs.sort(key=lambda pair: pair[1] != self._chosen)
        if len(pairs) == 1:
            self._go(pairs[0])
            return
        from axis_tui.ui.screens.choice import ChoiceScreen, claim_line

        def go(index: int | None) -> None:
            if index is not None:
                self._go(pairs[index])

        quoted = {anchor.quote.id: anchor.quote for anchor in quotes}
        lines = [claim_line(self.registry, tie_id, quoted[id], self.signs) for tie_id, id in pairs]
        self.app.push_screen(ChoiceScreen("This sentence bears on", lines), go)

    def _go(self, pair: tuple[str, str]) -> None:
        tie_id, quote_id = pair
        self.dismiss((tie_id, quote_ref(self.source.id, quote_id)))

    def action_leave(self) -> None:
        """Go back without a choice."""
        self.dismiss(None)


def _in_words(anchor: Anchor) -> str:
    located = anchor.located
    if located.found is Found.MOVED:
        return f"Nearly these words: {located.difference}."
    return f"These words stand in {located.places} places, and nothing says which is meant."
