"""Independence: how many sources of a claim have no ancestor in common.

Two sources are independent when neither is copied from the other, and no third text stands
behind both. This is provenance, not truth: two independent sources may both be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from axis_tui.model.source import Evidence, Source

_EXACT_UP_TO = 40
"""Sources of common descent up to which the largest number is found; of more, a few may be missed."""

_COMPARED_UP_TO = 100
"""Sources of common descent up to which each is compared with each; with more it takes too long."""


def find_origins(sources: Mapping[str, Source]) -> dict[str, frozenset[str]]:
    """Give for each source the texts at the very beginning of all that stands behind it.

    `derived_from` is followed through sources of the registry; free text counts by its words,
    without regard to case and spacing. What stands behind nothing else is its own origin, and of
    sources that are derived from one another in a circle one stands for all. So two sources have
    an ancestor in common exactly where they have an origin in common, and a chain of any length
    costs no more than its ends. (Tarjan's strongly connected components, without recursion.)
    """
    found: dict[str, frozenset[str]] = {}
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    circle: list[str] = []
    for first in sources:
        waiting = [(first, iter(_parents(first, sources)))] if first not in numbers else []
        while waiting:
            name, parents = waiting[-1]
            if name not in numbers:
                numbers[name] = lowest[name] = len(numbers)
                circle.append(name)
            for parent in parents:
                if parent not in numbers:
                    waiting.append((parent, iter(_parents(parent, sources))))
                    break
                if parent not in found:
                    lowest[name] = min(lowest[name], numbers[parent])
            else:
                waiting.pop()
                if waiting:
                    above = waiting[-1][0]
                    lowest[above] = min(lowest[above], lowest[name])
                if lowest[name] == numbers[name]:
                    at = circle.index(name) if circle[-1] != name else -1
                    members = circle[at:]
                    del circle[at:]
                    behind = {parent for member in members for parent in _parents(member, sources)}
                    origins = frozenset().union(*(found[parent] for parent in behind.difference(members)))
                    found.update(dict.fromkeys(members, origins or frozenset((name,))))
    return {id: found[id] for id in sources}


def _parents(name: str, sources: Mapping[str, Source]) -> list[str]:
    """Give what a text is derived from: ids of sources, or words without case and spacing."""
    if name not in sources:
        return []
    return [_name_of(parent, sources) for parent in sources[name].derived_from]


def _name_of(parent: str, sources: Mapping[str, Source]) -> str:
    """Give the name under which a text is known: a source's id, or its words without case and spacing."""
    return parent if parent in sources else " ".join(parent.casefold().split())


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
    names = [_name_of(parent, sources) for parent in source.derived_from]
    if all(name in kept or name not in sources for name in names):
        return source.derived_from
    found: dict[str, None] = {}
    waiting = list(reversed(source.derived_from))
    while waiting:
        parent = waiting.pop()
        name = _name_of(parent, sources)
        if parent in found or name == source.id:
            continue
        found[parent] = None
        if name in sources and name not in kept:
            waiting += reversed(sources[name].derived_from)
    return tuple(found)


def count_independent(evidence: Iterable[Evidence], origins: Mapping[str, frozenset[str]]) -> int:
    """Count the sources of some evidence without a common ancestor, by the origins of each."""
    ids = sorted({item.source.id for item in evidence})
    if len(ids) < 2:
        return len(ids)
    return sum(_largest_independent(kin) for kin in _kin([origins[id] for id in ids]))


def _kin(behind: Sequence[frozenset[str]]) -> list[tuple[frozenset[str], ...]]:
    """Part sources, each given by its origins, into groups that have no origin in common."""
    group_of: dict[str, list[int]] = {}
    for number, origins in enumerate(behind):
        groups = {id(group): group for origin in origins if (group := group_of.get(origin)) is not None}
        largest, *others = sorted(groups.values(), key=len, reverse=True) or [[]]
        largest += [number, *(member for group in others for member in group)]
        for member in (number, *(member for group in others for member in group)):
            group_of.update(dict.fromkeys(behind[member], largest))
    groups = {id(group): group for group in group_of.values()}
    return [tuple(behind[number] for number in sorted(group)) for group in groups.values()]


@lru_cache(maxsize=4096)
def _largest_independent(behind: tuple[frozenset[str], ...]) -> int:
    """Count the largest set of sources, each given by its origins, no two of which share one."""
    if len(behind) == 1 or frozenset.intersection(*behind):
        return 1
    if len(behind) > _COMPARED_UP_TO:
        return _one_after_another(behind)
    related = [
        sum(1 << j for j in range(len(behind)) if j != i and behind[i] & behind[j])
        for i in range(len(behind))
    ]
    left = (1 << len(behind)) - 1
    count = 0
    while left.bit_count() > _EXACT_UP_TO:
        # Whoever is entangled with the fewest shuts out the fewest.
        pick = min(_members(left), key=lambda i: (related[i] & left).bit_count())
        left &= ~(related[pick] | 1 << pick)
        count += 1
    return count + _largest_of(left, related)


def _largest_of(left: int, related: Sequence[int]) -> int:
    """Count the largest set of members, given as bits, no two of which are related; by branching."""
    count = 0
    while left:
        kin = {i: (related[i] & left).bit_count() for i in _members(left)}
        least, most = min(kin, key=kin.__getitem__), max(kin, key=kin.__getitem__)
        if kin[least] > 1 and kin[most] > 2:
            with_it = 1 + _largest_of(left & ~(related[most] | 1 << most), related)
            return count + max(with_it, _largest_of(left & ~(1 << most), related))
        # Who has one relation at most is in some largest set; and where all have two, so is anybody.
        left &= ~(related[least] | 1 << least)
        count += 1
    return count


def _members(left: int) -> Iterator[int]:
    """Give the numbers of the bits that are set."""
    while left:
        yield (left & -left).bit_length() - 1
        left &= left - 1


def _one_after_another(behind: tuple[frozenset[str], ...]) -> int:
    """Count independent sources by taking, those of few origins first, each that is still free."""
    used: set[str] = set()
    count = 0
    for origins in sorted(behind, key=lambda origins: (len(origins), sorted(origins))):
        if used.isdisjoint(origins):
            used |= origins
            count += 1
    return count
