"""Strands: the ties of one actor, gathered by neighbour, direction and tone.

A strand is what one line of an ego map can say truly: ties between the same two actors, in
the same direction and of the same tone. Its verbs stand side by side, each with its own ties.
A block holds the strands that join a neighbour from one side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from axis_tui.model.kinds import Tone
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

Weight = tuple[int, int, int]
"""Independent sources, quotes, and the neighbour's ties: what is shown first when not all fits."""


class Way(Enum):
    """The direction of a strand, seen from the actor in the middle."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


class Side(Enum):
    """Where a neighbour stands: those who act on the actor left, those on whom it acts right."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, eq=False)
class Verb:
    """One word of a strand, with the ties that it stands for and the marks behind it."""

    text: str
    marks: str
    ties: tuple[str, ...]

    @property
    def cells(self) -> int:
        """The width of the word with its marks."""
        return width(self.text) + width(self.marks)


@dataclass(frozen=True, eq=False)
class Strand:
    """Ties between two actors in one direction and of one tone."""

    tone: Tone
    way: Way
    verbs: tuple[Verb, ...]
    weight: Weight

    @property
    def ties(self) -> tuple[str, ...]:
        """The ids of all its ties."""
        return tuple(tie for verb in self.verbs for tie in verb.ties)


@dataclass(frozen=True, eq=False)
class Block:
    """A neighbour on one side, with its strands."""

    actor: str
    side: Side
    strands: tuple[Strand, ...]

    @property
    def weight(self) -> Weight:
        """The weight of its best-attested strand."""
        return max(strand.weight for strand in self.strands)

    @property
    def tone(self) -> Tone:
        """The tone of its best-attested strand, by which it is grouped."""
        return max(self.strands, key=lambda strand: strand.weight).tone

    @property
    def ties(self) -> tuple[str, ...]:
        """The ids of all its ties."""
        return tuple(tie for strand in self.strands for tie in strand.ties)


def without_ties(block: Block, ties: frozenset[str]) -> Block | None:
    """Give a block without some of its ties; None where none is left."""
    if ties.isdisjoint(block.ties):
        return block
    strands = []
    for strand in block.strands:
        verbs = tuple(verb for verb in strand.verbs if ties.isdisjoint(verb.ties))
        if verbs:
            strands.append(replace(strand, verbs=verbs))
    return replace(block, strands=tuple(strands)) if strands else None


def way_of(registry: Registry, tie: Tie, ego: str) -> Way:
    """Give the direction of a tie seen from one of its ends."""
    if registry.tie_kinds[tie.kind].symmetric:
        return Way.BOTH
    return Way.OUT if tie.subject == ego else Way.IN


def weigh_tie(registry: Registry, tie: Tie, neighbour: str) -> Weight:
    """Say how much a tie deserves its place: by independent sources, quotes, the neighbour's ties."""
    standing = registry.standing(tie.id)
    return standing.independent_support, standing.quotes, registry.degree(neighbour)
