"""“NA”, which R writes into a cell that has no value."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from axis_tui.export.csv_table import Row
from axis_tui.export.lost import listed
from axis_tui.export.reading import Network

_NOTHING = "NA"


def empty_cells(network: Network, rows: Iterable[Row], keep: Collection[str]) -> None:
    """Empty the cells of R that have no value, and note how many; columns to keep hold ids and names."""
    columns: dict[str, int] = {}
    for _, row in rows:
        for column, cell in row.items():
            if cell == _NOTHING and column not in keep:
                row[column] = ""
                columns[column] = columns.get(column, 0) + 1
    if columns:
        counted = listed([f"“{column}” ({count:,})" for column, count in columns.items()])
        network.note(f"cells with “{_NOTHING}” are read as empty, as R writes them: {counted}")
