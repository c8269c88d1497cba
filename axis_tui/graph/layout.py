"""Layout: a place in the unit square for every actor, near those that it is tied to.

Forces are balanced (ForceAtlas2) with a seed, so that a network looks the same each time. Half
of each coordinate is then its rank, which spreads crowded middles so that names find room. In
large networks whole communities are placed, and each actor on a spiral around the middle of
its own. May take seconds: not for the thread that draws.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

from axis_tui.graph.communities import find_communities
from axis_tui.graph.network import build_pairs
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    import networkx as nx

MOST_BALANCED = 600
"""Actors up to which each is placed by itself; its cost grows with their square."""

MOST_COMMUNITIES = 80
"""Communities that are placed in large networks; smaller ones share a place at the rim."""

ROUNDS = 100
"""Steps in which forces are balanced."""

ROUNDS_AFTER_CHANGE = 30
"""The same where most actors already have a place."""

OUTLIERS = 0.03
"""The share of actors at each edge whose distance is not looked at."""

SEED = 1

Place = tuple[float, float]
"""Right and down, each 0 to 1."""


def find_layout(registry: Registry, known: Mapping[str, Place] | None = None) -> dict[str, Place]:
    """Give a place for every actor; with `known` places, those move little.

    Large networks are placed by communities, and `known` places are not looked at.
    """
    if len(registry.actors) > MOST_BALANCED:
        return _by_communities(registry)
    graph = build_pairs(registry)
    return _spread(_balance(graph, known or {}))


def _balance(graph: nx.Graph, known: Mapping[str, Place]) -> dict[str, Place]:
    import networkx as nx
    import numpy as np

    if len(graph) < 2:
        return dict.fromkeys(graph, (0.5, 0.5))
    start = nx.random_layout(graph, seed=SEED)
    warm = [actor for actor in graph if actor in known]
    for actor in warm:
        start[actor] = np.array(known[actor])
    rounds = ROUNDS_AFTER_CHANGE if len(warm) * 2 > len(graph) else ROUNDS
    placed = nx.forceatlas2_layout(
        graph, pos=start, max_iter=rounds, scaling_ratio=2.0, gravity=1.0, linlog=False, seed=SEED
    )
    return {actor: (float(place[0]), float(place[1])) for actor, place in placed.items()}


def _spread(placed: Mapping[str, Place]) -> dict[str, Place]:
    """Scale places to the unit square, half by distance and half by rank.

    What flew far off, as actors without ties do, is brought back to the edge, so that it does not
    press all others together.
    """
    if not placed:
        return {}
    coordinates = []
    for axis in (0, 1):
        order = sorted(placed, key=lambda actor: (placed[actor][axis], actor))
        last = len(order) - 1
        outliers = round(last * OUTLIERS)
        low, high = placed[order[outliers]][axis], placed[order[last - outliers]][axis]
        span = high - low or 1.0
        coordinates.append(
            {
                actor: 0.5 * _inside((placed[actor][axis] - low) / span) + 0.5 * rank / max(1, last)
                for rank, actor in enumerate(order)
            }
        )
    return {actor: (coordinates[0][actor], coordinates[1][actor]) for actor in placed}


def _by_communities(registry: Registry) -> dict[str, Place]:
    """Place communities by the ties between them, and their members on spirals around."""
    import networkx as nx

    found = find_communities(registry)
    shown = found.members[:MOST_COMMUNITIES]
    between = nx.Graph()
    between.add_nodes_from(str(number) for number in range(len(shown)))
    for tie in registry.ties.values():
        first, second = found.community[tie.subject], found.community[tie.object]
        if first != second and max(first, second) < len(shown):
            between.add_edge(str(first), str(second))
    middles = _spread(_balance(between, {}))
    largest = len(shown[0])
    places: dict[str, Place] = {}
    for number, members in enumerate(found.members):
        if number < len(shown):
            middle = middles[str(number)]
            radius = 0.09 * sqrt(len(members) / largest)
        else:
            angle = number * pi * (3 - sqrt(5))
            middle, radius = (0.5 + 0.5 * cos(angle), 0.5 + 0.5 * sin(angle)), 0.005
        for rank, actor in enumerate(members):
            distance, angle = radius * sqrt(rank / len(members)), rank * pi * (3 - sqrt(5))
            places[actor] = (
                _inside(middle[0] + distance * cos(angle)),
                _inside(middle[1] + distance * sin(angle)),
            )
    return places


def _inside(value: float) -> float:
    return min(1.0, max(0.0, value))
