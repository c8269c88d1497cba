"""Read a query: plain words, and terms with fzf's signs `'exact`, `^prefix`, `suffix$`, `!not`."""

from typing import NamedTuple

from axis_tui.search.fold import fold_text

LONGEST_QUERY = 200
"""Longer queries are cut."""


class Term(NamedTuple):
    """A term with a sign: what a folded name must contain, begin or end with, or must not."""

    text: str
    """Folded, words parted by one space."""
    start: bool = False
    end: bool = False
    negated: bool = False

    def holds(self, folded: str) -> bool:
        """Whether a folded name meets this term."""
        return self._found(folded) != self.negated

    def _found(self, folded: str) -> bool:
        if self.start and self.end:
            return folded == self.text
        if self.start:
            return folded.startswith(self.text)
        return folded.endswith(self.text) if self.end else self.text in folded


class Query(NamedTuple):
    """A query, read."""

    plain: str
    """The words without a sign, as typed."""
    terms: tuple[Term, ...]
    """The terms with a sign."""


def tidy(text: str) -> str:
    """Fold a text and part its words by one space."""
    return " ".join(fold_text(text).split())


def parse_query(text: str) -> Query:
    """Part the terms with a sign from the plain words."""
    plain: list[str] = []
    terms: list[Term] = []
    for word in text[:LONGEST_QUERY].split():
        term = parse_term(word)
        if term is None:
            plain.append(word)
        elif term.text:
            terms.append(term)
    return Query(" ".join(plain), tuple(terms))


def as_typed(words: str) -> str:
    """Write words so that they are found only as they are typed, whichever way the others are."""
    return " ".join(word if parse_term(word) else f"'{word}" for word in words.split())


def parse_term(word: str) -> Term | None:
    """Read one word as a term with a sign, or return None for a plain word."""
    bare = word.removeprefix("!")
    negated = bare != word
    exact = bare.startswith("'")
    start = bare.startswith("^")
    end = bare.endswith("$") and len(bare) > 1
    if not (negated or exact or start or end):
        return None
    return Term(tidy(bare[1 if exact or start else 0 : -1 if end else None]), start, end, negated)
