"""JSON read as a list of nodes and a list of links, as D3, NetworkX, graphology and Graphviz write them."""

from __future__ import annotations

from typing import Any

from axis_tui.export.document import Values
from axis_tui.export.json_reading import read_json
from axis_tui.export.node_link_nodes import Nodes, id_text, take_nodes, texts_of
from axis_tui.export.reading import Edge, Network, Unreadable

_NODES = ("nodes", "objects")
_LINKS = ("links", "edges")
_ENDS = (("source", "target"), ("from", "to"), ("subject", "object"), ("tail", "head"))
_TITLES = ("title", "name", "label")
_SAYS_NOTHING = {"directed", "multigraph", "strict", "_subgraph_cnt"}
"""What is told of each edge, or counts what the file has."""


def read_node_link(text: str) -> Network:
    """Read a network: a list “nodes” and a list “links” or “edges”, with whatever else each says."""
    document = read_json(text, _constant)
    if not isinstance(document, dict):
        raise Unreadable("this is JSON, but no network: it is no object with “nodes” and “links”")
    nodes, links = _list(document, _NODES), _list(document, _LINKS)
    network = Network()
    found = take_nodes(network, nodes)
    directed = document.get("directed")
    for place, link in enumerate(links):
        _take_link(network, found, link, f"{_key(document, _LINKS)}[{place}]", directed)
    _take_title(network, document)
    network.check_ends()
    return network


def _key(document: Values, names: tuple[str, ...]) -> str:
    return next((name for name in names if isinstance(document.get(name), list)), "")


def _list(document: Values, names: tuple[str, ...]) -> list[Any]:
    """Give the first of these lists; refuses a document that has none."""
    if key := _key(document, names):
        found: list[Any] = document[key]
        return found
    needs, has = " or ".join(f"“{name}”" for name in names), ", ".join(document) or "none"
    raise Unreadable(
        f"this is JSON, but neither a registry nor a network: it needs a list {needs}; its keys: {has}"
    )


def _take_link(network: Network, nodes: Nodes, link: Any, where: str, directed: Any) -> None:
    if not isinstance(link, dict):
        raise Unreadable(f"{where} is no object; it needs “source” and “target”")
    values = dict(link)
    start, end = next((pair for pair in _ENDS if pair[0] in values and pair[1] in values), _ENDS[0])
    ends = [nodes.id_of(values.pop(name, None), f"{where}.{name}") for name in (start, end)]
    way = values.pop("directed", directed)
    if values.pop("undirected", False) is True:
        way = False
    key = values.pop("key", None)
    id = values.pop("id", key if isinstance(key, str) else None)
    attributes = texts_of(network, values)
    if "value" in attributes and "weight" not in attributes:
        # So D3 calls it.
        attributes["weight"] = attributes.pop("value")
    said = "" if id is None else id_text(id, f"{where}.id")
    network.edges.append(Edge(ends[0], ends[1], way if isinstance(way, bool) else None, said, attributes))


def _take_title(network: Network, document: Values) -> None:
    """Take the title from what the graph says of itself; all else there has no place."""
    said = document.get("graph")
    about = dict(said) if isinstance(said, dict) else {}
    own = {key: value for key, value in document.items() if key not in (*_NODES, *_LINKS, "graph")}
    for name, value in (about | own).items():
        text = value.strip() if isinstance(value, str) else ""
        if name in _TITLES and text and (text.startswith("%") or not network.title):
            # So Graphviz calls a graph that has no name.
            network.title = "" if text.startswith("%") else text
        elif name not in _SAYS_NOTHING and value not in (None, "", [], {}):
            network.lost[f"“{name}” of the graph"] += 1


def _constant(name: str) -> str | None:
    """Read NaN as nothing, which is what NetworkX means by it."""
    return None if name == "NaN" else name
