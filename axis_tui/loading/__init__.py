"""Files in; a registry, or all its problems, out. The only floor that reads a registry's files."""

from __future__ import annotations

from pathlib import Path

from axis_tui.loading.bundled import bundled_registry
from axis_tui.loading.loaded import Loaded, RegistryError
from axis_tui.model.problems import Problem

__all__ = ["Loaded", "RegistryError", "bundled_registry", "check_registry", "load_registry"]

# Whoever shows a registry that another process has loaded (see `ahead`) has no use for the parser
# and the rules, which therefore are imported by those who load.


def load_registry(path: Path, *, once: bool = False) -> Loaded:
    """Load the registry at a path, a folder or one file; raises RegistryError with all problems.

    With `once`, that may be a pipe or standard input, which nobody can read again.
    """
    from axis_tui.loading.load import load_registry

    return load_registry(path, once=once)


def check_registry(path: Path, *, once: bool = False) -> tuple[Problem, ...]:
    """List everything that is wrong with the registry at a path, errors and warnings."""
    from axis_tui.loading.load import check_registry

    return check_registry(path, once=once)
