"""The browser: a registry on the screen. The one floor that knows Textual and Rich."""

from __future__ import annotations

from pathlib import Path


def open_browser(path: Path | None, *, actor: str | None = None, tie: str | None = None) -> int:
    """Open the browser on a registry, the bundled one by default, and give the exit status."""
    from axis_tui.ui.session import run

    return run(path, actor=actor, tie=tie)
