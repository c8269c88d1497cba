"""The groups in which a large network is shown: its communities, and the actors without ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from axis_tui.graph.layout import STRIP, Layout
from axis_tui.graph.layout_groups import ASPECT
from axis_tui.graph.skeleton import unique_pairs

Numbers = npt.NDArray[np.intp]
Points = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Groups:
    """Groups by number: those of the layout, the largest first, and last those without ties, if any."""

    of: Numbers
    """The group of each actor by number."""
    middles: Points
    radii: Points
    """How far each reaches to the right and down."""
    sizes: Numbers
    """How many actors of each are seen."""
    ties: Numbers
    """How many of the seen ties join each two groups, and how many each has inside."""
    gathered: int | None
    """The group that is made up of many small communities; None where there is none."""
    communities: int
    """How many communities there are, the gathered ones each for itself."""
    alone: int | None
    """The group of actors without ties; None where there are none."""

    inside: Numbers
    """To how many others of its own group each actor is tied."""

    def members(self, number: int) -> Numbers:
        """Give the actors of a group by number, first the one that is tied to most others inside it."""
        members = np.flatnonzero(self.of == number)
        return members[np.argsort(-self.inside[members], kind="stable")]


def make_groups(layout: Layout, actors: Sequence[str], ends: Numbers, scale: Points) -> Groups:
    """Count what is seen of the groups of a layout.

    `ends` holds the numbers of the two actors of each seen tie, `scale` what places are multiplied by.
    """
    count = len(layout.radii)
    group = dict(zip(layout.actors, layout.group.tolist(), strict=True))
    of = np.array([group[actor] for actor in actors], dtype=np.intp)
    middles, radii = layout.middles, np.column_stack((layout.radii / ASPECT, layout.radii))
    alone = count if (layout.group < 0).any() else None
    if alone is not None:
        of[of < 0] = alone
        half = (layout.bottom - STRIP) / 2
        middles = np.vstack((middles, [0.5, STRIP + half]))
        radii = np.vstack((radii, [0.5, half]))
        count += 1
    joined = np.bincount(of[ends[:, 0]] * count + of[ends[:, 1]], minlength=count * count)
    ties = joined.reshape(count, count)
    return Groups(
        of,
        middles * scale,
        radii * scale,
        np.bincount(of, minlength=count),
        ties + ties.T - np.diag(np.diag(ties)),
        len(layout.radii) - 1 if layout.gathered else None,
        len(layout.radii) + max(0, layout.gathered - 1),
        alone,
        _tied_inside(of, ends),
    )


def _tied_inside(of: Numbers, ends: Numbers) -> Numbers:
    """Count for each actor the others of its group that it is tied to, each once."""
    pairs = unique_pairs(ends[of[ends[:, 0]] == of[ends[:, 1]]], len(of))
    return np.bincount(pairs.ravel(), minlength=len(of))
