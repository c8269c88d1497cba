"""The sources: the documents on whose word everything stands, and every quote taken from them."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.panes.source_rows import QuoteRows, SourceRows
from axis_tui.ui.screens.base import CommandScreen, key_entries
from axis_tui.ui.text import content
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.rows import Rows


class SourcesScreen(CommandScreen[tuple[str, str]]):
    """Gives back a tie and the quote that leads to it, where one was chosen."""

    DEFAULT_CSS = """
    #reading { height: 1fr; layout: horizontal; }
    #sources { width: 2fr; max-width: 60; }
    #source-quotes { width: 3fr; }
    SourcesScreen {
        &.-folded #reading, &.-single #reading { layout: vertical; }
        &.-folded #sources, &.-single #sources { width: 1fr; max-width: 100%; height: 2fr; }
        &.-folded #source-quotes, &.-single #source-quotes { width: 1fr; height: 3fr; }
        &.-flat #sources, &.-flat #source-quotes { height: 3; }
        &.-flat #sources:focus, &.-flat #source-quotes:focus { height: 1fr; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("view", "anywhere"),
        Binding("escape,s,left,h", "leave", "Back", show=False),
        Binding("tab,shift+tab", "turn", "Other list", show=False),
        Binding("right,l", "quotes", "Quotes", show=False),
        Binding("u", "mute", "Mute this source in every view, or hear it again", show=False),
        Binding("O", "open_address", "Open its address", show=False),
    ]

    def __init__(self, registry: Registry, ref: str | None = None) -> None:
        super().__init__()
        self.registry = registry
        self._ids = list(registry.sources)
        self._ref = ref

    def compose(self) -> ComposeResult:
        """Lay out the two lists."""
        head = Bar(id="head")
        total = count_words(len(self.registry.sources), "source")
        head.left = (("Sources", "title"), (f" {self.signs.dot} {total}", "dim"))
        self.sources = Rows(SourceRows(self.registry, self.signs), id="sources", classes="pane")
        self.sources.border_title = content(("1 Sources", ""))
        self.quotes = Rows(id="source-quotes", classes="pane")
        yield head
        yield Container(self.sources, self.quotes, id="reading")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the first source, or the quote asked for."""
        source_id, _, quote_id = (self._ref or "").partition("#")
        place = self._ids.index(source_id) if source_id in self._ids else 0
        self._mark_muted(place if self._ids else None)
        self._show_quotes(place, quote_id)
        (self.quotes if quote_id else self.sources).focus()
        keys = self.query_one(KeyBar)
        keys.keys = key_entries(
            "enter",
            "open_address",
            "whose",
            "leave",
            "help",
            enter="its tie in the browser",
            open_address="its address",
            whose="whose view",
            leave="back",
        )

    def _mark_muted(self, place: int | None) -> None:
        """Say which sources are muted, here and on the line at the top."""
        muted = self.browser.view.lens.muted if self.browser is not None else ()
        self.sources.show(SourceRows(self.registry, self.signs, muted), place, stay=True)
        self.query_one("#head", Bar).right = self.filters_line()

    def action_mute(self) -> None:
        """Mute the chosen source in every view, or hear it again."""
        owner, place = self.browser, self.sources.cursor
        if owner is None or place is None:
            return
        owner.change(owner.view.muting(self._ids[place]))
        self._mark_muted(place)
        muted = self._ids[place] in owner.view.lens.muted
        self.tell("It is muted in every view. W shows what falls." if muted else "It is heard again.")

    def _show_quotes(self, place: int, quote_id: str = "") -> None:
        if not self._ids:
            return
        source = self.registry.sources[self._ids[place]]
        rows = QuoteRows(self.registry, source, self.signs)
        self.quotes.show(rows, rows.row_of(quote_id))
        self.quotes.border_title = content((f"2 {source.title}", ""))
        self.quotes.border_subtitle = content((count_words(len(source.quotes), "quote"), ""))

    @on(Rows.Moved, "#sources")
    def _source_moved(self, event: Rows.Moved) -> None:
        self._show_quotes(event.index)
        if isinstance(event, Rows.Entered):
            self.action_quotes()

    @on(Rows.Entered, "#source-quotes")
    def _quote_entered(self, event: Rows.Entered) -> None:
        rows = self.quotes.source
        if isinstance(rows, QuoteRows):
            ref, tie_ids = rows.at(event.index)
            if len(tie_ids) > 1:
                self._choose_tie(ref, tie_ids)
            else:
                self.dismiss((tie_ids[0], ref))

    def _choose_tie(self, ref: str, tie_ids: tuple[str, ...]) -> None:
        from axis_tui.ui.screens.choice import choice_of_claims

        def go(index: int | None) -> None:
            if index is not None:
                self.dismiss((tie_ids[index], ref))

        self.app.push_screen(choice_of_claims(self.registry, ref, tie_ids, self.signs), go)

    def action_quotes(self) -> None:
        """Move the light to the quotes."""
        self.quotes.focus()

    def action_open_address(self) -> None:
        """Show the address of the chosen source, to be opened in the web browser."""
        if (place := self.sources.cursor) is None:
            return
        source = self.registry.sources[self._ids[place]]
        if not source.url:
            self.tell(f"No address is entered for “{source.title}”.", "warn")
            return
        from axis_tui.ui.screens.address import AddressScreen

        self.app.push_screen(AddressScreen(source.url), lambda words: self.tell(words or ""))

    def action_turn(self) -> None:
        """Move the light to the other list."""
        (self.sources if self.quotes.has_focus else self.quotes).focus()

    def action_leave(self) -> None:
        """Move the light back to the sources, and from there back to the browser."""
        if self.quotes.has_focus and self._ref is None:
            self.sources.focus()
        else:
            self.dismiss()
