"""Plans of an ego map: in which form each neighbour is drawn so that as much as possible stays whole.

A block is drawn in one of two forms. Joined, the name stands at the end of the line:

    ■ Iran +12 ── arms · funds ──▶│

Stacked, it stands above its lines, which costs a line and wins the width:

    ● Islamic Resistance in Iraq +3
      ╰── coordinates with ──────▶│

Each form knows what it loses. The best form of each block is taken first; where there are not
lines enough, forms are exchanged for lower ones that lose least; last, the lightest ties are left
out, and counted.
"""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block, Strand, Verb, Way
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.letters import width


@dataclass(frozen=True, eq=False)
class Row:
    """One line of a block: a strand, or as many of its verbs as have room."""

    strand: Strand
    verbs: tuple[Verb, ...]
    cells: int
    """The width of the verbs with their marks and what stands between them."""
    whole: bool = True

    @property
    def ties(self) -> tuple[str, ...]:
        """The ids of the ties that the row says."""
        return tuple(tie for verb in self.verbs for tie in verb.ties)


@dataclass(frozen=True, eq=False)
class Label:
    """A neighbour's name as it has room, and what is said beside it."""

    name: str
    whole: bool
    extra: str
    """That it stands on both sides, and how many further ties it has: "⇄ +12"."""

    @property
    def cells(self) -> int:
        """The width with the glyph and the spaces between."""
        return 2 + width(self.name) + (1 + width(self.extra) if self.extra else 0)


@dataclass(frozen=True, eq=False)
class Plan:
    """One form of a block."""

    block: Block
    label: Label
    rows: tuple[Row, ...]
    stacked: bool
    loss: float

    @property
    def height(self) -> int:
        """How many lines the form takes."""
        return len(self.rows) + self.stacked


@dataclass(frozen=True)
class Frame:
    """What is the same for all blocks of a side: its width, its signs, and the names it may cut."""

    cells: int
    """From the trunk to the edge, both excluded."""
    pad: int
    """Blanks on each side of the verbs, 0 or 1."""
    signs: Strokes
    names: ShortNames

    def overhead(self, way: Way) -> int:
        """Count the cells of a line that are not verbs: two ends, the heads, the blanks."""
        return 2 + 2 * self.pad + (2 if way is Way.BOTH else 1)


def line_length(row: Row, frame: Frame) -> int:
    """Count the cells that the line of a row takes at least."""
    return row.cells + frame.overhead(row.strand.way)
