"""Node-link JSON: actors as nodes and ties as links, for D3 and NetworkX (`node_link_graph`).

Has no place for quotes and sources; how many there are, and how a tie stands, goes along as
attributes.
"""

from __future__ import annotations

from axis_tui.export.attributes import Attributes, edge_attributes, node_attributes
from axis_tui.export.document import Values
from axis_tui.export.json import json_text
from axis_tui.model.registry import Registry


def registry_node_link(registry: Registry) -> bytes:
    """Write the actors and ties of a registry as one JSON document, in UTF-8."""
    links: list[Attributes] = [
        {"source": tie.subject, "target": tie.object, "key": tie.id, **edge_attributes(registry, tie)}
        for tie in registry.ties.values()
    ]
    document: Values = {
        "directed": True,
        "multigraph": True,
        "graph": {"title": registry.title},
        "nodes": [{"id": actor.id, **node_attributes(registry, actor)} for actor in registry.actors.values()],
        "links": links,
    }
    return (json_text(document, indent=2) + "\n").encode("utf-8")
