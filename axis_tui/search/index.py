"""The index of names: find things however their names are typed."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from axis_tui.search.equivalents import other_names_of
from axis_tui.search.explain import explain, spans_of
from axis_tui.search.named import Hit, Named
from axis_tui.search.query import Query, parse_query, tidy
from axis_tui.search.ranking import Agreement, Asked, Tier, rate
from axis_tui.search.rows import SmallRows
from axis_tui.search.strict import find_strictly
from axis_tui.search.vocabulary import Matches
from axis_tui.search.words import Phrase, Token, split

PRIOR = 0.06
"""What a great weight (many ties) adds to the value of a hit within its tier."""

_SCALE = {
    Tier.EXACT: (95.0, 5.0),
    Tier.PREFIX: (70.0, 25.0),
    Tier.FUZZY: (40.0, 30.0),
    Tier.SOUND: (10.0, 30.0),
}
"""For each tier where its scores begin and how far they reach."""


class Found(NamedTuple):
    """A row that answers a query, and how."""

    tier: Tier
    value: float
    row: int
    why: str
    spans: tuple[tuple[int, int], ...] | None
    """None until somebody asks: see NameIndex._hit."""
    asked: Asked | None = None
    agreement: Agreement | None = None


class NameIndex:
    """Names and aliases, ready to be searched."""

    def __init__(self, names: Iterable[Named]) -> None:
        """Split all names; for up to some ten thousand, that is a matter of milliseconds."""
        self._rows = SmallRows(names)
        self._known: dict[tuple[str, bool], Matches] = {}

    def __len__(self) -> int:
        """Return how many names and aliases there are."""
        return len(self._rows.texts)

    def search(self, query: str, limit: int = 50, strict: bool = False) -> list[Hit]:
        """Return the best hits, best first: exact, prefix, fuzzy, then sound-alikes.

        `strict` leaves out whatever is not written in the name letter by letter. A query with terms
        such as `!not` returns names that meet all its terms.
        """
        asked = parse_query(query)
        if not asked.plain and not asked.terms:
            return []
        found = self._find(asked, strict)
        best: dict[int, Found] = {}
        for one in found:
            owner = self._rows.owners[one.row]
            if owner not in best or self._order(one) < self._order(best[owner]):
                best[owner] = one
        chosen = sorted(best.values(), key=self._order)[:limit]
        return [self._hit(one, asked.plain) for one in chosen]

    def _find(self, query: Query, strict: bool) -> list[Found]:
        """Return all rows that answer a query, in no order."""
        if strict or not query.plain:
            return [
                Found(tier, value, row, why, spans)
                for row, tier, value, why, spans in find_strictly(self._rows.texts, self._rows.folded, query)
            ]
        found = self._find_plain(query.plain)
        if query.terms:
            found = [
                one for one in found if all(term.holds(self._rows.folded[one.row]) for term in query.terms)
            ]
        return found

    def _find_plain(self, text: str) -> list[Found]:
        """Return the rows that answer plain words: as typed, split anew, as initials, by other names."""
        phrase = split(text)
        if not phrase.units:
            return []
        found = self._find_phrase(phrase)
        if (parted := self._part(phrase)) is not None:
            found += [_lowered(one, Tier.PREFIX, "words joined") for one in self._find_phrase(parted)]
        letters = "".join(text.split()).replace(".", "").lower()
        if 1 < len(letters) <= 8:
            found += self._find_initials(letters, text)
        for other in other_names_of(tidy(text)):
            why = "acronym" if len(text) < 6 and text.isascii() else f"same as “{other}”"
            found += [
                _lowered(one, Tier.PREFIX, why)
                for one in self._find_phrase(split(other))
                if one.tier <= Tier.PREFIX and one.agreement and one.agreement.value > 0.85
            ]
        return found

    def _find_phrase(self, phrase: Phrase) -> list[Found]:
        """Return the rows that answer a phrase."""
        asked = self._ask(phrase)
        vocabulary = self._rows.vocabulary
        weights = [vocabulary.weight_of(token.key) for token in asked.phrase.tokens]
        found: list[Found] = []
        for row in self._rows.candidates(asked.matches, weights):
            agreement = rate(asked, self._rows.entries[row])
            if agreement is not None:
                found.append(Found(agreement.tier, agreement.value, row, "", None, asked, agreement))
        return found

    def _ask(self, phrase: Phrase) -> Asked:
        """Look up every token of a phrase, and its neighbours joined."""
        vocabulary = self._rows.vocabulary
        units = phrase.tokens[: phrase.units]
        joined = [
            Token(one.key + other.key.lstrip("~"), one.mask | other.mask)
            for one, other in pairwise(units)
            if (len(one.key) == 1) == (len(other.key) == 1)
        ]
        tokens = dict.fromkeys((*phrase.tokens, *joined))
        last = 1 << (phrase.units - 1)
        matches = tuple(self._look_up(token.key, bool(token.mask & last)) for token in tokens)
        weights = tuple(vocabulary.weight_of(unit.key) for unit in units)
        return Asked(Phrase(phrase.units, tuple(tokens)), matches, weights)

    def _look_up(self, key: str, typing: bool) -> Matches:
        """Find what a word may stand for, remembering the words of the last queries."""
        known = self._known.get((key, typing))
        if known is None:
            if len(self._known) > 64:
                self._known.clear()
            known = self._known[key, typing] = self._rows.vocabulary.find(key, typing)
        return known

    def _part(self, phrase: Phrase) -> Phrase | None:
        """Split long unknown words where known words meet, or return None if there are none."""
        from axis_tui.search.parting import part_word

        numbers = self._rows.vocabulary.numbers
        keys = [token.key for token in phrase.tokens[: phrase.units]]
        parted = [part_word(key, numbers) if len(key) > 5 and key not in numbers else (key,) for key in keys]
        parts = [part for some in parted for part in some]
        if len(parts) == len(keys):
            return None
        return Phrase(len(parts), tuple(Token(key, 1 << place) for place, key in enumerate(parts)))

    def _find_initials(self, letters: str, text: str) -> list[Found]:
        """Return the rows whose words begin with the letters typed."""
        tier = Tier.PREFIX if text.isupper() or "." in text else Tier.FUZZY
        why = "initials" if len(letters) < 4 else "acronym"
        return [Found(tier, 0.8, row, why, ()) for row in self._rows.initials(letters)]

    def _order(self, one: Found) -> tuple[float, ...]:
        """Return what hits are sorted by: tier, value with prior, shown before alias, short before long."""
        rows = self._rows
        value = (
            one.value + PRIOR * rows.priors[rows.owners[one.row]] - (0.004 if rows.aliases[one.row] else 0)
        )
        return (one.tier, -round(value, 4), len(rows.folded[one.row]), one.row)

    def _hit(self, one: Found, typed: str) -> Hit:
        """Explain a found row."""
        rows = self._rows
        named, text = rows.named[rows.owners[one.row]], rows.texts[one.row]
        why, spans = one.why, one.spans
        if one.asked and one.agreement:
            masks = rows.entries[one.row].masks
            why = why or explain(one.asked, masks, one.agreement, typed, text)
            spans = spans_of(text, one.asked, masks, one.agreement)
        if rows.aliases[one.row]:
            why = f"alias “{text}”" if why in ("name", "prefix", "words") else f"{why}, alias “{text}”"
        start, reach = _SCALE[one.tier]
        score = round(start + reach * max(0.0, min(one.value, 1.0)), 1)
        return Hit(named.id, named.names[0], text, why, score, spans or (), one.tier == Tier.SOUND)


def _lowered(one: Found, best: Tier, why: str) -> Found:
    """Return a find that came by a detour: no better than a tier, and with its own reason."""
    if one.tier >= Tier.FUZZY:
        return one
    return one._replace(tier=max(one.tier, best), value=one.value * 0.97, why=why)
