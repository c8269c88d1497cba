"""Blocks of an ego map, gathered: who stands on which side, the heaviest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from axis_tui.drawing.strands import Block, Side, Strand, Verb, Way, way_of, weigh_tie
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.model.captions import reads_back, verb
from axis_tui.model.clean import one_line
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie


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
            # Where there are no words for the other end, the arrow says which end is meant.
            told = inverse and reads_back(registry.tie_kinds[tie.kind])
            by_verb[verb(registry, tie, ego if told else None)].append(tie)
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
    if all(standing.is_unsupported for standing in standings):
        marks += signs.no_source
    elif not any(standing.independent_support > 1 for standing in standings):
        marks += signs.one_source
    return Verb(text, marks, tuple(tie.id for tie in ties))
