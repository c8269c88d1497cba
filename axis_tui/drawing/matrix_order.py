"""What a matrix shows: actors in an order, and the ties by which one acts on another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Sequence

from axis_tui.drawing.caption import caption
from axis_tui.drawing.strands import weigh_tie
from axis_tui.graph.communities import Heed, find_communities
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

ORDERS: tuple[str, ...] = ("ties", "community", "kind", "name")
"""The orders in which actors may stand; `community` takes seconds at some thousand actors."""

MOST_NAME = 28
"""Cells that the name of a row takes at most."""


class Matrix:
    """A registry as a table of actors by actors. Rows are read when they are looked at, and kept."""

    def __init__(self, registry: Registry, by: str = "ties", heed: Heed | None = None) -> None:
        """Order the actors, and count the cells that hold ties; `heed` may raise to stop what takes long."""
        self.registry = registry
        self.by = by
        groups = _groups(registry, by, heed)
        self.order: tuple[str, ...] = tuple(actor for group in groups for actor in group)
        """Ids of the actors, as they stand in rows and in columns."""
        self.place: dict[str, int] = {actor: number for number, actor in enumerate(self.order)}
        self.group: tuple[int, ...] = tuple(n for n, group in enumerate(groups) for _ in group)
        """To which group each place belongs: a community or a kind; one for all where there are none."""
        self.is_grouped = len(groups) > 1
        self._mutual = {kind.id for kind in registry.tie_kinds.values() if kind.symmetric}
        self.filled = _count_filled(registry, self._mutual)
        """Cells that hold at least one tie."""
        self.name_cells = _longest(registry)
        """Cells of the longest name, as far as it has room."""
        self._rows: dict[int, dict[int, tuple[Tie, ...]]] = {}
        if registry.ties:
            # The first question how a tie stands reads all quotes: not while a key is pressed.
            registry.standing(next(iter(registry.ties)))

    def __len__(self) -> int:
        """Count the actors."""
        return len(self.order)

    def group_at(self, place: int) -> Sequence[str]:
        """Give the ids of the group to which a place belongs, in the order of the table."""
        group = self.group[place]
        return self.order[bisect_left(self.group, group) : bisect_right(self.group, group)]

    def row(self, number: int) -> dict[int, tuple[Tie, ...]]:
        """Give the ties by which a row's actor acts on others, by their columns, in stored order."""
        if (known := self._rows.get(number)) is not None:
            return known
        actor, place = self.order[number], self.place
        met: dict[int, list[Tie]] = defaultdict(list)
        for tie in self.registry.ties_of(actor):
            if tie.subject == actor:
                met[place[tie.object]].append(tie)
            elif tie.kind in self._mutual:
                met[place[tie.subject]].append(tie)
        found = self._rows[number] = {column: tuple(ties) for column, ties in met.items()}
        return found

    def ties(self, row: int, column: int) -> tuple[Tie, ...]:
        """Give the ties of a cell, best-attested first."""
        ties = self.row(row).get(column, ()) if row < len(self.order) else ()
        if len(ties) < 2:
            return ties
        weights = {tie.id: weigh_tie(self.registry, tie, self.order[row]) for tie in ties}
        return tuple(sorted(ties, key=lambda tie: weights[tie.id], reverse=True))

    def cell_of(self, tie_id: str, actor: str | None = None) -> tuple[int, int]:
        """Give the cell that holds a tie; of a tie without a direction, the one in the row of this actor."""
        tie = self.registry.ties[tie_id]
        turned = self.registry.tie_kinds[tie.kind].symmetric and tie.object == actor
        first, second = (tie.object, tie.subject) if turned else (tie.subject, tie.object)
        return self.place[first], self.place[second]

    def next_filled(self, row: int, column: int, step: int) -> tuple[int, int] | None:
        """Find the next cell that holds ties, along the rows and round; None where there is none."""
        for away in range(len(self.order) + 1 if self.filled else 0):
            number = (row + step * away) % len(self.order)
            columns = sorted(self.row(number), reverse=step < 0)
            if not away:
                columns = [at for at in columns if (at - column) * step > 0]
            if columns:
                return number, columns[0]
        return None


def _groups(registry: Registry, by: str, heed: Heed | None) -> Sequence[Sequence[str]]:
    """Give ids of actors in the order of the table, in groups that belong together."""
    actors = registry.actors
    if by == "community":
        return find_communities(registry, heed).members
    if by == "name":
        return [sorted(actors, key=lambda id: (actors[id].name.casefold(), id))]
    most_first = sorted(actors, key=lambda id: -registry.degree(id))
    if by == "ties":
        return [most_first]
    kinds: dict[str, list[str]] = {kind: [] for kind in registry.actor_kinds}
    for id in most_first:
        kinds[actors[id].kind].append(id)
    return [group for group in kinds.values() if group]


def _count_filled(registry: Registry, mutual: Container[str]) -> int:
    filled = {(tie.subject, tie.object) for tie in registry.ties.values()}
    filled.update((tie.object, tie.subject) for tie in registry.ties.values() if tie.kind in mutual)
    return len(filled)


def _longest(registry: Registry) -> int:
    longest = 0
    for actor in registry.actors:
        name = caption(registry, actor)
        longest = max(longest, len(name) if name.isascii() else width(name))
        if longest >= MOST_NAME:
            return MOST_NAME
    return longest
