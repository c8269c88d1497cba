"""The line in which a name or a filter is typed: completed while typing, and marked where it is wrong."""

from __future__ import annotations

from collections.abc import Callable

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester

from axis_tui.model.registry import Registry
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.query_line import QueryLine
from axis_tui.ui.widgets.rows import Rows


class FilterBar(Horizontal):
    """The filter line behind its sign. Its style comes with it: it is not needed at the start."""

    DEFAULT_CSS = """
    FilterBar { height: 1; background: $panel; }
    FilterBar Bar { width: 3; }
    FilterBar FilterLine { height: 1; width: 1fr; border: none; padding: 0; background: $panel; }
    """

    def __init__(self, line: FilterLine) -> None:
        super().__init__(id="filter")
        self._line = line

    def compose(self) -> ComposeResult:
        """Lay out the sign and the line."""
        sign = Bar()
        sign.left = (("/", "key"),)
        yield sign
        yield self._line


class FilterLine(QueryLine):
    """Where the name or filter is typed."""

    class QuotesAsked(Message):
        """The user looks for what was typed among the quotes."""

    class NothingToComplete(Message):
        """The user pressed tab behind what is whole, or cannot be gone on with."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    def __init__(self, rows: Rows, registry: Registry, query: str, complete: Callable[[], bool]) -> None:
        """Search the rows; `complete` takes what is offered below them, and says whether there is any."""
        self.wrong = WrongPart()
        self._registry = registry
        self._complete = complete
        super().__init__(
            rows,
            query,
            placeholder="name, or kind:state tie:arms …",
            highlighter=self.wrong,
            suggester=FilterSuggester(registry),
        )

    def complete_from(self, registry: Registry) -> None:
        """Offer from now on what another registry holds."""
        self._registry = registry
        self.suggester = FilterSuggester(registry)

    def point_at(self, start: int, end: int) -> None:
        """Mark the part of the filter that cannot be understood; an empty part marks nothing."""
        self.wrong.span = (start, end)
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        """Take what is offered on tab, which leaves only an empty line; hand the moves to the list."""
        if event.key == "tab" and self.value.strip():
            event.stop()
            event.prevent_default()
            if not self._complete_word() and not self._complete():
                self.post_message(self.NothingToComplete(self.value))
        elif event.key == "ctrl+f":
            # The line would delete a word, which ctrl+delete does as well.
            event.stop()
            event.prevent_default()
            self.post_message(self.QuotesAsked())
        else:
            super().on_key(event)

    def _complete_word(self) -> bool:
        """Complete the last word; False where it is whole, or the cursor is not behind it."""
        from axis_tui.ui.completing import completed, completions

        offers = completions(self._registry, self.value) if self.cursor_at_end else ()
        if not offers:
            return False
        self.value = completed(self.value, offers[0])
        self.cursor_position = len(self.value)
        return True


class WrongPart(Highlighter):
    """Marks one part of a line as wrong."""

    span = (0, 0)
    """From where to where, in characters."""

    def highlight(self, text: Text) -> None:
        """Mark the part by reversing it, which needs no colour."""
        start, end = self.span
        if start < end:
            text.stylize("reverse", start, end)


class FilterSuggester(Suggester):
    """Offers the key or value that a filter may go on with."""

    def __init__(self, registry: Registry) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._registry = registry

    async def get_suggestion(self, value: str) -> str | None:
        """Give the whole line as it would be with the nearest completion, where that begins as it does."""
        from axis_tui.ui.completing import completed, completions

        offer = next(iter(completions(self._registry, value)), None)
        line = completed(value, offer) if offer is not None else ""
        return line if line.startswith(value) else None
