"""Labels: names beside dots, as many as find room, never overlapping."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from axis_tui.drawing.short_names import ShortNames
from axis_tui.model.letters import width

Cell = tuple[int, int]
"""Column and line."""

LONGEST_CUT = 18
"""Cells to which a name is cut where it finds no room whole, if its actor can still be told."""


class Region(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Tell whether a cell is inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True)
class Label:
    """A name with its place."""

    key: str
    """Whose name it is."""
    x: int
    y: int
    text: str


class Crowd:
    """What is taken on a screen, and by whom nothing more may be covered."""

    def __init__(self, cells: int, lines: int, taken: Iterable[Cell]) -> None:
        """Begin with the signs of actors, which no label may cover."""
        self.cells = cells
        self.lines = lines
        self._signs = [bytearray(cells) for _ in range(lines)]
        self._labels = [bytearray(cells) for _ in range(lines)]
        for x, y in taken:
            self._signs[y][x] = 1

    def block(self, region: Region) -> None:
        """Keep a region free of all labels."""
        for y in range(max(0, region.y), min(self.lines, region.y + region.height)):
            start, stop = max(0, region.x), min(self.cells, region.x + region.width)
            self._labels[y][start:stop] = b"\1" * max(0, stop - start)

    def place(self, spot: Cell, text: str, *, over_signs: bool = False) -> Cell | None:
        """Find room for a text beside a spot, two blanks around it, and take it; None where there is none.

        With `over_signs` it may stand over the signs of others where there is no other room.
        """
        x, y = spot
        if self._labels[y][x]:
            return None
        size = width(text)
        found = next((at for at in _positions(spot, size) if self.take(at, size, spot)), None)
        if found is None and over_signs:
            over = (at for at in _positions(spot, size) if self.take(at, size, spot, over_signs=True))
            found = next(over, None)
        if found is not None:
            self._signs[y][x] = 1
        return found

    def take(self, at: Cell, size: int, spot: Cell | None = None, *, over_signs: bool = False) -> bool:
        """Take so many cells, two blanks on either side, if nothing stands there but the sign at `spot`."""
        x, y = at
        if x < 0 or x + size > self.cells or not 0 <= y < self.lines:
            return False
        start, stop = max(0, x - 2), x + size + 2
        if any(self._labels[y][start:stop]):
            return False
        # Beside the sign of another actor a name would seem to be that actor's.
        signs = sum(self._signs[y][start:stop])
        if spot is not None and spot[1] == y and start <= spot[0] < stop:
            signs -= self._signs[y][spot[0]]
        if signs and not over_signs:
            return False
        self._labels[y][x : x + size] = b"\1" * size
        return True


def place_labels(
    crowd: Crowd,
    spots: Mapping[str, Cell],
    order: Iterable[tuple[str, str]],
    names: ShortNames,
    most: int,
    always: Collection[str],
) -> list[Label]:
    """Place the names of actors, given in order of importance, at most so many.

    A name that finds no room whole is tried cut; one that finds none at all is left out. Those of
    the actors that are `always` named may stand over the signs of others.
    """
    placed: list[Label] = []
    for actor, name in order:
        if len(placed) >= most and actor not in always:
            break
        for form, over_signs in _forms(name, names, crowd.cells, always=actor in always):
            found = crowd.place(spots[actor], form, over_signs=over_signs)
            if found is not None:
                placed.append(Label(actor, *found, form))
                break
    return placed


def _forms(name: str, names: ShortNames, cells: int, *, always: bool) -> Iterator[tuple[str, bool]]:
    """Give the forms in which a name may stand, the best first, and whether over the signs of others."""
    yield name, False
    short = names.fit(name, max(names.shortest(name), min(LONGEST_CUT, width(name) - 1)))
    if short and short != name:
        yield short, False
    if always:
        yield name, True
        yield names.squeeze(name, max(1, min(LONGEST_CUT, cells - 4))), True


def _positions(spot: Cell, size: int) -> list[Cell]:
    """Give the eight places for a text around a spot, the best first."""
    x, y = spot
    middle = x - size // 2
    return [
        (x + 2, y),
        (x - 1 - size, y),
        (middle, y - 1),
        (middle, y + 1),
        (x + 1, y - 1),
        (x + 1, y + 1),
        (x - size, y - 1),
        (x - size, y + 1),
    ]
