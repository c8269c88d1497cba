"""GEXF read, versions 1.1 to 1.3: nodes, edges and their attributes."""

from __future__ import annotations

from axis_tui.export.reading import Edge, Network, Node, Unreadable
from axis_tui.export.xml_tree import Element, by_id, read_xml

_TIMES = {"start": "since", "end": "until"}


def read_gexf(text: str) -> Network:
    """Read a GEXF file; nodes inside nodes stand beside them, and drawings are left out."""
    root = read_xml(text)
    if root.name != "gexf":
        raise Unreadable(f"this is XML, but no GEXF: it begins with <{root.name}>")
    graph = next(root.all("graph"), None)
    if graph is None:
        raise Unreadable("there is no <graph>")
    described = (text for meta in root.all("meta") for text in meta.all("description"))
    network = Network(title=next((text.text.strip() for text in described), ""))
    directed = graph.attributes.get("defaultedgetype", "undirected")
    titles = {end: _titles(graph, end) for end in ("node", "edge")}
    for element in graph.inside("node"):
        values = _values(element, titles["node"], network)
        network.add_node(Node(element.attributes.get("id", ""), values))
    for element in graph.inside("edge"):
        ends = (element.attributes.get("source", ""), element.attributes.get("target", ""))
        way = element.attributes.get("type", directed) == "directed"
        values = _values(element, titles["edge"], network)
        if kind := element.attributes.get("kind"):
            values.setdefault("kind", kind)
        if weight := element.attributes.get("weight"):
            values.setdefault("weight", weight)
        network.edges.append(Edge(*ends, way, element.attributes.get("id", ""), values))
    network.check_ends()
    return network


def _titles(graph: Element, end: str) -> dict[str, str]:
    """Give the titles of attributes by their ids; those that change with time have a list of their own."""
    lists = (listed for listed in graph.all("attributes") if listed.attributes.get("class", "node") == end)
    declared = by_id(attribute for listed in lists for attribute in listed.all("attribute"))
    return {id: attribute.attributes.get("title", "").casefold() for id, attribute in declared.items()}


def _values(element: Element, titles: dict[str, str], network: Network) -> dict[str, str]:
    """Give an element's values by their titles, and its label."""
    found: dict[str, str] = {}
    said: set[str] = set()
    for group in element.all("attvalues"):
        for value in group.all("attvalue"):
            key = value.attributes.get("for") or value.attributes.get("id", "")
            name = titles.get(key) or key.casefold()
            if network.is_first(name, said):
                found[name] = value.attributes.get("value", "")
    for name in ("label", *_TIMES):
        if text := element.attributes.get(name):
            found[_TIMES.get(name, name)] = text
    network.lost["drawing"] += sum(
        child.name in ("color", "position", "size", "shape") for child in element.children
    )
    return {name: text for name, text in found.items() if text.strip()}
