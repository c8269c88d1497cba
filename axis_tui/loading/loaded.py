"""What comes of loading: a registry and where it was read, or all the problems that it has."""

from __future__ import annotations

from pathlib import Path

import msgspec

from axis_tui.loading.files import RegistryFile
from axis_tui.model.problems import Problem, Severity
from axis_tui.model.registry import Registry


class Origin(msgspec.Struct, frozen=True):
    """Where a record was read: a file of the registry, and the way to it through the tables."""

    file: int
    path: tuple[str | int, ...]
    """`("actor", 3, "aliases", 0)`."""


class RegistryError(Exception):
    """A registry that does not load; carries every problem, warnings among them."""

    def __init__(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, and say how many errors there are."""
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        super().__init__(f"{path} does not load: {errors} error{'' if errors == 1 else 's'}")
        self.path = path
        self.problems = problems


class Loaded(msgspec.Struct, frozen=True):
    """A registry with where it came from."""

    registry: Registry
    path: Path
    files: tuple[RegistryFile, ...]
    problems: tuple[Problem, ...]
    """The warnings."""
    sha256: str
    """The registry's fingerprint; see `files.fingerprint`."""
    origins: dict[tuple[str, str], Origin]
    """Where each record was read, by table and id ("quote" by its full name)."""

    def place_of(self, table: str, record_id: str) -> tuple[Path, int, int]:
        """Give the file, line and column of a record; `table` is "actor", "tie", "source" or "quote".

        Raises KeyError where there is no such record.
        """
        from axis_tui.loading.blocks import Blocks

        origin = self.origins[table, record_id]
        file = self.files[origin.file]
        return file.path, *Blocks(file.text).of(origin.path)
