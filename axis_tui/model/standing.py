"""How a claim stands: how many independent sources assert it, and whether any contests it.

Two sources are independent when they have no ancestor in common: neither is copied from
the other, and no third text stands behind both. This is provenance, not truth: two
independent sources may both be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from axis_tui.model.source import Evidence, Source, Stance

_EXACT_UP_TO = 12
"""Sources per tie up to which the largest independent set is searched exhaustively."""


class Standing(msgspec.Struct, frozen=True):
    """What the evidence of one tie amounts to."""

    quotes: int
    """Quotes that bear on the tie, whatever their stance."""
    supporting: int
    qualifying: int
    disputing: int
    independent_sources: int
    """Sources without a common ancestor, among all the evidence."""
    independent_support: int
    """The same, counting only sources that assert the claim, wholly or in part."""
    best_grade: str
    """The best Admiralty grade among quotes that assert the claim, else among all; "" where there is none."""
    best_rank: int
    """Where that grade stands from best (0) to worst."""

    @property
    def is_contested(self) -> bool:
        """True where some quote hedges, limits or denies the claim."""
        return bool(self.qualifying or self.disputing)

    @property
    def rests_on_one_source(self) -> bool:
        """True where no second independent source asserts the claim."""
        return self.independent_support <= 1

    @property
    def is_weak(self) -> bool:
        """True where every assertion of the claim comes from a source graded D, E or F."""
        return self.best_grade[:1] >= "D"

    @property
    def words(self) -> str:
        """The standing in words: "3 quotes, 2 independent sources, contested"."""
        parts = [count_words(self.quotes, "quote")]
        if self.independent_sources == 1:
            parts.append("1 source")
        else:
            parts.append(f"{self.independent_sources} independent sources")
        if self.is_contested:
            parts.append("contested")
        return ", ".join(parts)


def count_words(number: int, singular: str, plural: str | None = None) -> str:
    """Write a number with its noun: "1 quote", "1,204 quotes"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def weigh(evidence: Sequence[Evidence], ancestors: Mapping[str, frozenset[str]]) -> Standing:
    """Work out how a claim stands from its evidence and the ancestors of the sources."""
    asserting = [item for item in evidence if item.stance is not Stance.DISPUTES]
    graded = [item for item in evidence if item.stance is Stance.SUPPORTS] or asserting or list(evidence)
    best = min(graded, key=lambda item: item.rank, default=None)
    counts = dict.fromkeys(Stance, 0)
    for item in evidence:
        counts[item.stance] += 1
    return Standing(
        quotes=len({item.ref for item in evidence}),
        supporting=counts[Stance.SUPPORTS],
        qualifying=counts[Stance.QUALIFIES],
        disputing=counts[Stance.DISPUTES],
        independent_sources=_count_independent(evidence, ancestors),
        independent_support=_count_independent(asserting, ancestors),
        best_grade=best.grade if best else "",
        best_rank=best.rank if best else 99,
    )


def find_ancestors(sources: Mapping[str, Source]) -> dict[str, frozenset[str]]:
    """Give for each source everything that stands behind it, itself included.

    `derived_from` is followed through sources of the registry; free text counts as an
    ancestor by its words, without regard to case and spacing.
    """
    known: dict[str, frozenset[str]] = {}
    for source_id in sources:
        found: set[str] = set()
        waiting = [source_id]
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            if name in sources:
                waiting += [
                    parent if parent in sources else " ".join(parent.casefold().split())
                    for parent in sources[name].derived_from
                ]
        known[source_id] = frozenset(found)
    return known


def keep_ancestry(kept: Mapping[str, Source], sources: Mapping[str, Source]) -> dict[str, Source]:
    """Give the sources that are kept of a registry, still naming what stands behind those left out.

    Without this, a copy of a copy would seem independent of the original as soon as the text
    between them is left out.
    """
    return {
        id: msgspec.structs.replace(source, derived_from=parents)
        if (parents := _named_ancestors(source, kept, sources)) != source.derived_from
        else source
        for id, source in kept.items()
    }


def _named_ancestors(
    source: Source, kept: Mapping[str, Source], sources: Mapping[str, Source]
) -> tuple[str, ...]:
    """Give what a source derives from, with the ancestors of each parent that is left out after it."""
    if all(parent in kept or parent not in sources for parent in source.derived_from):
        return source.derived_from
    found: dict[str, None] = {}
    waiting = list(reversed(source.derived_from))
    while waiting:
        parent = waiting.pop()
        if parent in found or parent == source.id:
            continue
        found[parent] = None
        if parent in sources and parent not in kept:
            waiting += reversed(sources[parent].derived_from)
    return tuple(found)


def _count_independent(evidence: Iterable[Evidence], ancestors: Mapping[str, frozenset[str]]) -> int:
    ids = {item.source.id for item in evidence}
    if len(ids) < 2:
        return len(ids)
    return _largest_independent(tuple(sorted(ids)), tuple(ancestors[name] for name in sorted(ids)))


@lru_cache(maxsize=4096)
def _largest_independent(ids: tuple[str, ...], behind: tuple[frozenset[str], ...]) -> int:
    """Count the largest set of sources no two of which share an ancestor."""
    related = [{j for j in range(len(ids)) if j != i and behind[i] & behind[j]} for i in range(len(ids))]

    def largest(left: frozenset[int]) -> int:
        if not left:
            return 0
        # The least entangled source may always be taken: it is in some largest set if it has at most one kin.
        pick = min(left, key=lambda i: len(related[i] & left))
        taken = 1 + largest(left - related[pick] - {pick})
        if len(related[pick] & left) < 2 or len(left) > _EXACT_UP_TO:
            return taken
        return max(taken, largest(left - {pick}))

    return largest(frozenset(range(len(ids))))
