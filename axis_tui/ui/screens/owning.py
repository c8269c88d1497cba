"""The owner: the one place where the view is kept, and what it leaves of the registry worked out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.worker import get_current_worker

from axis_tui.loading import Loaded
from axis_tui.model.registry import Registry
from axis_tui.ui.history import History
from axis_tui.ui.names import Names
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.seeing import Seeing, Seen
from axis_tui.ui.state import cache_folder
from axis_tui.ui.view import Place, View

if TYPE_CHECKING:
    from textual.timer import Timer

    from axis_tui.search import Hit, NameIndex, PlainNames
    from axis_tui.ui.screens.look import LookScreen

MOST_AT_ONCE = 4_000
"""Actors and ties up to which a filter is worked out between two frames; beyond, beside the screen's work."""


KEEP_AFTER = 2.0
"""Seconds of rest after which the view is kept, in case that the program is killed."""


class OwnerScreen(CommandScreen[None]):
    """Owns the view. Whatever changes it comes through `change`, and all that shows it follows."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__()
        self.loaded = loaded
        self.history = History()
        """The changes of view that can be undone."""
        self.view = View()
        """What is chosen and shown; to be replaced by `change` alone."""
        self._take_in(loaded, Names(loaded.registry))

    def _take_in(self, loaded: Loaded, names: Names) -> None:
        """Begin to look at a registry."""
        self.loaded, self.names = loaded, names
        self._awaited: tuple[object, ...] | None = None
        self._bound: tuple[Place, Place] | None = None
        self.seeing = Seeing(loaded.registry, self.search_names)
        self.seen = Seen(loaded.registry)
        """What the view leaves of the registry."""

    @property
    def whole(self) -> Registry:
        """The registry with nothing left out."""
        return self.loaded.registry

    @property
    def registry(self) -> Registry:
        """What is seen of the registry."""
        return self.seen.registry

    # --- Changing ------------------------------------------------------------------------------

    def change(self, view: View, *, best: bool = False, remember: bool = True) -> None:
        """Take on another view; with `best`, the light goes to the first actor of what is left.

        A change can be undone unless it is not to be remembered. Raises FilterError, and changes
        nothing, for a filter that cannot be understood.
        """
        old = self.view
        if remember:
            self.history.record(old, view)
        if _asks(view) == _asks(old):
            self._put(view if self._awaited is None else self._held(view))
            return
        quick = self._is_quick(view)
        if self._awaited is not None and quick:
            self.tell("")
        self._awaited = None if quick else _asks(view)
        if quick:
            self._bound = None
            self._put(view, self.seeing.see(view), best=best)
        else:
            self.view = self._held(view)
            self.tell("Working out what is left …", "dim")
            self._see_later(self.seeing, self.view, best)

    def _held(self, view: View) -> View:
        """Leave the light where it is seen until what is left is worked out; it goes on from there then."""
        registry, there, here = self.registry, view.here, self.view.here
        if there.actor in registry.actors and (there.tie is None or there.tie in registry.ties):
            return view
        if there != here:
            self._bound = here, there
        return replace(view, here=here)

    def _is_quick(self, view: View) -> bool:
        size = len(self.whole.actors) + len(self.whole.ties)
        return size <= MOST_AT_ONCE or self.seeing.knows(view.lens)

    @work(thread=True, exclusive=True, group="seeing", exit_on_error=False, description="what is left")
    def _see_later(self, seeing: Seeing, view: View, best: bool) -> None:
        seen, worker = seeing.see(view), get_current_worker()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._arrive, seeing, view, seen, best)

    def _arrive(self, seeing: Seeing, asked: View, seen: Seen, best: bool) -> None:
        view, bound = self.view, self._bound
        # Another registry may have come meanwhile, to be seen in the same way.
        if seeing is self.seeing and _asks(view) == _asks(asked):
            self._awaited = self._bound = None
            self.tell("")
            if bound is not None and bound[0] == view.here:
                view = replace(view, here=bound[1])
            self._put(view, seen, best=best)

    def _put(self, view: View, seen: Seen | None = None, *, best: bool = False) -> None:
        anew = False
        if seen is not None:
            anew = seen.registry is not self.seen.registry
            self.seen = seen
        # A place that was undone, or to which a step back leads, need not be seen any more.
        view = self._in_sight(view, self.seen, best=best)
        self.view = view
        self._keep_later()
        look = self.look_over
        if look is not None:
            # The panes are covered, and catch up when they are seen again.
            self.stale = True
            look.follow(anew=anew)
        else:
            self.show_view(view, anew=anew or self.stale)

    def _in_sight(self, view: View, seen: Seen, *, best: bool) -> View:
        """Move the light to an actor that is left, where the one it is on is not."""
        actors = seen.registry.actors
        if best and seen.shown:
            view = view.choosing_actor(seen.shown[0])
        if view.actor is None or view.actor not in actors:
            # Where a name finds nobody that is left, the place is still one that can be looked at.
            listed = seen.shown or self.seeing.ordered(seen.registry, view.order)
            return view.choosing_actor(next(iter(listed), None))
        return view if view.tie is None or view.tie in seen.registry.ties else view.choosing_tie(None)

    def go_to(self, actor: str, tie: str | None = None, quote: int = 0) -> None:
        """Go somewhere on purpose."""
        self.arrive_at(self.view.staying().going_to(actor, tie, quote))

    def arrive_at(self, view: View) -> None:
        """Take on a view of another place; what hides the place is lifted."""
        actor, tie, seen = view.actor, view.tie, self.seen
        if actor is None or actor not in self.whole.actors:
            return
        if actor not in seen.registry.actors or (tie is not None and tie not in seen.registry.ties):
            self.change(view.lifting_all())
            self.tell("What was left out is shown again, since it hid this.", "dim")
        elif view.words and actor not in (seen.shown or ()):
            self.change(view.lifting_words())
        else:
            self.change(view)

    def _keep_later(self) -> None:
        """Keep the view for the next time: at the end of the program, and before that when nothing moves."""
        from axis_tui.ui.app import Browser

        app = self.app
        if isinstance(app, Browser) and app.keeps_views:
            app.view = self.view
            if self._keeping is not None:
                self._keeping.stop()
            self._keeping = self.set_timer(KEEP_AFTER, self._keep)

    _keeping: Timer | None = None

    def _keep(self) -> None:
        from axis_tui.ui.kept_views import keep_view

        keep_view(self.loaded.path, self.view, getattr(self.app, "look", ""))

    def show_whole_view(self, view: View) -> None:
        """Take on a view that replaces this one, as a change that can be undone; the trail goes on."""
        here = View(here=self.view.here, behind=self.view.behind, landed=True)
        moved = here.going_to(view.actor, view.tie) if view.actor is not None else here
        self.history.close()
        self.change(replace(view, here=moved.here, behind=moved.behind, landed=True))

    # --- What shows it ---------------------------------------------------------------------------

    stale = False
    """True where the view has changed since the panes showed it."""

    @property
    def look_over(self) -> LookScreen | None:
        """The view of the network that lies over this screen, if one does."""
        if self.app.screen is self:
            return None
        from axis_tui.ui.screens.look import LookScreen

        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :] if self in stack else []
        return next((screen for screen in above if isinstance(screen, LookScreen)), None)

    def show_view(self, view: View, *, anew: bool) -> None:
        """Show the view; `anew` where another part of the registry is seen than before."""
        raise NotImplementedError

    def tell(self, words: str, role: str = "good") -> None:
        """Show a message on the line of the keys, on the screen that is seen."""
        look = self.look_over
        self.passed_on = None if look is None or not words else (words, role)
        if look is not None:
            look.tell(words, role)
        else:
            super().tell(words, role)

    passed_on: tuple[str, str] | None = None
    """What was told on a view of the network, to be told here too where that view closes."""

    # --- Names -----------------------------------------------------------------------------------

    def search_names(self, words: str, strict: bool = False, *, within: bool = False) -> Mapping[str, Hit]:
        """Find the actors whose names match, best first; see `Names.search`."""
        return self.names.search(words, strict, within=within)

    def search_index(self) -> NameIndex | PlainNames:
        """Give what finds names now."""
        return self.names.index

    def learn_names(self) -> None:
        """Make the index of names, in a worker: of a large registry beside the screen's work."""
        names, worker, app = self.names, get_current_worker(), self.app
        if names.is_ready:
            names.search("warm up")
            return
        from axis_tui.search import Cancelled

        def progress(share: float) -> None:
            if not worker.is_cancelled:
                app.call_from_thread(self._learning, share)

        try:
            names.make(progress, lambda: worker.is_cancelled, cache_folder(), self.loaded.sha256)
        except Cancelled:
            return
        app.call_from_thread(self._learned, names)

    def _learning(self, share: float) -> None:
        self.learned = share
        self.write_bars()

    def _learned(self, names: Names) -> None:
        self.learned = None
        self.write_bars()
        if names is self.names and self.view.words:
            self._see_later(self.seeing, self.view, best=False)

    learned: float | None = None
    """The share of the names that the index holds, while it is being made."""

    def write_bars(self) -> None:
        """Write the lines at the top again."""


def _asks(view: View) -> tuple[object, ...]:
    """Give what of a view decides what is seen."""
    return view.lens, view.words, view.strict, view.order
