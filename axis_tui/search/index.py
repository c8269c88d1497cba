"""The index of names: find things however their names are typed."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from axis_tui.search.building import build_rows, large_rows
from axis_tui.search.equivalents import other_names_of
from axis_tui.search.explain import explain, spans_of
from axis_tui.search.named import Hit, Named
from axis_tui.search.parting import part_word
from axis_tui.search.query import Query, parse_query, tidy
from axis_tui.search.ranking import Agreement, Asked, Tier, rate
from axis_tui.search.rows import KEPT, KEPT_LOOSELY, LONGEST_INITIALS, Rows
from axis_tui.search.small_rows import SmallRows
from axis_tui.search.sounds import ABJAD
from axis_tui.search.strict import find_strictly
from axis_tui.search.vocabulary import Matches
from axis_tui.search.words import Phrase, Token, split

MOST_SMALL = 5_000
"""Up to so many things lists and dictionaries are as fast as arrays, and start sooner."""

GOOD = 0.8
"""With a fuzzy hit of this value nothing looser is looked for."""

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

    row: int
    tier: Tier
    value: float
    why: str
    spans: tuple[tuple[int, int], ...] | None
    """None until somebody asks: see NameIndex._hit."""
    asked: Asked | None = None
    agreement: Agreement | None = None


class NameIndex:
    """Names and aliases, ready to be searched."""

    def __init__(self, names: Iterable[Named]) -> None:
        """Split all names: for up to some ten thousand, a matter of tenths of a second."""
        named = tuple(names)
        self._take(large_rows(named) if len(named) > MOST_SMALL else SmallRows(named))

    @classmethod
    def build(
        cls,
        names: Iterable[Named],
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        cache: Path | None = None,
        key: str = "",
    ) -> "NameIndex":
        """Return an index, from a directory of cached ones if it is there; meant for a worker.

        `progress` is called with the share done, from 0 to 1; when `cancelled` says yes, Cancelled is
        raised. `key` is a fingerprint of the names, if the caller has one: a cached index is then read
        without a look at the names.
        """
        index = cls.__new__(cls)
        index._take(build_rows(names, MOST_SMALL, progress, cancelled, cache, key))
        return index

    def _take(self, rows: Rows) -> None:
        """Search these rows from now on."""
        self._rows = rows
        self._known: dict[tuple[str, bool], Matches] = {}
        self._patch: NameIndex | None = None
        self._gone: frozenset[str] = frozenset()

    def patched(self, changed: Iterable[Named], gone: Iterable[str] = ()) -> "NameIndex":
        """Return an index in which some things are new or changed, and others gone; the rest is shared."""
        changed = tuple(changed)
        index = NameIndex.__new__(NameIndex)
        index._take(self._rows)
        index._patch = NameIndex(changed)
        index._gone = self._gone | {one.id for one in changed} | frozenset(gone)
        return index

    def __len__(self) -> int:
        """Return how many names and aliases there are."""
        return len(self._rows)

    def search(self, query: str, limit: int = 50, strict: bool = False) -> list[Hit]:
        """Return the best hits, best first: exact, prefix, fuzzy, then sound-alikes.

        `strict` leaves out whatever is not written in the name letter by letter. A query with terms
        such as `!not` returns names that meet all its terms.
        """
        asked = parse_query(query)
        if not asked.plain and not asked.terms:
            return []
        best: dict[int, tuple[tuple[float, ...], Found]] = {}
        for one in self._find(asked, strict):
            owner, order = self._rows.owner(one.row), self._order(one)
            if owner not in best or order < best[owner][0]:
                best[owner] = order, one
        chosen = sorted(best.values(), key=lambda pair: pair[0])[: limit + len(self._gone)]
        hits = [self._hit(one, asked.plain) for _, one in chosen]
        if self._patch is not None:
            hits = [hit for hit in hits if hit.id not in self._gone]
            hits = sorted(hits + self._patch.search(query, limit, strict), key=lambda hit: -hit.score)
        return hits[:limit]

    def _find(self, query: Query, strict: bool) -> list[Found]:
        """Return all rows that answer a query, in no order."""
        rows = self._rows
        if strict or not query.plain:
            return [Found(*found) for found in find_strictly(rows, query)]
        found = self._find_plain(query.plain)
        if query.terms:
            found = [one for one in found if all(term.holds(rows.folded(one.row)) for term in query.terms)]
        return found

    def _find_plain(self, text: str) -> list[Found]:
        """Return the rows that answer plain words: as typed, parted anew, as initials, by other names."""
        phrase = split(text)
        if not phrase.units:
            return []
        found = self._find_phrase(phrase)
        for parted in self._part(phrase):
            found += [_lowered(one, Tier.PREFIX, "words joined") for one in self._find_exactly(parted)]
        letters = "".join(text.split()).replace(".", "").lower()
        if 1 < len(letters) <= LONGEST_INITIALS:
            found += self._find_initials(letters, text)
        for other in other_names_of(tidy(text)):
            why = "acronym" if len(text) < 6 and text.isascii() else f"same as “{other}”"
            found += [_lowered(one, Tier.PREFIX, why) for one in self._find_exactly(split(other))]
        if not any(one.tier <= Tier.PREFIX or (one.tier == Tier.FUZZY and one.value > GOOD) for one in found):
            found += self._find_loosely(phrase)
        return found

    def _find_loosely(self, phrase: Phrase) -> list[Found]:
        """Return rows that answer a phrase parted in unlikely places, or only in part."""
        found: list[Found] = []
        for parted in self._part(phrase, known_too=True)[:1]:
            found += self._find_phrase(parted)
        if phrase.units > 1:
            found += [one._replace(why="partly alike") for one in self._find_phrase(phrase, loosely=True)]
        return found

    def _find_phrase(self, phrase: Phrase, loosely: bool = False) -> list[Found]:
        """Return the rows that answer a phrase."""
        asked = self._ask(phrase, loosely)
        weights = [self._rows.vocabulary.weight_of(token.key) for token in asked.phrase.tokens]
        found: list[Found] = []
        for row in self._rows.candidates(asked.matches, weights, KEPT_LOOSELY if loosely else KEPT):
            agreement = rate(asked, self._rows.entry(row))
            if agreement is not None:
                found.append(Found(row, agreement.tier, agreement.value, "", None, asked, agreement))
        return found

    def _find_exactly(self, phrase: Phrase) -> list[Found]:
        """Return the rows that are this phrase word by word, or nearly nothing else."""
        units = phrase.tokens[: phrase.units]
        vocabulary = self._rows.vocabulary
        matches = [vocabulary.find_exactly(unit.key) for unit in units]
        asked = Asked(Phrase(phrase.units, units), matches, vocabulary)
        found: list[Found] = []
        for row in self._rows.holding([unit.key for unit in units]):
            agreement = rate(asked, self._rows.entry(row))
            if agreement and agreement.tier <= Tier.PREFIX and agreement.value > 0.85:
                found.append(Found(row, agreement.tier, agreement.value, "", None, asked, agreement))
        return found

    def _ask(self, phrase: Phrase, loosely: bool) -> Asked:
        """Look up every token of a phrase, and its neighbours joined."""
        units = phrase.tokens[: phrase.units]
        joined = [
            Token(one.key + other.key.lstrip(ABJAD), one.mask | other.mask)
            for one, other in pairwise(units)
            if (len(one.key) == 1) == (len(other.key) == 1)
        ]
        tokens = (*phrase.tokens, *(token for token in joined if token not in phrase.tokens))
        last = 1 << (phrase.units - 1)
        vocabulary = self._rows.vocabulary
        matches = tuple(
            self._look_up(token.key, bool(token.mask & last))
            if loosely or token in phrase.tokens
            else vocabulary.find_exactly(token.key)
            for token in tokens
        )
        return Asked(Phrase(phrase.units, tokens), matches, vocabulary, loosely)

    def _look_up(self, key: str, typing: bool) -> Matches:
        """Find what a word may stand for, remembering the words of the last queries."""
        known = self._known.get((key, typing))
        if known is None:
            if len(self._known) > 64:
                self._known.clear()
            known = self._known[key, typing] = self._rows.vocabulary.find(key, typing)
        return known

    def _part(self, phrase: Phrase, known_too: bool = False) -> list[Phrase]:
        """Split long words that begin no known word, or others too, where known words meet."""
        vocabulary = self._rows.vocabulary
        keys = [token.key for token in phrase.tokens[: phrase.units]]
        joined = phrase.tokens[-1].key if phrase.units == 2 and phrase.tokens[-1].mask == 3 else ""
        phrases: list[Phrase] = []
        for words in (keys, [joined]) if joined else (keys,):
            for place, key in enumerate(words):
                if self._may_be_joined(key, known_too):
                    phrases += [
                        split(" ".join((*words[:place], *parts, *words[place + 1 :])))
                        for parts in part_word(key, vocabulary)
                    ]
        return phrases

    def _may_be_joined(self, key: str, known_too: bool) -> bool:
        """Whether a word is long, and begins no known word unless that does not matter."""
        first, end = self._rows.vocabulary.store.prefix_range(key)
        return len(key) > 5 and (known_too or first == end)

    def _find_initials(self, letters: str, text: str) -> list[Found]:
        """Return the rows whose words begin with the letters typed."""
        tier = Tier.PREFIX if text.isupper() or "." in text else Tier.FUZZY
        why = "initials" if len(letters) < 4 else "acronym"
        return [Found(row, tier, 0.8, why, ()) for row in self._rows.initials(letters)]

    def _order(self, one: Found) -> tuple[float, ...]:
        """Return what hits are sorted by: tier, value with prior, shown before alias, short before long."""
        rows = self._rows
        value = one.value + PRIOR * rows.prior(rows.owner(one.row)) - (0.004 if rows.is_alias(one.row) else 0)
        return (one.tier, -round(value, 4), len(rows.text(one.row)), one.row)

    def _hit(self, one: Found, typed: str) -> Hit:
        """Explain a found row."""
        rows = self._rows
        (identifier, name), text = rows.identity(rows.owner(one.row)), rows.text(one.row)
        why, spans = one.why, one.spans
        if one.asked and one.agreement:
            masks = rows.entry(one.row).masks
            why = why or explain(one.asked, masks, one.agreement, typed, text)
            spans = spans_of(text, one.asked, masks, one.agreement)
        if rows.is_alias(one.row):
            why = f"alias “{text}”" if why in ("name", "prefix", "words") else f"{why}, alias “{text}”"
        start, reach = _SCALE[one.tier]
        score = round(start + reach * max(0.0, min(one.value, 1.0)), 1)
        return Hit(identifier, name, text, why, score, spans or (), one.tier == Tier.SOUND)


def _lowered(one: Found, best: Tier, why: str) -> Found:
    """Return a find that came by a detour: no better than a tier, and with its own reason."""
    if one.tier >= Tier.FUZZY:
        return one
    return one._replace(tier=max(one.tier, best), value=one.value * 0.97, why=why)
