"""The minimap: in a corner, the whole network as dots with a frame around the part that is looked at."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from axis_tui.drawing.cells import BLANK, Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN, DotGrid, rasterise
from axis_tui.drawing.labels import Cell, Region
from axis_tui.drawing.strokes import Strokes
from axis_tui.drawing.web import Points, Viewport

LEAST_WIDTH, LEAST_HEIGHT = 60, 16
"""Smaller screens have no room for it."""


def find_corner(
    width: int, height: int, viewport: Viewport, taken: Collection[Cell], keep_free: Collection[Cell]
) -> Region | None:
    """Find the corner for a minimap that covers fewest actors, and none of those to be kept free.

    None where the whole is in the window, and on small screens.
    """
    if viewport.zoom <= 1 or width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return None
    wide, high = max(18, width // 6), max(6, height // 6)
    corners = [Region(x, y, wide, high) for x in (width - wide, 0) for y in (height - high, 0)]
    free = [corner for corner in corners if not any(corner.holds(*cell) for cell in keep_free)]
    return min(free, key=lambda corner: sum(corner.holds(*cell) for cell in taken), default=None)


def draw_minimap(canvas: Canvas, corner: Region, places: Points, viewport: Viewport, signs: Strokes) -> None:
    """Draw the places of all actors, and the frame of the window, into a box in a corner."""
    frame = Ink(Role.DIM)
    x, y, wide, high = corner
    for line in range(high):
        canvas.fill(x, y + line, wide, " ", BLANK)
        for side in (x, x + wide - 1):
            canvas.put(side, y + line, signs.box("down", strong=False), frame)
    for line, part in ((y, "top"), (y + high - 1, "bottom")):
        canvas.fill(x, line, wide, signs.box("across", strong=False), frame)
        canvas.put(x, line, signs.box(f"{part}-left", strong=False), frame)
        canvas.put(x + wide - 1, line, signs.box(f"{part}-right", strong=False), frame)
    size = np.array([(wide - 2) * ACROSS - 1, (high - 2) * DOWN - 1])
    grid = DotGrid(wide - 2, high - 2)
    half = 0.5 / viewport.zoom
    left, right = np.clip([viewport.x - half, viewport.x + half], 0, 1) * size[0]
    top, bottom = np.clip([viewport.y - half, viewport.y + half], 0, 1) * size[1]
    sides = [(left, top, right, top), (left, bottom, right, bottom)]
    sides += [(left, top, left, bottom), (right, top, right, bottom)]
    at = np.floor(places * size + 0.5).astype(np.intp)
    grid.add((at[:, 0], at[:, 1]), 0)
    grid.add(rasterise(np.array(sides)), 1)
    for column, row, letter, layers in grid.letters():
        of_frame = layers & 2
        sign = ("#" if of_frame else ".") if signs.is_ascii else letter
        canvas.put(x + 1 + column, y + 1 + row, sign, Ink(Role.FRAME if of_frame else Role.DOT))


def place_in(corner: Region, x: int, y: int) -> tuple[float, float] | None:
    """Give the place that a cell of a minimap stands for; None outside of it."""
    if not corner.holds(x, y):
        return None
    across = (x - corner.x - 0.5) / max(1, corner.width - 2)
    down = (y - corner.y - 0.5) / max(1, corner.height - 2)
    return min(1.0, max(0.0, across)), min(1.0, max(0.0, down))
