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

LOW = 15
"""Lines of a window below which a notice takes only the last one, that of the keys."""

_EDGES = 4
STAYS = 20.0
"""Seconds for which it stands where no key is pressed."""


def show_notice(app: App[Any], words: str) -> None:
    """Show a message over the screen that is open, cut where it is longer than a few lines."""
    words = content((words, "")).plain
    is_low = app.size.height < LOW
    width = max(8, (app.size.width if is_low else min(WIDEST, app.size.width)) - _EDGES)
    lines, most = wrap(words, width), 1 if is_low else MOST_LINES
    if len(lines) > most:
        last = lines[most - 1][0]
        sign = getattr(app, "signs", UNICODE).cut
        words = words[:last] + cut(words[last:], width, sign)
    app.clear_notifications()
    app.notify(words, markup=False, timeout=STAYS)
