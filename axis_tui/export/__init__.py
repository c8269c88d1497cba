"""A registry to bytes and back: one format a file, one table of formats."""

from __future__ import annotations

from axis_tui.export.replacing import replace_file
from axis_tui.export.stamp import derived
from axis_tui.export.toml import registry_toml

__all__ = ["derived", "registry_toml", "replace_file"]
