"""The flow: a screen that shows a view in three panes, and the one place that hands each pane its share."""

from __future__ import annotations

import gc
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.widget import Widget

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem
from axis_tui.ui.commands import COMMANDS, PANES, Command, bindings
from axis_tui.ui.names import MOST_HITS
from axis_tui.ui.panes.actors import ActorsPane
from axis_tui.ui.panes.evidence import EvidencePane
from axis_tui.ui.panes.ties import TiesPane
from axis_tui.ui.screens.base import key_entries
from axis_tui.ui.screens.headline import head_line, head_marks, pane_marks, trail_line, trail_marks
from axis_tui.ui.screens.owning import OwnerScreen
from axis_tui.ui.text import width_of
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar, KeyBar

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.ui.seeing import Seen
    from axis_tui.ui.widgets.chip_bar import ChipBar

_LAST = ("palette", "help")
_FOOTERS = {
    pane: tuple(c.id for c in COMMANDS if pane in c.footer and c.id not in _LAST) + _LAST for pane in PANES
}
_ENTER = {"actors": "its ties", "ties": "go there", "evidence": "its source"}


class ViewScreen(OwnerScreen):
    """Shows the view in three panes; what changes it is added by `MainScreen`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("browser", "view", "anywhere")
    AUTO_FOCUS = "#actor-rows"

    broken: tuple[Problem, ...] = ()
    """What keeps the files, as they are now, from loading; the last good registry is shown meanwhile."""

    def __init__(
        self, loaded: Loaded, actor: str | None = None, tie: str | None = None, view: View | None = None
    ) -> None:
        super().__init__(loaded)
        self._start = (actor, tie)
        self._first_view = view or View()
        self._typed = self._first_view.query
        """What the filter line was last told."""
        self._chip_bar: ChipBar | None = None
        self._listed: Seen | None = None
        """What the list of the actors shows."""
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
        view = self._first_view
        if not view.lens.is_clear or view.words:
            self.seen = self.seeing.see(view)
        if actor in self.registry.actors and actor is not None:
            view = view.going_to(actor, tie) if tie in self.registry.ties else view.choosing_actor(actor)
        self.view = self._in_sight(view, self.seen, best=False)
        self._show_actors(self.view)
        self.actors_pane.chosen = self.view.actor
        self.write_bars()
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.begin(self.view)
        gc.freeze()
        gc.enable()
        self.warm()
        if self.view.query:
            self.run_worker(self._open_filter_again())

    async def _open_filter_again(self) -> None:
        """Show the filter with which the view came."""
        pane = self.pane
        await self.actors_pane.open_filter(self.view.query)
        self.light(pane)

    def begin(self, view: View) -> None:
        """Show a view in panes that were just laid out; the first actor where it chooses none."""
        view = self._in_sight(view, self.seen, best=False)
        self.view = view
        self.show_view(view, anew=True)
        if view.tie is not None:
            self.light("ties")

    def show_registry(self, loaded: Loaded, view: View, typed: str) -> None:
        """Show a view of another registry in the same panes; `typed` is to be out of the filter line."""
        self._take_in(loaded, self.names.of_changed(loaded.registry))
        self.history.forget(loaded.registry)
        self.seen = self.seeing.see(view)
        self.view = self._in_sight(view, self.seen, best=False)
        self.__dict__.pop("texts", None)
        self.actors_pane.complete_from(loaded.registry)
        self._typed = typed
        self.show_view(self.view, anew=True)
        self.warm()

    @work(thread=True, exit_on_error=False)
    def warm(self) -> None:
        """Make the search ready, beside the screen's own work."""
        from axis_tui.search import find_names

        self.app.call_from_thread(self.evidence_pane.find_names_with, find_names)
        self.learn_names()

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The full text of each source that has one at hand, by the source's id."""
        from axis_tui.loading.texts import match_texts

        return match_texts(self.registry, getattr(self.app, "texts", ()))

    # --- The one flow --------------------------------------------------------------------------

    def show_view(self, view: View, *, anew: bool) -> None:
        """Hand each pane its share of the view."""
        self.stale = False
        registry = self.registry
        if anew:
            for pane in (self.actors_pane, self.ties_pane, self.evidence_pane):
                pane.registry = registry
            self.evidence_pane.whole = self.whole
            self._show_chips()
        if anew or self.seen is not self._listed:
            self._show_actors(view)
        if view.query != self._typed and not self.actors_pane.is_typing:
            self.run_worker(self.actors_pane.type_filter(view.query, opens=bool(view.words)))
        self._typed = view.query
        self.actors_pane.chosen = view.actor
        self.actors_pane.pins = view.pins
        self.ties_pane.show_ties(view.actor, self.whole, anew=anew)
        self.ties_pane.tie_id = self._looked_at(view)[1]
        self.evidence_pane.set_reactive(EvidencePane.quote, view.here.quote)
        if anew:
            self.evidence_pane.set_reactive(EvidencePane.looked_at, (None, None, None))
        self.evidence_pane.looked_at = self._looked_at(view)
        self.evidence_pane.watch_quote(view.here.quote)
        self.write_bars()

    def on_screen_resume(self) -> None:
        """Catch up with what was changed on a screen that lay over this one."""
        if self.stale and self.look_over is None:
            self.show_view(self.view, anew=True)

    def _looked_at(self, view: View) -> tuple[str | None, str | None, str | None]:
        if view.actor is None or view.tie is not None:
            return None, view.tie, view.actor
        # The panes are told of the actor first, so the list of its ties is there already.
        return view.actor, self.ties_pane.first, view.actor

    def _show_actors(self, view: View) -> None:
        seen = self._listed = self.seen
        ids = self.seeing.ordered(seen.registry, view.order) if seen.shown is None else seen.shown
        how = "by match" if seen.hits else view.order.value
        if view.words and self.names.is_large and len(seen.hits) >= MOST_HITS:
            how = f"the best {MOST_HITS} matches"
        if view.strict and view.words:
            how = "as typed"
        self.actors_pane.list_actors(ids, len(self.whole.actors), seen.hits, view.query, how, seen.missed)

    def _show_chips(self) -> None:
        """Show what is left out on a line of its own, made when it is first needed."""
        if self.view.lens.is_clear and self._chip_bar is None:
            return
        from axis_tui.ui.chips import chips
        from axis_tui.ui.widgets.chip_bar import ChipBar

        if self._chip_bar is None:
            self._chip_bar = ChipBar()
            self.mount(self._chip_bar, before="#panes")
        self._chip_bar.chips = chips(self.view, self.whole)

    def write_bars(self) -> None:
        """Write the lines at the top and the keys."""
        view, signs, width = self.view, self.signs, self.size.width
        head, trail = self.query_one("#head", Bar), self.query_one("#trail", Bar)
        head.left = head_line(self.whole, self.seen, signs)
        head.right = head_marks(
            view, len(self.loaded.problems), signs, broken=bool(self.broken), learned=self.learned
        )
        alone = self.has_class("-single") or self.has_class("-flat")
        trail.right = pane_marks(self.pane) if alone else trail_marks(view, signs, width)
        trail.left = trail_line(self.whole, view, signs, width - width_of(trail.right) - 4)
        if self.actors_pane.is_typing:
            self.query_one(KeyBar).keys = (
                ("", signs.enter, "keep"),
                ("", signs.up_down, "move"),
                ("", "tab", "complete"),
                ("strict", "^t", "as spelled" if view.strict else "as typed"),
                ("", "^u", "empty"),
                ("leave", "esc", "all actors"),
                ("", "F1", "help"),
            )
            return
        shown = [name for name in _FOOTERS[self.pane] if name != "read" or self.texts]
        self.query_one(KeyBar).keys = key_entries(*shown, enter=_ENTER[self.pane])

    def on_resize(self) -> None:
        """Write the lines at the top for the new width."""
        self.call_after_refresh(self.write_bars)

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
            self.write_bars()
        if pane == "ties" and self.view.tie is None and self.view.actor is not None:
            self.change(self.view.choosing_tie(self._looked_at(self.view)[1]))
