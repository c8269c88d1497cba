"""CSV read as a table of actors: a header, then one row for each actor, to go with a list of edges."""

from __future__ import annotations

from axis_tui.export.csv_table import Header, read_table
from axis_tui.export.items import join_items, split_items
from axis_tui.export.lost import Place, lines_words, listed
from axis_tui.export.not_available import empty_cells
from axis_tui.export.read_csv import end_columns
from axis_tui.export.reading import Network, Node, Unreadable

ID_HEADS = ("id", "node", "vertex", "node_id", "node id", "actor", "name", "label")
"""What the column that names an actor may be called, the surest first."""

_NAMES = {"name", "label", "title"}
_OF_ONE_S_OWN = "same_as"
"""A column that only this program writes, and it leaves empty what is empty."""


def read_actors(text: str) -> Network:
    """Read a table of actors: a column with their ids, and more."""
    header, rows = read_table(text, lambda header: bool(_id_column(header)))
    column = _checked_id_column(header)
    network, taken = Network(), list(rows)
    if _OF_ONE_S_OWN not in header:
        empty_cells(network, taken, keep={column, *_NAMES})
    if without_id := [line for line, row in taken if not row[column].strip()]:
        raise Unreadable(
            f"{lines_words(without_id)}: nothing stands under “{column}”, and each actor needs one"
        )
    again: dict[int, str] = {}
    names: dict[str, list[str]] = {}
    for line, row in taken:
        id = row.pop(column).strip()
        network.rows.append(id)
        values = {name: text for name, text in row.items() if text.strip()}
        if id in network.nodes:
            again[line] = id
            names.setdefault(id, []).extend(_add(network, network.nodes[id], values, Place(line=line)))
        else:
            network.add_node(Node(id, values, Place(line=line)))
    # Joined once: to take the list apart for each row would take hours where all rows are of one actor.
    for id, others in names.items():
        aliases = split_items(network.nodes[id].attributes.get("aliases", ""))
        if others := [name for name in dict.fromkeys((*aliases, *others)) if name]:
            network.nodes[id].attributes["aliases"] = join_items(others)
    if again:
        ids = listed([f"“{id}”" for id in dict.fromkeys(again.values())])
        words = f"{ids} stood above already; the first row stays, and what only a later one says is added"
        network.note(words, list(again))
    return network


def _checked_id_column(header: Header) -> str:
    """Find the column of ids; refuses a header that has none, or that is one of edges."""
    if all(ends := end_columns(header)):
        raise Unreadable(
            f"line 1: this is a list of edges, with columns {ends[0]} and {ends[1]}, and no table of actors"
        )
    if column := _id_column(header):
        return column
    raise Unreadable(
        f"line 1: the header of a table of actors needs a column called {' or '.join(ID_HEADS)}; "
        f"it has {', '.join(header) or 'none'}"
    )


def _id_column(header: Header) -> str:
    return next((name for name in ID_HEADS if name in header), "")


def _add(network: Network, node: Node, values: dict[str, str], place: Place) -> list[str]:
    """Add what a further row says of an actor, and give its other names; else the first row stays."""
    names = []
    for name, text in values.items():
        known = node.attributes.setdefault(name, text)
        if known != text and name in _NAMES:
            names.append(text)
        elif known != text:
            network.lost.at(f"second “{name}” of one record", place)
    return names
