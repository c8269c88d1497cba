"""A table in a CSV file: its header, and its rows with their lines."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from axis_tui.export.csv import FORMULA
from axis_tui.export.lost import listed
from axis_tui.export.reading import Unreadable

if TYPE_CHECKING:
    from _csv import Reader

_SEPARATORS = (",", ";", "\t")

Header = list[str]
"""The names of a table's columns, in small letters."""

Row = tuple[int, dict[str, str]]
"""The line in which a row begins, and its cells by their columns."""


def read_table(text: str, fits: Callable[[Header], bool]) -> tuple[Header, Iterator[Row]]:
    """Give a table's header and rows; cells are parted by what makes a header that fits.

    Raises Unreadable with the line, the rows too.
    """
    separator = _separator(text, fits)
    rows = _reader(text, separator)
    try:
        header = _named(next(rows, []))
    except csv.Error as error:
        raise _no_csv(rows.line_num, error) from error
    if twice := [name for name, times in Counter(header).items() if times > 1]:
        raise Unreadable(f"line 1: two columns are called “{twice[0]}”")
    return header, _rows(text, header, separator)


def _rows(text: str, header: Header, separator: str) -> Iterator[Row]:
    """Give the rows that are not empty, each with the line in which it begins."""
    rows = _reader(text, separator)
    next(rows, [])
    line = rows.line_num + 1
    try:
        for cells in rows:
            first, line = line, rows.line_num + 1
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise Unreadable(_wrong_number(first, cells, header, separator))
            yield first, dict(zip(header, map(_armed, cells), strict=True))
    except csv.Error as error:
        raise _no_csv(rows.line_num, error) from error


def _reader(text: str, separator: str) -> Reader:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _no_csv(line: int, error: csv.Error) -> Unreadable:
    return Unreadable(f"line {line}: not CSV: {error}")


def _wrong_number(line: int, cells: list[str], header: Header, separator: str) -> str:
    sign = "a tab" if separator == "\t" else f"“{separator}”"
    columns = f"({listed([f'“{name}”' for name in header])})"
    return (
        f"line {line}: {len(cells)} cells under a header of {len(header)} {columns}; "
        f"{sign} parts them, and a cell that holds {sign} stands in quotation marks"
    )


def _separator(text: str, fits: Callable[[Header], bool]) -> str:
    """Give what stands between cells: what makes a header that fits, else one with the most columns."""
    found = {}
    for separator in _SEPARATORS:
        try:
            header = _named(next(_reader(text, separator), []))
        except csv.Error:
            continue
        found[separator] = (fits(header), len(header))
    return max(found, key=lambda separator: found[separator], default=_SEPARATORS[0])


def _named(cells: list[str]) -> Header:
    """Give the names of a header's columns; one without a name has its place."""
    return [name.strip().casefold() or f"column {number}" for number, name in enumerate(cells, start=1)]


def _armed(cell: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from running a cell."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
