"""The flow: a screen that owns a view, and the one watcher that hands each pane its share."""

from __future__ import annotations

import gc
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem
from axis_tui.ui.commands import COMMANDS, Command, bindings
from axis_tui.ui.order import Order, order_actors
from axis_tui.ui.panes.actors import ActorsPane
from axis_tui.ui.panes.evidence import EvidencePane
from axis_tui.ui.panes.ties import TiesPane
from axis_tui.ui.screens.base import CommandScreen, key_entries
from axis_tui.ui.screens.headline import PANES, head_line, head_marks, pane_marks, trail_line, trail_marks
from axis_tui.ui.text import width_of
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar, KeyBar

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.search import Hit, NameIndex

_LAST = ("palette", "help")
_FOOTERS = {
    pane: tuple(c.id for c in COMMANDS if pane in c.footer and c.id not in _LAST) + _LAST for pane in PANES
}
_ENTER = {"actors": "its ties", "ties": "go there", "evidence": "its source"}


class ViewScreen(CommandScreen[None]):
    """Owns the view and shows it in three panes; what changes it is added by `MainScreen`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("browser", "anywhere")
    AUTO_FOCUS = "#actor-rows"

    broken: tuple[Problem, ...] = ()
    """What keeps the files, as they are now, from loading; the last good registry is shown meanwhile."""

    view: reactive[View] = reactive(View, init=False, repaint=False)
    """What is chosen and shown."""

    def __init__(self, loaded: Loaded, actor: str | None = None, tie: str | None = None) -> None:
        super().__init__()
        self.loaded = loaded
        self.registry = loaded.registry
        self._start = (actor, tie)
        self._orders: dict[Order, list[str]] = {}
        self._index: NameIndex | None = None
        self.hits: dict[str, Hit] = {}
        """Why each of the actors shown was found."""
        self.pane = PANES[0]

    def compose(self) -> ComposeResult:
        """Lay out the two lines at the top, the panes, and the line of the keys."""
        signs = self.signs
        self.actors_pane = ActorsPane(self.registry, signs)
        self.ties_pane = TiesPane(self.registry, signs)
        self.evidence_pane = EvidencePane(self.registry, signs)
        for pane in (self.actors_pane, self.ties_pane, self.evidence_pane):
            pane.add_class("pane")
        yield Bar(id="head")
        yield Bar(id="trail")
        yield Horizontal(
            self.actors_pane,
            Container(self.ties_pane, self.evidence_pane, id="claims"),
            id="panes",
            classes="-in-actors",
        )
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the first actor, or the one asked for; what takes longer waits for the first paint."""
        actor, tie = self._start
        if tie in self.registry.ties:
            actor = actor or self.registry.ties[tie].subject
        view = View()
        if actor in self.registry.actors and actor is not None:
            view = view.going_to(actor, tie) if tie in self.registry.ties else view.choosing_actor(actor)
        self.set_reactive(ViewScreen.view, self._with_actor(view))
        self._show_actors(self.view)
        self.actors_pane.chosen = self.view.actor
        self._write_bars()
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.begin(self.view)
        gc.freeze()
        gc.enable()
        self.warm()

    def _with_actor(self, view: View) -> View:
        """Choose the first actor where a view chooses none."""
        first = next(iter(self._ordered(view.order)), None)
        return view if view.actor is not None else view.choosing_actor(first)

    def begin(self, view: View) -> None:
        """Show a view in panes that were just laid out; the first actor where it chooses none."""
        view = self._with_actor(view)
        self._show_actors(view)
        self.set_reactive(ViewScreen.view, view)
        self.watch_view(view, view)
        if view.tie is not None:
            self.light("ties")

    async def show_registry(self, loaded: Loaded, view: View) -> None:
        """Lay the screen out anew for another registry, and show a view of it."""
        self.loaded, self.registry = loaded, loaded.registry
        self._orders, self._index, self.hits = {}, None, {}
        self.__dict__.pop("texts", None)
        await self.recompose()
        self.begin(view)
        self.warm()

    @work(thread=True, exit_on_error=False)
    def warm(self) -> None:
        """Make the search ready, beside the screen's own work."""
        from axis_tui.search import find_names

        self.app.call_from_thread(self.evidence_pane.find_names_with, find_names)
        self.search_index()

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The full text of each source that has one at hand, by the source's id."""
        from axis_tui.loading.texts import match_texts

        return match_texts(self.registry, getattr(self.app, "texts", ()))

    def search_index(self) -> NameIndex:
        """Give the index of names, made when it is first asked for."""
        if self._index is None:
            from axis_tui.search import Named, NameIndex

            registry = self.registry
            self._index = NameIndex(
                Named(actor.id, actor.names, registry.degree(actor.id)) for actor in registry.actors.values()
            )
        return self._index

    # --- The one flow --------------------------------------------------------------------------

    def watch_view(self, old: View, view: View) -> None:
        """Hand each pane its share of the view."""
        if (view.shown, view.order, view.query) != (old.shown, old.order, old.query):
            self._show_actors(view)
        if view.query == "" and old.query and not self.actors_pane.is_typing:
            self.run_worker(self.actors_pane.close_filter())
            if view.actor != old.actor:
                self.tell("The filter was lifted, since it left this actor out.", "dim")
        self.actors_pane.chosen = view.actor
        self.actors_pane.pins = view.pins
        if view.kept != self.ties_pane.kept:
            self.ties_pane.set_reactive(TiesPane.actor_id, view.actor)
        self.ties_pane.kept = view.kept
        self.ties_pane.actor_id = view.actor
        self.ties_pane.tie_id = self._looked_at(view)[1]
        self.evidence_pane.set_reactive(EvidencePane.quote, view.here.quote)
        self.evidence_pane.looked_at = self._looked_at(view)
        self.evidence_pane.watch_quote(view.here.quote)
        self._write_bars()

    def _looked_at(self, view: View) -> tuple[str | None, str | None, str | None]:
        if view.actor is None or view.tie is not None:
            return None, view.tie, view.actor
        # The panes are told of the actor first, so the list of its ties is there already.
        return view.actor, self.ties_pane.first, view.actor

    def _show_actors(self, view: View) -> None:
        ids = self._ordered(view.order) if view.shown is None else view.shown
        how = "by match" if view.shown is not None and self.hits else view.order.value
        self.actors_pane.list_actors(ids, self.hits if view.shown is not None else {}, view.query, how)

    def _ordered(self, order: Order) -> list[str]:
        if order not in self._orders:
            self._orders[order] = order_actors(self.registry, order)
        return self._orders[order]

    def _write_bars(self) -> None:
        view, signs, width = self.view, self.signs, self.size.width
        head, trail = self.query_one("#head", Bar), self.query_one("#trail", Bar)
        head.left = head_line(self.registry, view, signs)
        head.right = head_marks(view, len(self.loaded.problems), signs, broken=bool(self.broken))
        alone = self.has_class("-single") or self.has_class("-flat")
        trail.right = pane_marks(self.pane) if alone else trail_marks(view, signs, width)
        trail.left = trail_line(self.registry, view, signs, width - width_of(trail.right) - 4)
        if self.actors_pane.is_typing:
            self.query_one(KeyBar).keys = (
                ("", signs.enter, "keep"),
                ("", signs.up_down, "move"),
                ("", "tab", "complete"),
                ("", "^u", "empty"),
                ("leave", "esc", "all actors"),
                ("", "F1", "help"),
            )
            return
        shown = [name for name in _FOOTERS[self.pane] if name != "read" or self.texts]
        self.query_one(KeyBar).keys = key_entries(*shown, enter=_ENTER[self.pane])

    def on_resize(self) -> None:
        """Write the lines at the top for the new width."""
        self.call_after_refresh(self._write_bars)

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        return command.unavailable(self) or super().why_not(command)

    # --- The light -------------------------------------------------------------------------------

    @property
    def source_here(self) -> str | None:
        """The id of the source of the chosen quote."""
        item = self.evidence_pane.evidence
        return item.source.id if item else None

    @property
    def quotes_here(self) -> int:
        """How many quotes the evidence pane shows."""
        return self.evidence_pane.count

    def light(self, pane: str) -> None:
        """Move the light to a pane."""
        self.light_is_on(pane)
        widgets: dict[str, Widget] = {
            "actors": self.actors_pane.rows,
            "ties": self.ties_pane,
            "evidence": self.evidence_pane,
        }
        widgets[pane].focus()

    def light_is_on(self, pane: str) -> None:
        """Give a pane the room, and choose the actor's first tie where its ties are entered."""
        if pane != self.pane:
            panes = self.query_one("#panes")
            panes.remove_class(f"-in-{self.pane}")
            panes.add_class(f"-in-{pane}")
            self.pane = pane
            self._write_bars()
        if pane == "ties" and self.view.tie is None and self.view.actor is not None:
            self.view = self.view.choosing_tie(self._looked_at(self.view)[1])
