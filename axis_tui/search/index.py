"""The index of names: find things however their names are typed."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from axis_tui.search.building import build_rows, large_rows
from axis_tui.search.explain import explain, spans_of
from axis_tui.search.finding import Finder
from axis_tui.search.finds import Found
from axis_tui.search.named import Hit, Named
from axis_tui.search.query import Term, parse_query
from axis_tui.search.ranking import PRIOR, Tier
from axis_tui.search.rows import Rows
from axis_tui.search.small_rows import SmallRows

MOST_SMALL = 5_000
"""Up to so many things lists and dictionaries are as fast as arrays, and start sooner."""

ALIAS = 0.02
"""What it takes off that the name is an alias."""

_SCALE = {
    Tier.EXACT: (95.0, 5.0),
    Tier.PREFIX: (70.0, 25.0),
    Tier.FUZZY: (40.0, 30.0),
    Tier.SOUND: (10.0, 30.0),
}
"""For each tier where its scores begin and how far they reach."""


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
        index.search("warm up")  # loads what is loaded late, so that nobody waits for it at the first key
        return index

    def _take(self, rows: Rows) -> None:
        """Search these rows from now on."""
        self._rows = rows
        self._finder = Finder(rows)
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
        refused = [term for term in asked.terms if term.negated]
        best: dict[int, tuple[tuple[float, ...], Found]] = {}
        for one in self._finder.find(asked, strict, limit):
            owner, order = self._rows.owner(one.row), self._order(one)
            if owner not in best or order < best[owner][0]:
                best[owner] = order, one
        if refused:
            best = {owner: one for owner, one in best.items() if self._may_stay(owner, refused)}
        chosen = sorted(best.values(), key=lambda pair: pair[0])[: limit + len(self._gone)]
        hits = [self._hit(one, asked.plain) for _, one in chosen]
        if self._patch is not None:
            hits = [hit for hit in hits if hit.id not in self._gone]
            hits = sorted(hits + self._patch.search(query, limit, strict), key=lambda hit: -hit.score)
        return hits[:limit]

    def _may_stay(self, owner: int, refused: Sequence[Term]) -> bool:
        """Whether no name of an owner has what the query refuses."""
        names = [self._rows.folded(row) for row in self._rows.rows_of(owner)]
        return all(term.holds(name) for term in refused for name in names)

    def _order(self, one: Found) -> tuple[float, ...]:
        """Return what hits are sorted by: tier, value, short before long."""
        return (one.tier, -self._value(one), len(self._rows.text(one.row)), one.row)

    def _value(self, one: Found) -> float:
        """Return a find's value with what its owner's weight adds; an alias counts for less."""
        rows = self._rows
        prior = PRIOR * rows.prior(rows.owner(one.row))
        return round(one.value + prior - (ALIAS if rows.is_alias(one.row) else 0.0), 4)

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
        score = round(start + reach * max(0.0, min(self._value(one) / (1 + PRIOR), 1.0)), 1)
        return Hit(identifier, name, text, why, score, spans or (), one.tier == Tier.SOUND)
