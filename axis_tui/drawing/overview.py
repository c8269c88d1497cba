"""The overview: every actor of a network as a sign or a dot, ties as dotted lines, names where they fit.

The places come from `axis_tui.graph.layout`, which may take seconds; drawing takes milliseconds, so
that a map can be moved and zoomed. Lines are drawn behind, names before; the ties of the focused
actor stand out, with their verbs and with heads that point where they truly point.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import BLANK, Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN
from axis_tui.drawing.labels import Cell, Crowd, Region, place_labels
from axis_tui.drawing.minimap import draw_minimap, find_corner
from axis_tui.drawing.overview_lines import draw_background, draw_points
from axis_tui.drawing.overview_spots import find_spots
from axis_tui.drawing.overview_ties import draw_heads, draw_ties, draw_verbs
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import Strokes, strokes
from axis_tui.drawing.web import WHOLE, Viewport, Web

CELLS_PER_LABEL = 75
"""Cells of the screen for each name, so that ties stay visible between them."""

CELLS_PER_SIGN = 12
"""Cells of the screen for each actor, so that each has the sign of its kind; where there are fewer, a dot."""


@dataclass(frozen=True)
class Overview:
    """A drawn overview, with what did not fit counted."""

    canvas: Canvas
    spots: Mapping[str, Cell]
    """The cell of each actor in the window, the best-connected first."""
    labels: Mapping[str, Span]
    """Where the names stand that found room."""
    verbs: Mapping[str, Span]
    """Where the verbs of the focus's ties stand, by id of the tie."""
    minimap: Region | None
    lines: int
    """Pairs of tied actors whose line crosses the window."""
    lines_left_out: int
    """How many of these are not drawn because there are too many."""
    near: int
    """Neighbours of the focus whose ties stand out."""
    hidden: int
    """Actors in the window that cannot be seen: they share a place with another, or the minimap is there."""


def draw_overview(
    web: Web,
    width: int,
    height: int,
    *,
    focus: str | None = None,
    cursor: str | None = None,
    viewport: Viewport = WHOLE,
    ascii: bool = False,
) -> Overview:
    """Draw the part of a network that a viewport shows.

    The ties of the `focus` stand out; the actor under the `cursor`, perhaps a neighbour of it, is
    named before all others. Either may be outside the window; an unknown one raises KeyError.
    """
    signs = strokes(ascii)
    canvas = Canvas(width, height)
    first = [actor for actor in dict.fromkeys((cursor, focus)) if actor is not None]
    blocks = web.near(focus, cursor, signs) if focus is not None else []
    near = [block.actor for block in blocks]
    at = find_spots(web, viewport, width, height, first, CELLS_PER_SIGN)
    kept_free = [at.cells[actor] for actor in first if actor in at.cells]
    corner = find_corner(width, height, viewport, at.cells.values(), kept_free)
    lines, left_out = draw_background(canvas, web, at, focus, near, signs)
    draw_ties(canvas, web, at, focus, blocks, signs)
    marked: list[str] = list(at.cells)
    if at.crowded:
        draw_points(canvas, at, signs)
        marked = [actor for actor in dict.fromkeys([*first, *near]) if actor in at.cells]
    crowd = Crowd(width, height, (at.cells[actor] for actor in marked))
    hidden = at.hidden
    if corner is not None:
        crowd.block(corner)
        hidden += sum(corner.holds(*cell) for cell in at.cells.values())
    order = _in_order(web, at.cells, first, near, canvas)
    _head_strip(canvas, crowd, web, viewport)
    labels = _draw_labels(canvas, web, crowd, at.cells, order, first, focus, set(near), signs)
    named = {(x, span.y) for span in labels.values() for x in range(span.start, span.stop)}
    for actor in reversed(list(dict.fromkeys([*marked, *labels]))):
        if at.cells[actor] in named:
            # The name under the cursor stands over the signs of others where there is no other room.
            hidden += 1
            continue
        kind = web.registry.actor_kinds[web.registry.actors[actor].kind]
        role = Role.FOCUS if actor == focus else Role.GLYPH
        canvas.put(*at.cells[actor], signs.glyph(kind), Ink(role, None, actor))
    verbs: Mapping[str, Span] = {}
    if focus is not None:
        verbs = draw_verbs(canvas, crowd, web, at, focus, blocks)
        draw_heads(canvas, web, at, focus, blocks, signs)
    if corner is not None:
        draw_minimap(canvas, corner, web.places, viewport, signs)
    return Overview(canvas, at.cells, labels, verbs, corner, lines, left_out, len(near), hidden)


def _head_strip(canvas: Canvas, crowd: Crowd, web: Web, viewport: Viewport) -> None:
    """Say above the strip of actors without ties what they are, where there is room."""
    low = web.places[web.places[:, 1] > web.strip]
    words = f"{len(low):,} without ties:"
    top = np.array([[0.0, low[:, 1].min(initial=1.0)]])
    x, y = (
        np.floor(viewport.to_dots(top, canvas.width, canvas.height)[0] / (ACROSS, DOWN)).astype(int).tolist()
    )
    free = (line for line in (y - 1, y, y + 1) if len(low) and crowd.take((x, line), len(words)))
    if (line := next(free, None)) is not None:
        canvas.put(x, line, words, Ink(Role.DIM))


def _in_order(
    web: Web, cells: Mapping[str, Cell], first: Iterable[str], near: Sequence[str], canvas: Canvas
) -> list[str]:
    """Order the actors to be named: cursor and focus, neighbours, the best-connected.

    Half of the names are kept for the best-connected, where there are enough of them.
    """
    most = _most_labels(canvas)
    beside = [actor for actor in near if actor in cells]
    beside.sort(key=lambda actor: (-web.registry.degree(actor), actor))
    beside = beside[: max(most // 2, most - len(cells) + len(beside))]
    own = (actor for actor in first if actor in cells)
    return list(dict.fromkeys([*own, *beside, *islice(cells, 4 * most)]))


def _most_labels(canvas: Canvas) -> int:
    return max(1, canvas.width * canvas.height // CELLS_PER_LABEL)


def _draw_labels(
    canvas: Canvas,
    web: Web,
    crowd: Crowd,
    cells: Mapping[str, Cell],
    order: Iterable[str],
    always: Collection[str],
    focus: str | None,
    near: set[str],
    signs: Strokes,
) -> dict[str, Span]:
    captions = {actor: caption(web.registry, actor) for actor in order}
    labels = {}
    for label in place_labels(crowd, cells, captions.items(), web.names(signs), _most_labels(canvas), always):
        actor = label.key
        role = Role.FOCUS if actor == focus else Role.NAME if actor in near else Role.FAR_NAME
        end = canvas.put(label.x, label.y, label.text, Ink(role, None, actor))
        labels[actor] = Span(label.y, label.x, end)
        for x in (label.x - 1, end):
            if canvas.ink(x, label.y).role in (Role.LINE, Role.DOT):
                canvas.put(x, label.y, " ", BLANK)
    return labels
