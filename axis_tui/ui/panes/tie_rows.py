"""The rows of an actor's ties: grouped by tone, read from the actor's end, with what they rest on."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.model.captions import reads_back, verb
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.model.tie_order import order_ties
from axis_tui.ui.cells import cell_width, first_fitting, pad
from axis_tui.ui.panes.short_dates import LONGEST, short_dates, shortest_dates
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, fit, say
from axis_tui.ui.widgets.row_source import RowSource

_LONGEST_VERB = 22
_SHORTEST_VERB = 12
_SHORTEST_NAME = 12
_MOST_MEASURED = 300
_NARROW = 42


class TieRows(RowSource):
    """One row a tie, and a heading for every tone."""

    def __init__(self, registry: Registry, actor_id: str, signs: Signs, total: int | None = None) -> None:
        """List the ties of an actor; `total` is how many it has where some are left out."""
        self.registry = registry
        self.actor_id = actor_id
        self.signs = signs
        ties = order_ties(registry, actor_id)
        self.count = len(ties)
        self.rows: list[Tie | str] = []
        """Ties, and the tone that heads a group."""
        self.places: dict[str, int] = {}
        """The row of each tie."""
        counts: dict[str, int] = {}
        for tie in ties:
            tone = registry.tie_kinds[tie.kind].tone.value
            if tone not in counts:
                self.rows.append(tone)
            counts[tone] = counts.get(tone, 0) + 1
            self.places[tie.id] = len(self.rows)
            self.rows.append(tie)
        self._counts = counts
        kinds = {(tie.kind, tie.subject == actor_id): tie for tie in ties}
        self._verb_width = min(
            _LONGEST_VERB, max((cell_width(self._verb(tie)) for tie in kinds.values()), default=0)
        )
        names = (say(registry.actors[tie.other_end(actor_id)].name)[0] for tie in ties[:_MOST_MEASURED])
        self._name_width = max((cell_width(name) for name in names), default=0)
        self._dated = any(not tie.is_undated for tie in ties)
        self.hidden = (total or len(ties)) - len(ties)
        """How many more ties the actor has than are listed."""
        self.nothing = (
            "All of its ties are left out; F shows them again."
            if self.hidden
            else "No ties in this registry."
        )

    def __len__(self) -> int:
        """Count ties and headings."""
        return len(self.rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a tie."""
        return isinstance(self.rows[index], Tie)

    def tie_at(self, index: int) -> str | None:
        """Give the id of the tie on a row; None for a heading."""
        row = self.rows[index]
        return row.id if isinstance(row, Tie) else None

    def number_of(self, tie_id: str | None) -> int:
        """Give the place of a tie among the ties, counted from 1; 0 where it is not among them."""
        row = self.places.get(tie_id or "")
        return 0 if row is None else row + 1 - sum(isinstance(above, str) for above in self.rows[:row])

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a tie or a heading."""
        row = self.rows[index]
        if isinstance(row, str):
            return (self._heading(row, width),)
        above = self.rows[index - 1]
        again = isinstance(above, Tie) and self._verb(above) == self._verb(row)
        return (self._line(row, width, again),)

    def _heading(self, tone: str, width: int) -> Line:
        number = f" {self._counts[tone]:,}"
        rule = self.signs.rule * max(0, width - len(tone) - len(number) - 1)
        return ((tone, tone), (" ", ""), (rule, "faint"), (number, "dim"))

    def _verb(self, tie: Tie) -> str:
        """Give the verb as read from the actor's end; a sign says so of one without words for that."""
        if tie.object == self.actor_id and not reads_back(self.registry.tie_kinds[tie.kind]):
            return f"{self.signs.turned} {say(verb(self.registry, tie))[0]}"
        return say(verb(self.registry, tie, self.actor_id))[0]

    def _line(self, tie: Tie, width: int, again: bool) -> Line:
        registry, signs = self.registry, self.signs
        other = registry.actors[tie.other_end(self.actor_id)]
        tone = registry.tie_kinds[tie.kind].tone.value
        standing = registry.standing(tie.id)
        count = f"{standing.quotes:>4,} " if width >= _NARROW else " "
        marks: Line = (
            (count, "dim"),
            (pad(signs.sources(standing), 4), "" if standing.independent_support > 1 else "dim"),
            (f" {signs.contested if standing.is_contested else ' '}", "warn"),
        )
        # Where both are long, the verb gives way to the name until it is as short as a verb may be.
        room = width - 10 - len(count)
        verbs = max(
            min(self._verb_width, max(_SHORTEST_VERB, room * 2 // 5)),
            min(self._verb_width, room - self._name_width),
        )
        room -= verbs
        dates = self._dates(tie, cell_width(say(other.name)[0]), room)
        room -= len(dates)
        if room < 4:
            room, marks = room + 11, ()
        sign = signs.kind(registry.actor_kinds[other.kind])
        name = fit((say(other.name),), max(0, room), signs.cut)
        return (
            (" " + pad(self._verb(tie), verbs, signs.cut) + " ", "dim" if again else tone),
            (sign + " ", "accent"),
            *name,
            (dates, "faint" if tie.is_undated else "dim"),
            *marks,
        )

    def _dates(self, tie: Tie, name_width: int, room: int) -> str:
        """Say when a tie held: in a column for all, else behind the names of those that are dated."""
        if not self._dated:
            return ""
        if room > min(self._name_width, 24) + LONGEST:
            return f" {short_dates(tie.since, tie.until):>{LONGEST}}"
        if tie.is_undated:
            return ""
        short = shortest_dates(tie.since, tie.until)
        # The name is cut for the shortest form only, and where it stays long enough to be told.
        whole = first_fitting((short_dates(tie.since, tie.until), short), room - 1 - name_width)
        dates = whole or first_fitting((short,), room - 1 - _SHORTEST_NAME)
        return f" {dates}" if dates else ""


def ties_title(registry: Registry, actor_id: str | None) -> str:
    """Say whose ties are listed."""
    return f"Ties of {registry.actors[actor_id].name}" if actor_id else "Ties"
