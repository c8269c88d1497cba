"""The flow: a screen that shows a view in three panes, and the one place that hands each pane its share."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from textual import work

from axis_tui.loading import Loaded
from axis_tui.ui.commands import Command
from axis_tui.ui.panes.evidence import EvidencePane
from axis_tui.ui.screens.three_panes import PanesScreen
from axis_tui.ui.view import View

if TYPE_CHECKING:
    from axis_tui.ui.seeing import Seen


class ViewScreen(PanesScreen):
    """Shows the view in three panes; what changes it is added by `MainScreen`."""

    def __init__(
        self, loaded: Loaded, actor: str | None = None, tie: str | None = None, view: View | None = None
    ) -> None:
        super().__init__(loaded)
        self._start = (actor, tie)
        self._first_view = view or View()
        self._typed = self._first_view.query
        """What the filter line was last told."""
        self._listed: Seen | None = None
        """What the list of the actors shows."""

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

    def update_node_styles(self, animate: bool = True) -> None:
        """Style everything again, but not when it is first shown, right after it was styled."""
        if self.stack_updates > 1:
            super().update_node_styles(animate)

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
            # Nobody may be left, who was not looked at before either: what is shown goes all the same.
            self.evidence_pane.set_reactive(EvidencePane.looked_at, self._looked_at(view))
            self.evidence_pane.watch_looked_at()
        else:
            self.evidence_pane.looked_at = self._looked_at(view)
        self.evidence_pane.watch_quote(view.here.quote)
        self.write_bars()

    def on_screen_resume(self) -> None:
        """Catch up with what was changed on a screen that lay over this one."""
        if self.stale and self.look_over is None:
            self.show_view(self.view, anew=True)

    def _show_actors(self, view: View) -> None:
        seen = self._listed = self.seen
        ids = self.seeing.ordered(seen.registry, view.order) if seen.shown is None else seen.shown
        how = "by match" if seen.hits else view.order.value
        if view.words and len(seen.hits) >= self.names.most:
            how = f"the best {self.names.most} matches"
        if seen.hits and all(hit.sounds_like for hit in seen.hits.values()):
            how = "nothing close"
        if view.strict and view.words:
            how = "as typed"
        self.actors_pane.list_actors(ids, len(self.whole.actors), seen.hits, view.query, how, seen.missed)

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        return command.unavailable(self) or super().why_not(command)
