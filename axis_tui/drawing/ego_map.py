"""A drawn ego map: what is on it, and what a cursor needs to walk on it."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.span import Span
from axis_tui.drawing.strands import Side
from axis_tui.model.standing import count_words


@dataclass(frozen=True)
class EgoRow:
    """One line of an ego map on which a cursor can stand: ties between two actors."""

    actor: str
    """The actor at the outer end."""
    near: str
    """The actor at the inner end: the one in the middle, or its neighbour in the second ring."""
    ties: tuple[str, ...]
    side: Side
    ring: int
    """1 for neighbours, 2 for their neighbours."""
    y: int
    line: Span
    """The line with its verbs."""
    label: Span
    """The name, which may stand on another line."""


@dataclass(frozen=True)
class EgoMap:
    """A drawn ego map, with what a cursor needs to walk on it."""

    ego: str
    canvas: Canvas
    rows: tuple[EgoRow, ...]
    """Left side from top to bottom, then the right side; neighbours before those beyond them."""
    focus: tuple[Span, ...]
    """Where the actor in the middle stands."""
    shown: int
    """Ties of the actor that are drawn."""
    total: int
    neighbours_shown: int
    neighbours_total: int
    left_out: tuple[str, ...]
    """Ties of the actor that have no room, heaviest first."""
    verbs_cut: frozenset[str]
    """Ties of the actor whose verb is not whole."""

    @property
    def counts(self) -> str:
        """Say what is shown: "all 19 ties shown", or how many of how many."""
        if not self.total:
            return "no ties"
        if self.shown == self.total:
            return {1: "its only tie is shown", 2: "both ties shown"}.get(
                self.total, f"all {self.total:,} ties shown"
            )
        ties = f"{self.shown:,} of {self.total:,} ties"
        if self.neighbours_shown == self.neighbours_total:
            return f"{ties} shown"
        return f"{ties}, {self.neighbours_shown:,} of {count_words(self.neighbours_total, 'neighbour')} shown"
