"""Asking for an actor: a line to type a name in, and the actors that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.screens.typed_list import TypedListScreen

if TYPE_CHECKING:
    from axis_tui.search import NameIndex, PlainNames


class AskActorScreen(TypedListScreen[str]):
    """Gives back the id of an actor, of any but one where that is named."""

    placeholder = "a name"

    def __init__(
        self, registry: Registry, index: NameIndex | PlainNames, question: str, but: str | None = None
    ) -> None:
        super().__init__()
        self.registry = registry
        self.title_of_list = question
        self._index = index
        self._but = but
        self._ids: list[str] = []

    def list_found(self, query: str) -> None:
        """List the actors of a name, best first; all until something is typed, those of most ties first."""
        words = query.strip()
        everybody = sorted(self.registry.actors, key=lambda id: (-self.registry.degree(id), id))
        hits = {hit.id: hit for hit in self._index.search(query, limit=200)} if words else {}
        self._ids = [id for id in (hits if words else everybody) if id != self._but]
        rows = ActorRows(self.registry, self._ids, self.signs, matches=hits, query=query)
        if not self._ids and self._but in hits:
            rows.nothing = f"{self.registry.actors[self._but or ''].name} itself, and nobody else."
        self.rows.show(rows, 0 if self._ids else None)

    def chosen(self, index: int) -> None:
        """Give back the actor."""
        self.dismiss(self._ids[index])
