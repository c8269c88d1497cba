"""The ties of the focused actor as the overview draws them: one line for each neighbour, direction and tone.

An actor may have ten thousand ties. What each rests on is looked at only for as many as may stand out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from axis_tui.drawing.strands import Block, Side, Strand, Verb, Way, way_of, weigh_tie
from axis_tui.drawing.strokes import TONES, Strokes
from axis_tui.model.captions import verb
from axis_tui.model.clean import one_line
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

MOST_NEAR = 120
"""Neighbours of the focus whose ties stand out; those to others are lines of the background."""

MOST_WEIGHED = 160
"""Neighbours up to which all are weighed by evidence; of more, first those with most ties are taken."""


def gather_near(registry: Registry, actor: str, among: Collection[str], signs: Strokes) -> list[Block]:
    """Gather the ties to the neighbours that matter most, best attested first."""
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in registry.ties_of(actor):
        other = tie.other_end(actor)
        if other in among and other != actor:
            ties[other].append(tie)
    near: Iterable[str] = ties
    if len(ties) > MOST_WEIGHED:
        near = sorted(ties, key=lambda other: (-len(ties[other]), -registry.degree(other)))[:MOST_WEIGHED]
    blocks = [_block(registry, actor, other, ties[other], signs) for other in near]
    return sorted(blocks, key=lambda block: block.weight, reverse=True)[:MOST_NEAR]


def with_first(
    blocks: Sequence[Block], registry: Registry, actor: str, first: str, signs: Strokes
) -> list[Block]:
    """Set the ties to one neighbour before all others, also where they are not among these."""
    if first == actor:
        return list(blocks)
    found = [block for block in blocks if block.actor == first]
    if not found:
        ties = [tie for tie in registry.ties_of(actor) if tie.other_end(actor) == first]
        found = [_block(registry, actor, first, ties, signs)] if ties else []
    return [*found, *(block for block in blocks if block.actor != first)][:MOST_NEAR]


def _block(registry: Registry, actor: str, other: str, ties: Sequence[Tie], signs: Strokes) -> Block:
    groups: dict[tuple[Tone, Way], list[Tie]] = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: weigh_tie(registry, tie, other), reverse=True):
        groups[registry.tie_kinds[tie.kind].tone, way_of(registry, tie, actor)].append(tie)
    strands = [
        Strand(tone, way, _verbs(registry, own, signs), weigh_tie(registry, own[0], other))
        for (tone, way), own in groups.items()
    ]
    return Block(other, Side.RIGHT, tuple(sorted(strands, key=lambda strand: TONES.index(strand.tone))))


def _verbs(registry: Registry, ties: Iterable[Tie], signs: Strokes) -> tuple[Verb, ...]:
    """Write the verb of each tie with its marks, best attested first."""
    verbs = []
    for tie in ties:
        standing = registry.standing(tie.id)
        marks = signs.contested if standing.is_contested else ""
        if standing.is_unsupported:
            marks += signs.no_source
        elif standing.rests_on_one_source:
            marks += signs.one_source
        verbs.append(Verb(one_line(verb(registry, tie)), marks, (tie.id,)))
    return tuple(verbs)
