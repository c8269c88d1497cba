"""A command: something that a key, the palette or a click does, and the groups that commands form."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from axis_tui.ui import availability as why


class Command(msgspec.Struct, frozen=True):
    """Something that a key, the palette or a click does."""

    id: str
    """Names the action (`action_<id>`), the binding in a keymap, and the entry in docs/keys.md."""
    keys: tuple[str, ...]
    title: str
    sentence: str
    group: str
    where: str = "browser"
    """"list" in every list, "browser" in the main screen, "view" there and in every view of the network,
    "anywhere" on every screen."""
    label: str = ""
    """Its word on a line of keys."""
    opens: bool = False
    """True where it opens a view of the network, in the place of one that is open."""
    unavailable: Callable[[why.Browsing], str | None] = why.always
    """Says why the command cannot act now; None where it can."""


MOVE, FIND, LOOK, SEE, LEAVE_OUT = "Move", "Find", "Look", "See the network", "Leave out, and undo"
TAKE, CURATE, PROGRAM = "Take away", "Curate", "Program"
GROUPS = (MOVE, FIND, LOOK, SEE, LEAVE_OUT, TAKE, CURATE, PROGRAM)
"""The groups of commands, in the order in which help and documentation show them."""

PANES = ("actors", "ties", "evidence")
"""The panes of the browser, from left to right."""
