"""JSON of nodes and links, as several tools write it: taken, counted, or refused with its place."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.export.reading import Unreadable
from tests.export.test_importing import imported


def read(document: Any) -> Any:
    return imported("node-link", json.dumps(document))


def test_what_networkx_writes_is_read_with_kinds_weights_and_title() -> None:
    graph = nx.MultiDiGraph(title="Net")
    graph.add_node(1, label="One", kind="state", aliases=["I", "Uno"], x=float("nan"))
    graph.add_node("b")
    graph.add_edge(1, "b", relation="arms", weight=2.5)
    graph.add_edge(1, "b", relation="knows", weight=1)
    for links in ("links", "edges"):
        registry, lost = read(nx.node_link_data(graph, edges=links))
        assert (registry.title, registry.actors["1"].name, registry.actors["1"].aliases) == (
            "Net",
            "One",
            ("I", "Uno"),
        )
        assert [(tie.id, tie.summary) for tie in registry.ties.values()] == [
            ("1.arms.b", "Weight 2.5."), ("1.knows.b", "Weight 1."),
        ]  # fmt: skip
        assert lost == {}


@pytest.mark.parametrize(("directed", "symmetric"), [(True, False), (False, True), (None, False)])
def test_the_file_says_whether_links_have_a_direction(directed: bool | None, symmetric: bool) -> None:
    head = {} if directed is None else {"directed": directed}
    links = [{"source": "a", "target": "b", "kind": "knows"}]
    registry, _ = read({**head, "nodes": [{"id": "a"}, {"id": "b"}], "links": links})
    assert registry.tie_kinds["knows"].symmetric is symmetric


def test_what_d3_writes_is_read_with_groups_as_kinds_and_values_as_weights() -> None:
    links = [
        {"source": "Ann", "target": "Bob", "value": 3},
        {"source": {"id": "Bob", "x": 1}, "target": "Ann"},
    ]
    registry, lost = read(
        {"nodes": [{"id": "Ann", "group": 1, "x": 0.5}, {"id": "Bob", "group": "b"}], "links": links}
    )
    assert [(actor.id, actor.kind) for actor in registry.actors.values()] == [("ann", "1"), ("bob", "b")]
    assert [(tie.subject, tie.object, tie.summary) for tie in registry.ties.values()] == [
        ("ann", "bob", "Weight 3."), ("bob", "ann", ""),
    ]  # fmt: skip
    assert lost == {"attribute “x”": 1}


def test_links_may_name_nodes_by_their_place_where_these_have_no_id() -> None:
    registry, _ = read({"nodes": [{"name": "Ann"}, {"name": "Bob"}], "links": [{"source": 1, "target": 0}]})
    assert [(tie.subject, tie.object) for tie in registry.ties.values()] == [("bob", "ann")]
    registry, _ = read({"nodes": [{"name": "Ann"}, {"name": "Ann"}], "links": [{"source": 1, "target": 0}]})
    assert [(actor.id, actor.name) for actor in registry.actors.values()] == [("0", "Ann"), ("1", "Ann")]


def test_nodes_may_be_bare_and_ends_be_called_from_and_to() -> None:
    registry, _ = read({"nodes": ["a", 7], "edges": [{"from": 7, "to": "a", "label": "arms"}]})
    assert list(registry.ties) == ["7.arms.a"]


def test_what_graphology_writes_is_read() -> None:
    nodes = [{"key": "a", "attributes": {"label": "Ann", "color": "red"}}, {"key": "b"}]
    edges = [{"key": "e1", "source": "a", "target": "b", "undirected": True, "attributes": {"kind": "knows"}}]
    registry, lost = read({"attributes": {"name": "N"}, "nodes": nodes, "edges": edges})
    assert (registry.actors["a"].name, list(registry.ties)) == ("Ann", ["e1"])
    assert registry.tie_kinds["knows"].symmetric
    assert lost == {"“attributes” of the graph": 1, "attribute “color”": 1}


def test_what_graphviz_writes_of_dot_is_read() -> None:
    objects = [
        {"_gvid": 0, "name": "cluster0", "nodes": [1], "label": "West"},
        {"_gvid": 1, "name": "a", "label": "An\\nn"},
        {"_gvid": 2, "name": "b", "label": "\\N"},
    ]
    edges = [{"_gvid": 0, "tail": 1, "head": 2, "label": "arms"}]
    head = {"name": "%3", "directed": True, "strict": False, "_subgraph_cnt": 1, "rankdir": "LR"}
    registry, lost = read({**head, "objects": objects, "edges": edges})
    assert [(actor.id, actor.name) for actor in registry.actors.values()] == [("a", "An n"), ("b", "b")]
    assert (registry.title, list(registry.ties)) == ("untitled", ["a.arms.b"])
    assert lost == {"cluster": 1, "“rankdir” of the graph": 1}


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_dot_is_read_once_graphviz_has_made_json_of_it() -> None:
    cluster = 'subgraph cluster_c { c [label="Cy & Co"] }'
    dot = f'graph "Friends" {{ a -- b [label=knows]; {cluster} b -- c [label=knows] }}'.encode()
    made = subprocess.run(["dot", "-Kpatchwork", "-Tdot_json"], input=dot, capture_output=True, check=True)
    registry, lost = imported("node-link", made.stdout.decode())
    assert (registry.title, registry.actors["c"].name) == ("Friends", "Cy & Co")
    assert list(registry.ties) == ["a.knows.b", "b.knows.c"]
    assert registry.tie_kinds["knows"].symmetric
    assert lost["cluster"] == 1


def test_nested_values_are_counted_by_their_name() -> None:
    _, lost = read({"nodes": [{"id": "a", "pos": {"x": 1}, "path": [[1]]}], "links": [], "meta": {"a": 1}})
    assert lost == {"nested value “pos”": 1, "nested value “path”": 1, "“meta” of the graph": 1}


ONE = [{"id": "a"}]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1, column 1: not JSON"),
        ('{"nodes": [\n{"id": 1,}]}', "line 2, column 10: not JSON"),
        ("[]", "no network"),
        ('{"nodes": [], "nodes": []}', "line 1: the key “nodes” stands twice"),
        ('{"nodes": [], "type": "bundle"}', "needs a list “links” or “edges”; its keys: nodes, type"),
        ('{"links": []}', "needs a list “nodes” or “objects”; its keys: links"),
        ({"nodes": [], "links": []}, "there is no node"),
        ({"nodes": [*ONE, {"id": "b"}, {"group": 1}], "links": []}, "nodes[2] has no id; it needs one"),
        ({"nodes": [{"id": {}}], "links": []}, "nodes[0] is no text and no number"),
        ({"nodes": [*ONE, *ONE], "links": []}, "two nodes have the id “a”"),
        ({"nodes": ONE, "links": [1]}, "links[0] is no object; it needs “source” and “target”"),
        ({"nodes": ONE, "links": [{"source": "a"}]}, "links[0].target is missing"),
        ({"nodes": ONE, "edges": [{"source": "a", "target": "z"}]}, "leads to “z”, and there is no"),
        ({"nodes": [{"name": "a"}], "links": [{"source": 0, "target": 4}]}, "links[0].target is 4"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: Any, says: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(says)):
        imported("node-link", text if isinstance(text, str) else json.dumps(text))


LEAVES = st.none() | st.booleans() | st.integers(-1, 3) | st.floats() | st.text("ab\\N", max_size=3)
VALUES = st.recursive(LEAVES, lambda inside: st.lists(inside, max_size=2), max_leaves=4)
KEYS = st.sampled_from(
    ["id", "key", "name", "label", "kind", "attributes", "_gvid", "nodes", "weight", "graph"]
)
NODE_LIKE = VALUES | st.dictionaries(KEYS, VALUES | st.dictionaries(KEYS, VALUES, max_size=2), max_size=4)
LINK_KEYS = st.sampled_from(
    ["source", "target", "directed", "value", "id", "key", "attributes", "tail", "head"]
)
LINK_LIKE = VALUES | st.dictionaries(LINK_KEYS, NODE_LIKE, min_size=2, max_size=5)
DOCUMENT = st.fixed_dictionaries(
    {"nodes": st.lists(NODE_LIKE, max_size=4), "links": st.lists(LINK_LIKE, max_size=4)},
    optional={"graph": NODE_LIKE, "directed": VALUES, "name": VALUES},
)


@settings(deadline=None, max_examples=200)
@given(document=DOCUMENT)
def test_whatever_json_holds_it_is_a_network_or_refused(document: Any) -> None:
    try:
        registry, _ = read(document)
    except Unreadable:
        return
    assert len(registry.ties) <= len(document["links"])
