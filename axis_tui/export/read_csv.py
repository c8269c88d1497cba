"""CSV read as a list of edges: a header, then one row for each tie."""

from __future__ import annotations

from axis_tui.export.csv_table import Header, read_table
from axis_tui.export.lost import Place, lines_words
from axis_tui.export.not_available import empty_cells
from axis_tui.export.reading import Edge, Network, Node, Unreadable

_ENDS = (("subject", "object"), ("source", "target"), ("from", "to"))
"""What the columns of the two ends may be called, in pairs."""

_STARTS_AND_STOPS = tuple(zip(*_ENDS, strict=True))

_WAYS = {"directed": True, "undirected": False, "mutual": False}
"""What Gephi says in the column “type”; elsewhere that column is the kind of tie."""

_OF_ONE_S_OWN = "independent_sources"
"""A column that only this program writes, and it leaves empty what is empty."""


def read_csv(text: str) -> Network:
    """Read a list of edges: columns subject and object (or source and target, from and to), and more."""
    header, rows = read_table(text, lambda header: all(end_columns(header)))
    start, end = _ends(header)
    network = Network()
    taken = list(rows)
    if _OF_ONE_S_OWN not in header:
        empty_cells(network, taken, keep={start, end, "id", "subject_name", "object_name"})
    without_end = []
    for line, row in taken:
        if row[start].strip() and row[end].strip():
            _take(network, line, row, start, end)
        else:
            without_end.append(line)
    if without_end:
        raise Unreadable(f"{lines_words(without_end)}: no actor at one of the ends, “{start}” or “{end}”")
    _take_directions(network)
    return network


def end_columns(header: Header) -> tuple[str, str]:
    """Find the columns of the two ends of edges, first two of one pair; "" where there is none."""
    for pair in _ENDS:
        if pair[0] in header and pair[1] in header:
            return pair
    starts, stops = _STARTS_AND_STOPS
    return next((n for n in starts if n in header), ""), next((n for n in stops if n in header), "")


def _ends(header: Header) -> tuple[str, str]:
    """Find the columns of the two ends; says all that are missing, and what there is."""
    found = end_columns(header)
    if all(found):
        return found
    missing = [" or ".join(names) for name, names in zip(found, _STARTS_AND_STOPS, strict=True) if not name]
    needs, has = ", and one called ".join(missing), ", ".join(header) or "none"
    hint = "; a table of actors goes after --actors, beside a list of edges" if "id" in header else ""
    raise Unreadable(f"line 1: the header needs a column called {needs}; it has {has}{hint}")


def _take(network: Network, line: int, row: dict[str, str], start: str, end: str) -> None:
    """Take in one edge, and its ends where they are new."""
    place = Place(line=line)
    # Blanks around a name are typed by hand; an actor of its own would be made of each.
    ends = row[start].strip(), row[end].strip()
    for id, name in zip(ends, ("subject_name", "object_name"), strict=True):
        if id not in network.nodes:
            network.add_node(Node(id, place=place))
        label = row.pop(name, "")
        if label.strip() and network.nodes[id].attributes.setdefault("label", label) != label:
            network.lost.at("second name of one actor", place)
    rest = {key: text for key, text in row.items() if key not in (start, end, "id") and text.strip()}
    network.edges.append(Edge(*ends, None, row.get("id", ""), rest, place))


def _take_directions(network: Network) -> None:
    """Read the column “type” as directions, if it holds nothing else."""
    said = [edge.attributes.get("type", "").strip().casefold() for edge in network.edges]
    if not all(way in _WAYS for way in said if way):
        return
    for edge, way in zip(network.edges, said, strict=True):
        edge.attributes.pop("type", None)
        edge.directed = _WAYS.get(way)
