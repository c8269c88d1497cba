"""The list of everything: every command and every actor, by name, from one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.ui.availability import Browsing
from axis_tui.ui.commands import COMMANDS, MOVE
from axis_tui.ui.matching import find_letters
from axis_tui.ui.panes.palette_rows import PaletteRows
from axis_tui.ui.screens.typed_list import TypedListScreen

if TYPE_CHECKING:
    from axis_tui.search import NameIndex, PlainNames

MOST_ACTORS = 100
"""Actors that are listed for one query; the list says when there are more."""


class PaletteScreen(TypedListScreen[tuple[str, str]]):
    """Gives back what was chosen: ("command", id) or ("actor", id)."""

    placeholder = "a command or an actor"
    title_of_list = "Everything"
    enter_does = "goes"

    def __init__(self, browsing: Browsing, index: NameIndex | PlainNames) -> None:
        super().__init__()
        self._browsing = browsing
        self._index = index

    def list_found(self, query: str) -> None:
        """List the commands and actors of a name; all commands until something is typed."""
        query = query.strip()
        found = [
            (c, spans, score)
            for c in COMMANDS
            if (match := find_letters(query, c.title))
            for spans, score in [match]
        ]
        # Best first; among equals what moves the light comes last, because everybody has keys for it.
        found.sort(key=lambda entry: (-entry[2], entry[0].group == MOVE))
        commands = [
            (command, spans) for command, spans, _ in found if command.id not in ("down", "up", "palette")
        ]
        hits = self._index.search(query, limit=MOST_ACTORS) if query else []
        self.rows.show(
            PaletteRows(self._browsing, commands, hits, self.signs), 0 if commands or hits else None
        )

    def chosen(self, index: int) -> None:
        """Give back the command or the actor."""
        if isinstance(self.rows.source, PaletteRows):
            self.dismiss(self.rows.source.chosen(index))
