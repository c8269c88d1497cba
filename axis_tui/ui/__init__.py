"""The browser: a registry on the screen. The one floor that knows Textual and Rich."""

from __future__ import annotations

from pathlib import Path


def open_browser(
    path: Path | None, *, actor: str | None = None, tie: str | None = None, texts: Path | None = None
) -> int:
    """Open the browser on a registry, the bundled one by default, and give the exit status.

    `texts` is a folder with the full texts of sources, in which quotes can be read in place.
    """
    from axis_tui.ui.session import run

    return run(path, actor=actor, tie=tie, texts=texts)
