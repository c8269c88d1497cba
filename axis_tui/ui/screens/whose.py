"""Whose view: the sources, each heard or muted, and what falls without those that are muted."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.drawing.cells import Canvas
from axis_tui.graph.losses import ShapeLosses
from axis_tui.model.losses import Losses, evidence_left
from axis_tui.model.standing import count_words
from axis_tui.ui.cells import cell_width
from axis_tui.ui.panes.loss_rows import LossRows
from axis_tui.ui.panes.loss_words import Kind, Row, sum_lines, tell_loss
from axis_tui.ui.panes.voice_rows import VoiceRows, without_words
from axis_tui.ui.panes.written import write_rows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.hearing import HearingScreen
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.screens.weighing import Without
from axis_tui.ui.text import content, say
from axis_tui.ui.widgets.row_source import RowSource, TextRows
from axis_tui.ui.widgets.rows import Rows

BESIDE_FROM = 110
"""Cells from which the two lists stand beside one another."""

_SAVED_WIDTH, _SAVED_LINES = 120, 9


class WhoseScreen(HearingScreen):
    """Mutes sources and hears them again, in every view; lists what that takes away."""

    CSS = """
    WhoseScreen #sums { height: 1; margin: 0 1; }
    WhoseScreen #whose { height: 1fr; layout: vertical; }
    WhoseScreen #losses { height: 1fr; }
    WhoseScreen.-beside #whose { layout: horizontal; }
    WhoseScreen.-beside #voices { width: 2fr; max-width: 60; height: 1fr; }
    WhoseScreen.-beside #losses { width: 3fr; }
    WhoseScreen.-alone #voices { height: 1fr; }
    WhoseScreen.-flat #whose .pane { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next_kind", "Next kind of loss", show=False),
        Binding("tab,shift+tab", "turn", "Other list", show=False),
        Binding("left,h", "turn('voices')", "Sources", show=False),
        Binding("right,l", "turn('losses')", "What falls", show=False),
    ]
    AUTO_FOCUS = "#voices"
    name_of_view = "Whose view"
    command_id = "whose"

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

    def entries(self) -> Entries:
        """Give the keys that matter here."""
        return (
            ("", "u", "mute"),
            ("", "o", "only this"),
            ("", "a", "hear all"),
            ("", "tab", "what falls"),
            ("", "n", "next kind"),
            ("", self.signs.enter, "go there"),
            ("", "x", "save"),
        )

    def on_resize(self) -> None:
        """Arrange the lists for the size there is."""
        self.look()

    def look(self) -> None:
        """Show the sources as they are heard now, and what falls."""
        if self.is_open:
            self._arrange()
            self.weigh_anew()

    def _arrange(self) -> None:
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

    # --- What is shown -----------------------------------------------------------------------------

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
        kept = self._row if without == self._shown else None
        self._shown = without
        if losses is None or self.base is None:
            waiting = RowSource()
            waiting.nothing = f"Working it out {self.signs.cut}"
            self.losses.show(waiting)
        else:
            rows = LossRows(self.base, losses, shape, self.signs)
            self.losses.show(rows, rows.row_of(kept, self.losses.cursor), stay=kept is not None)
        self._say()

    def _show_sums(self, losses: Losses | None) -> None:
        width, height = self.size
        told = f"{losses.words}." if losses else self.signs.cut
        lines = sum_lines(f"{self._whose}: {told}", width - 5, 3 if height >= 20 else 2, self.signs.cut)
        self.sums.display = height >= 8
        self.sums.styles.height = len(lines)
        self.sums.show(TextRows([lines], (0,)))

    @property
    def _whose(self) -> str:
        return without_words(self.whole, self.without, muted=bool(self.view.lens.muted))

    @property
    def _row(self) -> Row | None:
        """The loss under the cursor."""
        rows, cursor = self.losses.source, self.losses.cursor
        return rows.at(cursor) if isinstance(rows, LossRows) and cursor is not None else None

    def _say(self) -> None:
        """Say what is under the cursor in full."""
        row, rows, self.said.right = self._row, self.losses.source, ()
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

    # --- Moving ------------------------------------------------------------------------------------

    def action_turn(self, to: str = "") -> None:
        """Move the light to the other list."""
        to = to or ("voices" if self.losses.has_focus else "losses")
        if to == "losses" and self.losses.cursor is None:
            self.tell("Nothing falls that could be walked through.", "warn")
            return
        target = self.losses if to == "losses" else self.voices
        target.display = True
        target.focus()
        self.call_after_refresh(self._turned)

    def action_next_kind(self) -> None:
        """Move to the first loss of the next kind, after the last kind the first."""
        rows = self.losses.source
        if not isinstance(rows, LossRows) or not rows.headings:
            self.tell("Nothing falls that could be walked through.", "warn")
            return
        here = self.losses.cursor or 0
        later = [heading for heading in rows.headings if heading > here]
        self.losses.move_cursor((later or rows.headings)[0] + 1, 1)
        self.losses.put_cursor_at(0.1)
        if not self.losses.has_focus:
            self.action_turn("losses")

    def _turned(self) -> None:
        self._arrange()
        self._say()

    @on(Rows.Moved, "#voices")
    def _voice_moved(self, event: Rows.Moved) -> None:
        self.tell("")
        rows = self.voices.source
        if isinstance(rows, VoiceRows):
            before, self.source = self.without, rows.sources[event.index].id
            if self.without != before:
                self.compare()
            else:
                self._say()
        if isinstance(event, Rows.Entered):
            self.action_mute()

    @on(Rows.Moved, "#losses")
    def _loss_moved(self, event: Rows.Moved) -> None:
        rows = self.losses.source
        if not isinstance(rows, LossRows):
            return
        self.tell("")
        actor, tie = rows.place(rows.at(event.index))
        fallen = actor not in self.registry.actors or (tie is not None and tie not in self.registry.ties)
        if not isinstance(event, Rows.Entered):
            if not fallen:
                self.choose(actor, tie)
            self._say()
            return
        self.go(actor, tie)
        self.leave()
        if fallen and isinstance(self.app.screen, CommandScreen):
            # What the browser said of it went with this screen.
            self.app.screen.tell("What was left out is shown again, since this had fallen with it.", "dim")

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the sums and everything that falls."""
        rows = self.losses.source
        losses = self._losses.get(self.without)
        if losses is None:
            return None
        sums = sum_lines(f"{self._whose}: {losses.words}.", _SAVED_WIDTH, _SAVED_LINES, self.signs.cut)
        return write_rows(_SAVED_WIDTH, *sums, (), rows), self.whole.title, "whose-view.svg"
