"""GraphML read: nodes, edges and their data, with the labels that yEd draws."""

from __future__ import annotations

from axis_tui.export.reading import Edge, Network, Node, Unreadable
from axis_tui.export.xml_tree import Element, by_id, read_xml

_DRAWN = ("NodeLabel", "EdgeLabel")
"""Where yEd keeps the text that it draws."""


def read_graphml(text: str) -> Network:
    """Read a GraphML file: all its graphs as one; what lies inside or beside another is said."""
    root = read_xml(text)
    if root.name != "graphml":
        raise Unreadable(f"this is XML, but no GraphML: it begins with <{root.name}>")
    keys = by_id(root.all("key"))
    side_by_side, graphs = list(root.all("graph")), list(root.inside("graph"))
    if not graphs:
        raise Unreadable("there is no <graph>")
    network = Network()
    network.lost["graph inside a node"] += len(graphs) - len(side_by_side)
    network.lost["border between two graphs"] += len(side_by_side) - 1
    for graph in graphs:
        _take_graph(graph, keys, network)
    for element in (*graphs, root):
        _take_description(element, keys, network)
    network.lost["hyperedge"] += sum(1 for _ in root.inside("hyperedge"))
    network.lost["port"] += sum(1 for _ in root.inside("port"))
    network.lost.update(root.others("key", "graph", "data", "desc"))
    network.check_ends()
    return network


def _take_graph(graph: Element, keys: dict[str, Element], network: Network) -> None:
    """Take in the nodes and edges of one graph; those of graphs inside it are taken with these."""
    directed = graph.attributes.get("edgedefault", "directed") != "undirected"
    network.lost.update(graph.others("node", "edge", "hyperedge", "data", "desc"))
    for element in graph.all("node"):
        network.add_node(Node(element.attributes.get("id", ""), _data(element, keys, "node", network)))
        network.lost.update(element.others("graph", "port", "data", "desc"))
    for element in graph.all("edge"):
        ends = (element.attributes.get("source", ""), element.attributes.get("target", ""))
        way = element.attributes.get("directed", "true" if directed else "false") == "true"
        data = _data(element, keys, "edge", network)
        network.edges.append(Edge(*ends, way, element.attributes.get("id", ""), data))
        network.lost.update(element.others("data", "desc"))


def _take_description(element: Element, keys: dict[str, Element], network: Network) -> None:
    """Take the title from what a graph, or the file, says of itself; all else there has no place."""
    for desc in element.all("desc"):
        if not network.title:
            network.title = desc.text.strip()
        elif desc.text.strip():
            network.lost["description of a graph"] += 1
    for data in element.all("data"):
        if data.children:
            network.lost["drawing"] += 1
        elif data.text.strip():
            network.lost[f"attribute “{_name_of(data, keys)}” of a graph"] += 1


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
        if data.children:
            network.lost["drawing"] += 1
            drawn = next((label.text.strip() for label in data.inside(*_DRAWN) if label.text.strip()), "")
            if drawn:
                found.setdefault("label", drawn)
        elif network.is_first(_name_of(data, keys), said):
            found[_name_of(data, keys)] = data.text
    for desc in element.all("desc"):
        if desc.text.strip() and network.is_first("description", said):
            found["description"] = desc.text
    return {name: text for name, text in found.items() if text.strip()}


def _name_of(data: Element, keys: dict[str, Element]) -> str:
    """Give the name of a datum: that of its key, or the key's id where nobody declared it."""
    id = data.attributes.get("key", "")
    return _name(keys[id]) if id in keys else " ".join(id.casefold().split())


def _name(key: Element) -> str:
    name = key.attributes.get("attr.name") or key.attributes.get("id", "")
    return " ".join(name.casefold().split())
