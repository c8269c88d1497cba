"""A registry to bytes and back: one format a file, one table of formats."""

from __future__ import annotations

from pathlib import Path

from axis_tui.export.replacing import replace_file
from axis_tui.export.stamp import derived
from axis_tui.export.toml import registry_toml
from axis_tui.model.registry import Registry

__all__ = ["derived", "registry_toml", "replace_file", "write_registry"]


def write_registry(registry: Registry, path: Path, *, overwrite: bool = False) -> None:
    """Write a registry as one TOML file that the program opens again.

    Raises an OSError that says what is wrong: FileExistsError where a file is there and may
    not be overwritten. After any failure the old file is untouched.
    """
    replace_file(path, registry_toml(registry), overwrite=overwrite)
