"""What the keys do: each command declared once, and what is derived from the declarations."""

from axis_tui.ui.commands.command import GROUPS, MOVE, PANES, Command
from axis_tui.ui.commands.table import BY_ID, COMMANDS, bindings, key_label

__all__ = ["BY_ID", "COMMANDS", "GROUPS", "MOVE", "PANES", "Command", "bindings", "key_label"]
