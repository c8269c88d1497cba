"""Strands: the ties of one actor, gathered by neighbour, direction and tone.

A strand is what one line of an ego map can say truly: ties between the same two actors, in
the same direction and of the same tone. Its verbs stand side by side, each with its own ties.
A block holds the strands that join a neighbour from one side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.model.captions import verb
from axis_tui.model.clean import one_line
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


def gather_blocks(registry: Registry, ego: str, signs: Strokes, *, one_sided: bool = False) -> list[Block]:
    """Gather the ties of an actor into blocks, heaviest first.

    With `one_sided`, everybody stands on the right, and ties towards the actor are read from
    its end ("is armed by"). Otherwise ties without a direction join their neighbour's block
    where it has one, else the side that has less.
    """
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in {tie.id: tie for tie in registry.ties_of(ego)}.values():
        ties[tie.other_end(ego)].append(tie)
    found: list[Block] = []
    lines = {Side.LEFT: 0, Side.RIGHT: 0}
    undecided: list[tuple[str, list[Strand]]] = []
    for actor, shared in ties.items():
        strands = _strands(registry, ego, actor, shared, signs, inverse=one_sided)
        if one_sided:
            found.append(Block(actor, Side.RIGHT, tuple(strands)))
            continue
        sides = {
            Side.LEFT: [strand for strand in strands if strand.way is Way.IN],
            Side.RIGHT: [strand for strand in strands if strand.way is Way.OUT],
        }
        both = [strand for strand in strands if strand.way is Way.BOTH]
        home = max(sides, key=lambda side: len(sides[side]))
        if sides[home] and both:
            sides[home] = sorted([*sides[home], *both], key=_by_tone)
        elif both:
            undecided.append((actor, both))
        for side, own in sides.items():
            lines[side] += len(own)
            if own:
                found.append(Block(actor, side, tuple(own)))
    for actor, both in sorted(undecided, key=lambda item: max(s.weight for s in item[1]), reverse=True):
        side = min(lines, key=lambda side: lines[side])
        lines[side] += len(both)
        found.append(Block(actor, side, tuple(both)))
    return sorted(found, key=lambda block: block.weight, reverse=True)


def in_groups(blocks: Iterable[Block]) -> list[Block]:
    """Order blocks by tone, heaviest first in each."""
    heaviest = sorted(blocks, key=lambda block: block.weight, reverse=True)
    return sorted(heaviest, key=lambda block: TONES.index(block.tone))


def _strands(
    registry: Registry, ego: str, actor: str, ties: list[Tie], signs: Strokes, *, inverse: bool
) -> list[Strand]:
    groups: dict[tuple[Tone, Way], list[Tie]] = defaultdict(list)
    for tie in ties:
        groups[registry.tie_kinds[tie.kind].tone, way_of(registry, tie, ego)].append(tie)
    strands = []
    for (tone, way), own in groups.items():
        weights = {tie.id: weigh_tie(registry, tie, actor) for tie in own}
        own.sort(key=lambda tie: weights[tie.id], reverse=True)
        by_verb: dict[str, list[Tie]] = defaultdict(list)
        for tie in own:
            by_verb[verb(registry, tie, ego if inverse else None)].append(tie)
        verbs = tuple(_verb(registry, text, alike, signs) for text, alike in by_verb.items())
        strands.append(Strand(tone, way, verbs, max(weights.values())))
    return sorted(strands, key=_by_tone)


def _by_tone(strand: Strand) -> int:
    return TONES.index(strand.tone)


def _verb(registry: Registry, text: str, ties: list[Tie], signs: Strokes) -> Verb:
    """Write a verb with its marks; a mark stands where it is true of every tie, `?` where of any."""
    standings = [registry.standing(tie.id) for tie in ties]
    text = one_line(text)
    marks = ""
    if len(ties) > 1:
        text += f" {signs.times}{len(ties)}"
    if any(standing.is_contested for standing in standings):
        marks += signs.contested
    if all(not standing.quotes for standing in standings):
        marks += signs.no_quote
    elif all(standing.rests_on_one_source for standing in standings):
        marks += signs.one_source
    return Verb(text, marks, tuple(tie.id for tie in ties))
