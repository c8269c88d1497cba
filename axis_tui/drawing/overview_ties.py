"""The ties of the focused actor in the overview: lines in the style of their tone, heads, verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import atan2, hypot, pi

import numpy as np

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN, DotGrid, clip, rasterise
from axis_tui.drawing.labels import Cell, Crowd
from axis_tui.drawing.overview_lines import PATTERNS
from axis_tui.drawing.overview_spots import Spots
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Block, Strand, Way
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.drawing.web import Web
from axis_tui.model.kinds import Tone

APART = 3.0
"""Dots between two lines that join the same two actors."""

SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Where along its line a verb may stand, the best first."""

HEADS = "→↘↓↙←↖↑↗"
"""Heads by direction, from right on clockwise; triangles would look like the signs of actors."""

_UNDER = (Role.LINE, Role.DOT, Role.BLANK)
"""What a head may cover."""


def draw_ties(
    canvas: Canvas, web: Web, spots: Spots, focus: str | None, blocks: Sequence[Block], signs: Strokes
) -> None:
    """Draw a line for every strand of the focus; those between the same two actors side by side."""
    if focus is None or not canvas.width or not canvas.height:
        return
    start = spots.dots[web.numbers[focus]].tolist()
    rows: dict[Tone, list[tuple[float, ...]]] = {tone: [] for tone in TONES}
    ends = spots.dots[[web.numbers[block.actor] for block in blocks]].tolist() if blocks else []
    for block, end in zip(blocks, ends, strict=True):
        across, down = _beside(start, end)
        for number, strand in enumerate(block.strands):
            shift = APART * (number - (len(block.strands) - 1) / 2)
            for more in (0.0, 1.0) if strand.tone is Tone.HIERARCHY else (0.0,):
                right, low = (shift + more) * across, (shift + more) * down
                rows[strand.tone].append((start[0] + right, start[1] + low, end[0] + right, end[1] + low))
    grid = DotGrid(canvas.width, canvas.height)
    limits = canvas.width * ACROSS - 1, canvas.height * DOWN - 1
    for layer, tone in enumerate(TONES):
        lines = np.array(rows[tone], dtype=np.float64).reshape(-1, 4)
        grid.add(rasterise(clip(lines, *limits)[0], PATTERNS[tone]), layer)
    inks = {1 << layer: Ink(Role.LINE, tone, focus) for layer, tone in enumerate(TONES)}
    mixed = Ink(Role.LINE, None, focus)
    for x, y, letter, layers in grid.letters():
        ink = inks.get(layers, mixed)
        canvas.fill(x, y, 1, signs.lines[ink.tone] if signs.is_ascii else letter, ink)


def _beside(start: Sequence[float], end: Sequence[float]) -> tuple[float, float]:
    """Give the direction across a line, one dot long; the same from either end."""
    first, second = sorted((tuple(start), tuple(end)))
    across, down = second[0] - first[0], second[1] - first[1]
    length = hypot(across, down) or 1.0
    return -down / length, across / length


def draw_heads(
    canvas: Canvas, web: Web, spots: Spots, focus: str, blocks: Iterable[Block], signs: Strokes
) -> None:
    """Set a head at every end to which a tie of the focus points: on its line, where no name stands."""
    here = _cell(web, spots, focus)
    taken: set[Cell] = set()
    for block in blocks:
        there = _cell(web, spots, block.actor)
        if here == there:
            continue
        for way, actor, start, end in ((Way.OUT, block.actor, here, there), (Way.IN, focus, there, here)):
            strands = [strand for strand in block.strands if strand.way in (way, Way.BOTH)]
            if strands and actor in spots.cells:
                _draw_head(canvas, strands, start, end, taken, signs)


def _cell(web: Web, spots: Spots, actor: str) -> Cell:
    """Give the cell of an actor, also outside of the screen."""
    x, y = np.floor(spots.dots[web.numbers[actor]] / (ACROSS, DOWN)).astype(int).tolist()
    return x, y


def _draw_head(
    canvas: Canvas, strands: Sequence[Strand], start: Cell, end: Cell, taken: set[Cell], signs: Strokes
) -> None:
    sign = _head(end[0] - start[0], end[1] - start[1], signs)
    tones = {strand.tone for strand in strands}
    ties = tuple(tie for strand in strands for tie in strand.ties)
    way = list(_cells_between(end, start))
    open_cells = [at for at in way[: max(1, len(way) // 2)] if canvas.ink(*at).role in _UNDER]
    at = next((at for at in open_cells if at not in taken), next(iter(open_cells), None))
    if at is not None:
        taken.add(at)
        canvas.put(*at, sign, Ink(Role.LINE, tones.pop() if len(tones) == 1 else None, None, ties))


def _head(across: int, down: int, signs: Strokes) -> str:
    if signs.is_ascii:
        if abs(across) >= 2 * abs(down):
            return signs.right if across > 0 else signs.left
        return signs.down if down > 0 else signs.up
    # A cell is about twice as high as wide.
    return HEADS[round(atan2(2 * down, across) / (pi / 4)) % 8]


def _cells_between(start: Cell, end: Cell) -> Iterator[Cell]:
    """Give the cells of a line from one cell towards another, without these two."""
    across, down = end[0] - start[0], end[1] - start[1]
    steps = max(abs(across), abs(down))
    for step in range(1, steps):
        yield round(start[0] + across * step / steps), round(start[1] + down * step / steps)


def draw_verbs(
    canvas: Canvas, crowd: Crowd, web: Web, spots: Spots, focus: str, blocks: Iterable[Block]
) -> dict[str, Span]:
    """Write the verbs of the focus's ties on their lines, where they stand clear of names and signs."""
    found: dict[str, Span] = {}
    blocks = list(blocks)
    ends = spots.dots[[web.numbers[block.actor] for block in blocks]].reshape(-1, 2)
    lines = np.hstack((np.broadcast_to(spots.dots[web.numbers[focus]], ends.shape), ends))
    visible, kept = clip(lines, canvas.width * ACROSS - 1, canvas.height * DOWN - 1)
    seen = [block for block, is_kept in zip(blocks, kept.tolist(), strict=True) if is_kept]
    for block, line in zip(seen, (visible / (ACROSS, DOWN, ACROSS, DOWN)).tolist(), strict=True):
        x, y, to_x, to_y = line
        for strand in block.strands:
            verb = strand.verbs[0]
            if abs(to_x - x) < verb.cells + 4 and abs(to_y - y) < 3:
                continue
            for share in SHARES:
                at = round(x + (to_x - x) * share - verb.cells / 2), int(y + (to_y - y) * share)
                if crowd.take(at, verb.cells):
                    end = canvas.put(*at, verb.text, Ink(Role.VERB, strand.tone, None, verb.ties))
                    end = canvas.put(end, at[1], verb.marks, Ink(Role.MARK, strand.tone, None, verb.ties))
                    found |= dict.fromkeys(verb.ties, Span(at[1], at[0], end))
                    break
    return found
