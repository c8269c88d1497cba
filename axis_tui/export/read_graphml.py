"""GraphML read: nodes, edges and their data, with the labels that yEd draws."""

from __future__ import annotations

from axis_tui.export.reading import Edge, Network, Node, Unreadable
from axis_tui.export.xml_tree import Element, by_id, read_xml

_DRAWN = ("NodeLabel", "EdgeLabel")
"""Where yEd keeps the text that it draws."""


def read_graphml(text: str) -> Network:
    """Read a GraphML file; nodes inside nodes stand beside them, and that is said."""
    root = read_xml(text)
    if root.name != "graphml":
        raise Unreadable(f"this is XML, but no GraphML: it begins with <{root.name}>")
    keys = by_id(root.all("key"))
    graph = next(root.all("graph"), None)
    if graph is None:
        raise Unreadable("there is no <graph>")
    network = Network(title=next((desc.text.strip() for desc in graph.all("desc")), ""))
    directed = graph.attributes.get("edgedefault", "directed") != "undirected"
    network.lost["graph inside a node"] += sum(1 for _ in graph.inside("graph"))
    for element in graph.inside("node"):
        network.add_node(Node(element.attributes.get("id", ""), _data(element, keys, "node", network)))
    for element in graph.inside("edge"):
        ends = (element.attributes.get("source", ""), element.attributes.get("target", ""))
        way = element.attributes.get("directed", "true" if directed else "false") == "true"
        data = _data(element, keys, "edge", network)
        network.edges.append(Edge(*ends, way, element.attributes.get("id", ""), data))
    network.lost["hyperedge"] += sum(1 for _ in graph.inside("hyperedge"))
    network.lost["port"] += sum(1 for _ in graph.inside("port"))
    network.check_ends()
    return network


def _data(element: Element, keys: dict[str, Element], end: str, network: Network) -> dict[str, str]:
    """Give an element's data by name, with the defaults of its keys; drawings are not read."""
    found = {
        _name(key): default.text
        for key in keys.values()
        if key.attributes.get("for", "all") in (end, "all")
        for default in key.all("default")
    }
    said: set[str] = set()
    for data in element.all("data"):
        key = keys.get(data.attributes.get("key", ""))
        if data.children:
            network.lost["drawing"] += 1
            drawn = next((label.text.strip() for label in data.inside(*_DRAWN) if label.text.strip()), "")
            if drawn:
                found.setdefault("label", drawn)
        elif key is not None and network.is_first(_name(key), said):
            found[_name(key)] = data.text
    return {name: text for name, text in found.items() if text.strip()}


def _name(key: Element) -> str:
    return (key.attributes.get("attr.name") or key.attributes.get("id", "")).casefold()
