"""The parts of docs/views.md that come from the code, and lines read on the bundled registry."""

from __future__ import annotations

from collections.abc import Callable

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.search.actors import actor_index
from axis_tui.ui.commands import COMMANDS, key_label
from axis_tui.ui.screens.headline import amounts
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view_line import VIEW_KEYS, read_view
from tests.house.filling import filled
from tests.house.paths import ROOT

LINES = {
    "at:hezbollah look:map": "Hezbollah among its neighbours",
    "at:nasrallah contested:yes": "Hassan Nasrallah, where only contested ties are shown",
    "on:iran.arms.hezbollah day:2024-01": "one tie, and what may have held in January 2024",
    "kind:state tone:hostility look:matrix": "hostile ties of states, as a matrix",
    "mute:national-2024-01-03 look:ranks": "the ranks without one of the sources",
}


def views_page() -> str:
    """Give docs/views.md with each marked part as the code says it."""
    return filled(ROOT / "docs" / "views.md", PARTS)


def _looks() -> str:
    rows = "\n".join(
        f"| `{key_label(command.keys[0])}` | {command.title} | {command.sentence} |"
        for command in COMMANDS
        if command.opens
    )
    return f"| key | view | |\n|---|---|---|\n{rows}"


def _lines() -> str:
    registry = load_registry(bundled_registry()).registry
    index = actor_index(registry)
    seeing = Seeing(
        registry, lambda words, strict=False, *, within=False: {h.id: h for h in index.search(words)}
    )
    rows = []
    for line, meaning in LINES.items():
        view, _ = read_view(registry, line, lambda words: index.search(words, limit=1)[0].id)
        rows.append(f"| `{line}` | {meaning} | {amounts(registry, seeing.see(view), ', ')} |")
    return "| line | | shows |\n|---|---|---|\n" + "\n".join(rows)


def _keys() -> str:
    rows = "\n".join(f"| `{key}:` | {meaning} |" for key, meaning in VIEW_KEYS.items())
    return f"| key | holds |\n|---|---|\n{rows}"


PARTS: dict[str, Callable[[], str]] = {"looks": _looks, "lines": _lines, "keys": _keys}
