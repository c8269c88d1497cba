"""Gather the names that answer a query: as typed, parted anew, as initials, under other names, loosely."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from axis_tui.search.alike import NOTHING
from axis_tui.search.asked import Asked
from axis_tui.search.equivalents import other_names_of
from axis_tui.search.explain import say_typos
from axis_tui.search.finds import Found, is_good, lower_foreign, lowered, raise_literal
from axis_tui.search.meanings import is_organisation
from axis_tui.search.parting import part_word
from axis_tui.search.query import Query, tidy
from axis_tui.search.ranking import Tier, rate
from axis_tui.search.rows import KEPT, KEPT_LOOSELY, LONGEST_INITIALS, Rows
from axis_tui.search.scorers import scorers
from axis_tui.search.sounds import ABJAD
from axis_tui.search.strict import find_strictly
from axis_tui.search.vocabulary import Matches
from axis_tui.search.words import Phrase, Token, split

KNOWN = 0.05
"""What it is worth that the table of acronyms has a query: such a hit stands above chance initials."""

ORGANISED = 0.01
"""What it is worth for initials that they are an organisation's: those are called by them."""

LETTERS_A_SLIP, MOST_SLIPS = 4, 3
"""Wherever its spaces stand, a name may have one slip for so many letters typed, and no more than so many."""

WHOLE_NAME = 0.9
"""What a name is worth that is what was typed but for slips and spaces, before these are taken off."""

MOST_JOINED = 5
"""So many words typed apart may be one word of a name: Kuo Min Tang."""


class Finder:
    """Finds the rows that answer queries, and remembers the words of the last ones."""

    def __init__(self, rows: Rows) -> None:
        """Search these rows."""
        self._rows = rows
        self._known: dict[tuple[str, bool], Matches] = {}

    def find(self, query: Query, strict: bool, most: int = KEPT) -> list[Found]:
        """Return the rows that answer a query, in no order: the likeliest, about so many or some more."""
        rows = self._rows
        if strict or not query.plain:
            return [Found(*found) for found in find_strictly(rows, query)]
        found = self._find_plain(query.plain, max(most, KEPT))
        wanted = [term for term in query.terms if not term.negated]
        return [one for one in found if all(term.holds(rows.folded(one.row)) for term in wanted)]

    def _find_plain(self, text: str, most: int) -> list[Found]:
        """Return the rows that answer plain words: as typed, parted anew, as initials, by other names."""
        phrase = split(text)
        if not phrase.units:
            return []
        begun = self._rows.beginning(tidy(text), KEPT_LOOSELY)
        found = lower_foreign(self._find_phrase(phrase, most, begun), self._rows, text)
        found = raise_literal(found, self._rows, text)
        for parted in self._part(phrase):
            found += [lowered(one, Tier.PREFIX, "words joined") for one in self._find_exactly(parted)]
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
        if not is_good(found):
            found += self._find_respelled(phrase)
        if not is_good(found):
            found += self._find_loosely(phrase, tidy(text))
        return found

    def _find_respelled(self, phrase: Phrase) -> list[Found]:
        """Return rows that answer a phrase if some words are read with the letters of another language."""
        vocabulary, last = self._rows.vocabulary, 1 << (phrase.units - 1)
        matches = [self._look_up(token.key, bool(token.mask & last)) for token in phrase.tokens]
        more = False
        for place, match in enumerate(matches[: phrase.units]):
            others = {} if match.key in vocabulary else vocabulary.find_respelled(match.key)
            better = {n: alike for n, alike in others.items() if alike > match.found.get(n, NOTHING)}
            if better:
                matches[place] = match._replace(found=match.found | better)
                more = True
        if not more:
            return []
        asked = Asked(phrase, matches, vocabulary)
        return self._rate(asked, list(self._rows.candidates(asked, KEPT)))

    def _find_loosely(self, phrase: Phrase, text: str) -> list[Found]:
        """Return rows that answer a phrase parted in unlikely places, or only in part, or by its letters."""
        found: list[Found] = []
        for parted in self._part(phrase, known_too=True)[:1]:
            found += self._find_phrase(parted)
        if phrase.units > 1:
            asked = self._ask(phrase, loosely=True)
            rows = list(self._rows.candidates(asked, KEPT_LOOSELY))
            found += [one._replace(why="partly alike") for one in self._rate(asked, rows)]
            found += self._find_by_letters(text, rows)
        return found

    def _find_by_letters(self, text: str, rows: Iterable[int]) -> list[Found]:
        """Return those of some rows that are a folded text with a few slips, wherever its spaces stand."""
        typed = text.replace(" ", "")
        most = min(len(typed) // LETTERS_A_SLIP, MOST_SLIPS)
        found: list[Found] = []
        for row in rows:
            name = self._rows.folded(row).replace(" ", "")
            slips = scorers().typos(typed, name, score_cutoff=most)
            if slips <= most:
                value = WHOLE_NAME - slips / len(typed)
                found.append(
                    Found(row, Tier.FUZZY, value, say_typos(slips) if slips else "spaces elsewhere", ())
                )
        return found

    def _find_phrase(self, phrase: Phrase, most: int = KEPT, more: Iterable[int] = ()) -> list[Found]:
        """Return the rows that answer a phrase; look at some more than seem likely."""
        asked = self._ask(phrase)
        likely = self._rows.candidates(asked, most)
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

    def _ask(self, phrase: Phrase, loosely: bool = False) -> Asked:
        """Look up every token of a phrase, and its neighbours joined."""
        units, vocabulary = phrase.tokens[: phrase.units], self._rows.vocabulary
        joined = [
            Token(one.key + other.key.lstrip(ABJAD), one.mask | other.mask)
            for one, other in pairwise(units)
            if (len(one.key) == 1) == (len(other.key) == 1)
            # a letter apart is an initial, but with a point or a hyphen before it a slip: "In.c", "A-lQaeda"
            or (other.mask & phrase.tied and one.key + other.key in vocabulary)
        ]
        if 2 < phrase.units <= MOST_JOINED:
            whole = "".join(unit.key for unit in units)
            joined.append(
                Token(ABJAD * whole.startswith(ABJAD) + whole.replace(ABJAD, ""), (1 << phrase.units) - 1)
            )
        tokens = tuple(dict.fromkeys((*phrase.tokens, *joined)))
        last = 1 << (phrase.units - 1)
        matches = tuple(
            self._look_up(token.key, bool(token.mask & last))
            if loosely or token in phrase.tokens
            else vocabulary.find_exactly(token.key)
            for token in tokens
        )
        parted = len(tokens) - len(set(phrase.tokens))
        return Asked(phrase._replace(tokens=tokens), matches, vocabulary, loosely, parted)

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
                        split(" ".join((*words[:place], *parts, *words[place + 1 :])))._replace(guessed=True)
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
        rows = self._rows.initials(letters)
        gains = [ORGANISED * is_organisation(self._rows.folded(row)) for row in rows]
        return [Found(row, tier, value + gain, why, ()) for row, gain in zip(rows, gains, strict=True)]
