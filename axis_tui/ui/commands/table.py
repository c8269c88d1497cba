"""All commands, each declared once: bindings, footer, palette, help and docs/keys.md come from here."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from axis_tui.ui.commands.command import Command
from axis_tui.ui.commands.keeping import KEEPING
from axis_tui.ui.commands.looking import LOOKING
from axis_tui.ui.commands.moving import MOVING

COMMANDS: tuple[Command, ...] = (*MOVING, *LOOKING, *KEEPING)
"""Every command, in the order in which help and documentation list them within a group."""

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}
"""The commands by id."""


def bindings(*places: str) -> list[BindingType]:
    """Give the key bindings of the commands that apply in these places; their ids are those of a keymap."""
    return [
        Binding(
            ",".join(command.keys),
            command.id if command.where == "list" else f"command('{command.id}')",
            command.title,
            show=False,
            id=command.id,
        )
        for command in COMMANDS
        if command.where in places
    ]


_LABELS = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "↵", "space": "space", "escape": "esc",
    "pageup": "pgup", "pagedown": "pgdn", "backspace": "bksp", "f1": "F1",
    "less_than_sign": "<", "greater_than_sign": ">", "plus": "+", "minus": "-", "equals_sign": "=",
    "left_square_bracket": "[", "right_square_bracket": "]",
}  # fmt: skip


_SPELLED = frozenset({"up", "down", "left", "right", "enter"})
"""Keys that are written out where there is ASCII alone: its nearest signs are keys themselves ("<", "v")."""


def key_label(key: str, *, ascii: bool = False) -> str:
    """Write a key as it stands on a keyboard: "^p", "shift+tab", "?"."""
    if key.startswith("ctrl+") and len(key) == 6:
        return "^" + key[-1]
    head, plus, last = key.rpartition("+")
    return head + plus + (last if ascii and last in _SPELLED else _LABELS.get(last, last))
