"""What a search finds, and what speaks for one find rather than another besides its words."""

from collections.abc import Iterable
from typing import NamedTuple

from axis_tui.search.alike import EXACT, LETTER
from axis_tui.search.asked import Asked
from axis_tui.search.fold import script_of
from axis_tui.search.query import tidy
from axis_tui.search.ranking import Agreement, Tier
from axis_tui.search.rows import Rows

GOOD = 0.8
"""With a fuzzy hit of this value nothing looser is looked for."""


BEGINS, STANDS, WHOLE = 0.045, 0.03, 0.04
"""What it is worth that a name begins with what was typed, or has it further on; that all words are whole."""

AS_TYPED = 0.025
"""What it is worth besides that marks, hyphens and apostrophes are those that were typed."""

SHORT = 0.05
"""What it is worth that a name is hardly longer than what was typed."""


class Found(NamedTuple):
    """A row that answers a query, and how."""

    row: int
    tier: Tier
    value: float
    why: str
    spans: tuple[tuple[int, int], ...] | None
    """None until somebody asks: they are worked out for shown hits only."""
    asked: Asked | None = None
    agreement: Agreement | None = None


def lower_foreign(found: Iterable[Found], rows: Rows, typed: str) -> list[Found]:
    """Return finds of which those in another script are no exact or prefix hits: nobody typed that."""
    script = script_of(typed)
    return [
        one._replace(tier=Tier.FUZZY)
        if one.tier <= Tier.PREFIX and script_of(rows.text(one.row)) != script
        else one
        for one in found
    ]


def raise_literal(found: Iterable[Found], rows: Rows, typed: str) -> list[Found]:
    """Return finds of which those that hold what was typed as it stands, articles too, count for more."""
    raised: list[Found] = []
    written, typed = typed.lower().split(), tidy(typed)
    for one in found:
        gain = 0.0
        if one.tier <= Tier.PREFIX:
            name = f" {rows.folded(one.row)} "
            place = name.find(f" {typed}")
            gain = BEGINS if place == 0 else STANDS if place > 0 else 0.0
            text = rows.text(one.row).lower()
            if all(word.strip(",.;") in text for word in written):
                gain += AS_TYPED
            if _is_whole(one):
                gain += WHOLE
            gain += SHORT * min(1.0, len(typed) / len(name))
        raised.append(one._replace(value=one.value + gain) if gain else one)
    return raised


def is_good(found: Iterable[Found]) -> bool:
    """Whether something is found that leaves no need to look further."""
    return any(one.tier <= Tier.PREFIX or (one.tier == Tier.FUZZY and one.value > GOOD) for one in found)


def _is_whole(one: Found) -> bool:
    """Whether all words typed are whole words of the name; a single letter is none, but an initial."""
    if not (one.asked and one.agreement):
        return False
    return all(
        pair.alike == EXACT and pair.alike is not LETTER and pair.query < one.asked.first_parted
        for pair in one.agreement.pairs
    )


def lowered(one: Found, best: Tier, why: str) -> Found:
    """Return a find that came by a detour: no better than a tier, and with its own reason."""
    if one.tier >= Tier.FUZZY:
        return one
    return one._replace(tier=max(one.tier, best), value=one.value * 0.97, why=why)
