"""Files that a command writes."""

from __future__ import annotations

from pathlib import Path

from axis_tui.cli.errors import WrongUsage
from axis_tui.export.replacing import replace_file


def save_file(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file whole or not at all; one that is there is replaced by force only."""
    try:
        replace_file(path, data, overwrite=force)
    except FileExistsError as error:
        raise WrongUsage(f"{path} {error.strerror}; --force replaces it") from error
    except OSError as error:
        raise WrongUsage(f"{path}: {error.strerror}") from error
