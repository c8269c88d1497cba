"""Dots: lines drawn on a grid of two by four dots a cell, and packed to braille letters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Segments = npt.NDArray[np.float64]
"""One line a row: x and y of its start and of its end, in dots."""

ACROSS, DOWN = 2, 4
"""Dots of a cell."""

BRAILLE = 0x2800
_BITS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]], dtype=np.uint8)


def clip(segments: Segments, wide: float, high: float) -> Segments:
    """Cut lines to the rectangle from 0 to `wide` and `high` (Liang and Barsky); those outside fall away."""
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
    return np.hstack((start + lower[:, None] * delta, start + upper[:, None] * delta))[kept]


def rasterise(segments: Segments) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Give the dots of all lines: their x and their y."""
    delta = segments[:, 2:] - segments[:, :2]
    counts = np.maximum(1, np.ceil(np.abs(delta).max(axis=1, initial=0))).astype(np.intp) + 1
    line = np.repeat(np.arange(len(segments)), counts)
    first = np.cumsum(counts) - counts
    share = (np.arange(counts.sum()) - first[line]) / (counts[line] - 1)
    x = np.floor(segments[line, 0] + share * delta[line, 0]).astype(np.intp)
    y = np.floor(segments[line, 1] + share * delta[line, 1]).astype(np.intp)
    return x, y


def pack(
    x: npt.NDArray[np.intp], y: npt.NDArray[np.intp], cells: int, lines: int
) -> Iterator[tuple[int, int, str]]:
    """Pack dots to braille letters: gives column, line and letter of each cell that holds any."""
    inside = (x >= 0) & (y >= 0) & (x < cells * ACROSS) & (y < lines * DOWN)
    dots = np.zeros((lines * DOWN, cells * ACROSS), dtype=np.uint8)
    dots[y[inside], x[inside]] = 1
    grid = np.einsum("ydxa,da->yx", dots.reshape(lines, DOWN, cells, ACROSS), _BITS)
    rows, columns = np.nonzero(grid)
    for row, column, bits in zip(rows.tolist(), columns.tolist(), grid[rows, columns].tolist(), strict=True):
        yield column, row, chr(BRAILLE + bits)
