"""Voices: the sources and what falls without them, as two lists and a sum, arranged for the size there is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container

from axis_tui.graph.losses import ShapeLosses
from axis_tui.model.losses import Losses, evidence_left
from axis_tui.model.standing import count_words
from axis_tui.ui.cells import cell_width
from axis_tui.ui.panes.loss_rows import LossRows
from axis_tui.ui.panes.loss_words import Kind, Row, sum_lines, tell_loss
from axis_tui.ui.panes.voice_rows import VoiceRows, without_words
from axis_tui.ui.screens.hearing import HearingScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.screens.weighing import Without
from axis_tui.ui.text import content, say
from axis_tui.ui.widgets.row_source import RowSource, TextRows
from axis_tui.ui.widgets.rows import Rows

BESIDE_FROM = 110
"""Cells from which the two lists stand beside one another."""


class VoicesScreen(HearingScreen):
    """Shows who is heard, and what is lost without those who are not."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self._shown: Without = ()

    def widgets(self) -> ComposeResult:
        """Lay out the sums, the sources, and what falls."""
        self.sums = Rows(id="sums")
        self.sums.can_focus = False
        self.voices = Rows(id="voices", classes="pane")
        self.voices.border_title = content(("Sources", ""))
        self.losses = Rows(id="losses", classes="pane")
        yield self.sums
        yield Container(self.voices, self.losses, id="whose")

    def on_resize(self) -> None:
        """Arrange the lists for the size there is."""
        self.look()

    def look(self) -> None:
        """Show the sources as they are heard now, and what falls."""
        if self.is_open:
            self.set_lists()
            self.weigh_anew()

    def set_lists(self) -> None:
        """Set the lists beside one another, below one another, or one at a time."""
        width, height = self.size
        beside = width >= BESIDE_FROM
        alone = not beside and (width < 60 or height < 15)
        self.set_class(beside, "-beside")
        self.set_class(alone, "-alone")
        in_losses = self.losses.has_focus
        self.voices.display = not (alone and in_losses)
        self.losses.display = not alone or in_losses
        if not beside and not alone:
            self.voices.styles.height = min(len(self.whole.sources) + 2, max(4, (height - 5) * 2 // 5))
        else:
            self.voices.styles.height = None

    def show_base(self) -> None:
        """List the sources; where only who is heard has changed, the list stays as it stands."""
        muted, brief, rows = self.view.lens.muted, not self.has_class("-beside"), self.voices.source
        if isinstance(rows, VoiceRows) and rows.lists(self.whole, self.base, brief=brief):
            rows.muted = frozenset(muted)
            self.voices.redraw()
            return
        rows = VoiceRows(self.whole, self.base, muted, self.signs, brief=brief)
        cursor = rows.row_of(self.source)
        self.source = rows.sources[cursor].id if cursor is not None else None
        self.voices.show(rows, cursor, stay=True)

    def show_losses(self, losses: Losses | None, shape: ShapeLosses | None) -> None:
        """Show the sums, and list what falls."""
        muted, without = self.view.lens.muted, self.without
        heard = len(self.whole.sources) - len(muted)
        total = count_words(len(self.whole.sources), "source")
        self.headline(
            ((f"{heard:,} of {total} heard", "warn" if muted else "dim"),),
            (("working it out " + self.signs.cut, "dim"),) if losses is None or shape is None else (),
        )
        self._show_sums(losses)
        self.losses.border_title = content(("What falls" if muted else "What would fall", ""))
        kept = self.row if without == self._shown else None
        self._shown = without
        if losses is None or self.base is None:
            waiting = RowSource()
            waiting.nothing = f"Working it out {self.signs.cut}"
            self.losses.show(waiting)
        else:
            rows = LossRows(self.base, losses, shape, self.signs)
            self.losses.show(rows, rows.row_of(kept, self.losses.cursor), stay=kept is not None)
        self.say_row()

    def _show_sums(self, losses: Losses | None) -> None:
        width, height = self.size
        told = f"{losses.words}." if losses else self.signs.cut
        lines = sum_lines(f"{self.whose_words}: {told}", width - 5, 3 if height >= 20 else 2, self.signs.cut)
        self.sums.display = height >= 8
        self.sums.styles.height = len(lines)
        self.sums.show(TextRows([lines], (0,)))

    @property
    def whose_words(self) -> str:
        """Who is heard, in words."""
        return without_words(self.whole, self.without, muted=bool(self.view.lens.muted))

    @property
    def row(self) -> Row | None:
        """The loss under the cursor."""
        rows, cursor = self.losses.source, self.losses.cursor
        return rows.at(cursor) if isinstance(rows, LossRows) and cursor is not None else None

    def say_row(self) -> None:
        """Say what is under the cursor in full."""
        row, rows, self.said.right = self.row, self.losses.source, ()
        if not self.losses.has_focus or row is None or not isinstance(rows, LossRows):
            self._say_source()
            return
        words, reason = tell_loss(rows.registry, rows.losses, row)
        if isinstance(row.record, str) and row.kind is not Kind.STRANDED:
            total = len(rows.registry.evidence_of(row.record))
            left = len(evidence_left(rows.registry, row.record, rows.losses.without))
            told = f"{left:,} of {count_words(total, 'quote')} left"
            room = self.size.width - cell_width(words) - cell_width(told) - 6
            reason = f"{told}: {reason}" if row.kind is Kind.LONE and cell_width(reason) <= room else told
        self.said.left, self.said.right = (say(words, "strong"),), (say(reason, "dim"),)

    def _say_source(self) -> None:
        rows = self.voices.source
        if self.source is None or not isinstance(rows, VoiceRows):
            self.said.left = ()
            return
        self.said.left = (say(rows.in_full(self.source), "dim"),)
        more = self.more_fallen(self.source) if self.view.lens.muted else None
        if more is not None:
            fall = "ties fall" if more != 1 else "tie falls"
            self.said.right = ((f"muted as well: {more:,} more {fall}", ""),)
