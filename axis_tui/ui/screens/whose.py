"""Whose view: the sources, each heard or muted, and what falls without those that are muted."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.ui.panes.loss_rows import LossRows
from axis_tui.ui.panes.loss_words import sum_lines
from axis_tui.ui.panes.voice_rows import VoiceRows
from axis_tui.ui.panes.written import write_rows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.voices import VoicesScreen
from axis_tui.ui.widgets.rows import Rows

_SAVED_WIDTH, _SAVED_LINES = 120, 9


class WhoseScreen(VoicesScreen):
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

    # --- What is shown -----------------------------------------------------------------------------

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
        self.set_lists()
        self.say_row()

    @on(Rows.Moved, "#voices")
    def _voice_moved(self, event: Rows.Moved) -> None:
        self.tell("")
        rows = self.voices.source
        if isinstance(rows, VoiceRows):
            before, self.source = self.without, rows.sources[event.index].id
            if self.without != before:
                self.compare()
            else:
                self.say_row()
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
            self.say_row()
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
        sums = sum_lines(f"{self.whose_words}: {losses.words}.", _SAVED_WIDTH, _SAVED_LINES, self.signs.cut)
        return write_rows(_SAVED_WIDTH, *sums, (), rows), self.whole.title, "whose-view.svg"
