"""Seeing: what a lens leaves of a registry, and which of its actors a search for a name leaves.

The part that is left is again a registry. Every pane, drawing and count takes it, so that a
filter, a day or a muted source means the same everywhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import msgspec
from msgspec.structs import replace

from axis_tui.model.dates import Date, find_course, may_hold
from axis_tui.model.registry import Registry
from axis_tui.ui.order import Order, order_actors
from axis_tui.ui.view import Lens, View

if TYPE_CHECKING:
    from axis_tui.search import Hit


class SearchNames(Protocol):
    """Finds the actors whose names match some words, best first."""

    def __call__(self, words: str, strict: bool = False, *, within: bool = False) -> Mapping[str, Hit]:
        """Find them; `strict` as they are typed, `within` more than are listed, to be narrowed."""


_MOST_KEPT = 8
"""Lenses whose registries are kept, so that undoing is as quick as doing."""


class Through(msgspec.Struct, frozen=True):
    """A registry seen through a lens."""

    registry: Registry
    """What is left."""
    held: frozenset[str] | None = None
    """Actors of which the filter holds; others are left at the far ends of ties. None without a filter."""
    named: Mapping[str, Hit] = msgspec.field(default_factory=dict)
    """Actors whose names the filter itself looks for."""


class Seen(msgspec.Struct, frozen=True):
    """What a view leaves of a registry."""

    registry: Registry
    shown: tuple[str, ...] | None = None
    """Ids of the actors to list, best first; None where every one of the registry is."""
    hits: Mapping[str, Hit] = msgspec.field(default_factory=dict)
    """Why each of them was found, where a name was looked for."""
    missed: int = 0
    """Actors of that name that are left out."""


class Seeing:
    """Looks at one registry through lenses, the last few of which are kept."""

    def __init__(self, whole: Registry, search: SearchNames) -> None:
        """Look at a registry; `search` finds names among its actors."""
        self.whole = whole
        self._search = search
        self._kept: dict[Lens, Through] = {}
        self._orders: dict[tuple[int, Order], tuple[Registry, list[str]]] = {}

    def see(self, view: View) -> Seen:
        """Work out what a view leaves; raises FilterError for a filter that cannot be understood."""
        through = self.look_through(view.lens)
        if not view.words.strip():
            if through.held is None:
                return Seen(through.registry)
            first = [id for id in through.named if id in through.held]
            rest = (id for id in self.ordered(through.registry, view.order) if id in through.held)
            return Seen(through.registry, tuple(dict.fromkeys([*first, *rest])), through.named)
        may = through.registry.actors if through.held is None else through.held
        found = self._search(view.words, view.strict, within=through.held is not None)
        hits = {id: hit for id, hit in found.items() if id in may}
        return Seen(through.registry, tuple(hits), hits, len(found) - len(hits))

    def knows(self, lens: Lens) -> bool:
        """Tell whether a lens was looked through before, so that looking again costs nothing."""
        return lens.is_clear or lens in self._kept

    def look_through(self, lens: Lens) -> Through:
        """Give what a lens leaves; raises FilterError."""
        if lens.is_clear:
            return Through(self.whole)
        if (through := self._kept.get(lens)) is None:
            through = self._look_through(lens)
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[lens] = through
        return through

    def _look_through(self, lens: Lens) -> Through:
        from axis_tui.model.selection import Selection, select

        heard = self._with_all_alive(
            select(self.whole, Selection(as_of=lens.day, without_sources=lens.muted)), lens.day
        )
        if not lens.where:
            return Through(heard)
        from axis_tui.search.filtering import narrow

        named: dict[str, Hit] = {}

        def search(words: str) -> Collection[str]:
            found = self._search(words, within=True)
            named.update(found)
            return found.keys()

        left = narrow(heard, lens.where, search)
        return Through(heard.subset(left.actors, left.ties), left.actors, named)

    def _with_all_alive(self, heard: Registry, day: Date | None) -> Registry:
        """Give a part of the registry with all actors that there may have been then, tied or not.

        Somebody who looks at an actor and mutes a source is to see that its ties fall, and not to
        find another actor in its place.
        """
        actors = {
            actor.id: actor
            for actor in self.whole.actors.values()
            if day is None or may_hold(actor.since, actor.until, day)
        }
        return replace(heard, actors=actors, own_actor_kinds=self.whole.own_actor_kinds)

    @cached_property
    def days(self) -> list[date]:
        """The days on which a tie begins, and those on which one no longer holds, in order."""
        courses = [find_course(tie.since, tie.until) for tie in self.whole.ties.values()]
        begins = {course.begins for course in courses} - {date.min}
        ends = {course.ends for course in courses} - {date.max}
        return sorted(begins | {end + timedelta(days=1) for end in ends})

    def ordered(self, registry: Registry, order: Order) -> Sequence[str]:
        """Give the ids of a registry's actors in an order."""
        key = (id(registry), order)
        if key not in self._orders:
            if len(self._orders) > 2 * _MOST_KEPT:
                self._orders.clear()
            # The registry is kept beside its order, so that no other one can come to have its number.
            self._orders[key] = registry, order_actors(registry, order)
        return self._orders[key][1]
