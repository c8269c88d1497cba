"""Whose view: the sources, each heard or muted, and what falls without those that are muted."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.chips import source_name
from axis_tui.ui.panes.loss_rows import LossRows
from axis_tui.ui.panes.loss_words import sum_lines
from axis_tui.ui.panes.voice_rows import VoiceRows
from axis_tui.ui.panes.written import write_rows
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.voices import VoicesScreen
from axis_tui.ui.widgets.rows import Rows

_SAVED_WIDTH, _SAVED_LINES = 120, 9
_MOST_NAMED = 2
"""Sources that are named where they are heard again; more are counted."""


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
        Binding("space", "mute_here", "Mute the source, or hear it again", show=False),
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
            ("", "space", "mute"),
            ("", "o", "only this"),
            ("", "a", "hear all"),
            ("", "tab", "what falls"),
            ("", "n", "next kind"),
            ("", self.signs.enter, "go there"),
            ("", "x", "save"),
        )

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

    def action_mute_here(self) -> None:
        """Mute the source that is lit, or hear it again; what falls is no source."""
        if self.losses.has_focus:
            self.tell("Space mutes in the list of sources; tab goes there.", "warn")
        else:
            self.action_mute()

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
            self._asked = None
            if not fallen:
                self.choose(actor, tie)
            self.say_row()
            return
        if fallen:
            self._go_to_fallen(rows, actor, tie)
        else:
            self.go(actor, tie)
            self.leave()

    _asked: tuple[str, str | None, tuple[str, ...]] | None = None
    """What had fallen, and without whom, when it was said what going there takes."""

    def _go_to_fallen(self, rows: LossRows, actor: str, tie: str | None) -> None:
        """Go to what fell, when asked twice: those who tell of it are heard again, the others stay muted.

        In a large registry it may be that they are heard already, and that what is seen is not there yet.
        """
        ties = [tie] if tie is not None else [one.id for one in rows.registry.ties_of(actor)]
        telling = {item.source.id for one in ties for item in rows.registry.evidence_of(one)}
        heard = [id for id in self.view.lens.muted if id in telling]
        names = [source_name(self.whole, id) for id in heard]
        named = " and ".join(names) if len(names) <= _MOST_NAMED else f"{len(names)} sources"
        one = len(heard) == 1
        asked = actor, tie, self.view.lens.muted
        if heard and self._asked != asked:
            self._asked = asked
            variants = (
                f"This fell with {named}: enter again hears {'it' if one else 'them'} again and goes there.",
                f"Enter again hears {named} again, and goes there.",
            )
            brief = "Enter again hears its sources again, and goes there."
            self.tell(first_fitting(variants, self.size.width - 2) or brief, "warn")
            return
        # One change, so that one step back mutes them and leads back.
        view = self.view.lifting_words() if self.view.words else self.view
        for id in heard:
            view = view.muting(id)
        self.change(view.staying().going_to(actor, tie))
        self.leave()
        if heard and isinstance(self.app.screen, CommandScreen):
            # What the browser said of it went with this screen.
            is_heard, mutes = ("is heard", "it") if one else ("are heard", "them")
            self.app.screen.tell(f"{named} {is_heard} again, to show this. z mutes {mutes} again.")

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the sums and everything that falls."""
        rows = self.losses.source
        losses = self._losses.get(self.without)
        if losses is None:
            return None
        sums = sum_lines(f"{self.whose_words}: {losses.words}.", _SAVED_WIDTH, _SAVED_LINES, self.signs.cut)
        return write_rows(_SAVED_WIDTH, *sums, (), rows), self.whole.title, "whose-view.svg"
