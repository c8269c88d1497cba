"""The folder for what can be worked out again from a registry."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_cache_dir

PROGRAM = "axis-tui"
"""What the program's own folders are called."""


def cache_folder() -> Path:
    """Give the user's cache folder of this program; it need not be there."""
    return Path(user_cache_dir(PROGRAM, appauthor=False))
