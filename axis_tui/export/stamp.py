"""The stamp of a subgraph: from which registry it was taken, and how to take it again."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from axis_tui import __version__
from axis_tui.loading import Loaded
from axis_tui.model.registry import Derived, Registry
from axis_tui.model.selection import Selection, words


def derived(loaded: Loaded, subset: Registry, selection: Selection | str) -> Registry:
    """Stamp a part of a loaded registry with its parent and the selection that chose it."""
    stamp = Derived(
        title=loaded.registry.title,
        sha256=loaded.sha256,
        selection=selection if isinstance(selection, str) else words(selection),
        exported=datetime.now(UTC).isoformat(timespec="seconds"),
        program=f"axis-tui {__version__}",
    )
    return msgspec.structs.replace(subset, derived=stamp)
