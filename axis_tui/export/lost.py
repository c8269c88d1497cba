"""What of another tool's network had no place in a registry: how often, and in which lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

MOST_LINES = 5
"""Lines that are named; of more, the rest is counted."""


class Place(NamedTuple):
    """Where something stands: a line, 0 where nobody knows, and the file's name where it is one of two."""

    file: str = ""
    line: int = 0


UNKNOWN = Place()
"""The place of what stands nobody knows where."""


class Lost(Counter[str]):
    """What had no place, by what it is called, and how often; for single values also where."""

    def __init__(self) -> None:
        """Begin with nothing lost."""
        super().__init__()
        self._lines: dict[str, dict[str, list[int]]] = {}

    def at(self, what: str, place: Place) -> None:
        """Count one thing that stood in this place."""
        self[what] += 1
        if place.line:
            self._lines.setdefault(what, {}).setdefault(place.file, []).append(place.line)

    def take(self, other: Lost, file: str) -> None:
        """Count what another one has, all of it in this file."""
        self.update(other)
        for what, by_file in other._lines.items():
            for lines in by_file.values():
                self._lines.setdefault(what, {}).setdefault(file, []).extend(lines)

    def words(self) -> list[str]:
        """Say each: "since that is no date (2: lines 4, 9)"."""
        return [f"{what} ({count:,}{self._where(what)})" for what, count in self.items() if count]

    def _where(self, what: str) -> str:
        found = (f"{file} {lines_words(lines)}".strip() for file, lines in self._lines.get(what, {}).items())
        where = ", ".join(found)
        return f": {where}" if where else ""


def lines_words(numbers: Sequence[int]) -> str:
    """Name lines, the first of them where they are many: "lines 4, 9"."""
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    return f"lines {listed([str(number) for number in numbers])}"


def listed(items: Sequence[str]) -> str:
    """Name the first of many things, and count the others: "a, b, c, d, e and 1,000 more"."""
    more = f" and {len(items) - MOST_LINES:,} more" if len(items) > MOST_LINES else ""
    return ", ".join(items[:MOST_LINES]) + more
