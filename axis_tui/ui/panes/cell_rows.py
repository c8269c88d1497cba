"""The rows of a cell of the matrix: its ties, and under a heading those of the other direction."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie
from axis_tui.ui.cells import pad
from axis_tui.ui.panes.short_dates import short_dates
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, say
from axis_tui.ui.widgets.row_source import RowSource

_FOR_WORDS = 110
"""Cells of a list from which on what a tie rests on is said in words."""


class CellRows(RowSource):
    """One row a tie; those of the other direction cannot be chosen here, since they stand in another cell."""

    nothing = "No ties between these two."

    def __init__(self, registry: Registry, ties: Sequence[Tie], others: Sequence[Tie], signs: Signs) -> None:
        """List the ties of a cell, and of the cell where row and column are exchanged."""
        self.registry = registry
        self.signs = signs
        own = {tie.id for tie in ties}
        turned = [tie for tie in others if tie.id not in own]
        self.count = len(ties)
        self._rows: list[Tie | None] = [*ties, *([None, *turned] if turned else [])]
        self._turned = len(turned)

    def __len__(self) -> int:
        """Count the ties and the heading."""
        return len(self._rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a tie of the cell."""
        return index < self.count

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a tie, or the heading."""
        tie = self._rows[index]
        if tie is None:
            words = f"{count_words(self._turned, 'tie')} the other way"
            rule = self.signs.rule * max(0, width - len(words) - 1)
            return [((words, "dim"), (" ", ""), (rule, "faint"))]
        registry, signs = self.registry, self.signs
        tone = registry.tie_kinds[tie.kind].tone.value
        standing = registry.standing(tie.id)
        said: Line = (
            (f"{tone:<12}", tone),
            say(sentence(registry, tie), "" if index < self.count else "dim"),
        )
        if width >= _FOR_WORDS:
            dates = pad(short_dates(tie.since, tie.until), 12)
            words = pad(standing.words.removesuffix(", contested"), 33, signs.cut)
            mark = f"{signs.contested} contested" if standing.is_contested else ""
            return [both_ends(said, ((dates + words, "dim"), (pad(mark, 11), "warn")), width, signs.cut)]
        sources = f"{standing.quotes:>4,} {signs.sources(standing):<4}"
        mark = signs.contested if standing.is_contested else " "
        return [both_ends(said, ((sources, "dim"), (f" {mark}", "warn")), width, signs.cut)]
