"""GEXF read, versions 1.1 to 1.3: nodes, edges and their attributes."""

from __future__ import annotations

from axis_tui.export.reading import Edge, Network, Node, Unreadable
from axis_tui.export.xml_tree import Element, by_id, read_xml

_TIMES = {"start": "since", "end": "until"}
_DRAWN = ("color", "position", "size", "shape", "thickness")


def read_gexf(text: str) -> Network:
    """Read a GEXF file: nodes inside nodes stand beside them, and drawings are left out; both is said."""
    root = read_xml(text)
    if root.name != "gexf":
        raise Unreadable(f"this is XML, but no GEXF: it begins with <{root.name}>")
    graphs = list(root.all("graph"))
    if not graphs:
        raise Unreadable("there is no <graph>")
    network = Network()
    network.lost["border between two graphs"] += len(graphs) - 1
    network.lost.update(root.others("graph", "meta"))
    for meta in root.all("meta"):
        # Who wrote the file says nothing of the network.
        network.lost.update(meta.others("creator", "description"))
        for description in meta.all("description"):
            if not network.title:
                network.title = description.text.strip()
            elif description.text.strip():
                network.lost["description of the graph"] += 1
    for graph in graphs:
        _take_graph(graph, network)
    network.check_ends()
    return network


def _take_graph(graph: Element, network: Network) -> None:
    network.lost.update(graph.others("attributes", "nodes", "edges"))
    network.lost["time of the graph"] += sum(name in graph.attributes for name in _TIMES)
    directed = graph.attributes.get("defaultedgetype", "undirected")
    declared = {end: _declared(graph, end) for end in ("node", "edge")}
    for element in graph.inside("node"):
        network.add_node(Node(element.attributes.get("id", ""), _values(element, declared["node"], network)))
        network.lost["node inside a node"] += sum(
            1 for nodes in element.all("nodes") for _ in nodes.all("node")
        )
        network.lost["parent of a node"] += bool(element.attributes.get("pid"))
        network.lost["parent of a node"] += sum(
            1 for listed in element.all("parents") for _ in listed.children
        )
    for element in graph.inside("edge"):
        ends = (element.attributes.get("source", ""), element.attributes.get("target", ""))
        way = element.attributes.get("type", directed) == "directed"
        values = _values(element, declared["edge"], network)
        if kind := element.attributes.get("kind"):
            values.setdefault("kind", kind)
        if weight := element.attributes.get("weight"):
            values.setdefault("weight", weight)
        network.edges.append(Edge(*ends, way, element.attributes.get("id", ""), values))


def _declared(graph: Element, end: str) -> dict[str, Element]:
    """Give the declared attributes by their ids; those that change with time have a list of their own."""
    lists = (listed for listed in graph.all("attributes") if listed.attributes.get("class", "node") == end)
    return by_id(attribute for listed in lists for attribute in listed.all("attribute"))


def _title(id: str, declared: dict[str, Element]) -> str:
    title = declared[id].attributes.get("title", "") if id in declared else ""
    return " ".join((title or id).casefold().split())


def _values(element: Element, declared: dict[str, Element], network: Network) -> dict[str, str]:
    """Give an element's values by their titles, with the defaults of these, and its label and times."""
    found = {
        _title(id, declared): default.text
        for id, attribute in declared.items()
        for default in attribute.all("default")
    }
    said: set[str] = set()
    for group in element.all("attvalues"):
        for value in group.all("attvalue"):
            name = _title(value.attributes.get("for") or value.attributes.get("id", ""), declared)
            network.lost["time of an attribute"] += sum(time in value.attributes for time in _TIMES)
            if network.is_first(name, said):
                found[name] = value.attributes.get("value", "")
    spells = [spell for listed in element.all("spells") for spell in listed.all("spell")]
    # One time is when it was; of several, none is.
    for times in [element, *spells] if len(spells) == 1 else [element]:
        for name in ("label", *_TIMES):
            if text := times.attributes.get(name):
                found[_TIMES.get(name, name)] = text
    network.lost["spell of time"] += len(spells) if len(spells) > 1 else 0
    network.lost["drawing"] += sum(child.name in _DRAWN for child in element.children)
    known = ("attvalues", "spells", "parents", "nodes", "edges", *_DRAWN)
    network.lost.update(element.others(*known))
    return {name: text for name, text in found.items() if text.strip()}
