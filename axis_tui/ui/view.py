"""The view: what the browser shows of a registry, as a value. Every change makes a new one.

Knows no terminal and does no input or output, so that what a key does can be tested as a
function. What a view leaves of a registry is worked out in `axis_tui.ui.seeing`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

import msgspec
from msgspec.structs import replace

from axis_tui.model.dates import Date
from axis_tui.ui.order import Order

MOST_PLACES = 200
"""Places kept on the way back; the oldest are forgotten first."""


class Place(msgspec.Struct, frozen=True):
    """Where the light is: an actor, one of its ties, one of the tie's quotes."""

    actor: str | None = None
    tie: str | None = None
    quote: int = 0


class Lens(msgspec.Struct, frozen=True):
    """What a registry is looked at through: each part leaves something out, in every view."""

    where: str = ""
    """The parts of the filter that are no search for a name, in the filter language."""
    day: Date | None = None
    """Only what may have held then."""
    muted: tuple[str, ...] = ()
    """Ids of the sources that are not heard."""

    @property
    def is_clear(self) -> bool:
        """True where nothing is left out."""
        return self == Lens()


class View(msgspec.Struct, frozen=True):
    """What is chosen, the way that led there, what it is looked at through, and what is pinned."""

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
    """What is typed in the filter line: words of a name, and the lens's `where`."""
    words: str = ""
    """The words of a name in it."""
    strict: bool = False
    """True where words have to stand in a name as they are typed."""
    lens: Lens = Lens()
    order: Order = Order.TIES

    @property
    def actor(self) -> str | None:
        """The id of the chosen actor."""
        return self.here.actor

    @property
    def tie(self) -> str | None:
        """The id of the chosen tie; None while the actor itself is looked at."""
        return self.here.tie

    @property
    def asked(self) -> str:
        """What is asked for as far as it was understood; `query` may go on with what was not."""
        return f"{self.words} {self.lens.where}".strip()

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
        """Go somewhere on purpose: the way back leads here."""
        there = Place(actor_id, tie_id, quote)
        if there.actor == self.actor:
            return replace(self, here=there, landed=True)
        return replace(self, here=there, landed=True, behind=self._with_here(), ahead=())

    def being_where(self, other: View) -> View:
        """Put the light where it is in another view, on the same way."""
        return replace(self, here=other.here, landed=other.landed, behind=other.behind, ahead=other.ahead)

    def following(self, tie_id: str, other_end: str) -> View:
        """Go to the actor at the other end of a tie, with the tie still chosen."""
        return self.going_to(other_end, tie_id)

    def back(self) -> View:
        """Go to the place before this one."""
        if not self.behind:
            return self
        *behind, there = self.behind
        return replace(self, here=there, landed=True, behind=tuple(behind), ahead=(*self.ahead, self.here))

    def forward(self) -> View:
        """Go to the place from which `back` came."""
        if not self.ahead:
            return self
        *ahead, there = self.ahead
        return replace(self, here=there, landed=True, behind=self._with_here(), ahead=tuple(ahead))

    # --- What is left out ----------------------------------------------------------------------

    def asking(self, query: str, words: str, where: str) -> View:
        """Show what a typed line leaves: its words look for names, the rest filters."""
        return replace(self, query=query, words=words, lens=replace(self.lens, where=where))

    def lifting_filter(self) -> View:
        """Take away the words and the filter; a day and muted sources stay."""
        return self.asking("", "", "")

    def lifting_words(self) -> View:
        """Look for no name any more; the filter stays."""
        return self.asking(self.lens.where, "", self.lens.where)

    def seeing_day(self, day: Date | None) -> View:
        """Show what may have held at a time; None shows all times."""
        return replace(self, lens=replace(self.lens, day=day))

    def muting(self, source_id: str) -> View:
        """Stop hearing a source, or hear it again."""
        muted = self.lens.muted
        changed = (
            tuple(one for one in muted if one != source_id) if source_id in muted else (*muted, source_id)
        )
        return replace(self, lens=replace(self.lens, muted=changed))

    def hearing_only(self, source_id: str, all_ids: Iterable[str]) -> View:
        """Hear one source and no other."""
        muted = tuple(one for one in all_ids if one != source_id)
        return replace(self, lens=replace(self.lens, muted=muted))

    def hearing_all(self) -> View:
        """Hear every source again."""
        return replace(self, lens=replace(self.lens, muted=()))

    def lifting_all(self) -> View:
        """Leave nothing out any more."""
        return replace(self, query="", words="", lens=Lens())

    def matching_strictly(self, strict: bool) -> View:
        """Find names only as they are typed, or however they are spelled."""
        return replace(self, strict=strict)

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
        return self.ordering_by(orders[(orders.index(self.order) + 1) % len(orders)])

    def ordering_by(self, order: Order) -> View:
        """List the actors in an order."""
        return replace(self, order=order)

    def surviving(self, actors: Container[str], ties: Container[str], sources: Container[str]) -> View:
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
            words="",
            lens=Lens("", self.lens.day, tuple(one for one in self.lens.muted if one in sources)),
        )

    def _with_here(self) -> tuple[Place, ...]:
        return (*self.behind, self.here)[-MOST_PLACES:] if self.actor is not None else self.behind
