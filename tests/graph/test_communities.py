"""Communities, and what they are called."""

from __future__ import annotations

import pytest

from axis_tui.graph.communities import find_communities, name_community
from tests.registries_in_code import network, tie


@pytest.mark.parametrize(
    ("ties", "name"),
    [
        ("a-b", "A and B"),
        ("a-b a-c a-d", "A"),
        ("a-b a-c a-d b-c b-d", "A and B"),
        ("b-a b-c b-d b-e c-d c-e", "B and C"),
        ("", "X"),
    ],
)
def test_a_community_is_named_by_those_with_most_neighbours_inside(ties: str, name: str) -> None:
    pairs = [pair.split("-") for pair in ties.split()]
    registry = network(*(tie(one, "arms", other) for one, other in pairs), alone=("x",))
    (members, *_) = find_communities(registry).members
    assert name_community(registry, members) == name
