"""The registry that comes with the program."""

from __future__ import annotations

from pathlib import Path


def bundled_registry() -> Path:
    """Give the folder of the bundled registry: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"
