"""GEXF 1.3 (gexf.net): actors as nodes, ties as directed edges, for Gephi.

Has no place for quotes and sources; how many there are, and how a tie stands, goes along as
attributes.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from axis_tui.export.attributes import (
    EDGE_TYPES,
    NODE_TYPES,
    Attributes,
    edge_attributes,
    node_attributes,
)
from axis_tui.export.xml_text import xml_bytes, xml_text, xml_value
from axis_tui.model.registry import Registry

NAMESPACE = "http://gexf.net/1.3"

_TYPES = {str: "string", int: "integer", bool: "boolean"}


def registry_gexf(registry: Registry) -> bytes:
    """Write the actors and ties of a registry as GEXF."""
    root = Element("gexf", xmlns=NAMESPACE, version="1.3")
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "axis-tui"
    SubElement(meta, "description").text = xml_text(registry.title)
    graph = SubElement(root, "graph", defaultedgetype="directed", mode="static")
    for end, types in (("node", NODE_TYPES), ("edge", EDGE_TYPES)):
        declared = SubElement(graph, "attributes", {"class": end})
        for name, type in types.items():
            if name != "label":
                SubElement(declared, "attribute", id=f"{end}-{name}", title=name, type=_TYPES[type])
    nodes = SubElement(graph, "nodes")
    for actor in registry.actors.values():
        node = SubElement(nodes, "node", id=actor.id, label=xml_text(actor.name))
        _add_values(node, "node", node_attributes(registry, actor))
    edges = SubElement(graph, "edges")
    for tie in registry.ties.values():
        attributes = edge_attributes(registry, tie)
        ends = {"source": tie.subject, "target": tie.object, "label": xml_value(attributes["label"])}
        edge = SubElement(edges, "edge", {"id": tie.id, "kind": tie.kind, **ends})
        if "weight" in attributes:
            edge.set("weight", xml_value(attributes.pop("weight")))
        _add_values(edge, "edge", attributes)
    return xml_bytes(root)


def _add_values(parent: Element, end: str, attributes: Attributes) -> None:
    values = SubElement(parent, "attvalues")
    for name, value in attributes.items():
        if name != "label":
            SubElement(values, "attvalue", {"for": f"{end}-{name}", "value": xml_value(value)})
