"""Both sides: the quotes for a contested tie beside those that hedge or deny it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.ui.clipboard import HAS_NONE, fitting, has_none, sent
from axis_tui.ui.panes.both_sides import BESIDE_FROM, BothSidesRows, contested_ties
from axis_tui.ui.panes.written import write_rows
from axis_tui.ui.screens.look import Entries, LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, say
from axis_tui.ui.widgets.rows import Rows

SAVED_WIDTH = 120
"""Cells of a line of what is saved."""


class BothSidesScreen(LookScreen):
    """Compares what speaks for a tie with what speaks against it, and leads on to the next contested one."""

    CSS = """
    BothSidesScreen #both { height: 1fr; }
    BothSidesScreen.-flat #both { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next_contested", "Next contested tie", show=False),
        Binding("y", "copy", "Copy all these quotes", show=False),
    ]
    AUTO_FOCUS = "#both"
    name_of_view = "Both sides"
    command_id = "compare"

    def __init__(self, owner: Owner, tie_id: str) -> None:
        super().__init__(owner)
        self._tie = tie_id
        self._shown: tuple[str, bool] | None = None

    def widgets(self) -> ComposeResult:
        """Lay out the one list that holds both columns."""
        self.rows = Rows(id="both", classes="pane")
        yield self.rows

    def entries(self) -> Entries:
        """Give the keys that matter here."""
        return (
            ("", "n", "next contested tie"),
            ("", self.signs.enter, "the tie in the browser"),
            ("", "y", "copy"),
            ("", "x", "save"),
        )

    def on_resize(self) -> None:
        """Set the columns beside one another where there is room."""
        self.look()

    @property
    def _told(self) -> Registry:
        """What is seen, where the tie is in it; else the whole."""
        return self.registry if self._tie in self.registry.ties else self.whole

    def look(self) -> None:
        """Show the quotes of the tie."""
        if not self.is_open:
            return
        if self._tie not in self._told.ties:
            # The files have changed, and the tie is gone from them.
            self.leave()
            return
        rows = self._rows(self.size.width >= BESIDE_FROM)
        shown = self._tie, rows.beside
        same = shown == self._shown and len(rows) == len(self.rows.source)
        self.rows.show(rows, self.rows.cursor if same else rows.first, stay=same)
        self._shown = shown
        self._say()

    def _rows(self, beside: bool) -> BothSidesRows:
        from axis_tui.search import find_names

        return BothSidesRows(self._told, self._tie, self.signs, beside=beside, find=find_names)

    def _say(self) -> None:
        contested = contested_ties(self.registry)
        told = self._told
        if self._tie in contested:
            place = contested.index(self._tie) + 1
            left: Line = ((f"contested tie {place:,} of {len(contested):,}", "dim"),)
        elif told is self.registry:
            left = (("no quote speaks against this tie", "dim"),)
        else:
            left = (("this tie is left out now; shown from the whole", "warn"),)
        self.headline(left)
        if told is self.registry:
            self.say_tie(self._tie)
        else:
            self.said.left, self.said.right = (say(sentence(told, told.ties[self._tie]), "strong"),), ()

    def action_next_contested(self) -> None:
        """Show the next contested tie, after the last one the first."""
        contested = contested_ties(self.registry)
        if not contested or contested == [self._tie]:
            self.tell("No other tie that is seen is contested.", "warn")
            return
        if self._tie in contested:
            self._tie = contested[(contested.index(self._tie) + 1) % len(contested)]
        else:
            self._tie = contested[0]
        self.tell("")
        self.choose(self._end_of(self._tie), self._tie)
        self.look()

    def _end_of(self, tie_id: str) -> str:
        """Give the end of a tie from which it is looked at: the chosen actor, where it is one."""
        tie = self._told.ties[tie_id]
        return tie.object if self.view.actor == tie.object else tie.subject

    @on(Rows.Entered)
    def _entered(self) -> None:
        self.go(self._end_of(self._tie), self._tie)
        self.leave()

    def action_copy(self) -> None:
        """Send the claim and all its quotes, for and against, to the clipboard."""
        if has_none():
            self.tell(f"{HAS_NONE} x saves these quotes.", "warn")
            return
        told = self._told
        words = f"{sentence(told, told.ties[self._tie])}\n\n"
        words += write_rows(SAVED_WIDTH, self._rows(beside=False)).to_text()
        self.app.copy_to_clipboard(fitting(words)[0])
        self.tell(sent("The quotes for and against were", "them"))

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give both columns, the claim above them."""
        told = self._told
        title = sentence(told, told.ties[self._tie])
        return write_rows(SAVED_WIDTH, self._rows(beside=True)), title, "both-sides.svg"
