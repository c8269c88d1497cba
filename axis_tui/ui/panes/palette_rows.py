"""The rows of the list of everything: commands with their keys, then actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry
from axis_tui.ui.availability import Browsing
from axis_tui.ui.commands import Command, key_label
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, fit, mark, say
from axis_tui.ui.widgets.row_source import RowSource

if TYPE_CHECKING:
    from axis_tui.search import Hit

_TITLES = 22
"""Cells of the column of titles, at the most."""

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
            keys = ((key_label(command.keys[0], ascii=self.signs.is_ascii), "key"),)
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
