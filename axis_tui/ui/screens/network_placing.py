"""Placing: the part of a view of the network that finds where actors stand, beside the screen's work."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from textual import work
from textual.worker import get_current_worker

from axis_tui.drawing.strokes import strokes
from axis_tui.drawing.web import Web, make_web
from axis_tui.graph.layout import MOST_PLACED, Layout
from axis_tui.graph.skeleton import Skeleton, part_of
from axis_tui.model.registry import Registry
from axis_tui.ui.progress import Progress, Step
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.network_places import Places
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.state import cache_folder

STEPS_OF_MANY = {
    "ties": Step("See who is tied to whom"),
    "communities": Step("Find communities"),
    "middles": Step("Place the communities"),
    "members": Step("Place the members of each"),
    "web": Step("Make ready to be drawn"),
}
STEPS_OF_FEW = {
    "ties": STEPS_OF_MANY["ties"],
    "actors": Step("Place the actors", in_shares=True),
    "web": STEPS_OF_MANY["web"],
}
"""The steps of placing (see `axis_tui.graph.layout`), in words."""

MOST_AT_ONCE = 1_500
"""Actors and ties up to which a placed network is made ready to be drawn between two frames."""


class NotWanted(Exception):
    """The places are no longer asked for."""


@dataclass(eq=False)
class Scope:
    """The part of the registry that is looked at: the whole, or a group that was opened."""

    whole: Registry
    inside: Scope | None = None
    actors: Collection[str] = ()
    """The members of the group, where it is one."""
    name: str = ""
    """What the group is called; nothing for the whole."""
    skeleton: Skeleton | None = None
    """Who is tied to whom in it, once that is worked out."""

    def make_skeleton(self, places: Places) -> Skeleton:
        """Work out who is tied to whom; of large networks, beside the screen's work."""
        if self.skeleton is None and self.inside is None:
            self.skeleton = places.skeleton(self.whole)
        elif self.skeleton is None and self.inside is not None:
            self.skeleton = part_of(self.inside.make_skeleton(places), self.actors)
        assert self.skeleton is not None
        return self.skeleton

    @property
    def size(self) -> int:
        """How many actors there are, whatever the filters leave of them."""
        return len(self.actors) if self.inside is not None else len(self.whole.actors)


class PlacingScreen(LookScreen):
    """Keeps a web ready of what is seen in the scope that is open."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.web: Web | None = None
        """What is drawn; None until everybody has a place."""
        self.progress: Progress | None = None
        """How far the placing is, while it goes on."""
        self._scopes: list[Scope] = []
        self._of: tuple[Registry | None, Scope | None] = None, None
        self._within: Registry | None = None

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        if self._within is not self.whole:
            # Another registry, as after an edit: the groups that were open need not be there any more.
            self._within = self.whole
            self._scopes = [Scope(self.whole)]
        return self._scopes[-1]

    @property
    def depth(self) -> int:
        """How many groups are open, one inside the other."""
        return len(self._scopes) - 1

    @property
    def _places(self) -> Places:
        kept: Places | None = getattr(self.app, "_network_places", None)
        if kept is None:
            kept = Places(cache_folder())
            self.app._network_places = kept  # type: ignore[attr-defined]
        return kept

    def open_scope(self, name: str, actors: Collection[str]) -> None:
        """Look at some of the actors only."""
        self._scopes.append(Scope(self.whole, self.scope, actors, name))
        self.make_ready()

    def close_scope(self) -> None:
        """Look at what the open group is part of."""
        self._scopes.pop()
        self.make_ready()

    def make_ready(self) -> None:
        """See to it that the web is of what is seen now; `placed` is called when it is."""
        scope, seen = self.scope, self.registry
        if self._of == (seen, scope) and self.web is not None:
            self.placed()
            return
        small = len(self.whole.actors) + len(self.whole.ties) <= MOST_AT_ONCE
        layout = self.places_of(scope.make_skeleton(self._places)) if small or scope.skeleton else None
        if small and layout is not None:
            self.workers.cancel_group(self, "placing")
            self._arrive(seen, scope, make_web(seen, layout))
            return
        self.progress = Progress(STEPS_OF_MANY if scope.size > MOST_PLACED else STEPS_OF_FEW)
        self.placing(scope.size, is_placed=layout is not None)
        self._place(seen, scope, self._places, self.progress, self.signs.is_ascii)

    @work(thread=True, exclusive=True, group="placing", exit_on_error=False, description="placing")
    def _place(self, seen: Registry, scope: Scope, places: Places, progress: Progress, ascii: bool) -> None:
        worker, app = get_current_worker(), self.app

        def heed() -> None:
            if worker.is_cancelled:
                raise NotWanted

        try:
            progress.tell("ties", 0, 0)
            layout = places.find(scope.make_skeleton(places), heed, progress.tell)
            heed()
            progress.tell("web", 0, 0)
            web = make_web(seen, layout)
            # What takes long the first time is done here, and not when the picture is drawn.
            web.names(strokes(ascii))
            if seen.ties:
                seen.standing(next(iter(seen.ties)))
        except NotWanted:
            return
        app.call_from_thread(self._arrive, seen, scope, web)

    def _arrive(self, seen: Registry, scope: Scope, web: Web) -> None:
        if not self.is_open or scope is not self.scope or seen is not self.registry:
            return
        self._of, self.web, self.progress = (seen, scope), web, None
        self.placed()

    def places_of(self, skeleton: Skeleton | None = None) -> Layout | None:
        """Give the places of the open scope, or of another skeleton, where they are known."""
        skeleton = skeleton or self.scope.skeleton
        return self._places.recall(skeleton) if skeleton is not None else None

    def placing(self, count: int, *, is_placed: bool) -> None:
        """Say that so many actors are being placed; or, where they are placed, made ready to be drawn."""

    def placed(self) -> None:
        """Draw what is ready."""
