"""How a claim stands: how much evidence bears on it, what asserts it, and whether any contests it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from axis_tui.model.independence import count_independent
from axis_tui.model.source import Evidence, Stance

Strength = tuple[int, int, bool]
"""How well a claim stands: independent sources that assert it, its grade, whether it is uncontested."""


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
    """The same, counting only sources that support the claim: a hedge asserts nothing by itself."""
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
        """True where one source asserts the claim, or several of which none is independent of the others."""
        return self.independent_support == 1

    @property
    def is_unsupported(self) -> bool:
        """True where no source asserts the claim: all quotes, if there are any, only hedge or deny it."""
        return self.independent_support == 0

    @property
    def strength(self) -> Strength:
        """How well the claim stands, to be compared: a greater one stands better."""
        return self.independent_support, -self.best_rank, not self.is_contested

    @property
    def words(self) -> str:
        """In words: "3 quotes, 2 independent sources", "2 quotes, 1 source for it, contested"."""
        if not self.quotes:
            return "no quotes"
        parts = [count_words(self.quotes, "quote")]
        # A source that only hedges or denies is none that the claim rests on.
        asserting = "" if not self.is_contested else " for it"
        if self.independent_support == 0:
            parts.append("no source for it")
        elif self.independent_support == 1:
            parts.append(f"1 source{asserting}")
        else:
            parts.append(f"{self.independent_support} independent sources{asserting}")
        if self.is_contested:
            parts.append("contested")
        return ", ".join(parts)


def weakest_of(strengths: Sequence[Strength]) -> frozenset[int]:
    """Give the numbers of those that stand worst; none where all stand alike, and one alone is no weakest."""
    worst = min(strengths, default=None)
    found = frozenset(number for number, strength in enumerate(strengths) if strength == worst)
    return found if len(found) < len(strengths) else frozenset()


def count_words(number: int, singular: str, plural: str | None = None) -> str:
    """Write a number with its noun: "1 quote", "1,204 quotes"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def count_part(part: int, whole: int, singular: str) -> str:
    """Write how many of how many there are: "12 of 66 actors", or "66 actors" where it is all of them."""
    words = count_words(whole, singular)
    return words if part == whole else f"{part:,} of {words}"


def weigh(evidence: Sequence[Evidence], origins: Mapping[str, frozenset[str]]) -> Standing:
    """Work out how a claim stands from its evidence and the origins of the sources."""
    supporting = [item for item in evidence if item.stance is Stance.SUPPORTS]
    disputing = sum(item.stance is Stance.DISPUTES for item in evidence)
    graded = supporting or [item for item in evidence if item.stance is not Stance.DISPUTES] or evidence
    best = min(graded, key=lambda item: item.rank, default=None)
    independent = count_independent(evidence, origins)
    all_support = len(supporting) == len(evidence)
    return Standing(
        quotes=len({item.ref for item in evidence}),
        supporting=len(supporting),
        qualifying=len(evidence) - len(supporting) - disputing,
        disputing=disputing,
        independent_sources=independent,
        independent_support=independent if all_support else count_independent(supporting, origins),
        best_grade=best.grade if best else "",
        best_rank=best.rank if best else 99,
    )
