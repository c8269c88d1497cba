"""What a side of an ego map is laid out from: its blocks, what stands beside names, who is beyond."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from axis_tui.drawing.caption import caption
from axis_tui.drawing.ego_far import Far
from axis_tui.drawing.ego_forms import plans
from axis_tui.drawing.ego_plan import Frame, Plan
from axis_tui.drawing.short_names import ShortNames
from axis_tui.drawing.strands import Block
from axis_tui.drawing.strokes import Strokes
from axis_tui.model.registry import Registry


@dataclass(frozen=True)
class Task:
    """What is to be laid out."""

    registry: Registry
    blocks: Sequence[Block]
    """Heaviest first."""
    extras: Mapping[str, str]
    """What stands beside each neighbour's name."""
    far: Mapping[str, Sequence[Far]]
    names: ShortNames
    signs: Strokes
    known: dict[tuple[Block, str, int, int], list[Plan]] = field(default_factory=dict)
    """Forms that were worked out before, when more ties were to be drawn."""

    def plans(self, block: Block, frame: Frame) -> list[Plan]:
        """Give the forms of a block."""
        key = (block, self.extras[block.actor], frame.cells, frame.pad)
        if key not in self.known:
            self.known[key] = plans(block, self.name(block.actor), key[1], frame)
        return self.known[key]

    def name(self, actor: str) -> str:
        """Give the name of an actor on one line."""
        return caption(self.registry, actor)
