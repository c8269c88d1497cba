"""The rows of both sides: the quotes for a claim beside those that hedge or deny it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence, Stance
from axis_tui.model.standing import count_words
from axis_tui.ui.panes.evidence_rows import EvidenceRows, FindNames, quote_lines
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, fit, width_of
from axis_tui.ui.widgets.row_source import RowSource

BESIDE_FROM = 70
"""Cells from which on the two sides stand beside one another; below, one after the other."""

Pair = tuple[Evidence | None, Evidence | None]
"""A quote for the claim and one that hedges or denies it; in one column only the first is given."""


class BothSidesRows(RowSource):
    """The claim, then its quotes: at the left those that support it, at the right the others."""

    even = False

    def __init__(
        self, registry: Registry, tie_id: str, signs: Signs, *, beside: bool, find: FindNames | None = None
    ) -> None:
        """Show the quotes of a tie, in two columns where `beside` is true."""
        self.registry = registry
        self.tie_id = tie_id
        self.signs = signs
        self.beside = beside
        self._find = find
        self._claim = EvidenceRows(registry, signs, tie_id=tie_id)
        tie = registry.ties[tie_id]
        self._names = registry.actors[tie.subject].names + registry.actors[tie.object].names
        evidence = registry.evidence_of(tie_id)
        self.supporting = [item for item in evidence if item.stance is Stance.SUPPORTS]
        self.contesting = [
            item
            for stance in (Stance.DISPUTES, Stance.QUALIFIES)
            for item in evidence
            if item.stance is stance
        ]
        self._rows: list[Pair | tuple[Line, ...]] = [()]
        if beside:
            self._rows.append((self._heading_for(), self._heading_against()))
            self._rows += zip_longest(self.supporting, self.contesting)
        else:
            self._rows += [(self._heading_for(),), *((item, None) for item in self.supporting)]
            self._rows += [(self._heading_against(),), *((item, None) for item in self.contesting)]

    def __len__(self) -> int:
        """Count the claim, the headings, and the quotes."""
        return len(self._rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row has quotes."""
        row = self._rows[index]
        return any(isinstance(item, Evidence) for item in row)

    @property
    def first(self) -> int | None:
        """The first row that has quotes."""
        return next((row for row in range(len(self)) if self.choosable(row)), None)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw the claim, a heading, or quotes."""
        if index == 0:
            return self._claim.lines(0, width)
        row = self._rows[index]
        if not self.beside:
            return self._side(row[0], width)
        first = (width - 3) // 2
        columns = (self._side(row[0], first), self._side(row[1], width - 3 - first))
        between = (f" {self.signs.gutter} ", "faint")
        return [
            (*fit(left, first, self.signs.cut), between, *right)
            for left, right in zip_longest(*columns, fillvalue=())
        ]

    def _side(self, item: Evidence | Line | None, width: int) -> Sequence[Line]:
        if item is None:
            return ()
        if isinstance(item, Evidence):
            return self._quote(item, width)
        rule = self.signs.rule * max(0, width - width_of(item) - 1)
        return [(*fit(item, min(width, width_of(item)), self.signs.cut), (" ", ""), (rule, "faint")), ()]

    def _quote(self, item: Evidence, width: int) -> list[Line]:
        # There is no other place here where source and date could be read in full.
        return quote_lines(self.registry, item, self.signs, width, self._names, self._find, whole_credit=True)

    def _heading_for(self) -> Line:
        if not self.supporting:
            return ((f"{self.signs.for_claim} no quote for it", "supports"),)
        sources = self.registry.standing(self.tie_id).independent_support
        words = count_words(sources, "source" if sources == 1 else "independent source")
        head = f"{self.signs.for_claim} {len(self.supporting):,} for"
        return (head, "supports"), (f" {self.signs.dot} {words}", "dim")

    def _heading_against(self) -> Line:
        standing, signs = self.registry.standing(self.tie_id), self.signs
        pieces: list[Line] = []
        if standing.disputing:
            pieces.append(((f"{signs.against} {standing.disputing:,} against", "disputes"),))
        if standing.qualifying:
            pieces.append(((f"{signs.hedges} {standing.qualifying:,} hedging", "qualifies"),))
        if not pieces:
            return ((f"{signs.against} no quote against it", "disputes"),)
        return pieces[0] if len(pieces) == 1 else (*pieces[0], (f" {signs.dot} ", "faint"), *pieces[1])


def contested_ties(registry: Registry) -> list[str]:
    """Give the contested ties of a registry in stored order, without weighing the others."""
    contested: set[str] = set()
    for source in registry.sources.values():
        for quote in source.quotes:
            contested.update(quote.qualifies, quote.disputes)
    return [id for id in registry.ties if id in contested]
