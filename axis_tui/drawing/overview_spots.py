"""Spots: the cell of each actor in a window, no two in one while there is room beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from axis_tui.drawing.dots import ACROSS, DOWN
from axis_tui.drawing.labels import Cell
from axis_tui.drawing.web import Numbers, Points, Viewport, Web

_BESIDE = sorted(
    ((x, y) for x in range(-4, 5) for y in range(-2, 3) if x or y),
    key=lambda step: (step[0] ** 2 + 4 * step[1] ** 2, step),
)
"""The cells around one, the nearest first; a cell is about twice as high as wide."""


@dataclass(frozen=True, eq=False)
class Spots:
    """Where the actors of a web stand in a window."""

    cells: dict[str, Cell]
    """The cell of each actor in the window, the best-connected first."""
    dots: Points
    """The dot of every actor by number, also of those outside."""
    crowded: bool
    """True where there are too many actors for signs; each is then a dot."""
    hidden: int
    """Actors in the window that share their place with another, because there is none free beside it."""


def find_spots(
    web: Web, viewport: Viewport, width: int, height: int, first: Iterable[str], cells_each: int
) -> Spots:
    """Give each actor a cell; the `first` ones keep theirs, others move aside where one is taken.

    Where fewer than so many cells are there for each, they are dots and stay where they are.
    """
    dots = viewport.to_dots(web.places, width, height)
    cells = np.floor(dots / (ACROSS, DOWN)).astype(np.intp)
    inside = np.flatnonzero(((cells >= 0) & (cells < (width, height))).all(axis=1))
    crowded = len(inside) * cells_each > width * height
    hidden = len(inside) - len(np.unique(np.floor(dots[inside]), axis=0)) if crowded else 0
    if not crowded:
        standing = [web.numbers[actor] for actor in first]
        hidden = _move_aside(cells, [*standing, *inside.tolist()], width, height)
        dots = (cells.astype(np.float64) + 0.5) * (ACROSS, DOWN)
    rows = zip(inside.tolist(), cells[inside].tolist(), strict=True)
    return Spots({web.actors[number]: (x, y) for number, (x, y) in rows}, dots, crowded, hidden)


def _move_aside(cells: Numbers, order: list[int], width: int, height: int) -> int:
    """Give every actor a cell of its own, in this order; counts those for which there was none."""
    taken: set[Cell] = set()
    hidden = 0
    for number in dict.fromkeys(order):
        x, y = cells[number].tolist()
        if (x, y) in taken:
            beside = ((x + across, y + down) for across, down in _BESIDE)
            free = (at for at in beside if at not in taken and 0 <= at[0] < width and 0 <= at[1] < height)
            found = next(free, None)
            hidden += found is None
            cells[number] = x, y = found or (x, y)
        taken.add((x, y))
    return hidden
