"""The background of the map of communities: bonds between groups, actors as dots, circles."""

from __future__ import annotations

import numpy as np

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN, DotGrid, clip, rasterise
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.strokes import Strokes
from axis_tui.drawing.web import Points, Viewport, Web

MOST_BONDS = 120
"""Lines between groups that are drawn besides those of the one under the cursor."""

CIRCLE_STEPS = 720


def draw_bonds(
    canvas: Canvas, groups: Groups, middles: Points, cursor: int | None, signs: Strokes
) -> tuple[int, int]:
    """Draw the strongest bonds between groups; gives how many there are, and how many are left out."""
    first, second = np.nonzero(np.triu(groups.ties, 1))
    # A bond is strong where it has more ties than the sizes of the two let expect.
    strength = groups.ties[first, second] / np.sqrt(groups.sizes[first] * groups.sizes[second])
    own = (first == cursor) | (second == cursor)
    others = np.flatnonzero(~own)
    drawn = others[np.argsort(-strength[others], kind="stable")[:MOST_BONDS]]
    limits = canvas.width * ACROSS - 1, canvas.height * DOWN - 1
    for which, ink in ((drawn, Ink(Role.DOT)), (np.flatnonzero(own), Ink(Role.LINE))):
        grid = DotGrid(canvas.width, canvas.height)
        lines = np.hstack((middles[first[which]], middles[second[which]]))
        grid.add(rasterise(clip(lines, *limits)[0]), 0)
        for x, y, letter, _ in grid.letters():
            canvas.fill(x, y, 1, "." if signs.is_ascii else letter, ink)
    return len(first), len(others) - len(drawn)


def draw_actors(
    canvas: Canvas, web: Web, groups: Groups, viewport: Viewport, cursor: int | None, signs: Strokes
) -> None:
    """Draw all actors as dots and a circle around each group."""
    grid = DotGrid(canvas.width, canvas.height)
    dots = np.floor(viewport.to_dots(web.places, canvas.width, canvas.height)).astype(np.intp)
    own = groups.of == cursor
    grid.add((dots[~own, 0], dots[~own, 1]), 0)
    grid.add((dots[own, 0], dots[own, 1]), 1)
    angle = np.linspace(0, 2 * np.pi, CIRCLE_STEPS)
    round_ = np.column_stack((np.cos(angle), np.sin(angle)))
    for number in np.flatnonzero(groups.sizes):
        if number != groups.alone:
            rim = groups.middles[number] + round_ * groups.radii[number]
            rim = np.floor(viewport.to_dots(rim, canvas.width, canvas.height)).astype(np.intp)
            grid.add((rim[:, 0], rim[:, 1]), 3 if number == cursor else 2)
    for x, y, letter, layers in grid.letters():
        if signs.is_ascii:
            letter = "o" if layers & 0b1100 else "."
        role = (
            Role.FOCUS
            if layers & 0b1000
            else Role.GLYPH
            if layers & 0b10
            else Role.DIM
            if layers & 0b100
            else Role.DOT
        )
        canvas.fill(x, y, 1, letter, Ink(role))
