"""Notices: messages too long for the line of the keys, in a small box that goes with the next key."""

from __future__ import annotations

from typing import Any

from textual.app import App

from axis_tui.ui.cells import cut, wrap
from axis_tui.ui.signs import UNICODE
from axis_tui.ui.text import content

MOST_LINES = 3
"""Lines of a notice: it stands over something else."""

WIDEST = 76
"""Cells of its box; the style sheet says the same."""

_EDGES = 4
STAYS = 20.0
"""Seconds for which it stands where no key is pressed."""


def show_notice(app: App[Any], words: str) -> None:
    """Show a message over the screen that is open, cut where it is longer than a few lines."""
    words = content((words, "")).plain
    width = max(8, min(WIDEST, app.size.width) - _EDGES)
    lines = wrap(words, width)
    if len(lines) > MOST_LINES:
        last = lines[MOST_LINES - 1][0]
        sign = getattr(app, "signs", UNICODE).cut
        words = words[:last] + cut(words[last:], width, sign)
    app.clear_notifications()
    app.notify(words, markup=False, timeout=STAYS)
