"""What the evidence of a registry lacks: where a curator should look next, and a reader be careful."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum

import msgspec

from axis_tui.graph.twins import find_twins
from axis_tui.model.grades import is_low
from axis_tui.model.registry import Registry
from axis_tui.model.source import Source
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie


class Lack(Enum):
    """One kind of gap: its id, and what it is called in a heading."""

    WITHOUT_QUOTE = ("without-quote", "ties without a quote")
    UNSUPPORTED = ("unsupported", "ties that no source asserts")
    SINGLE_SOURCE = ("single-source", "ties on one source")
    LOW_GRADES = ("low-grades", "ties on low grades only (D, E, F)")
    CONTESTED = ("contested", "contested ties")
    UNDATED = ("undated", "undated ties")
    UNGRADED = ("ungraded", "quotes whose information is not graded")
    WITHOUT_TIES = ("without-ties", "actors without ties")
    TWINS = ("near-duplicates", "actors that may be one")

    def __init__(self, id: str, title: str) -> None:
        """Keep the stable id and the heading."""
        self.id = id
        self.title = title


class Gap(msgspec.Struct, frozen=True):
    """One thing that the evidence lacks."""

    lack: Lack
    table: str
    """Where the record is: "tie", "actor" or "quote"."""
    record: str
    """The record's id; a quote's full name."""
    reason: str
    other: str = ""
    """The id of the other actor, for two that may be one."""


def find_gaps(registry: Registry) -> tuple[Gap, ...]:
    """List all gaps of a registry, by kind and then in stored order."""
    found = [*_tie_gaps(registry), *_quote_gaps(registry), *_actor_gaps(registry)]
    order = list(Lack)
    return tuple(sorted(found, key=lambda gap: order.index(gap.lack)))


def _tie_gaps(registry: Registry) -> Iterator[Gap]:
    for tie in registry.ties.values():
        for lack, reason in _lacks(registry, tie):
            yield Gap(lack, "tie", tie.id, reason)


def _lacks(registry: Registry, tie: Tie) -> Iterator[tuple[Lack, str]]:
    """Give what one tie lacks, each with the reason."""
    standing = registry.standing(tie.id)
    asserting = {
        item.source.id: item.source for item in registry.evidence_of(tie.id) if item.stance == "supports"
    }
    if not standing.quotes:
        yield Lack.WITHOUT_QUOTE, "no quote bears on it"
    elif standing.is_unsupported:
        how = [
            word
            for number, word in ((standing.qualifying, "hedged"), (standing.disputing, "denied"))
            if number
        ]
        yield Lack.UNSUPPORTED, f"only {' and '.join(how)}"
    elif standing.rests_on_one_source:
        names = " and ".join(_names(asserting.values()))
        yield Lack.SINGLE_SOURCE, names if len(asserting) == 1 else f"not independent: {names}"
    if asserting and all(is_low(source.reliability) for source in asserting.values()):
        yield Lack.LOW_GRADES, f"best grade {standing.best_grade}"
    if standing.is_contested:
        against = ((standing.qualifying, "hedging"), (standing.disputing, "against"))
        parts = [f"{number} {word}" for number, word in ((standing.supporting, "for"), *against) if number]
        yield Lack.CONTESTED, f"{count_words(standing.quotes, 'quote')}: {', '.join(parts)}"
    if tie.is_undated:
        yield Lack.UNDATED, "no date is given"


def _names(sources: Collection[Source]) -> list[str]:
    """Call sources by their publishers, and by their titles where these are not named or the same."""
    short = [source.publisher or source.title for source in sources]
    return short if len(set(short)) == len(short) else [source.title for source in sources]


def _quote_gaps(registry: Registry) -> Iterator[Gap]:
    for ref, (_, quote) in registry.quotes.items():
        if quote.credibility is None:
            yield Gap(Lack.UNGRADED, "quote", ref, f"bears on {count_words(len(quote.tie_ids), 'tie')}")


def _actor_gaps(registry: Registry) -> Iterator[Gap]:
    for actor in registry.actors:
        if not registry.degree(actor):
            yield Gap(Lack.WITHOUT_TIES, "actor", actor, "no tie names it")
    for twins in find_twins(registry):
        yield Gap(Lack.TWINS, "actor", twins.first, twins.reason, twins.second)
