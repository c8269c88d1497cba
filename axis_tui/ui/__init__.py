"""The browser: a registry on the screen. The one floor that knows Textual and Rich."""

from __future__ import annotations

from pathlib import Path


def open_browser(
    path: Path | None,
    *,
    actor: str | None = None,
    tie: str | None = None,
    between: tuple[str, str] | None = None,
    texts: Path | None = None,
    view: str | None = None,
) -> int:
    """Open the browser on a registry, the bundled one by default, and give the exit status.

    It opens on an actor, a tie, or the chains between two actors, by id or by name, on a view
    written as a line, or else as it was left.
    `texts` is a folder with the full texts of sources, in which quotes can be read in place.
    """
    from axis_tui.ui.session import Opening, run

    return run(path, Opening(actor, tie, between, texts, view))
