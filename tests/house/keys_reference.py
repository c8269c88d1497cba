"""docs/keys.md: every command by group, with its keys and what it does."""

from __future__ import annotations

from axis_tui.ui.commands import COMMANDS, GROUPS, key_label


def keys_markdown() -> str:
    """Write docs/keys.md: every command by group, with its keys and what it does."""
    parts = ["# Keys\n\nGenerated from `axis_tui/ui/commands/`. In the browser, `?` shows the same.\n"]
    for group in GROUPS:
        parts.append(f"\n## {group}\n\n| keys | command | what it does |\n|---|---|---|\n")
        for command in COMMANDS:
            if command.group == group:
                keys = " ".join(f"`{key_label(key)}`" for key in command.keys)
                parts.append(f"| {keys} | {command.title} | {command.sentence} |\n")
    return "".join(parts)
