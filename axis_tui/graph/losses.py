"""Losses in the shape of a network: which chains and which brokers depend on some of its ties."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection
from itertools import combinations

import msgspec

from axis_tui.graph.network import build_pairs
from axis_tui.model.losses import Rank, changed_ranks
from axis_tui.model.registry import Registry
from axis_tui.model.selection import steps_from

BEST_TIED = 10
"""Actors, those of most ties, between whom chains are compared."""

MOST_STEPS = 400_000
"""Actors times actors and pairs, up to which betweenness is worked out: more takes over a second."""


class BrokenChain(msgspec.Struct, frozen=True):
    """Two actors whose shortest chain of ties becomes longer, or who lose every chain."""

    first: str
    second: str
    before: int
    """Ties of the shortest chain."""
    after: int | None
    """Ties of the shortest chain that is left; None where none is."""


class Shape(msgspec.Struct, frozen=True):
    """What a network is like before any of its ties falls."""

    best_tied: tuple[str, ...]
    """The actors of most ties, between whom chains are looked at."""
    steps: dict[str, dict[str, int]]
    """From each of them the number of ties to every one of them that can be reached."""
    betweenness: dict[str, float] | None
    """The share of shortest chains that lead through each actor; None where that would take long."""


class ShapeLosses(msgspec.Struct, frozen=True):
    """What the network loses when ties fall."""

    chains: tuple[BrokenChain, ...]
    """Those that vanish first, then those that grow most."""
    pairs: int
    """Pairs of actors that were tied by a chain and were compared."""
    brokers: tuple[Rank, ...] | None
    """Ranks by betweenness that change, those that change most first; None where not worked out."""


def _always() -> bool:
    return True


def find_shape(registry: Registry, go_on: Callable[[], bool] = _always) -> Shape:
    """Measure what can be lost; `go_on` is asked between parts of the work and may end it early."""
    best = heapq.nsmallest(BEST_TIED, registry.actors, lambda id: (-registry.degree(id), id))
    return Shape(tuple(best), _steps(registry, best, go_on), _betweenness(registry) if go_on() else None)


def find_shape_losses(
    registry: Registry, shape: Shape, fallen: Collection[str], go_on: Callable[[], bool] = _always
) -> ShapeLosses:
    """Compare the shape of a network with what it is without the ties that fall."""
    pairs = [(a, b) for a, b in combinations(shape.best_tied, 2) if b in shape.steps.get(a, ())]
    if not fallen:
        return ShapeLosses((), len(pairs), None if shape.betweenness is None else ())
    gone = frozenset(fallen)
    left = msgspec.structs.replace(
        registry, ties={id: tie for id, tie in registry.ties.items() if id not in gone}, sources={}
    )
    steps = _steps(left, shape.best_tied, go_on)
    chains = [
        BrokenChain(a, b, shape.steps[a][b], steps.get(a, {}).get(b))
        for a, b in pairs
        if steps.get(a, {}).get(b) != shape.steps[a][b]
    ]
    chains.sort(key=lambda chain: chain.before - chain.after if chain.after else -len(registry.actors))
    brokers = None
    if shape.betweenness is not None and go_on():
        brokers = changed_ranks(shape.betweenness, _betweenness(left) or {})
    return ShapeLosses(tuple(chains), len(pairs), brokers)


def _steps(
    registry: Registry, starts: Collection[str], go_on: Callable[[], bool]
) -> dict[str, dict[str, int]]:
    """Give how far some actors are from one another."""
    found = {}
    for start in starts:
        if not go_on():
            break
        steps = steps_from(registry, start)
        found[start] = {id: steps[id] for id in starts if id in steps}
    return found


def _betweenness(registry: Registry) -> dict[str, float] | None:
    """Work out the betweenness of all actors, where that takes no longer than a moment."""
    import networkx as nx

    pairs = build_pairs(registry)
    count = pairs.number_of_nodes()
    if count * (count + pairs.number_of_edges()) > MOST_STEPS:
        return None
    # Rounded, so that sums added up in another order do not part actors that stand alike.
    return {id: round(share, 9) for id, share in nx.betweenness_centrality(pairs).items()}
