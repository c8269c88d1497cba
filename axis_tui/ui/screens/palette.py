"""The list of everything: every command and every actor, by name, from one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Input

from axis_tui.model.registry import Registry
from axis_tui.ui.availability import Browsing
from axis_tui.ui.commands import COMMANDS, MOVE, Command, key_label
from axis_tui.ui.matching import find_letters
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, content, fit, mark, say
from axis_tui.ui.widgets.query_line import QueryLine
from axis_tui.ui.widgets.row_source import RowSource
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.search import Hit, NameIndex, PlainNames

_TITLES = 22
MOST_ACTORS = 100
"""Actors that are listed for one query; the list says when there are more."""

Spans = Sequence[tuple[int, int]]


class PaletteRows(RowSource):
    """Commands with their keys, then actors with what matched of them."""

    nothing = "Nothing is called that."

    def __init__(
        self,
        screen: Browsing,
        commands: Sequence[tuple[Command, Spans]],
        hits: Sequence[Hit],
        signs: Signs,
    ) -> None:
        """List commands and hits."""
        self.screen = screen
        self.registry: Registry = screen.whole
        self.commands = commands
        self.hits = hits
        self.signs = signs

    def __len__(self) -> int:
        """Count both."""
        return len(self.commands) + len(self.hits)

    def chosen(self, index: int) -> tuple[str, str]:
        """Give what a row stands for: "command" or "actor", and its id."""
        if index < len(self.commands):
            return "command", self.commands[index][0].id
        return "actor", self.hits[index - len(self.commands)].id

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a command or an actor."""
        dot = f"  {self.signs.dot} "
        if index < len(self.commands):
            command, spans = self.commands[index]
            reason = command.unavailable(self.screen)
            title = mark(command.title, spans, "dim" if reason else "", "match")
            # The reason may name an actor or a source.
            beside = say(reason, "warn") if reason else (command.sentence, "dim")
            keys = ((key_label(command.keys[0]), "key"),)
            column = fit(title, min(_TITLES, width // 2), self.signs.cut)
            return (both_ends((*column, ("  ", ""), beside), keys, width, self.signs.cut),)
        hit = self.hits[index - len(self.commands)]
        actor = self.registry.actors[hit.id]
        kind = self.registry.actor_kinds[actor.kind]
        by_name = hit.matched == actor.name
        name = mark(actor.name, hit.spans, "", "match") if by_name else (say(actor.name),)
        sign = ((self.signs.kind(kind) + " ", "accent"),)
        if not by_name:
            name = (*name, (dot, "faint"), *mark(hit.matched, hit.spans, "dim", "match"))
        ties = ((f"{self.registry.degree(actor.id):,} ties", "dim"),)
        return (both_ends((*sign, *name), ties, width, self.signs.cut),)


class PaletteScreen(OverScreen[tuple[str, str]]):
    """Gives back what was chosen: ("command", id) or ("actor", id)."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "Back")]
    AUTO_FOCUS = "Input"

    def __init__(self, browsing: Browsing, index: NameIndex | PlainNames) -> None:
        super().__init__()
        self._browsing = browsing
        self._index = index
        self.rows = Rows()
        self.rows.can_focus = False
        self.rows.held = True

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        line = QueryLine(self.rows, placeholder="a command or an actor")
        box = Container(line, self.rows, classes="over pane")
        box.border_title = content(("Everything", ""))
        box.border_subtitle = content(("enter goes · esc back", ""))
        yield box

    def on_mount(self) -> None:
        """List all commands until something is typed."""
        self._list("")

    def _list(self, query: str) -> None:
        query = query.strip()
        found = [
            (c, spans, score)
            for c in COMMANDS
            if (match := find_letters(query, c.title))
            for spans, score in [match]
        ]
        # Best first; among equals what moves the light comes last, because everybody has keys for it.
        found.sort(key=lambda entry: (-entry[2], entry[0].group == MOVE))
        commands = [
            (command, spans) for command, spans, _ in found if command.id not in ("down", "up", "palette")
        ]
        hits = self._index.search(query, limit=MOST_ACTORS) if query else []
        self.rows.show(
            PaletteRows(self._browsing, commands, hits, self.signs), 0 if commands or hits else None
        )

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.rows.action_enter()

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        if isinstance(self.rows.source, PaletteRows):
            self.dismiss(self.rows.source.chosen(event.index))
