"""The names of a registry's actors, searched from the first key on, however many there are.

A small registry's index is made when it is first asked for. A large one's is made beside the
screen's work, or read from a cache; until it is there, a plain search answers. When the files
change, what has not changed of a large index is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    from axis_tui.search import Hit, Named, NameIndex, PlainNames

MOST_AT_ONCE = 4_000
"""Actors whose index is made between two frames."""

MOST_HITS = 40
"""Actors that a search lists in a large registry: each is explained, which takes time."""

MOST_HITS_OF_FEW = 400
"""Actors that it lists in any other."""

MOST_WITHIN = 5_000
"""Actors that it finds where a filter leaves some of them out again."""

_MOST_CHANGED = 0.1
"""The share of changed actors up to which an index is patched rather than made anew."""


class Names:
    """Names and aliases of one registry."""

    def __init__(self, registry: Registry) -> None:
        """Take the names of a registry; nothing is made yet."""
        self.registry = registry
        self.is_large = len(registry.actors) > MOST_AT_ONCE
        self._index: NameIndex | None = None
        self._plain: PlainNames | None = None
        self._last: tuple[tuple[object, ...], dict[str, Hit]] | None = None
        """What was asked last and found: several parts of the screen ask the same of one key."""
        self._base: tuple[NameIndex, dict[str, Named]] | None = None

    @property
    def most(self) -> int:
        """The number of actors that a search lists."""
        return MOST_HITS if self.is_large else MOST_HITS_OF_FEW

    @property
    def is_ready(self) -> bool:
        """True where the index is there, or is so small that it is made at once."""
        return not self.is_large or self._index is not None

    @property
    def index(self) -> NameIndex | PlainNames:
        """What answers now."""
        if self._index is not None:
            return self._index
        from axis_tui.search import NameIndex, PlainNames

        if not self.is_large:
            self._index = NameIndex(self._named())
            return self._index
        if self._plain is None:
            self._plain = PlainNames(self._named())
        return self._plain

    def search(self, words: str, strict: bool = False, *, within: bool = False) -> dict[str, Hit]:
        """Find the actors whose names match, best first; with `strict`, as they are typed.

        `within` finds more of them in a large registry, for a filter that leaves some out again.
        """
        index = self.index
        asked = (index, words, strict, within)
        if self._last is None or self._last[0] != asked:
            self._last = asked, self._search(index, words, strict, within)
        return self._last[1]

    def _search(
        self, index: NameIndex | PlainNames, words: str, strict: bool, within: bool
    ) -> dict[str, Hit]:
        from axis_tui.search import NameIndex

        limit = MOST_WITHIN if within else self.most
        if isinstance(index, NameIndex):
            return {hit.id: hit for hit in index.search(words, limit=limit, strict=strict)}
        return {hit.id: hit for hit in index.search(words, limit=min(limit, 100))}

    def make(
        self, progress: Callable[[float], None], cancelled: Callable[[], bool], cache: Path | None, key: str
    ) -> None:
        """Make the index of a large registry, in a worker; raises Cancelled when it is no longer wanted."""
        from axis_tui.search import NameIndex, PlainNames

        if self.is_ready:
            return
        named = self._named()
        if self._plain is None:
            # What answers meanwhile comes first, so that the first key does not wait for it.
            self._plain = PlainNames(named)
        index = NameIndex.build(named, progress, cancelled, cache, key)
        self._base = index, {one.id: one for one in named}
        self._index = index

    def of_changed(self, registry: Registry) -> Names:
        """Give the names of a registry that has changed, with what is the same of a large index."""
        names = Names(registry)
        if not names.is_large or self._base is None:
            return names
        index, known = self._base
        now = {one.id: one for one in names._named()}
        changed = [one for one in now.values() if known.get(one.id) != one]
        gone = [id for id in known if id not in now]
        if len(changed) + len(gone) <= len(known) * _MOST_CHANGED:
            names._base = self._base
            names._index = index.patched(changed, gone) if changed or gone else index
        return names

    def _named(self) -> list[Named]:
        from axis_tui.search.actors import named_actors

        return named_actors(self.registry)
