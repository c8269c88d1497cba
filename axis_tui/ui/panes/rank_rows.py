"""The rows of the ranks: one row an actor, one column a measure, sorted by the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from axis_tui.graph.communities import name_community
from axis_tui.graph.explained import MEASURES, Measure
from axis_tui.graph.positions import Column, Positions
from axis_tui.graph.ranking import rank, rank_changes
from axis_tui.model.registry import Registry
from axis_tui.ui.cells import cell_width, first_fitting, pad
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, fit, say
from axis_tui.ui.widgets.row_source import RowSource

_FIRST = ("ties", "betweenness", "neighbours", "reach", "out", "into", "community", "outside", "component")
"""The columns in the order in which they get room."""

_LEAST_NAME, _NARROW_NAME, _GOOD_NAME, _MOST_NAME = 10, 14, 20, 34
"""Cells of a name: the fewest, those that more columns leave it in a narrow and in a wide list, the most."""

_NARROW = 60
"""Cells of a list below which it is narrow."""

_LEAST_AROUND = 16
"""Cells behind the last column in which the name of a community begins to be worth its room."""

_MEASURED = 2_000
"""Names that are measured to find how much room they need."""


class RankRows(RowSource):
    """Actors by a measure. What is not worked out yet stands as a sign."""

    nothing = "Nobody is left to rank."

    def __init__(
        self,
        registry: Registry,
        signs: Signs,
        positions: Positions,
        measure: Measure,
        whole: Positions | None = None,
    ) -> None:
        """Sort the actors; `whole` holds what they measure where nothing is left out, to compare with."""
        self.registry = registry
        self.signs = signs
        self.positions = positions
        self.measure = measure
        self.column: Column | None = positions.columns.get(measure.id)
        """What the table is sorted by; None while it is worked out."""
        self._before = whole.columns.get(measure.id) if whole is not None else None
        self.actors = self._sorted()
        self._name_cells = max(
            (cell_width(say(registry.actors[id].name)[0]) for id in self.actors[:_MEASURED]), default=0
        )
        self._around: dict[tuple[int, int], str] = {}
        """What the communities are called, by number and room, as far as somebody has asked."""
        self._plans: dict[int, tuple[int, tuple[Measure, ...]]] = {}

    def _sorted(self) -> list[str]:
        ties = self.positions.columns.get("ties")
        if ties is None:
            return list(self.registry.actors)
        most_first = sorted(self.registry.actors, key=lambda id: -ties[id])
        column = self.column
        if column is None or column is ties:
            return most_first
        return sorted(most_first, key=column.__getitem__, reverse=self.measure.highest_first)

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The rank of each actor; empty where the measure only tells groups apart."""
        return rank(self.column, self.actors) if self.column and self.measure.highest_first else {}

    @cached_property
    def changes(self) -> dict[str, int]:
        """How many ranks each actor stands higher than with nothing left out; empty where unknown."""
        known = self.column and self._before and self.measure.highest_first
        return rank_changes(self.column or {}, self._before or {}) if known else {}

    @cached_property
    def places(self) -> dict[str, int]:
        """The row of each actor."""
        return {actor: row for row, actor in enumerate(self.actors)}

    @cached_property
    def _shared(self) -> set[int]:
        """Ranks that several actors have."""
        seen: set[int] = set()
        return {place for place in self.ranks.values() if place in seen or seen.add(place)}  # type: ignore[func-returns-value]

    def __len__(self) -> int:
        """Count the actors."""
        return len(self.actors)

    # --- Columns -----------------------------------------------------------------------------

    def plan(self, width: int) -> tuple[int, tuple[Measure, ...]]:
        """Choose which columns have room, and how many cells names get; the chosen column always has."""
        if width in self._plans:
            return self._plans[width]
        room = width - self._before_name - 3
        wanted = sorted(MEASURES, key=lambda one: (one.id != self.measure.id, _FIRST.index(one.id)))
        good, shown = _GOOD_NAME if width >= _NARROW else _NARROW_NAME, list[Measure]()
        for one in wanted:
            least = min(self._name_cells, good) if shown else _LEAST_NAME
            if shown and room - self._cells(one) < least:
                break
            shown.append(one)
            room -= self._cells(one)
        chosen = tuple(one for one in MEASURES if one in shown)
        self._plans[width] = max(0, min(room, self._name_cells, _MOST_NAME)), chosen
        return self._plans[width]

    @property
    def _before_name(self) -> int:
        """Cells of the rank, its change, and the sign of the kind."""
        return len(str(len(self.actors))) + 2 + (5 if self.changes else 0) + 2

    def _cells(self, one: Measure) -> int:
        column = self.positions.columns.get(one.id)
        longest = 6 if one.is_share else len(f"{max(column.values(), default=0):,}") if column else 1
        return max(len(one.head) + 1, longest) + 2

    def heading(self, width: int) -> Line:
        """Head the columns; the chosen one is marked, and those without room are counted."""
        name, shown = self.plan(width)
        change = f"{'+/-':<5}" if self.changes else ""
        left = (" " * (len(str(len(self.actors))) + 2) + change, "dim")
        pieces: list[tuple[str, str]] = [left, (f"{'actor':<{name + 2}}", "dim")]
        down = "v " if self.signs.is_ascii else "▼"
        for one in shown:
            chosen = one.id == self.measure.id
            words = (down if chosen else "") + one.head
            pieces.append((f"{words:>{self._cells(one)}}", "title" if chosen else "dim"))
        if hidden := len(MEASURES) - len(shown):
            pieces.append((f" +{hidden}", "warn"))
        elif self._room_around(width):
            pieces.append(("  group around", "dim"))
        return tuple(pieces)

    def _room_around(self, width: int) -> int:
        """Give the cells behind the last column for the name of the community; 0 where it has no room."""
        name, shown = self.plan(width)
        left = width - self._before_name - name - sum(map(self._cells, shown)) - 2
        enough = self.positions.communities and len(shown) == len(MEASURES) and left >= _LEAST_AROUND
        return left if enough else 0

    def around(self, actor: str, room: int = 1_000) -> str:
        """Name the community of an actor and say its size, by one name where two have no room.

        Empty where the actor is one of its own.
        """
        communities = self.positions.communities
        if communities is None or communities.size_of(actor) < 2:
            return ""
        number = communities.community[actor]
        if (key := (number, room)) not in self._around:
            members = communities.members_with(actor)
            leader = self.registry.actors[members[0]].name or members[0]
            names = (name_community(self.registry, members), leader)
            forms = [f"{say(name)[0]} ({len(members):,})" for name in names]
            self._around[key] = first_fitting(forms, room) or forms[-1]
        return self._around[key]

    def measure_at(self, x: int, width: int) -> Measure | None:
        """Give the measure whose heading covers a cell."""
        name, shown = self.plan(width)
        end = self._before_name + name
        for one in shown:
            start, end = end, end + self._cells(one)
            if start <= x < end:
                return one
        return None

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw an actor's row."""
        actor = self.actors[index]
        name, shown = self.plan(width)
        record = self.registry.actors[actor]
        digits = len(str(len(self.actors)))
        place = self.ranks.get(actor)
        same = "=" if place in self._shared else " "
        pieces: list[tuple[str, str]] = [(f"{place or '':>{digits}}{same} ", "dim")]
        if self.changes:
            pieces.append(self._change(actor))
        kind = self.registry.actor_kinds[record.kind]
        pieces += [(self.signs.kind(kind) + " ", "accent"), *fit((say(record.name),), name, self.signs.cut)]
        for one in shown:
            role = "strong" if one.id == self.measure.id else ""
            pieces.append(self._value(one, actor, role))
        if room := self._room_around(width):
            pieces.append(("  " + pad(self.around(actor, room), room, self.signs.cut), "dim"))
        return (tuple(pieces),)

    def _change(self, actor: str) -> tuple[str, str]:
        steps = self.changes[actor]
        if not steps:
            return (" " * 5, "")
        rose, fell = ("+", "-") if self.signs.is_ascii else ("↑", "↓")
        count = str(abs(steps)) if abs(steps) < 1000 else "999"
        return (f"{(rose if steps > 0 else fell) + count:<5}", "good" if steps > 0 else "bad")

    def _value(self, one: Measure, actor: str, role: str) -> tuple[str, str]:
        cells = self._cells(one)
        column = self.positions.columns.get(one.id)
        if column is None:
            return (f"{self.signs.cut:>{cells}}", "faint")
        return (f"{value_words(one, column[actor]):>{cells}}", role)


def value_words(measure: Measure, value: float) -> str:
    """Write a value: "47", "17.3%"."""
    return f"{value:.1%}" if measure.is_share else f"{value:,.0f}"
