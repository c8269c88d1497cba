"""A web: a network with its places, made ready once to be drawn often, and the part that is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from axis_tui.drawing.caption import caption
from axis_tui.drawing.dots import ACROSS, DOWN
from axis_tui.drawing.groups import Groups, make_groups
from axis_tui.drawing.overview_strands import gather_near, with_first
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.graph.layout import Layout
from axis_tui.model.registry import Registry

Numbers = npt.NDArray[np.intp]
Points = npt.NDArray[np.float64]

MOST_KEPT = 16
"""Actors of whom it is kept who is near them."""

MIXED = len(TONES)
"""Stands for the tone of a pair whose ties are of several tones."""


class Viewport(NamedTuple):
    """Which part of the unit square is looked at: its middle, and how much it is magnified."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0

    def to_dots(self, places: Points, width: int, height: int) -> Points:
        """Turn places into dots of a screen of so many cells; a margin of a cell stays around the whole."""
        size = np.array([max(1, width - 3), max(1, height - 3)])
        dots: Points = ((places - (self.x, self.y)) * self.zoom * size + 0.5 * size + 1.5) * (ACROSS, DOWN)
        return dots

    def place_of(self, x: int, y: int, width: int, height: int) -> tuple[float, float]:
        """Give the place that a cell shows."""
        size = max(1, width - 3), max(1, height - 3)
        return (
            self.x + ((x - 1) / size[0] - 0.5) / self.zoom,
            self.y + ((y - 1) / size[1] - 0.5) / self.zoom,
        )


WHOLE = Viewport()


@dataclass(frozen=True, eq=False)
class Web:
    """Actors, ties and places in numbers."""

    registry: Registry
    actors: Sequence[str]
    """By number; the best-connected first."""
    numbers: Mapping[str, int]
    places: Points
    """Right and down in the unit square, one row an actor."""
    pairs: Numbers
    """The numbers of two actors that are tied, one row a pair; those of the best-connected first."""
    tones: Numbers
    """The tone of each pair's ties by its place in `TONES`, or `MIXED`."""
    ties: int
    """How many ties there are between its actors."""
    strip: float
    """Below this stand the actors without ties."""
    groups: Groups | None = None
    _near: dict[tuple[str, bool], list[Block]] = field(default_factory=dict)
    _neighbours: dict[str, list[str]] = field(default_factory=dict)
    _names: dict[str, ShortNames] = field(default_factory=dict)

    def names(self, signs: Strokes) -> ShortNames:
        """Give the names of all actors and their short forms; of many thousands, not between two frames."""
        if signs.cut not in self._names:
            captions = (caption(self.registry, actor) for actor in self.actors)
            self._names[signs.cut] = ShortNames(captions, signs.cut)
        return self._names[signs.cut]

    def near(self, actor: str, first: str | None, signs: Strokes) -> list[Block]:
        """Give the ties of an actor that stand out, by neighbour, those to `first` before others."""
        key = (actor, signs.is_ascii)
        if key not in self._near:
            if len(self._near) > MOST_KEPT:
                self._near.clear()
            self._near[key] = gather_near(self.registry, actor, self.numbers, signs)
        if first is None or first not in self.numbers:
            return self._near[key]
        return with_first(self._near[key], self.registry, actor, first, signs)

    def neighbours(self, actor: str) -> list[str]:
        """Give the neighbours of an actor that are in the web, in stored order."""
        if actor not in self._neighbours:
            if len(self._neighbours) > MOST_KEPT:
                self._neighbours.clear()
            found = dict.fromkeys(tie.other_end(actor) for tie in self.registry.ties_of(actor))
            self._neighbours[actor] = [other for other in found if other in self.numbers and other != actor]
        return self._neighbours[actor]


def make_web(registry: Registry, layout: Layout) -> Web:
    """Make what is seen of a network ready to be drawn; actors that the layout does not hold are left out.

    The layout may be that of a larger network, of which the registry is what a filter leaves.
    """
    places = layout.by_actor
    actors = sorted((id for id in registry.actors if id in places), key=lambda id: -registry.degree(id))
    numbers = {id: number for number, id in enumerate(actors)}
    kinds = {kind.id: TONES.index(kind.tone) for kind in registry.tie_kinds.values()}
    rows = [
        (numbers[tie.subject], numbers[tie.object], kinds[tie.kind])
        for tie in registry.ties.values()
        if tie.subject in numbers and tie.object in numbers
    ]
    ties = np.array(rows, dtype=np.intp).reshape(-1, 3)
    pairs, tones = _pairs(ties, len(actors))
    at = np.array([places[id] for id in actors], dtype=np.float64).reshape(-1, 2)
    # What stands below the unit square is drawn into it.
    scale = np.array([1.0, 1.0 / layout.bottom])
    groups = make_groups(layout, actors, ties[:, :2], scale) if len(layout.radii) else None
    return Web(registry, actors, numbers, at * scale, pairs, tones, len(ties), float(scale[1]), groups)


def _pairs(ties: Numbers, count: int) -> tuple[Numbers, Numbers]:
    low, high = ties[:, :2].min(axis=1, initial=count), ties[:, :2].max(axis=1, initial=-1)
    codes, which = np.unique(low * count + high, return_inverse=True)
    least, most = np.full(len(codes), MIXED), np.full(len(codes), -1)
    np.minimum.at(least, which, ties[:, 2])
    np.maximum.at(most, which, ties[:, 2])
    pairs = np.column_stack((codes // max(1, count), codes % max(1, count)))
    return pairs, np.where(least == most, least, MIXED)
