"""A plain search for the seconds in which a large index is being built."""

from collections.abc import Sequence

from axis_tui.search.named import Hit, Named
from axis_tui.search.query import tidy


class PlainNames:
    """Shown names and aliases, folded: beginnings, parts and likeness in letters, and nothing more."""

    def __init__(self, named: Sequence[Named]) -> None:
        """Fold all names."""
        self._rows = [(one, name) for one in named for name in one.names]
        self._folded = [tidy(name) for _, name in self._rows]

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Return names that begin with the query, then names that look like it."""
        from rapidfuzz import fuzz, process

        wanted = tidy(query[:200])
        if not wanted:
            return []
        begun = [row for row, name in enumerate(self._folded) if name.startswith(wanted)]
        begun.sort(key=lambda row: (-self._rows[row][0].weight, len(self._folded[row])))
        hits: dict[str, Hit] = {}
        for row in begun[: 2 * limit]:
            score = 70 + 30 * len(wanted) / len(self._folded[row])
            hits.setdefault(self._rows[row][0].id, self._hit(row, score, "prefix"))
        if len(hits) < limit:
            near = process.extract(wanted, self._folded, scorer=fuzz.ratio, score_cutoff=65, limit=limit)
            for _, score, row in near:
                hits.setdefault(self._rows[row][0].id, self._hit(row, score * 0.7, "alike"))
        return list(hits.values())[:limit]

    def _hit(self, row: int, score: float, why: str) -> Hit:
        """Return a row as a hit; nothing of it is highlighted."""
        one, name = self._rows[row]
        return Hit(one.id, one.names[0], name, why, round(score, 1), ())
