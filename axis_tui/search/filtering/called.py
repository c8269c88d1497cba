"""Which actors have some words in a name, looked up so that each key of a filter is answered at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from axis_tui.model.registry import Registry
from axis_tui.search.filtering.filter_values import has_words
from axis_tui.search.fold import fold_text
from axis_tui.search.written import also_written


class Called:
    """The folded words of all actors' names and aliases, also without the marks of their letters."""

    def __init__(self, registry: Registry) -> None:
        """Fold every name once."""
        self.registry = registry
        self._names = [
            (actor.id, f" {fold_text(text)}")
            for actor in registry.actors.values()
            for name in actor.names
            for text in (name, *also_written(name))
        ]

    def having(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the actors one of whose names has words that begin with all of these; some more than once."""
        if not words:
            return
        longest = f" {max(words, key=len)}"
        for id, name in self._names:
            if longest in name and has_words(name.split(), list(words)):
                yield id


_last: Called | None = None


def called(registry: Registry) -> Called:
    """Return the names of a registry, kept until those of another are asked for."""
    global _last
    known = _last
    if known is None or known.registry is not registry:
        known = _last = Called(registry)
    return known
