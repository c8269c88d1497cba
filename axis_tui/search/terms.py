"""Read a query for passages: words, and phrases in quotation marks of any kind."""

import re
from typing import NamedTuple

from axis_tui.search.fold import fold_text
from axis_tui.search.query import LONGEST_QUERY

_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+)')


class PassageTerm(NamedTuple):
    """Words that stand together in a passage, in this order."""

    words: tuple[str, ...]
    """Folded words, at least one."""
    unfinished: bool
    """Whether the last word is still being typed, and so stands for all that begin with it."""


def parse_passage_query(query: str) -> tuple[PassageTerm, ...]:
    """Return the terms of a query; the last is unfinished unless a space or a quotation mark ends it."""
    query = query[:LONGEST_QUERY]
    terms: dict[PassageTerm, None] = {}
    for match in _TERM.finditer(query):
        phrase, closed, word = match.groups()
        words = tuple(_without_genitive(word if phrase is None else phrase))
        if words:
            terms[PassageTerm(words, match.end() == len(query) and not closed)] = None
    return tuple(terms)


def _without_genitive(text: str) -> list[str]:
    """Return the folded words of a text, each without the s of a genitive."""
    return fold_text(re.sub(r"['’ʼ]s\b", "", text)).split()
