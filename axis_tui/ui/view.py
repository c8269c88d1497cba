"""The view: what the browser shows of a registry, as a value. Every change makes a new one.

Knows no terminal and does no input or output, so that what a key does can be tested as a
function. A filter, an as-of day or a muted source is one more field and one more transition.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

import msgspec
from msgspec.structs import replace

from axis_tui.ui.order import Order

MOST_PLACES = 200
"""Places kept on the way back; the oldest are forgotten first."""


class Place(msgspec.Struct, frozen=True):
    """Where the light is: an actor, one of its ties, one of the tie's quotes."""

    actor: str | None = None
    tie: str | None = None
    quote: int = 0


class View(msgspec.Struct, frozen=True):
    """What is chosen, the way that led there, and what is shown and pinned."""

    here: Place = Place()
    landed: bool = False
    """True where the place was gone to on purpose: moving on keeps it on the way back."""
    behind: tuple[Place, ...] = ()
    """The places to which `back` leads, the last one next."""
    ahead: tuple[Place, ...] = ()
    """The places to which `forward` leads, the last one next."""
    pins: tuple[str, ...] = ()
    """Ids of the pinned actors, in the order in which they were pinned."""
    query: str = ""
    """What is typed in the filter line."""
    shown: tuple[str, ...] | None = None
    """Ids of the actors that the filter leaves, best first; None where nothing is filtered."""
    kept: frozenset[str] | None = None
    """Ids of the ties that the filter leaves; None where it leaves all."""
    order: Order = Order.TIES

    @property
    def actor(self) -> str | None:
        """The id of the chosen actor."""
        return self.here.actor

    @property
    def tie(self) -> str | None:
        """The id of the chosen tie; None while the actor itself is looked at."""
        return self.here.tie

    def choosing_actor(self, actor_id: str | None) -> View:
        """Move the light to an actor of the list, and none of its ties yet."""
        if actor_id == self.actor:
            return self
        if not self.landed and self.behind and self.behind[-1].actor == actor_id:
            # Back where it came from, without having landed anywhere: nothing is left behind.
            return replace(self, here=self.behind[-1], landed=True, behind=self.behind[:-1])
        kept = replace(self, behind=self._with_here(), ahead=()) if self.landed else self
        return replace(kept, here=Place(actor_id), landed=False)

    def choosing_tie(self, tie_id: str | None) -> View:
        """Move the light to a tie of the chosen actor; None looks at the actor itself."""
        return self if tie_id == self.tie else replace(self, here=Place(self.actor, tie_id))

    def choosing_quote(self, index: int) -> View:
        """Move the light to a quote of the chosen tie."""
        return replace(self, here=replace(self.here, quote=max(0, index)))

    def staying(self) -> View:
        """Mark the place as one to come back to."""
        return replace(self, landed=True)

    def going_to(self, actor_id: str, tie_id: str | None = None, quote: int = 0) -> View:
        """Go somewhere on purpose: the way back leads here, and a filter that hides it is lifted."""
        there = Place(actor_id, tie_id, quote)
        view = self if self.shown is None or actor_id in self.shown else self.lifting_filter()
        if there.actor == self.actor:
            return replace(view, here=there, landed=True)
        return replace(view, here=there, landed=True, behind=self._with_here(), ahead=())

    def following(self, tie_id: str, other_end: str) -> View:
        """Go to the actor at the other end of a tie, with the tie still chosen."""
        return self.going_to(other_end, tie_id)

    def back(self) -> View:
        """Go to the place before this one."""
        if not self.behind:
            return self
        *behind, there = self.behind
        return self._at(there, tuple(behind), (*self.ahead, self.here))

    def forward(self) -> View:
        """Go to the place from which `back` came."""
        if not self.ahead:
            return self
        *ahead, there = self.ahead
        return self._at(there, self._with_here(), tuple(ahead))

    def filtering(self, query: str, shown: Sequence[str] | None, kept: frozenset[str] | None = None) -> View:
        """Show these actors and ties only; the light goes to the best actor where it would be hidden."""
        if not query.strip() or shown is None:
            return replace(self, query=query, shown=None, kept=None)
        view = replace(self, query=query, shown=tuple(shown), kept=kept)
        return view.choosing_actor(shown[0]) if shown else view

    def lifting_filter(self) -> View:
        """Show all actors again."""
        return replace(self, query="", shown=None, kept=None)

    def pinning(self, actor_id: str) -> View:
        """Pin an actor, or unpin one that is pinned."""
        if actor_id in self.pins:
            return replace(self, pins=tuple(pin for pin in self.pins if pin != actor_id))
        return replace(self, pins=(*self.pins, actor_id))

    def unpinning_all(self) -> View:
        """Unpin every actor."""
        return replace(self, pins=())

    def ordering(self) -> View:
        """List the actors in the next order."""
        orders = list(Order)
        return replace(self, order=orders[(orders.index(self.order) + 1) % len(orders)])

    def surviving(self, actors: Container[str], ties: Container[str]) -> View:
        """Keep what is still there of a registry that has changed; a filter is lifted, to be put on again."""

        def kept(places: Iterable[Place]) -> tuple[Place, ...]:
            return tuple(
                place if place.tie is None or place.tie in ties else Place(place.actor)
                for place in places
                if place.actor in actors
            )

        here = kept([self.here])
        return replace(
            self,
            here=here[0] if here else Place(),
            behind=kept(self.behind),
            ahead=kept(self.ahead),
            pins=tuple(pin for pin in self.pins if pin in actors),
            query="",
            shown=None,
            kept=None,
        )

    def _with_here(self) -> tuple[Place, ...]:
        return (*self.behind, self.here)[-MOST_PLACES:] if self.actor is not None else self.behind

    def _at(self, there: Place, behind: tuple[Place, ...], ahead: tuple[Place, ...]) -> View:
        view = replace(self, here=there, landed=True, behind=behind, ahead=ahead)
        hidden = self.shown is not None and there.actor not in self.shown
        return view.lifting_filter() if hidden else view
