"""The registry that comes with the program, and the one that is read where none is named."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "AXIS_TUI_REGISTRY"
"""The environment variable that names the registry where nothing else does."""


def bundled_registry() -> Path:
    """Give the folder of the bundled registry: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def usual_registry() -> Path:
    """Give the registry that is read where none is named: the environment's, else the bundled one."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else bundled_registry()
