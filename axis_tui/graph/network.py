"""The registry as a NetworkX graph, for what NetworkX works out best.

Nodes are actor ids, edge keys tie ids; no names and no quotes, which the registry has.
NetworkX is slow to import, so it is imported only when a graph is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx


def build_network(registry: Registry) -> nx.MultiDiGraph:
    """Give all ties as edges from subject to object, keyed by their ids."""
    import networkx as nx

    network = nx.MultiDiGraph()
    network.add_nodes_from(registry.actors)
    network.add_edges_from((tie.subject, tie.object, tie.id) for tie in registry.ties.values())
    return network


def build_pairs(registry: Registry) -> nx.Graph:
    """Give which actors are tied at all: one edge a pair, however many ties and in whatever direction."""
    import networkx as nx

    pairs = nx.Graph()
    pairs.add_nodes_from(registry.actors)
    pairs.add_edges_from((tie.subject, tie.object) for tie in registry.ties.values())
    return pairs
