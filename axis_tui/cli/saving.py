"""Files that a command writes."""

from __future__ import annotations

from pathlib import Path

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.writer import is_terminal, out, out_bytes
from axis_tui.export.replacing import replace_file

STANDARD_OUTPUT = "-"
"""What stands for standard output in place of a file's name."""


def save_file(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file whole or not at all; one that is there is replaced by force only."""
    try:
        replace_file(path, data, overwrite=force)
    except FileExistsError as error:
        raise WrongUsage(f"{path} {error.strerror}; --force replaces it") from error
    except OSError as error:
        raise WrongUsage(f"{path}: {error.strerror}") from error


def show_file(data: bytes) -> None:
    """Write what would be a file to standard output: to a terminal cleaned, to a pipe byte for byte."""
    if is_terminal():
        out(data.decode("utf-8", "replace").rstrip("\n"))
    else:
        out_bytes(data)
