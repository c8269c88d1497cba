"""CSV read as a list of edges: a header, then one row for each tie."""

from __future__ import annotations

import csv
import io
from collections import Counter

from axis_tui.export.csv import FORMULA
from axis_tui.export.reading import Edge, Network, Node, Unreadable

_STARTS = ("subject", "source", "from")
_ENDS = ("object", "target", "to")

_WAYS = {"directed": True, "undirected": False, "mutual": False}
"""What Gephi says in the column “type”; elsewhere that column is the kind of tie."""


def read_csv(text: str) -> Network:
    """Read a list of edges: columns subject and object (or source and target, from and to), and more."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        named = enumerate(next(rows, []), start=1)
        header = [name.strip().casefold() or f"column {number}" for number, name in named]
        if twice := [name for name, times in Counter(header).items() if times > 1]:
            raise Unreadable(f"line 1: two columns are called “{twice[0]}”")
        start, end = (_column(header, names) for names in (_STARTS, _ENDS))
        network = Network()
        for cells in rows:
            if not any(cells):
                continue
            if len(cells) != len(header):
                raise Unreadable(f"line {rows.line_num}: {len(cells)} cells under a header of {len(header)}")
            _take(network, dict(zip(header, map(_armed, cells), strict=True)), start, end)
    except csv.Error as error:
        raise Unreadable(f"line {rows.line_num}: not CSV: {error}") from error
    _take_directions(network)
    return network


def _column(header: list[str], names: tuple[str, ...]) -> str:
    found = next((name for name in names if name in header), None)
    if found is None:
        raise Unreadable(f"line 1: the header needs a column called {' or '.join(names)}")
    return found


def _take(network: Network, row: dict[str, str], start: str, end: str) -> None:
    """Take in one edge, and its ends where they are new."""
    for column, name in ((start, "subject_name"), (end, "object_name")):
        if not row[column].strip():
            raise Unreadable("a row names no actor at one of its ends")
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
