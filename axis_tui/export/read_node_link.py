"""JSON read as a list of nodes and a list of links, as D3, NetworkX, graphology and Graphviz write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from axis_tui.export.document import Values
from axis_tui.export.items import join_items
from axis_tui.export.json_reading import read_json
from axis_tui.export.reading import Edge, Network, Node, Unreadable

_NODES = ("nodes", "objects")
_LINKS = ("links", "edges")
_IDS = ("id", "key", "name", "label")
_ENDS = (("source", "target"), ("from", "to"), ("subject", "object"), ("tail", "head"))
_TITLES = ("title", "name", "label")
_SAYS_NOTHING = {"directed", "multigraph", "strict", "_subgraph_cnt"}
"""What is told of each edge, or counts what the file has."""

_NUMBER = "_gvid"
"""Where Graphviz numbers what it writes; ends of its edges are these numbers."""

_CLUSTER = {"nodes", "edges", "subgraphs"}
_BREAK = re.compile(r"\\[nlr]")


@dataclass
class _Nodes:
    """The nodes of a file, found by what its links call them."""

    listed: Sequence[str]
    """The id at each place of the list; "" where a cluster stands."""
    by_place: bool
    """True where links name a node by its place, as they do if it has no id."""

    def id_of(self, end: Any, where: str) -> str:
        """Give the id of a link's end: an id, a place in the list, or a node as D3 leaves it there."""
        if isinstance(end, dict):
            end = next((end[name] for name in _IDS if name in end), None)
        if end is None or end == "":
            raise Unreadable(f"{where} is missing; it needs the id of a node")
        if self.by_place and isinstance(end, int):
            if not 0 <= end < len(self.listed) or not self.listed[end]:
                raise Unreadable(f"{where} is {end}, and there is no node in this place of the list")
            return self.listed[end]
        return _id_text(end, where)


def read_node_link(text: str) -> Network:
    """Read a network: a list “nodes” and a list “links” or “edges”, with whatever else each says."""
    document = read_json(text, _constant)
    if not isinstance(document, dict):
        raise Unreadable("this is JSON, but no network: it is no object with “nodes” and “links”")
    nodes, links = _list(document, _NODES), _list(document, _LINKS)
    network = Network()
    found = _take_nodes(network, nodes)
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


def _take_nodes(network: Network, nodes: Sequence[Any]) -> _Nodes:
    listed = []
    by_place = not any(isinstance(node, dict) and ("id" in node or "key" in node) for node in nodes)
    by_place = by_place and any(isinstance(node, dict) for node in nodes)
    names = [_name(node) for node in nodes] if by_place else []
    # Two may have one name where links do not go by names.
    twice = len(set(names)) < len(names)
    for place, node in enumerate(nodes):
        where = f"nodes[{place}]"
        if isinstance(node, dict) and _NUMBER in node and _CLUSTER & node.keys():
            network.lost["cluster"] += 1
            listed.append("")
            continue
        values = dict(node) if isinstance(node, dict) else {"id": node}
        key = next((name for name in _IDS if values.get(name) not in (None, "")), None)
        if key is None and not by_place:
            raise Unreadable(f"{where} has no id; it needs one under {' or '.join(_IDS)}")
        id = str(place) if key is None or (by_place and twice) else _id_text(values[key], where)
        if key in ("id", "key"):
            del values[key]
        listed.append(id)
        network.add_node(Node(id, _texts(network, values)))
    return _Nodes(listed, by_place)


def _name(node: Any) -> Any:
    return next((str(node[name]) for name in _IDS if name in node), "") if isinstance(node, dict) else node


def _take_link(network: Network, nodes: _Nodes, link: Any, where: str, directed: Any) -> None:
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
    attributes = _texts(network, values)
    if "value" in attributes and "weight" not in attributes:
        # So D3 calls it.
        attributes["weight"] = attributes.pop("value")
    id_text = "" if id is None else _id_text(id, f"{where}.id")
    network.edges.append(Edge(ends[0], ends[1], way if isinstance(way, bool) else None, id_text, attributes))


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


def _texts(network: Network, values: Values) -> dict[str, str]:
    """Give values as texts, by names in small letters; lists of values become one text."""
    nested = values.pop("attributes", None)
    texts = {}
    number = values.pop(_NUMBER, None)
    for name, value in (values | nested if isinstance(nested, dict) else values).items():
        if isinstance(value, dict) or (
            isinstance(value, list) and any(isinstance(v, dict | list) for v in value)
        ):
            network.lost[f"nested value “{name}”"] += 1
            continue
        text = join_items(map(_text, value)) if isinstance(value, list) else _text(value)
        if number is not None:
            text = "" if text == "\\N" else _BREAK.sub(" ", text)
        if text.strip():
            texts[" ".join(name.casefold().split())] = text
    return texts


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _id_text(value: Any, where: str) -> str:
    """Give an id as text; NetworkX writes the parts of a tuple as a list."""
    if isinstance(value, dict | bool):
        raise Unreadable(f"{where} is no text and no number")
    return ", ".join(map(_text, value)) if isinstance(value, list) else _text(value)


def _constant(name: str) -> str | None:
    """Read NaN as nothing, which is what NetworkX means by it."""
    return None if name == "NaN" else name
