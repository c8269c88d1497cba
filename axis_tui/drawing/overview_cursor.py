"""Moving over a map: to what lies in a direction, and round all that something is tied to."""

from __future__ import annotations

from enum import Enum

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

SIDEWAYS = 1.5
"""How far to the side, for each step ahead, something still counts as lying in a direction."""


class Direction(Enum):
    """Where an arrow key points, right and down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def in_proportion(places: Points, width: int, height: int) -> Points:
    """Turn places in the unit square into distances as they are seen: a cell is twice as high as wide."""
    seen: Points = places * (max(1, width), 2 * max(1, height))
    return seen


def find_towards(places: Points, start: int, direction: Direction, among: npt.NDArray[np.intp]) -> int | None:
    """Find the nearest of some places in a direction, what is straight ahead before what is beside."""
    right, down = direction.value
    delta = places[among] - places[start]
    ahead = delta[:, 0] * right + delta[:, 1] * down
    aside = np.abs(delta[:, 0] * down) + np.abs(delta[:, 1] * right)
    fits = (ahead > 0) & (aside <= SIDEWAYS * ahead) & (among != start)
    if not fits.any():
        return None
    return int(among[fits][np.argmin((ahead + 2 * aside)[fits])])


def sort_round(places: Points, start: int, among: npt.NDArray[np.intp]) -> list[int]:
    """Order places by their angle around one, clockwise from above."""
    others = among[among != start]
    across, down = (places[others] - places[start]).T
    angles = np.arctan2(across, -down) % (2 * np.pi)
    order: list[int] = others[np.lexsort((others, np.hypot(across, down), angles))].tolist()
    return order
