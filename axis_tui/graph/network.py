"""The registry as a NetworkX graph, for what NetworkX works out best.

Nodes are actor ids. NetworkX is slow to import, so it is imported only when a graph is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx


def build_pairs(registry: Registry) -> nx.Graph:
    """Give which actors are tied at all: one edge a pair, however many ties and in whatever direction."""
    import networkx as nx

    pairs = nx.Graph()
    pairs.add_nodes_from(registry.actors)
    pairs.add_edges_from((tie.subject, tie.object) for tie in registry.ties.values())
    return pairs
