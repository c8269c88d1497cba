"""The map of communities: groups of a large network as circles, with their size and leading actors.

All actors are dots behind. The circle under the cursor stands out with its bonds: lines to other
groups, and below the name of each the number of ties between the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from axis_tui.drawing.caption import caption
from axis_tui.drawing.cells import BLANK, Canvas, Ink, Role
from axis_tui.drawing.communities_dots import draw_actors, draw_bonds
from axis_tui.drawing.dots import ACROSS, DOWN
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.labels import Cell, Crowd, Region
from axis_tui.drawing.minimap import draw_minimap, find_corner
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.span import Span
from axis_tui.drawing.strokes import Strokes, strokes
from axis_tui.drawing.web import WHOLE, Viewport, Web
from axis_tui.model.letters import width as cells_of
from axis_tui.model.standing import count_words

MOST_LEADERS = 6
"""Actors that are named below the leading one, where the circle is large."""

LONGEST_NAME = 24
"""Cells of a leading actor's name."""


@dataclass(frozen=True)
class CommunitiesMap:
    """A drawn map of communities, with what did not fit counted."""

    canvas: Canvas
    spots: Mapping[int, Cell]
    """The cell in the middle of each group in the window, the largest first."""
    labels: Mapping[int, Span]
    """Where the names stand that found room."""
    minimap: Region | None
    bonds: int
    """Pairs of groups between which there are ties."""
    bonds_left_out: int


def group_name(web: Web, groups: Groups, number: int) -> str:
    """Say how a group is called: by its leading actor, or by what it is made up of."""
    if number == groups.alone:
        return "without ties"
    if number == groups.gathered:
        return "small communities"
    members = groups.members(number)
    return caption(web.registry, web.actors[members[0]]) if len(members) else "nobody left"


def draw_communities(
    web: Web,
    groups: Groups,
    width: int,
    height: int,
    *,
    cursor: int | None = None,
    viewport: Viewport = WHOLE,
    ascii: bool = False,
) -> CommunitiesMap:
    """Draw the part of a map of communities that a viewport shows."""
    signs = strokes(ascii)
    canvas = Canvas(width, height)
    middles = viewport.to_dots(groups.middles, width, height)
    seen = [number for number in np.argsort(-groups.sizes, kind="stable").tolist() if groups.sizes[number]]
    cells = np.floor(middles / (ACROSS, DOWN)).astype(np.intp)
    spots: dict[int, Cell] = {}
    for number in seen:
        x, y = cells[number].tolist()
        if 0 <= x < width and 0 <= y < height:
            spots[number] = x, y
    keep_free = [spots[cursor]] if cursor in spots else []
    corner = find_corner(width, height, viewport, spots.values(), keep_free)
    bonds, left_out = draw_bonds(canvas, groups, middles, cursor, signs)
    draw_actors(canvas, web, groups, viewport, cursor, signs)
    crowd = Crowd(width, height, ())
    if corner is not None:
        crowd.block(corner)
    order = [number for number in spots if number == cursor] + [
        number for number in spots if number != cursor
    ]
    labels = _draw_names(canvas, crowd, web, groups, spots, order, cursor, signs)
    _draw_below(canvas, crowd, web, groups, labels, cursor, viewport, signs)
    if corner is not None:
        draw_minimap(canvas, corner, web.places, viewport, signs)
    return CommunitiesMap(canvas, spots, labels, corner, bonds, left_out)


def _draw_names(
    canvas: Canvas,
    crowd: Crowd,
    web: Web,
    groups: Groups,
    spots: Mapping[int, Cell],
    order: list[int],
    cursor: int | None,
    signs: Strokes,
) -> dict[int, Span]:
    captions = {number: group_name(web, groups, number) for number in order}
    names = ShortNames(captions.values(), signs.cut)
    labels = {}
    for number in order:
        size = f"{groups.sizes[number]:,}"
        name = names.squeeze(captions[number], LONGEST_NAME)
        x, y = spots[number]
        cells = len(size) + 1 + cells_of(name)
        for at in ((x - cells // 2, y), (x - cells // 2, y - 1), (x - cells // 2, y + 1), (x - 1, y)):
            start = min(max(0, at[0]), max(0, canvas.width - cells)), at[1]
            if crowd.take(start, cells):
                role = Role.FOCUS if number == cursor else Role.NAME
                actor = web.actors[groups.members(number)[0]]
                of_size = role if number == cursor else Role.COUNT
                end = _put_clear(canvas, *start, f"{size} {name}", Ink(role, None, actor))
                canvas.put(*start, f"{size} ", Ink(of_size, None, actor))
                labels[number] = Span(start[1], start[0], end)
                break
    return labels


def _draw_below(
    canvas: Canvas,
    crowd: Crowd,
    web: Web,
    groups: Groups,
    labels: Mapping[int, Span],
    cursor: int | None,
    viewport: Viewport,
    signs: Strokes,
) -> None:
    """Write below names how many ties join the group to the one under the cursor, and more leading actors.

    As many actors as the circle has lines.
    """
    for number, span in labels.items():
        lines: list[tuple[str, Ink]] = []
        if cursor is not None and number != cursor and groups.ties[cursor, number]:
            lines.append((count_words(int(groups.ties[cursor, number]), "tie"), Ink(Role.VERB)))
        if number not in (groups.alone, groups.gathered):
            high = int(2 * groups.radii[number, 1] * viewport.zoom * max(1, canvas.height - 3))
            more = max(0, min(MOST_LEADERS, high // 2 - 1))
            ids = [web.actors[at] for at in groups.members(number)[1 : 1 + more].tolist()]
            captions = {actor: caption(web.registry, actor) for actor in ids}
            for actor, name in captions.items():
                short = web.names(signs).squeeze(name, LONGEST_NAME)
                lines.append((short, Ink(Role.FAR_NAME, None, actor)))
        middle = (span.start + span.stop) // 2
        for line, (text, ink) in enumerate(lines, span.y + 1):
            x = middle - cells_of(text) // 2
            if not crowd.take((x, line), cells_of(text)):
                break
            _put_clear(canvas, x, line, text, ink)


def _put_clear(canvas: Canvas, x: int, y: int, text: str, ink: Ink) -> int:
    """Write a text with a blank before and behind it."""
    end = canvas.put(x, y, text, ink)
    for beside in (x - 1, end):
        if 0 <= beside < canvas.width:
            canvas.put(beside, y, " ", BLANK)
    return end
