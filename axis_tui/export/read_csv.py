"""CSV read as a list of edges: a header, then one row for each tie."""

from __future__ import annotations

import csv
import io
from collections import Counter

from axis_tui.export.csv import FORMULA
from axis_tui.export.reading import Edge, Network, Node, Unreadable

MOST_LINES = 5
"""Lines without an end that are named."""

_SEPARATORS = (",", ";", "\t")
_STARTS = ("subject", "source", "from")
_ENDS = ("object", "target", "to")

_WAYS = {"directed": True, "undirected": False, "mutual": False}
"""What Gephi says in the column “type”; elsewhere that column is the kind of tie."""


def read_csv(text: str) -> Network:
    """Read a list of edges: columns subject and object (or source and target, from and to), and more."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        header = _named(next(rows, []))
        if twice := [name for name, times in Counter(header).items() if times > 1]:
            raise Unreadable(f"line 1: two columns are called “{twice[0]}”")
        start, end = _ends(header)
        network = Network()
        without_end = []
        line = rows.line_num + 1
        for cells in rows:
            first, line = line, rows.line_num + 1
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise Unreadable(f"line {first}: {len(cells)} cells under a header of {len(header)}")
            row = dict(zip(header, map(_armed, cells), strict=True))
            if row[start].strip() and row[end].strip():
                _take(network, row, start, end)
            else:
                without_end.append(first)
    except csv.Error as error:
        raise Unreadable(f"line {rows.line_num}: not CSV: {error}") from error
    if without_end:
        raise Unreadable(f"{_lines(without_end)}: no actor at one of the ends")
    _take_directions(network)
    return network


def _separator(text: str) -> str:
    """Give what stands between cells: what makes a header with both ends, else with the most columns."""
    found = {}
    for separator in _SEPARATORS:
        try:
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
            header = _named(next(rows, []))
        except csv.Error:
            continue
        both = bool(_column(header, _STARTS) and _column(header, _ENDS))
        found[separator] = (both, len(header))
    return max(found, key=lambda separator: found[separator], default=_SEPARATORS[0])


def _named(cells: list[str]) -> list[str]:
    """Give the names of a header's columns; one without a name has its place."""
    return [name.strip().casefold() or f"column {number}" for number, name in enumerate(cells, start=1)]


def _column(header: list[str], names: tuple[str, ...]) -> str:
    """Find a column by its names; "" where there is none."""
    return next((name for name in names if name in header), "")


def _ends(header: list[str]) -> tuple[str, str]:
    """Find the columns of the two ends; says all that are missing, and what there is."""
    start, end = _column(header, _STARTS), _column(header, _ENDS)
    if start and end:
        return start, end
    missing = [" or ".join(names) for name, names in ((start, _STARTS), (end, _ENDS)) if not name]
    needs, has = ", and one called ".join(missing), ", ".join(header) or "none"
    raise Unreadable(f"line 1: the header needs a column called {needs}; it has {has}")


def _lines(numbers: list[int]) -> str:
    """Name lines, the first of them where they are many."""
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    more = f" and {len(numbers) - MOST_LINES:,} more" if len(numbers) > MOST_LINES else ""
    return f"lines {', '.join(map(str, numbers[:MOST_LINES]))}{more}"


def _take(network: Network, row: dict[str, str], start: str, end: str) -> None:
    """Take in one edge, and its ends where they are new."""
    for column, name in ((start, "subject_name"), (end, "object_name")):
        if row[column] not in network.nodes:
            network.add_node(Node(row[column]))
        label = row.pop(name, "")
        if label.strip() and network.nodes[row[column]].attributes.setdefault("label", label) != label:
            network.lost["second name of one actor"] += 1
    rest = {key: text for key, text in row.items() if key not in (start, end, "id") and text.strip()}
    network.edges.append(Edge(row[start], row[end], None, row.get("id", ""), rest))


def _take_directions(network: Network) -> None:
    """Read the column “type” as directions, if it holds nothing else."""
    said = [edge.attributes.get("type", "").strip().casefold() for edge in network.edges]
    if not all(way in _WAYS for way in said if way):
        return
    for edge, way in zip(network.edges, said, strict=True):
        edge.attributes.pop("type", None)
        edge.directed = _WAYS.get(way)


def _armed(cell: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from running a cell."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
