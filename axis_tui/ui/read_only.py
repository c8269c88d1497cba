"""What a visitor of a served page cannot do, and the words in which it is said.

The process writes no file whatever is asked of it (`axis_tui.ui.served`); this says so before.
"""

from __future__ import annotations

_REFUSALS = {
    "export": "This page is only to read: no file is written on its machine. y copies a quote.",
    "picture": "This page is only to read: no picture is saved on its machine.",
    "edit": "This page is only to read: nothing can be edited.",
    "views": "This page is only to read: nothing is kept of a visit.",
    "suspend": "There is no shell behind this page.",
}


def refusal(app: object, command_id: str) -> str | None:
    """Say why a visitor cannot run a command; None where everybody can."""
    return _REFUSALS.get(command_id) if getattr(app, "read_only", False) else None
