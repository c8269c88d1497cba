"""Measures of a network as a whole, and of where each actor stands in it.

All of them look at pairs of actors that are tied at all: neither the direction of ties nor
how many there are between two actors counts, and hostile ties count as others do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from axis_tui.graph.network import build_pairs
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx

Number = TypeVar("Number", int, float)

MOST_STEPS = 1_000_000
"""Actors and pairs that are passed while shortest chains are followed: some four seconds of work.

Following all chains from one actor passes each actor and pair once. In networks too large to
do so from every actor, chains are followed from a sample of actors.
"""

SEED = 1
"""Makes the sample the same each time."""


class Measures(msgspec.Struct, frozen=True):
    """Figures that describe a network."""

    pairs: int
    """Pairs of actors with at least one tie."""
    density: float
    """That number as a share of all pairs that there could be, 0 to 1."""
    mean_neighbours: float
    """Other actors that an actor is tied to, on average."""
    components: int
    """Parts of the network with no tie between them, actors without ties included."""
    largest_component: int
    """Actors in the largest of them."""
    longest_distance: int | None
    """Ties between the two actors of the largest part farthest apart; None where that would take long."""
    mean_distance: float | None
    """Ties between two actors of the largest part, on average; None likewise."""
    clustering: float
    """How often two actors that are tied to a third are tied to each other, 0 to 1 (transitivity)."""
    neighbours: dict[str, int]
    """Other actors that each actor is tied to, most first."""
    betweenness: dict[str, float]
    """The share of shortest chains between others that lead through each actor, highest first."""
    sampled: bool
    """True where the betweenness was estimated from a sample."""


def measure(registry: Registry) -> Measures:
    """Work out the figures of a network; takes seconds at some thousand actors."""
    import networkx as nx

    graph = build_pairs(registry)
    count = graph.number_of_nodes()
    affordable = MOST_STEPS // max(1, count + graph.number_of_edges())
    sampled = affordable < count
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    largest = graph.subgraph(parts[0]) if parts else graph
    longest, mean = (None, None) if sampled or len(largest) < 2 else _distances(largest)
    between = nx.betweenness_centrality(graph, k=max(2, affordable) if sampled else None, seed=SEED)
    return Measures(
        pairs=graph.number_of_edges(),
        density=nx.density(graph),
        mean_neighbours=2 * graph.number_of_edges() / count if count else 0.0,
        components=len(parts),
        largest_component=len(largest),
        longest_distance=longest,
        mean_distance=mean,
        clustering=nx.transitivity(graph),
        neighbours=_highest_first(dict(graph.degree())),
        betweenness=_highest_first(between),
        sampled=sampled,
    )


def _distances(part: nx.Graph) -> tuple[int, float]:
    """Give the longest and the mean distance in a connected part."""
    import networkx as nx

    total, longest = 0, 0
    for _, reached in nx.all_pairs_shortest_path_length(part):
        total += sum(reached.values())
        longest = max(longest, max(reached.values()))
    return longest, total / (len(part) * (len(part) - 1))


def _highest_first(values: dict[str, Number]) -> dict[str, Number]:
    return dict(sorted(values.items(), key=lambda item: -item[1]))
