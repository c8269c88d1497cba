"""Measures of a network as a whole, and of where each actor stands in it.

All of them look at pairs of actors that are tied at all: neither the direction of ties nor
how many there are between two actors counts, and hostile ties count as others do.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from axis_tui.graph.chains import Chains, Heed, follow_chains, heed_nothing, starts_at_once
from axis_tui.graph.pairs import Pairs, find_clustering, find_parts, number_pairs
from axis_tui.model.registry import Registry

Number = TypeVar("Number", int, float)

MOST_STEPS = 50_000_000
"""Actors and pairs that are passed while shortest chains are followed: some three seconds of work.

Following all chains from one actor passes each actor and pair once. In networks too large to
do so from every actor, chains are followed from a sample of actors.
"""

SEED = 1
"""Makes the sample the same each time."""

_LEVEL = 1_000
"""Steps that going one tie further costs, however few actors it reaches."""


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


def measure(registry: Registry, heed: Heed = heed_nothing) -> Measures:
    """Work out the figures of a network; takes seconds at some thousand actors.

    `heed` is told how far the work is, and stops it by what it raises.
    """
    pairs = number_pairs(registry)
    count, parts = len(pairs.actors), find_parts(pairs)
    clustering = find_clustering(pairs)
    starts = _choose_starts(pairs)
    sampled = len(starts) < count
    chains = follow_chains(pairs, starts, heed)
    possible = count * (count - 1) / 2
    largest = parts[0] if parts else []
    longest, mean = (None, None) if sampled or len(largest) < 2 else _distances(chains, largest)
    return Measures(
        pairs=len(pairs),
        density=len(pairs) / possible if possible else 0.0,
        mean_neighbours=2 * len(pairs) / count if count else 0.0,
        components=len(parts),
        largest_component=len(largest),
        longest_distance=longest,
        mean_distance=mean,
        clustering=clustering,
        neighbours=_highest_first(dict(zip(pairs.actors, pairs.degrees.tolist(), strict=True))),
        betweenness=_highest_first(_betweenness(pairs, starts, chains)),
        sampled=sampled,
    )


def _choose_starts(pairs: Pairs) -> Sequence[int]:
    """Choose the actors from which chains are followed: all, or a sample in large networks."""
    count = len(pairs.actors)
    if not count:
        return ()
    # How many ties away the farthest are decides how many steps there are; one start gives an idea.
    away = int(follow_chains(pairs, [int(pairs.degrees.argmax())]).farthest[0])
    cost = count + len(pairs) + _LEVEL * away // starts_at_once(pairs)
    affordable = max(2, MOST_STEPS // cost)
    if affordable >= count:
        return range(count)
    return sorted(random.Random(SEED).sample(range(count), affordable))


def _distances(chains: Chains, part: Sequence[int]) -> tuple[int, float]:
    """Give the longest and the mean distance in a connected part."""
    total, longest = chains.totals[part].sum(), chains.farthest[part].max()
    return int(longest), float(total / (len(part) * (len(part) - 1)))


def _betweenness(pairs: Pairs, starts: Sequence[int], chains: Chains) -> dict[str, float]:
    """Give the share of chains between two others that lead through each actor.

    What was followed from the actor itself says nothing of it, and is not counted.
    """
    count, followed = len(pairs.actors), set(starts)
    shares = {}
    for number, (actor, through) in enumerate(zip(pairs.actors, chains.through.tolist(), strict=True)):
        from_others = max(1, len(followed) - (number in followed))
        shares[actor] = through / (from_others * (count - 2)) if count > 2 else 0.0
    return shares


def _highest_first(values: dict[str, Number]) -> dict[str, Number]:
    return dict(sorted(values.items(), key=lambda item: -item[1]))
