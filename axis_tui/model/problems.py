"""Problems: what is wrong with a registry, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """Whether a registry with the problem can be loaded."""

    ERROR = "error"
    WARNING = "warning"


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong, with the place in a file where it stands."""

    file: str
    """The file's path as the user would name it."""
    line: int
    """Counted from 1; 0 where the problem concerns the file as a whole."""
    column: int
    """In characters, counted from 1; 0 where the problem concerns the file as a whole."""
    severity: Severity
    code: str
    """Stable, in kebab-case: "dangling-actor"."""
    record: str
    """The id of the record, or the table and its number where it has none."""
    key: str
    message: str
    """What is wrong and what would be right, in one sentence."""

    @property
    def place(self) -> str:
        """The place as compilers write it, "file:line:column", as far as it is known."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    @property
    def line_text(self) -> str:
        """The whole problem on one line, as `check` prints it."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}[{self.code}]: {self.message}"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any problem keeps the registry from loading."""
    return any(problem.severity is Severity.ERROR for problem in problems)
