"""GraphML 1.0: actors as nodes, ties as directed edges, with attributes.

Read by yEd, Gephi, Cytoscape, igraph and NetworkX. Has no place for quotes and sources; how
many there are, and how a tie stands, goes along as attributes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from axis_tui.export.attributes import (
    NODE_TYPES,
    Attributes,
    edge_attributes,
    edge_types,
    node_attributes,
)
from axis_tui.export.xml_text import xml_bytes, xml_text, xml_value
from axis_tui.model.registry import Registry

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

_TYPES = {str: "string", int: "int", bool: "boolean", float: "double"}


def registry_graphml(registry: Registry) -> bytes:
    """Write the actors and ties of a registry as GraphML."""
    root = Element("graphml", xmlns=NAMESPACE)
    for end, types in (("node", NODE_TYPES), ("edge", edge_types(registry))):
        for name, type in types.items():
            attributes = {"id": f"{end}-{name}", "for": end, "attr.name": name, "attr.type": _TYPES[type]}
            SubElement(root, "key", attributes)
    graph = SubElement(root, "graph", id="registry", edgedefault="directed")
    SubElement(graph, "desc").text = xml_text(registry.title)
    for actor in registry.actors.values():
        node = SubElement(graph, "node", id=actor.id)
        _add_data(node, "node", node_attributes(registry, actor))
    for tie in registry.ties.values():
        edge = SubElement(graph, "edge", id=tie.id, source=tie.subject, target=tie.object)
        _add_data(edge, "edge", edge_attributes(registry, tie))
    return xml_bytes(root)


def _add_data(parent: Element, end: str, attributes: Attributes) -> None:
    for name, value in attributes.items():
        SubElement(parent, "data", key=f"{end}-{name}").text = xml_value(value)
