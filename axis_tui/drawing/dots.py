"""Dots: lines drawn on a grid of two by four dots a cell, and packed to braille letters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Segments = npt.NDArray[np.float64]
"""One line a row: x and y of its start and of its end, in dots."""

Dots = tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]
"""Their x and their y."""

ACROSS, DOWN = 2, 4
"""Dots of a cell."""

BRAILLE = 0x2800
_BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]], dtype=np.uint8)

SOLID = (1, 0)
"""A line of dots without gaps: so many dots, then so many left out."""


def clip(segments: Segments, wide: float, high: float) -> tuple[Segments, npt.NDArray[np.bool_]]:
    """Cut lines to the rectangle from 0 to `wide` and `high` (Liang and Barsky); tells which are left."""
    start, end = segments[:, :2], segments[:, 2:]
    delta = end - start
    lower, upper = np.zeros(len(segments)), np.ones(len(segments))
    kept = np.ones(len(segments), dtype=bool)
    for axis, limit in ((0, wide), (1, high)):
        for p, q in ((-delta[:, axis], start[:, axis]), (delta[:, axis], limit - start[:, axis])):
            with np.errstate(divide="ignore", invalid="ignore"):
                r = q / p
            lower = np.where(p < 0, np.maximum(lower, r), lower)
            upper = np.where(p > 0, np.minimum(upper, r), upper)
            kept &= ~((p == 0) & (q < 0))
    kept &= lower <= upper
    return np.hstack((start + lower[:, None] * delta, start + upper[:, None] * delta))[kept], kept


def count_dots(segments: Segments) -> npt.NDArray[np.intp]:
    """Count the dots of each line, gaps included."""
    reach = np.abs(segments[:, 2:] - segments[:, :2]).max(axis=1, initial=0)
    counts: npt.NDArray[np.intp] = np.maximum(1, np.ceil(reach)).astype(np.intp) + 1
    return counts


def rasterise(segments: Segments, pattern: tuple[int, int] = SOLID) -> Dots:
    """Give the dots of all lines; a pattern leaves some out along each."""
    delta = segments[:, 2:] - segments[:, :2]
    counts = count_dots(segments)
    line = np.repeat(np.arange(len(segments)), counts)
    step = np.arange(counts.sum()) - (np.cumsum(counts) - counts)[line]
    drawn, left_out = pattern
    if left_out:
        shown = step % (drawn + left_out) < drawn
        line, step = line[shown], step[shown]
    share = step / (counts[line] - 1)
    x = np.floor(segments[line, 0] + share * delta[line, 0]).astype(np.intp)
    y = np.floor(segments[line, 1] + share * delta[line, 1]).astype(np.intp)
    return x, y


class DotGrid:
    """Dots of several layers on one screen; a cell knows whose dots it holds."""

    def __init__(self, cells: int, lines: int) -> None:
        """Begin without dots."""
        self.cells = cells
        self.lines = lines
        self._dots = np.zeros((lines * DOWN, cells * ACROSS), dtype=np.uint8)
        self._layers = np.zeros((lines, cells), dtype=np.uint8)

    def add(self, dots: Dots, layer: int) -> None:
        """Add dots of a layer, 0 to 7; those outside fall away."""
        x, y = dots
        inside = (x >= 0) & (y >= 0) & (x < self.cells * ACROSS) & (y < self.lines * DOWN)
        x, y = x[inside], y[inside]
        self._dots[y, x] = 1
        # Every dot of the call sets the same bit, so that it does not matter which of them is last.
        self._layers[y // DOWN, x // ACROSS] |= np.uint8(1 << layer)

    def letters(self) -> Iterator[tuple[int, int, str, int]]:
        """Give column, line, braille letter and a bit for each layer, for each cell that holds dots."""
        grid = np.einsum("ydxa,da->yx", self._dots.reshape(self.lines, DOWN, self.cells, ACROSS), _BITS)
        rows, columns = np.nonzero(grid)
        of = (
            rows.tolist(),
            columns.tolist(),
            grid[rows, columns].tolist(),
            self._layers[rows, columns].tolist(),
        )
        for row, column, bits, layers in zip(*of, strict=True):
            yield column, row, chr(BRAILLE + bits), layers
