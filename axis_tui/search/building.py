"""Make the rows of an index: small ones from lists, large ones from arrays or from a cache of these."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from axis_tui.search.named import Named
from axis_tui.search.rows import Rows
from axis_tui.search.small_rows import SmallRows

Progress = Callable[[float], None]
"""Called with the share that is done, from 0 to 1."""


class Cancelled(Exception):
    """The index is no longer wanted."""


def large_rows(named: Sequence[Named]) -> Rows:
    """Return rows for more names than lists are good for; NumPy is loaded only for these."""
    from axis_tui.search.large_rows import LargeRows
    from axis_tui.search.tables import build_tables

    return LargeRows(build_tables(named))


def build_rows(
    names: Iterable[Named],
    most_small: int,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    cache: Path | None = None,
    key: str = "",
) -> Rows:
    """Return rows, cached if they are many; raises Cancelled when asked to stop."""
    if cache is None or not key:
        names = tuple(names)
        if len(names) <= most_small:
            return SmallRows(names)
    from axis_tui.search.cache import cache_file, fingerprint, read_tables, write_tables
    from axis_tui.search.large_rows import LargeRows
    from axis_tui.search.tables import build_tables

    if cache is not None:
        names = names if key else tuple(names)
        path = cache_file(cache, key or fingerprint(names))
        if (tables := read_tables(path)) is not None:
            return LargeRows(tables)
    named = tuple(names)
    if len(named) <= most_small:
        return SmallRows(named)
    tables = build_tables(named, progress, cancelled)
    if cache is not None:
        write_tables(path, tables)
    return LargeRows(tables)
