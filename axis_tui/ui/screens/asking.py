"""Asking for an actor: a line to type a name in, and the actors that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.screens.typed_list import TypedListScreen

if TYPE_CHECKING:
    from axis_tui.search import NameIndex, PlainNames


class AskActorScreen(TypedListScreen[str]):
    """Gives back the id of an actor."""

    placeholder = "a name"

    def __init__(self, registry: Registry, index: NameIndex | PlainNames, question: str) -> None:
        super().__init__()
        self.registry = registry
        self.title_of_list = question
        self._index = index
        self._ids: list[str] = []

    def list_found(self, query: str) -> None:
        """List the actors of a name, best first; all until something is typed, those of most ties first."""
        everybody = sorted(self.registry.actors, key=lambda id: (-self.registry.degree(id), id))
        hits = {hit.id: hit for hit in self._index.search(query, limit=200)} if query.strip() else {}
        self._ids = list(hits) if query.strip() else everybody
        rows = ActorRows(self.registry, self._ids, self.signs, matches=hits, query=query)
        self.rows.show(rows, 0 if self._ids else None)

    def chosen(self, index: int) -> None:
        """Give back the actor."""
        self.dismiss(self._ids[index])
