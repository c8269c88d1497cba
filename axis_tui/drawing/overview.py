"""The overview: every actor of a network as a sign or a dot, ties as dotted lines, names where they fit.

The places come from `axis_tui.graph.layout`, which may take seconds; drawing takes milliseconds, so
that a map can be moved and zoomed. Lines are drawn behind, names before; the ties of the focused
actor stand out, with heads that point where they truly point.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from axis_tui.drawing.cells import BLANK, Canvas, Ink, Role
from axis_tui.drawing.dots import ACROSS, DOWN, clip, pack, rasterise
from axis_tui.drawing.ego_layout import caption
from axis_tui.drawing.ego_paint import Span
from axis_tui.drawing.labels import Cell, Crowd, place_labels
from axis_tui.drawing.letters import width as cells_of
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import weigh_tie
from axis_tui.drawing.strokes import TONES, Strokes, strokes
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

CELLS_PER_LABEL = 75
"""Cells of the screen for each name, so that ties stay visible between them."""

MOST_LINES = 6_000
"""Pairs of actors between which lines are drawn at once; more would be a grey field, and slow."""

MOST_NEAR = 120
"""Neighbours of the focus that are marked among dots."""

MOST_SIGNS = 1_500
"""Actors on the screen up to which each has the sign of its kind; beyond, a dot."""


class Viewport(NamedTuple):
    """Which part of the unit square is looked at: its middle, and how much it is magnified."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


WHOLE = Viewport()


@dataclass(frozen=True, eq=False)
class Web:
    """A network with its places, made ready once to be drawn many times."""

    registry: Registry
    actors: Sequence[str]
    """By number; the best-connected first."""
    numbers: Mapping[str, int]
    places: npt.NDArray[np.float64]
    """Right and down in the unit square, one row an actor."""
    pairs: npt.NDArray[np.intp]
    """The numbers of two actors that are tied, one row a pair."""


def make_web(registry: Registry, places: Mapping[str, tuple[float, float]]) -> Web:
    """Make a network ready to be drawn; actors without a place are left out."""
    actors = sorted((id for id in registry.actors if id in places), key=lambda id: -registry.degree(id))
    numbers = {id: number for number, id in enumerate(actors)}
    pairs = {
        (min(ends), max(ends))
        for tie in registry.ties.values()
        if tie.subject in numbers and tie.object in numbers
        for ends in [(numbers[tie.subject], numbers[tie.object])]
    }
    return Web(
        registry,
        actors,
        numbers,
        np.array([places[id] for id in actors], dtype=np.float64).reshape(-1, 2),
        np.array(sorted(pairs), dtype=np.intp).reshape(-1, 2),
    )


@dataclass(frozen=True)
class Overview:
    """A drawn overview."""

    canvas: Canvas
    spots: Mapping[str, Cell]
    """The cell of each actor on the screen, the best-connected first."""
    labels: Mapping[str, Span]
    """Where the names stand that found room."""
    pairs_left_out: int
    """Pairs of tied actors between which no line is drawn because there are too many."""


def draw_overview(
    web: Web,
    width: int,
    height: int,
    *,
    focus: str | None = None,
    viewport: Viewport = WHOLE,
    ascii: bool = False,
) -> Overview:
    """Draw the part of a network that a viewport shows; an unknown focus raises KeyError."""
    signs = strokes(ascii)
    canvas = Canvas(width, height)
    registry = web.registry
    dots = _to_dots(web.places, viewport, width, height)
    spots = _spots(web, dots, width, height)
    own = {tie.id: tie for tie in registry.ties_of(focus)} if focus else {}
    visible = _visible(web.pairs, dots, width, height)
    _draw_lines(canvas, dots, visible[:MOST_LINES], Ink(Role.DOT), signs)
    for tone in TONES:
        ties = [tie for tie in own.values() if registry.tie_kinds[tie.kind].tone is tone]
        ends = [(web.numbers[tie.subject], web.numbers[tie.object]) for tie in ties if _is_placed(web, tie)]
        ink = Ink(Role.LINE, tone, None, tuple(tie.id for tie in ties))
        _draw_lines(canvas, dots, np.array(ends, dtype=np.intp).reshape(-1, 2), ink, signs)
    near = registry.neighbours(focus) if focus else set()
    marked: Collection[str] = spots
    if len(spots) > MOST_SIGNS:
        close = (actor for actor in spots if actor in near and actor != focus)
        marked = [actor for actor in (focus,) if actor in spots and actor] + list(islice(close, MOST_NEAR))
    if len(spots) > MOST_SIGNS:
        _draw_points(canvas, dots, signs)
    for actor in marked:
        glyph = signs.glyph(registry.actor_kinds[registry.actors[actor].kind])
        canvas.put(*spots[actor], glyph, Ink(Role.FOCUS if actor == focus else Role.GLYPH, None, actor))
    crowd = Crowd(width, height, (spots[actor] for actor in marked))
    labels = _draw_labels(canvas, registry, crowd, spots, focus, near, signs)
    if focus in spots:
        _draw_verbs(canvas, registry, crowd, own.values(), spots)
    _draw_heads(canvas, registry, own.values(), spots, signs)
    return Overview(canvas, spots, labels, max(0, len(visible) - MOST_LINES))


def _to_dots(
    places: npt.NDArray[np.float64], view: Viewport, width: int, height: int
) -> npt.NDArray[np.float64]:
    """Turn places into the dots in the middle of their cells; a margin of a cell stays around the whole."""
    size = np.array([max(1, width - 3), max(1, height - 3)])
    cells = np.floor(((places - (view.x, view.y)) * view.zoom + 0.5) * size + 1)
    middle: npt.NDArray[np.float64] = (cells + 0.5) * (ACROSS, DOWN)
    return middle


def _spots(web: Web, dots: npt.NDArray[np.float64], width: int, height: int) -> dict[str, Cell]:
    cells = (dots // (ACROSS, DOWN)).astype(np.intp)
    inside = ((cells >= 0) & (cells < (width, height))).all(axis=1)
    which = np.flatnonzero(inside)
    return {web.actors[at]: (x, y) for at, (x, y) in zip(which.tolist(), cells[which].tolist(), strict=True)}


def _visible(
    pairs: npt.NDArray[np.intp], dots: npt.NDArray[np.float64], width: int, height: int
) -> npt.NDArray[np.intp]:
    """Give the pairs whose line may cross the screen, those of the best-connected first."""
    first, second = dots[pairs[:, 0]], dots[pairs[:, 1]]
    limit = (width * ACROSS, height * DOWN)
    beside = ((first < 0) & (second < 0)) | ((first > limit) & (second > limit))
    return pairs[~beside.any(axis=1)]


def _is_placed(web: Web, tie: Tie) -> bool:
    return tie.subject in web.numbers and tie.object in web.numbers


def _draw_lines(
    canvas: Canvas, dots: npt.NDArray[np.float64], pairs: npt.NDArray[np.intp], ink: Ink, signs: Strokes
) -> None:
    if not len(pairs) or not canvas.width or not canvas.height:
        return
    ends = np.hstack((dots[pairs[:, 0]], dots[pairs[:, 1]]))
    x, y = rasterise(clip(ends, canvas.width * ACROSS - 1, canvas.height * DOWN - 1))
    for at_x, at_y, letter in pack(x, y, canvas.width, canvas.height):
        canvas.fill(at_x, at_y, 1, "." if signs.is_ascii else letter, ink)


def _draw_points(canvas: Canvas, dots: npt.NDArray[np.float64], signs: Strokes) -> None:
    """Draw actors as dots, where they are too many for signs."""
    whole, ink = dots.astype(np.intp), Ink(Role.GLYPH)
    for x, y, letter in pack(whole[:, 0], whole[:, 1], canvas.width, canvas.height):
        canvas.fill(x, y, 1, "o" if signs.is_ascii else letter, ink)


def _draw_labels(
    canvas: Canvas,
    registry: Registry,
    crowd: Crowd,
    spots: Mapping[str, Cell],
    focus: str | None,
    near: set[str],
    signs: Strokes,
) -> dict[str, Span]:
    """Name the focus, its neighbours, then the best-connected; half of the names are kept for these."""
    most = max(1, canvas.width * canvas.height // CELLS_PER_LABEL)
    central = list(islice(spots, 4 * most))
    first = [focus] if focus in spots and focus else []
    beside = sorted(near & spots.keys(), key=lambda actor: (-registry.degree(actor), actor))
    order = dict.fromkeys(first + beside[: max(most // 2, most - len(spots) + len(near))] + central)
    captions = {actor: caption(registry, actor) for actor in order}
    names = ShortNames(captions.values(), signs.cut)
    labels = {}
    for label in place_labels(crowd, spots, captions.items(), names, most):
        role = Role.FOCUS if label.actor == focus else Role.NAME if label.actor in near else Role.FAR_NAME
        end = canvas.put(label.x, label.y, label.text, Ink(role, None, label.actor))
        labels[label.actor] = Span(label.y, label.x, end)
        for at in (label.x - 1, end):
            if canvas.ink(at, label.y).role in (Role.LINE, Role.DOT):
                canvas.put(at, label.y, " ", BLANK)
    return labels


def _draw_verbs(
    canvas: Canvas, registry: Registry, crowd: Crowd, ties: Collection[Tie], spots: Mapping[str, Cell]
) -> None:
    """Write the verbs of the focus's ties in the middle of their lines, where they stand clear of names."""
    told: set[frozenset[str]] = set()
    weighed = sorted(ties, key=lambda tie: weigh_tie(registry, tie, tie.object), reverse=True)
    for tie in weighed[:MOST_NEAR]:
        ends = frozenset((tie.subject, tie.object))
        if ends in told or not ends <= spots.keys():
            continue
        (x, y), (to_x, to_y) = spots[tie.subject], spots[tie.object]
        kind = registry.tie_kinds[tie.kind]
        size = cells_of(kind.label)
        at = ((x + to_x - size) // 2, (y + to_y) // 2)
        if (abs(to_x - x) > size + 4 or abs(to_y - y) > 3) and crowd.take(at, size):
            told.add(ends)
            canvas.put(*at, kind.label, Ink(Role.VERB, kind.tone, None, (tie.id,)))


def _draw_heads(
    canvas: Canvas, registry: Registry, ties: Collection[Tie], spots: Mapping[str, Cell], signs: Strokes
) -> None:
    """Set a head beside every end on the screen to which a tie of the focus points, where no name stands."""
    for tie in ties:
        kind = registry.tie_kinds[tie.kind]
        ends = [(tie.subject, tie.object)] + [(tie.object, tie.subject)] * kind.symmetric
        for start, end in ends:
            if end not in spots or start not in spots:
                continue
            (x, y), (from_x, from_y) = spots[end], spots[start]
            across, down = from_x - x, from_y - y
            if abs(across) >= 2 * abs(down):
                sign, at = (signs.left, (x + 1, y)) if across > 0 else (signs.right, (x - 1, y))
            else:
                sign, at = (signs.up, (x, y + 1)) if down > 0 else (signs.down, (x, y - 1))
            if canvas.ink(*at).role in (Role.LINE, Role.DOT, Role.BLANK) and (across or down):
                canvas.put(*at, sign, Ink(Role.LINE, kind.tone, None, (tie.id,)))
