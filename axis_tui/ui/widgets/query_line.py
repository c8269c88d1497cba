"""A line that searches a list: what is typed stays in it, what moves goes to the list."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from axis_tui.ui.widgets.rows import Rows

LONGEST_QUERY = 200
"""Letters of a query that are searched."""


class QueryLine(Input):
    """An input above a list; the arrows and page keys move the list while the light stays here."""

    # A longer text scrolls in the line and moves nothing else: the screen need not be laid out for it.
    virtual_size = reactive(Size(0, 0), layout=False)

    def __init__(self, rows: Rows, query: str = "", **options: Any) -> None:
        super().__init__(query, compact=True, max_length=LONGEST_QUERY, select_on_focus=False, **options)
        self._rows = rows

    def on_key(self, event: events.Key) -> None:
        """Hand the keys that move the list to it."""
        moves = {
            "up": self._rows.action_up,
            "down": self._rows.action_down,
            "pageup": self._rows.action_page_up,
            "pagedown": self._rows.action_page_down,
        }
        if event.key in moves:
            event.stop()
            event.prevent_default()
            moves[event.key]()
