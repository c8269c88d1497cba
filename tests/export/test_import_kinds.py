"""Kinds of another tool's network: as many as it has, called as it calls them, bent as little as can be."""

from __future__ import annotations

import pytest

from axis_tui.model.registry import Registry
from tests.export.test_importing import graphml, imported

NODES = "".join(f'<node id="{id}"/>' for id in "abcd")


def rows(*kinds: str) -> str:
    """A list of edges, one of each of these kinds."""
    edges = [f'a{number},b{number},"{kind}"' for number, kind in enumerate(kinds)]
    return "source,target,kind\n" + "\n".join(edges)


def labels(registry: Registry) -> list[str]:
    """How each tie is read."""
    return [registry.tie_kinds[tie.kind].label for tie in registry.ties.values()]


@pytest.mark.parametrize(
    ("texts", "ids"),
    [
        (["+", "-", "+"], ["plus-sign", "hyphen-minus", "plus-sign"]),
        (["1", "-1", "+1"], ["1", "1-2", "1-3"]),
        (["C", "C++", "C#"], ["c", "c-2", "c-3"]),
        (["knows", "Knows"], ["knows", "knows-2"]),
    ],
)
def test_kinds_with_other_texts_are_other_kinds(texts: list[str], ids: list[str]) -> None:
    registry, lost = imported("csv", rows(*texts))
    assert labels(registry) == texts
    assert [tie.kind for tie in registry.ties.values()] == ids
    assert lost == {}


def test_what_has_no_kind_is_not_taken_for_a_sign() -> None:
    registry, _ = imported("csv", rows("", "-", "tied-to"))
    assert labels(registry) == ["is tied to", "-", "is tied to"]


def test_a_built_in_kind_is_known_however_its_words_are_joined_and_by_nothing_less() -> None:
    registry, _ = imported("csv", rows("allied with", "Allied_With", "ALLIED-WITH", "-arms", "arms!"))
    kinds = [tie.kind for tie in registry.ties.values()]
    assert kinds == ["allied-with", "allied-with", "allied-with", "arms-2", "arms-3"]
    assert labels(registry)[3:] == ["-arms", "arms!"]


def test_kinds_of_actors_with_other_texts_are_other_kinds() -> None:
    key = '<key id="k" for="node" attr.name="kind"/>'
    texts = ["+1", "-1", "State", "actor", ""]
    nodes = "".join(f'<node id="n{n}"><data key="k">{text}</data></node>' for n, text in enumerate(texts))
    registry, _ = imported("graphml", graphml(nodes).replace("<graph edge", f"{key}<graph edge"))
    assert [registry.actor_kinds[actor.kind].label for actor in registry.actors.values()] == [
        "+1", "-1", "state", "actor", "actor",
    ]  # fmt: skip
    assert [kind.id for kind in registry.own_actor_kinds] == ["1", "1-2", "actor"]


def test_a_label_unlike_that_of_its_kind_is_counted() -> None:
    registry, lost = imported(
        "csv", "source,target,kind,label\na,b,meets,meets\nb,c,meets,loves\nc,d,arms,arms\n"
    )
    assert labels(registry) == ["meets", "meets", "arms"]
    assert lost == {"“label” unlike that of its kind": 1}


def edges(*said: tuple[str, str]) -> str:
    """GraphML of edges, each with its kind and with what it says of its direction."""
    pairs = zip("abcabc", "bcabca", said, strict=False)
    inside = (
        f'<edge source="{a}" target="{b}"{way}><data key="d1">{kind}</data></edge>'
        for a, b, (kind, way) in pairs
    )
    return graphml(NODES + "".join(inside))


UNDIRECTED, DIRECTED = ' directed="false"', ' directed="true"'
LACK, LOSS = "lack of a direction in a tie whose kind has one", "direction of a tie whose kind has none"


@pytest.mark.parametrize(
    ("kind", "ways", "symmetric", "bent"),
    [
        ("knows", [DIRECTED, DIRECTED, UNDIRECTED], False, {LACK: 1}),
        ("knows", [UNDIRECTED, DIRECTED, DIRECTED], False, {LACK: 1}),
        ("knows", [DIRECTED, UNDIRECTED, UNDIRECTED], True, {LOSS: 1}),
        ("knows", [DIRECTED, UNDIRECTED], True, {LOSS: 1}),
        ("knows", [UNDIRECTED, UNDIRECTED], True, {}),
        ("knows", [DIRECTED, DIRECTED], False, {}),
        ("supports", [UNDIRECTED, DIRECTED], False, {LACK: 1}),
        ("allied with", [UNDIRECTED, DIRECTED], True, {LOSS: 1}),
    ],
)
def test_all_edges_of_a_kind_decide_its_direction_and_what_is_bent_is_counted(
    kind: str, ways: list[str], symmetric: bool, bent: dict[str, int]
) -> None:
    registry, lost = imported("graphml", edges(*((kind, way) for way in ways)))
    assert {registry.tie_kinds[tie.kind].symmetric for tie in registry.ties.values()} == {symmetric}
    assert lost == bent


def test_a_list_of_edges_that_says_nothing_of_directions_bends_none() -> None:
    registry, lost = imported("csv", rows("allied with", "arms", "knows"))
    assert [registry.tie_kinds[tie.kind].symmetric for tie in registry.ties.values()] == [True, False, False]
    assert lost == {}
