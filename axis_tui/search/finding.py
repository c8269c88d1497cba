"""Gather the names that answer a query: as typed, parted anew, as initials, under other names, loosely."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from axis_tui.search.alike import EXACT, LETTER
from axis_tui.search.asked import Asked
from axis_tui.search.equivalents import other_names_of
from axis_tui.search.fold import script_of
from axis_tui.search.parting import part_word
from axis_tui.search.query import Query, tidy
from axis_tui.search.ranking import Agreement, Tier, rate
from axis_tui.search.rows import KEPT, KEPT_LOOSELY, LONGEST_INITIALS, Rows
from axis_tui.search.sounds import ABJAD
from axis_tui.search.strict import find_strictly
from axis_tui.search.vocabulary import Matches
from axis_tui.search.words import Phrase, Token, split

GOOD = 0.8
"""With a fuzzy hit of this value nothing looser is looked for."""


KNOWN = 0.05
"""What it is worth that the table of acronyms has a query: such a hit stands above chance initials."""

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


class Finder:
    """Finds the rows that answer queries, and remembers the words of the last ones."""

    def __init__(self, rows: Rows) -> None:
        """Search these rows."""
        self._rows = rows
        self._known: dict[tuple[str, bool], Matches] = {}

    def find(self, query: Query, strict: bool) -> list[Found]:
        """Return all rows that answer a query, in no order."""
        rows = self._rows
        if strict or not query.plain:
            return [Found(*found) for found in find_strictly(rows, query)]
        found = self._find_plain(query.plain)
        wanted = [term for term in query.terms if not term.negated]
        return [one for one in found if all(term.holds(rows.folded(one.row)) for term in wanted)]

    def _find_plain(self, text: str) -> list[Found]:
        """Return the rows that answer plain words: as typed, parted anew, as initials, by other names."""
        phrase = split(text)
        if not phrase.units:
            return []
        begun = self._rows.beginning(tidy(text), KEPT_LOOSELY)
        found = self._lower_foreign(self._find_phrase(phrase, more=begun), text)
        found = self._raise_literal(found, text)
        for parted in self._part(phrase):
            found += [_lowered(one, Tier.PREFIX, "words joined") for one in self._find_exactly(parted)]
        letters = "".join(text.split()).replace(".", "").lower()
        if 1 < len(letters) <= LONGEST_INITIALS:
            found += self._find_initials(letters, text)
        for other in other_names_of(tidy(text)):
            why = "acronym" if len(text) < 6 and text.isascii() else f"same as “{other}”"
            gain = KNOWN if why == "acronym" else 0.0
            found += [
                one._replace(tier=max(one.tier, Tier.PREFIX), value=one.value + gain, why=why)
                for one in self._find_exactly(split(other))
            ]
        if not any(one.tier <= Tier.PREFIX or (one.tier == Tier.FUZZY and one.value > GOOD) for one in found):
            found += self._find_loosely(phrase)
        return found

    def _lower_foreign(self, found: list[Found], typed: str) -> list[Found]:
        """Return finds of which those in another script are no exact or prefix hits: nobody typed that."""
        script = script_of(typed)
        return [
            one._replace(tier=Tier.FUZZY)
            if one.tier <= Tier.PREFIX and script_of(self._rows.text(one.row)) != script
            else one
            for one in found
        ]

    def _raise_literal(self, found: list[Found], typed: str) -> list[Found]:
        """Return finds of which those that hold what was typed as it stands, articles too, count for more."""
        raised: list[Found] = []
        written, typed = " ".join(typed.lower().split()), tidy(typed)
        for one in found:
            gain = 0.0
            if one.tier <= Tier.PREFIX:
                name = f" {self._rows.folded(one.row)} "
                place = name.find(f" {typed}")
                gain = BEGINS if place == 0 else STANDS if place > 0 else 0.0
                if place >= 0 and written in self._rows.text(one.row).lower():
                    gain += AS_TYPED
                if _is_whole(one):
                    gain += WHOLE
                gain += SHORT * min(1.0, len(typed) / len(name))
            raised.append(one._replace(value=one.value + gain) if gain else one)
        return raised

    def _find_loosely(self, phrase: Phrase) -> list[Found]:
        """Return rows that answer a phrase parted in unlikely places, or only in part."""
        found: list[Found] = []
        for parted in self._part(phrase, known_too=True)[:1]:
            found += self._find_phrase(parted)
        if phrase.units > 1:
            found += [one._replace(why="partly alike") for one in self._find_phrase(phrase, loosely=True)]
        return found

    def _find_phrase(self, phrase: Phrase, loosely: bool = False, more: Iterable[int] = ()) -> list[Found]:
        """Return the rows that answer a phrase; look at some more than seem likely."""
        asked = self._ask(phrase, loosely)
        likely = self._rows.candidates(asked, KEPT_LOOSELY if loosely else KEPT)
        return self._rate(asked, list(dict.fromkeys((*likely, *more))))

    def _rate(self, asked: Asked, rows: Sequence[int]) -> list[Found]:
        """Return the rows that answer a query made ready."""
        return [
            Found(row, agreement.tier, agreement.value, "", None, asked, agreement)
            for row, entry in zip(rows, self._rows.entries(rows), strict=True)
            if (agreement := rate(asked, entry)) is not None
        ]

    def _find_exactly(self, phrase: Phrase) -> list[Found]:
        """Return the rows that are this phrase word by word, or nearly nothing else."""
        units = phrase.tokens[: phrase.units]
        vocabulary = self._rows.vocabulary
        matches = [vocabulary.find_exactly(unit.key) for unit in units]
        asked = Asked(Phrase(phrase.units, units), matches, vocabulary)
        found = self._rate(asked, list(self._rows.holding([unit.key for unit in units])))
        return [one for one in found if one.tier <= Tier.PREFIX and one.value > 0.85]

    def _ask(self, phrase: Phrase, loosely: bool) -> Asked:
        """Look up every token of a phrase, and its neighbours joined."""
        units = phrase.tokens[: phrase.units]
        joined = [
            Token(one.key + other.key.lstrip(ABJAD), one.mask | other.mask)
            for one, other in pairwise(units)
            # a letter apart is an initial, but with a point or a hyphen before it a slip: "In.c", "A-lQaeda"
            if (len(one.key) == 1) == (len(other.key) == 1) or other.mask & phrase.tied
        ]
        tokens = tuple(dict.fromkeys((*phrase.tokens, *joined)))
        last = 1 << (phrase.units - 1)
        vocabulary = self._rows.vocabulary
        matches = tuple(
            self._look_up(token.key, bool(token.mask & last))
            if loosely or token in phrase.tokens
            else vocabulary.find_exactly(token.key)
            for token in tokens
        )
        parted = len(tokens) - len(set(phrase.tokens))
        return Asked(Phrase(phrase.units, tokens), matches, vocabulary, loosely, parted)

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
        capitals = text.isupper() or "." in text
        tier, value = (Tier.PREFIX, 0.85) if capitals else (Tier.FUZZY, 0.8)
        why = "initials" if len(letters) < 4 else "acronym"
        return [Found(row, tier, value, why, ()) for row in self._rows.initials(letters)]


def _is_whole(one: Found) -> bool:
    """Whether all words typed are whole words of the name; a single letter is none, but an initial."""
    if not (one.asked and one.agreement):
        return False
    return all(
        pair.alike == EXACT and pair.alike is not LETTER and pair.query < one.asked.first_parted
        for pair in one.agreement.pairs
    )


def _lowered(one: Found, best: Tier, why: str) -> Found:
    """Return a find that came by a detour: no better than a tier, and with its own reason."""
    if one.tier >= Tier.FUZZY:
        return one
    return one._replace(tier=max(one.tier, best), value=one.value * 0.97, why=why)
