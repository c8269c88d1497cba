"""The rows of the gaps: how many there are of each kind, and below them each under its kind's heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from axis_tui.graph.gaps import Gap, Lack
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, fit, say, width_of
from axis_tui.ui.widgets.row_source import RowSource

_COUNT = 7


class Kind(NamedTuple):
    """A line of the overview."""

    lack: Lack
    number: int


class GapRows(RowSource):
    """One row a kind of gap, then one a gap: the record in words, and at the right the reason."""

    nothing = "The evidence lacks nothing that the program knows to look for."

    def __init__(self, registry: Registry, gaps: Sequence[Gap], signs: Signs) -> None:
        """List gaps, which come sorted by kind."""
        self.registry = registry
        self.signs = signs
        self._rows: list[Gap | Kind | Line] = []
        self.headings: list[int] = []
        """The rows that begin a part: the overview, where there are several kinds, and each kind of gap."""
        kinds = [(lack, list(group)) for lack, group in groupby(gaps, key=lambda gap: gap.lack)]
        if len(kinds) > 1:
            self._head("all gaps", len(gaps))
            self._rows += [Kind(lack, len(same)) for lack, same in kinds]
        for lack, same in kinds:
            self._head(lack.title, len(same))
            self._rows += same

    def _head(self, title: str, count: int) -> None:
        self.headings.append(len(self._rows))
        self._rows.append(((title, "title"), (" ", ""), (f"{count:,}", "dim")))

    def __len__(self) -> int:
        """Count the rows, headings among them."""
        return len(self._rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a gap or a kind of gap."""
        return isinstance(self._rows[index], Gap | Kind)

    def at(self, index: int) -> Gap | None:
        """Give the gap on a row; None on one that stands for a kind."""
        row = self._rows[index]
        return row if isinstance(row, Gap) else None

    def first_of(self, index: int) -> int:
        """Give the row of the first gap of the kind for which a row of the overview stands."""
        return self.headings[index - self.headings[0]] + 1

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a gap, the heading of its kind, or a line of the overview."""
        row = self._rows[index]
        if isinstance(row, Kind):
            return [(("  ", ""), (f"{row.number:>{_COUNT},}", "strong"), (f"  {row.lack.title}", ""))]
        if not isinstance(row, Gap):
            rule = self.signs.rule * max(0, width - width_of(row) - 1)
            return [(*row, (" ", ""), (rule, "faint"))]
        reason = fit((say(row.reason, "dim"),), min(width // 3, width_of((say(row.reason),))), self.signs.cut)
        return [both_ends((("  ", ""), say(self._called(row))), reason, width, self.signs.cut)]

    def _called(self, gap: Gap) -> str:
        """Say which record has the gap, in the words by which a reader knows it."""
        if gap.table == "tie":
            return sentence(self.registry, self.registry.ties[gap.record])
        if gap.table == "actor":
            names = [self.registry.actors[id].name for id in (gap.record, gap.other) if id]
            return " and ".join(names)
        source, quote = self.registry.quotes[gap.record]
        quoted = f"{self.signs.open_quote}{quote.exact}{self.signs.close_quote}"
        return f"{source.publisher or source.title}: {quoted}"
