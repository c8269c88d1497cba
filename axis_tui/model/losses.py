"""Losses: what would no longer be said if some sources fell away.

Everything is told of a registry as it stands, compared with itself without the sources. Only
ties on which their quotes bear are looked at: muting a source takes no ancestor from any other
(`keep_ancestry`), so no other tie can stand otherwise than before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import msgspec

from axis_tui.model.independence import find_origins, keep_ancestry
from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence
from axis_tui.model.standing import count_words, weigh

RANKED = 20
"""Best-placed actors, before and after, whose ranks are compared: below them one tie moves many ranks."""


class Rank(msgspec.Struct, frozen=True):
    """Where an actor stands by some figure, with and without the sources."""

    actor: str
    before: int
    """One more than the number of actors with a higher figure."""
    after: int
    figure_before: float
    figure_after: float

    @property
    def move(self) -> int:
        """By how many ranks it moves."""
        return abs(self.after - self.before)


class Losses(msgspec.Struct, frozen=True):
    """What changes when sources fall away; ties and actors by id, those of most quotes or ties first."""

    without: tuple[str, ...]
    """The ids of the sources."""
    ties: int
    """Ties that there are with them."""
    fallen: tuple[str, ...] = ()
    """Ties of which no quote is left."""
    unsupported: tuple[str, ...] = ()
    """Ties that lose every quote for them, while some that hedge or deny them are left."""
    lone: tuple[str, ...] = ()
    """Ties that rested on several independent sources, and on one from now on."""
    settled: tuple[str, ...] = ()
    """Ties that stand and are no longer contested: nobody else hedged or denied them."""
    stranded: tuple[str, ...] = ()
    """Actors that lose all their ties."""
    ranks: tuple[Rank, ...] = ()
    """Ranks by number of ties that change among the best tied, those that change most first."""

    @property
    def words(self) -> str:
        """The sums: "41 of 335 ties fall, 63 more rest on one source, 5 actors lose all ties"."""
        of = f"of {count_words(self.ties, 'tie')}"
        parts = [f"{len(self.fallen):,} {of} {_agreeing(self.fallen, 'falls', 'fall')}"]
        if not self.fallen:
            parts = [f"none {of} falls"]
        more = "more " if self.fallen else ""
        for ids, one, many in (
            (self.lone, f"{more}rests on one source", f"{more}rest on one source"),
            (self.unsupported, "has no quote for it left", "have no quote for them left"),
            (self.settled, "is no longer contested", "are no longer contested"),
            (self.stranded, "actor loses all ties", "actors lose all ties"),
        ):
            if ids:
                parts.append(f"{len(ids):,} {_agreeing(ids, one, many)}")
        return ", ".join(parts)


def find_losses(registry: Registry, without: Collection[str]) -> Losses:
    """Work out what changes when sources fall away; ids that the registry does not have are passed over."""
    gone = {id for id in without if id in registry.sources}
    origins = find_origins(
        keep_ancestry({id: s for id, s in registry.sources.items() if id not in gone}, registry.sources)
    )
    fallen, unsupported, lone, settled = [], [], [], []
    for tie_id in touched_ties(registry, gone):
        left = evidence_left(registry, tie_id, gone)
        before = registry.standing(tie_id)
        row = (-before.quotes, tie_id)
        if not left:
            fallen.append(row)
            continue
        after = weigh(left, origins)
        if before.supporting and not after.supporting:
            unsupported.append(row)
        elif before.independent_support > 1 and after.independent_support == 1:
            lone.append(row)
        if before.is_contested and not after.is_contested:
            settled.append(row)
    lost = Counter(end for _, id in fallen for end in (registry.ties[id].subject, registry.ties[id].object))
    stranded = [id for id, count in lost.most_common() if count == registry.degree(id)]
    return Losses(
        without=tuple(id for id in registry.sources if id in gone),
        ties=len(registry.ties),
        fallen=_ids(fallen),
        unsupported=_ids(unsupported),
        lone=_ids(lone),
        settled=_ids(settled),
        stranded=tuple(stranded),
        ranks=_tie_ranks(registry, lost) if lost else (),
    )


def touched_ties(registry: Registry, source_ids: Collection[str]) -> list[str]:
    """Give the ties on which quotes of these sources bear, each once."""
    found: dict[str, None] = {}
    for id in source_ids:
        for quote in registry.sources[id].quotes:
            found.update(dict.fromkeys(quote.tie_ids))
    return list(found)


def evidence_left(registry: Registry, tie_id: str, without: Collection[str]) -> list[Evidence]:
    """Give the quotes that bear on a tie without those of some sources."""
    return [item for item in registry.evidence_of(tie_id) if item.source.id not in without]


def changed_ranks(before: Mapping[str, float], after: Mapping[str, float]) -> tuple[Rank, ...]:
    """Compare two rankings: the best-placed actors whose rank changes, those that move most first."""
    orders = [sorted(figures.values()) for figures in (before, after)]
    best = {*_highest(before, orders[0]), *_highest(after, orders[1])}
    ranks = [
        Rank(id, _rank(orders[0], before[id]), _rank(orders[1], after[id]), before[id], after[id])
        for id in best
    ]
    # Who has nothing of the figure at all moves only as others come to have nothing either.
    changed = [rank for rank in ranks if rank.move and (rank.figure_before or rank.figure_after)]
    return tuple(sorted(changed, key=lambda rank: (-rank.move, rank.before, rank.actor)))


def _highest(figures: Mapping[str, float], ascending: Sequence[float]) -> list[str]:
    least = ascending[-RANKED] if len(ascending) > RANKED else 0
    near = [id for id, figure in figures.items() if figure >= least]
    return sorted(near, key=lambda id: (-figures[id], id))[:RANKED]


def _rank(ascending: Sequence[float], figure: float) -> int:
    """Count how many figures are higher, and one more."""
    return len(ascending) - bisect_right(ascending, figure) + 1


def _tie_ranks(registry: Registry, lost: Mapping[str, int]) -> tuple[Rank, ...]:
    before = {id: registry.degree(id) for id in registry.actors}
    return changed_ranks(before, {id: count - lost.get(id, 0) for id, count in before.items()})


def _ids(rows: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(id for _, id in sorted(rows))


def _agreeing(ids: Collection[str], one: str, many: str) -> str:
    return one if len(ids) == 1 else many
