"""The rows of the gaps: what the evidence lacks, under a heading for each kind of gap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from axis_tui.graph.gaps import Gap
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, fit, say, width_of
from axis_tui.ui.widgets.row_source import RowSource


class GapRows(RowSource):
    """One row a gap: the record in words, and at the right the reason."""

    nothing = "The evidence lacks nothing that the program knows to look for."

    def __init__(self, registry: Registry, gaps: Sequence[Gap], signs: Signs) -> None:
        """List gaps, which come sorted by kind."""
        self.registry = registry
        self.signs = signs
        self._rows: list[Gap | Line] = []
        self.headings: list[int] = []
        """The rows that begin a kind of gap."""
        for lack, group in groupby(gaps, key=lambda gap: gap.lack):
            same = list(group)
            self.headings.append(len(self._rows))
            self._rows.append(((lack.title, "title"), (" ", ""), (f"{len(same):,}", "dim")))
            self._rows += same

    def __len__(self) -> int:
        """Count the rows, headings among them."""
        return len(self._rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a gap."""
        return isinstance(self._rows[index], Gap)

    def at(self, index: int) -> Gap:
        """Give the gap on a row that can be chosen."""
        row = self._rows[index]
        assert isinstance(row, Gap)
        return row

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a gap, or the heading of its kind."""
        row = self._rows[index]
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
