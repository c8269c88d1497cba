"""Names of a crowd that answer a labelled query as well as the labelled name does, letter by letter.

Who types "hossein" may mean any Hossein: among 10,000 names no search can tell which. This asks nothing
of the search itself. A name is a rival if every word typed begins a word of it, in the order typed, and it
is no worse than the labelled name in any of four ways: words typed in full, a beginning like the query,
the first word typed standing first, and few words besides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from axis_tui.search.query import tidy
from tests.bench.search_labels import Label

SHARED_SORTS = frozenset({"prefix", "missing word", "initials"})
"""Classes whose queries say less than a whole name, and so may say several."""

Fit = tuple[int, bool, bool, int]
"""Words typed in full, whether the name begins like the query, whether with its word, and minus its words."""

ARTICLES = frozenset({"al", "el"})
"""Words that make no name longer."""


def fit(query: str, name: str) -> Fit | None:
    """Return how a folded query fits a folded name letter by letter, or None if it does not."""
    words = name.split()
    whole = _whole_words(query.split(), words)
    if whole is None:
        return None
    first = query.split()[0]
    return (
        whole,
        name.startswith(query),
        words[0].startswith(first),
        -sum(word not in ARTICLES for word in words),
    )


def _whole_words(asked: Sequence[str], words: Sequence[str]) -> int | None:
    """Return how many words typed are whole words at best, if each begins a word, one after the other."""
    if not asked:
        return 0
    best: int | None = None
    for place, word in enumerate(words):
        if word.startswith(asked[0]):
            rest = _whole_words(asked[1:], words[place + 1 :])
            if rest is not None:
                best = max(best or 0, rest + (word == asked[0]))
    return best


class Rivals:
    """The names of a crowd, to be asked which of them fit a query as well as the labelled one."""

    def __init__(self, names: Iterable[str]) -> None:
        """Put every word of every name in order."""
        self._names = list(names)
        self._folded = [tidy(name) for name in self._names]
        self._words = sorted({(word, row) for row, name in enumerate(self._folded) for word in name.split()})

    def of(self, label: Label) -> frozenset[str]:
        """Return the names that a person would take for right answers, too; none for most queries."""
        query, name = tidy(label.query), tidy(label.name)
        wanted = fit(query, name) if label.sort in SHARED_SORTS and query else None
        if wanted is None:
            return frozenset()
        longest = max(query.split(), key=len)
        first = bisect_left(self._words, (longest, -1))
        end = bisect_left(self._words, (longest + "\x7f", -1))
        rows = {row for _, row in self._words[first:end]}
        near = (row for row in rows if self._no_worse(query, row, wanted))
        return frozenset(self._names[row] for row in near) - {label.name}

    def _no_worse(self, query: str, row: int, wanted: Fit) -> bool:
        """Whether a name fits a query, and in no way worse than wanted."""
        own = fit(query, self._folded[row])
        return own is not None and all(one >= other for one, other in zip(own, wanted, strict=True))
