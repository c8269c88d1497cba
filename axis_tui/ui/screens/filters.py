"""The filters: what is left out, each part to be taken away, and what else could be, from lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from axis_tui.search.filtering.parts import part_query, with_part
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.ui.chips import Chip, chips, without_chip
from axis_tui.ui.commands import Command
from axis_tui.ui.panes.filter_rows import LABELS, Choice, Listed, list_parts, list_values
from axis_tui.ui.screens.headline import amounts
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content, say
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.ui.screens.owner import Owner


class FiltersScreen(OverScreen[None]):
    """Changes what is left out at once, so that the screen beneath shows it."""

    CSS = OverScreen.CSS + "FiltersScreen Bar { height: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Back", show=False),
        Binding("x,delete,backspace", "take_away", "Take this filter away", show=False),
        Binding("F", "command('lift')", "Lift all", show=False),
        Binding("d", "leave_for('day')", "Show what may have held at a time", show=False),
        Binding("W", "leave_for('whose')", "Mute sources", show=False),
        Binding("z", "command('undo')", "Undo", show=False),
        Binding("Z", "command('redo')", "Redo", show=False),
        Binding("?,f1", "command('help')", "Help", show=False),
    ]
    AUTO_FOCUS = "Rows"

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self.owner = owner
        self._key: str | None = None
        """The key whose values are listed; None where the parts are."""
        self._choices: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Lay out the list, and the line that says what its row does."""
        self.rows, self.answer = Rows(), Bar()
        self.box = Container(self.rows, self.answer, classes="over pane")
        yield self.box

    def on_mount(self) -> None:
        """List what is left out."""
        self._list()

    # --- Lists -----------------------------------------------------------------------------------

    def _list(self, cursor: int | None = None) -> None:
        listed = self._values(self._key) if self._key else self._parts()
        self._choices = [choice for choice, _ in listed]
        fixed = [number for number, choice in enumerate(self._choices) if not choice.what]
        first = next((number for number in range(len(listed)) if number not in fixed), None)
        place = first if cursor is None or cursor in fixed or cursor >= len(listed) else cursor
        self.rows.show(TextRows([[line] for _, line in listed], fixed), place)
        title = f"Show only: {LABELS[self._key][0].lower()} ({self._key}:)" if self._key else "Filters"
        hint = (
            "enter chooses · esc back"
            if self._key
            else "enter adds or takes away · F lifts all · z undoes · esc back"
        )
        self.box.border_title = content((title, ""))
        shown = amounts(self.owner.whole, self.owner.seen, f" {self.signs.dot} ")
        self.box.border_subtitle = content((hint if self.size.width < 140 else f"{shown} · {hint}", ""))
        self._explain()

    def _parts(self) -> Listed:
        whole = self.owner.whole
        usable = [
            key
            for key in FILTER_KEYS.values()
            if key.name in LABELS and next(iter(key.suggest(whole)), None) is not None
        ]
        return list_parts(chips(self.owner.view, whole), usable, self.signs)

    def _values(self, name: str) -> Listed:
        return list_values(self.owner.whole, FILTER_KEYS[name], self.signs)

    # --- The line below --------------------------------------------------------------------------

    def _explain(self) -> None:
        cursor, words = self.rows.cursor, ""
        if cursor is not None and cursor < len(self._choices):
            words = self._choices[cursor].doc
        self.answer.left = (say(f" {words}", "dim"),)

    def tell(self, words: str, role: str = "good") -> None:
        """Show a message in the box, until the cursor moves."""
        self.answer.left = (say(f" {words}", role),)

    @on(Rows.Moved)
    def _moved(self) -> None:
        self._explain()

    # --- Choosing --------------------------------------------------------------------------------

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        what, value, _ = self._choices[event.index]
        if what == "chip" and isinstance(value, Chip):
            self._take(without_chip(self.owner.view, value), event.index, f"Taken away: {value.words}.")
        elif what == "key":
            self._key = str(value)
            self._list()
        elif what == "value":
            query = with_part(self.owner.view.asked, str(value))
            self._key = None
            self._take(self.owner.view.asking(query, *part_query(query)), None, f"Added: {value}.")
        elif what == "command":
            self.action_leave_for(str(value))

    def action_leave_for(self, command: str) -> None:
        """Close, and run a command on the screen beneath."""
        self.dismiss(None)
        self.app.call_later(self._run, command)

    def _run(self, command: str) -> None:
        screen = self.app.screen
        run = getattr(screen, "action_command", None)
        if run is not None:
            screen.run_worker(run(command))

    def _take(self, view: View, cursor: int | None, words: str) -> None:
        # Each is a change to be undone by itself, though the screen beneath counts typing as one.
        self.owner.history.close()
        self.owner.change(view)
        self.owner.history.close()
        self._list_again(cursor, f"{words} z takes that back.")

    def _list_again(self, cursor: int | None, words: str) -> None:
        def show() -> None:
            self._list(cursor)
            self.tell(words)

        self.call_after_refresh(show)

    def action_take_away(self) -> None:
        """Take the part under the cursor away."""
        if self.rows.cursor is not None and self._choices[self.rows.cursor].what == "chip":
            self.rows.action_enter()
        else:
            self.tell("This takes away a filter that is on, and there is none here.", "warn")

    def action_lift(self) -> None:
        """Leave nothing out any more."""
        self._key = None
        self._take(self.owner.view.lifting_all(), None, "Nothing is left out any more.")

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        return command.unavailable(self.owner) if command.where == "view" else super().why_not(command)

    def action_undo(self) -> None:
        """Take back the last change of view."""
        self._list_again(self.rows.cursor, self.owner.take_back())

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._list_again(self.rows.cursor, self.owner.take_back(again=True))

    def action_leave(self) -> None:
        """Go back from the values to the parts, or close."""
        if self._key is None:
            self.dismiss(None)
            return
        self._key = None
        self._list()
