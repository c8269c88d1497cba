"""Asking for an actor: a line to type a name in, and the actors that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Input

from axis_tui.model.registry import Registry
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content
from axis_tui.ui.widgets.query_line import QueryLine
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.search import NameIndex, PlainNames


class AskActorScreen(OverScreen[str]):
    """Gives back the id of an actor."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "Back")]
    AUTO_FOCUS = "QueryLine"

    def __init__(self, registry: Registry, index: NameIndex | PlainNames, question: str) -> None:
        super().__init__()
        self.registry = registry
        self._index = index
        self._question = question
        self._ids: list[str] = []
        self.rows = Rows()
        self.rows.can_focus = False
        self.rows.held = True

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        box = Container(QueryLine(self.rows, placeholder="a name"), self.rows, classes="over pane")
        box.border_title = content((self._question, ""))
        box.border_subtitle = content(("enter chooses · esc back", ""))
        yield box

    def on_mount(self) -> None:
        """List all actors until something is typed."""
        self._list("")

    def _list(self, query: str) -> None:
        everybody = sorted(self.registry.actors, key=lambda id: (-self.registry.degree(id), id))
        hits = {hit.id: hit for hit in self._index.search(query, limit=200)} if query.strip() else {}
        self._ids = list(hits) if query.strip() else everybody
        rows = ActorRows(self.registry, self._ids, self.signs, matches=hits, query=query)
        self.rows.show(rows, 0 if self._ids else None)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.rows.action_enter()

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        self.dismiss(self._ids[event.index])
