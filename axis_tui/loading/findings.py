"""Findings: problems while they are collected, before anybody looks up where they stand.

Positions are worked out last and only where something is wrong, since that costs a second
look at the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from axis_tui.loading.files import RegistryFile
from axis_tui.loading.loaded import Origin
from axis_tui.loading.steps import Counting
from axis_tui.model.problems import Problem, Severity

MOST_LETTERS = 1_000
"""Letters of a message that are shown; what is longer quotes something long, and is cut in its middle."""

MOST_COMPARISONS = 100_000
"""Comparisons of words that are spent on guessing what was meant; where all is wrong, guesses help nobody."""


class Finding(msgspec.Struct, frozen=True):
    """A problem whose line and column are still to be found."""

    origin: Origin
    code: str
    record: str
    key: str
    message: str
    severity: Severity = Severity.ERROR
    at_key: bool = False
    """True where the key itself is wrong, rather than its value."""


class Findings:
    """Collects what is wrong, and turns it into problems with places."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self._found: list[Finding] = []
        self._comparisons = MOST_COMPARISONS

    def may_compare(self, count: int) -> bool:
        """Tell whether so many more words may be compared to guess what was meant, and count them."""
        self._comparisons -= count
        return self._comparisons >= 0

    def __iter__(self) -> Iterator[Finding]:
        """Give the findings in the order in which they were made."""
        return iter(self._found)

    def error(
        self, origin: Origin, code: str, record: str, message: str, *key: str | int, at_key: bool = False
    ) -> None:
        """Note what keeps the registry from loading; `key` leads on from the record to the value."""
        self._add(origin, code, record, message, key, Severity.ERROR, at_key)

    def warn(self, origin: Origin, code: str, record: str, message: str, *key: str | int) -> None:
        """Note something that a curator should look at."""
        self._add(origin, code, record, message, key, Severity.WARNING, False)

    def _add(
        self,
        origin: Origin,
        code: str,
        record: str,
        message: str,
        key: tuple[str | int, ...],
        severity: Severity,
        at_key: bool,
    ) -> None:
        name = next((part for part in reversed(key) if isinstance(part, str)), "")
        if len(message) > MOST_LETTERS:
            message = f"{message[: MOST_LETTERS // 2]} … {message[-MOST_LETTERS // 2 :]}"
        place = Origin(origin.file, origin.path + key)
        self._found.append(Finding(place, code, record, name, message, severity, at_key))

    def placed(self, files: Sequence[RegistryFile], counting: Counting) -> tuple[Problem, ...]:
        """Give all problems with their lines and columns, in the order of the files."""
        counting.begin("place", len(self._found))
        if not self._found:
            return ()
        # Most registries have none, and need nothing that finds places.
        from axis_tui.loading.blocks import Blocks

        maps: dict[int, Blocks] = {}
        problems = []
        for finding in self._found:
            index = finding.origin.file
            if index not in maps:
                maps[index] = Blocks(files[index].text)
            line, column = maps[index].of(finding.origin.path, at_key=finding.at_key)
            problems.append(
                Problem(
                    files[index].name,
                    line,
                    column,
                    finding.severity,
                    finding.code,
                    finding.record,
                    finding.key,
                    finding.message,
                )
            )
            counting.count()
        order = {file.name: number for number, file in enumerate(files)}
        return tuple(sorted(problems, key=lambda p: (order[p.file], p.line, p.column)))
