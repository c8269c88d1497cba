"""The background of the overview: a dotted line for each pair of tied actors, a dot for each actor."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN, SOLID, DotGrid, clip, count_dots, rasterise
from axis_tui.drawing.overview_spots import Spots
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.drawing.web import MIXED, Numbers, Web
from axis_tui.model.kinds import Tone

MOST_LINES = 6_000
"""Lines that are drawn at once; more would be a grey field, and slow."""

COVERED = 1.2
"""Dots of all lines together, as a share of the screen's; more would leave nothing to be told apart."""

PATTERNS: dict[Tone | None, tuple[int, int]] = {
    Tone.HIERARCHY: SOLID,
    Tone.COOPERATION: SOLID,
    Tone.HOSTILITY: (5, 4),
    Tone.NEUTRAL: (1, 2),
    None: SOLID,
}
"""Dots and gaps along the line of each tone, so that colour may be missing."""


def draw_background(
    canvas: Canvas, web: Web, spots: Spots, focus: str | None, near: Collection[str], signs: Strokes
) -> tuple[int, int]:
    """Draw the lines that cross the screen; gives how many do, and how many of them are left out.

    Short ones are drawn before long ones: more of them have room. Those between the focus and the
    `near` ones are drawn elsewhere, and counted here.
    """
    if not len(web.pairs) or not canvas.width or not canvas.height:
        return 0, 0
    limits = canvas.width * ACROSS - 1, canvas.height * DOWN - 1
    # Most lines of a large network have both ends beyond the same edge when it is looked at closely.
    beyond = np.hstack((spots.dots < 0, spots.dots > limits))
    reaching = np.flatnonzero(~(beyond[web.pairs[:, 0]] & beyond[web.pairs[:, 1]]).any(axis=1))
    ends = np.hstack((spots.dots[web.pairs[reaching, 0]], spots.dots[web.pairs[reaching, 1]]))
    segments, kept = clip(ends, *limits)
    crossing = reaching[kept]
    pairs = web.pairs[crossing]
    is_near = np.zeros(len(web.actors), dtype=bool)
    is_near[[web.numbers[actor] for actor in near]] = True
    is_focus = pairs == web.numbers.get(focus or "", -1)
    own = (is_focus & is_near[pairs[:, ::-1]]).any(axis=1)
    others, tones = segments[~own], web.tones[crossing][~own]
    few = _shortest(count_dots(others), int(COVERED * canvas.width * ACROSS * canvas.height * DOWN))
    grid = DotGrid(canvas.width, canvas.height)
    for layer in range(MIXED + 1):
        pattern = PATTERNS[TONES[layer] if layer < MIXED else None]
        grid.add(rasterise(others[few & (tones == layer)], pattern), layer)
    inks = {1 << layer: Ink(Role.DOT, tone) for layer, tone in enumerate(TONES)}
    mixed = Ink(Role.DOT)
    for x, y, letter, layers in grid.letters():
        canvas.fill(x, y, 1, "." if signs.is_ascii else letter, inks.get(layers, mixed))
    return len(segments), int((~few).sum())


def _shortest(lengths: Numbers, room: int) -> npt.NDArray[np.bool_]:
    """Tell which lines are drawn: the shortest, as many as have room together."""
    order = np.argsort(lengths, kind="stable")[:MOST_LINES]
    drawn = np.zeros(len(lengths), dtype=bool)
    drawn[order[np.cumsum(lengths[order]) <= room]] = True
    return drawn


def draw_points(canvas: Canvas, spots: Spots, signs: Strokes) -> None:
    """Draw actors as dots, where they are too many for signs."""
    whole = np.floor(spots.dots).astype(np.intp)
    grid = DotGrid(canvas.width, canvas.height)
    grid.add((whole[:, 0], whole[:, 1]), 0)
    for x, y, letter, _ in grid.letters():
        canvas.fill(x, y, 1, "o" if signs.is_ascii else letter, Ink(Role.GLYPH))
