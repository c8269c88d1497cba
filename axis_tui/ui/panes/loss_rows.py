"""The rows of the losses: what falls with a source, under a heading for each kind of loss."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.graph.losses import BEST_TIED, BrokenChain, ShapeLosses
from axis_tui.model.losses import RANKED, Losses, Rank
from axis_tui.model.registry import Registry
from axis_tui.ui.panes.loss_words import Kind, Loss, Row, tell_loss
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, fit, say, width_of
from axis_tui.ui.widgets.row_source import RowSource

_FEW = 150
"""More rows than chains and ranks can take."""


class LossRows(RowSource):
    """One row a loss: a tie, an actor, a chain or a rank, and at the right why or how much."""

    nothing = "Nothing changes: every tie stands as before."

    def __init__(self, registry: Registry, losses: Losses, shape: ShapeLosses | None, signs: Signs) -> None:
        """List what a registry loses; `shape` is None while chains and brokers are being worked out."""
        self.registry = registry
        self.losses = losses
        self.signs = signs
        self._rows: list[Row | Line] = []
        self.headings: list[int] = []
        """The rows that begin a kind of loss."""
        count = len(registry.actors)
        best = f"looked at: the {min(RANKED, count):,} highest"
        self._add(Kind.FALLEN, losses.fallen)
        self._add(Kind.UNSUPPORTED, losses.unsupported)
        self._add(Kind.LONE, losses.lone)
        self._add(Kind.SETTLED, losses.settled)
        self._add(Kind.STRANDED, losses.stranded)
        if shape is not None:
            self._add(
                Kind.CHAINS, shape.chains, f"of {shape.pairs:,} between the {min(BEST_TIED, count)} best tied"
            )
        self._add(Kind.TIE_RANKS, losses.ranks, best)
        if shape is not None and shape.brokers is not None:
            self._add(Kind.BROKERS, shape.brokers, best)
        elif shape is not None:
            self._rows.append(_heading(Kind.BROKERS, "not compared: too large a network"))
        elif losses.fallen:
            self._rows.append(_heading(Kind.CHAINS, signs.cut))
            self._rows.append(_heading(Kind.BROKERS, signs.cut))

    def _add(self, kind: Kind, records: Sequence[Loss], of: str = "") -> None:
        if records:
            self.headings.append(len(self._rows))
            self._rows.append(_heading(kind, f"{len(records):,} {of}".rstrip()))
            self._rows += [Row(kind, record) for record in records]

    def __len__(self) -> int:
        """Count the rows, headings among them."""
        return len(self._rows)

    def choosable(self, index: int) -> bool:
        """Tell whether a row is a loss."""
        return isinstance(self._rows[index], Row)

    def at(self, index: int) -> Row:
        """Give the loss on a row that can be chosen."""
        row = self._rows[index]
        assert isinstance(row, Row)
        return row

    def row_of(self, row: Row | None, near: int | None) -> int | None:
        """Give where a loss that was on the row `near` is listed now; the first loss where it is not."""
        if row is not None and near is not None:
            # What is added while one looks on is near the end: chains and ranks, of which there are few.
            count = len(self._rows)
            places = [near, *range(max(0, count - _FEW), count)]
            found: list[int] = [place for place in places if place < count and self._rows[place] == row]
            if found:
                return found[0]
        return self.headings[0] + 1 if self.headings else None

    def place(self, row: Row) -> tuple[str, str | None]:
        """Give the actor, and the tie if there is one, to which a loss leads."""
        record = row.record
        if isinstance(record, Rank):
            return record.actor, None
        if isinstance(record, BrokenChain):
            return record.first, None
        return (record, None) if row.kind is Kind.STRANDED else (self.registry.ties[record].subject, record)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a loss, or the heading of its kind."""
        row = self._rows[index]
        if not isinstance(row, Row):
            rule = self.signs.rule * max(0, width - width_of(row) - 1)
            return [(*row, (" ", ""), (rule, "faint"))]
        words, reason = tell_loss(self.registry, self.losses, row)
        room = min(width * 2 // 5, width_of((say(reason),)))
        right = fit((say(reason, "dim"),), room, self.signs.cut)
        return [both_ends((("  ", ""), say(words)), right, width, self.signs.cut)]


def _heading(kind: Kind, words: str) -> Line:
    return (kind.value, "title"), (" ", ""), (words, "dim")
