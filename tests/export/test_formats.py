"""Every format: what it holds arrives unchanged, what it cannot hold is said, and nothing in it runs."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePath
from xml.etree import ElementTree

import msgspec
import networkx as nx
import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings

from axis_tui.export.formats import FORMATS, find_format, format_of
from axis_tui.loading import load_registry
from axis_tui.model.dates import Date
from axis_tui.model.registry import Derived, Registry
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, small_registry
from tests.registries_in_code import tie as tied
from tests.strategies import NASTY, registries

SOME = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def written(registry: Registry, id: str) -> bytes:
    format = find_format(id)
    assert format is not None
    return format.write(registry)


def called(*names: str) -> Registry:
    """A registry whose two actors have these names."""
    small = small_registry()
    pairs = zip(small.actors.values(), names, strict=False)
    renamed = {actor.id: msgspec.structs.replace(actor, name=name) for actor, name in pairs}
    return msgspec.structs.replace(small, actors={**small.actors, **renamed})


def test_no_two_formats_share_an_id_or_a_suffix() -> None:
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert len({format.id for format in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("a.toml", "toml"),
        ("A.TOML", "toml"),
        ("a.csv", "csv"),
        ("a.actors.csv", "csv-actors"),
        ("a.gv", "dot"),
    ],
)
def test_a_format_is_known_by_its_suffix(name: str, id: str) -> None:
    format = format_of(PurePath(name))
    assert format is not None
    assert format.id == id


def test_a_suffix_that_no_format_has_is_none() -> None:
    assert format_of(PurePath("a.xyz")) is None


@SOME
@given(registry=registries())
def test_every_format_writes_every_registry_as_utf8_without_raw_controls(registry: Registry) -> None:
    for format in FORMATS:
        text = format.write(registry).decode("utf-8")
        assert not set(text) & set("\x00\x1b\x9b"), format.id


def test_what_a_format_cannot_hold_is_counted() -> None:
    format = find_format("graphml")
    assert format is not None
    assert format.left_out(small_registry()) == ["1 quote", "1 source"]
    assert FORMATS[0].left_out(small_registry()) == []


@SOME
@given(registry=registries())
def test_json_holds_everything(registry: Registry, tmp_path: Path) -> None:
    document = json.loads(written(registry, "json"))
    path = tmp_path / "again.toml"
    path.write_text(tomli_w.dumps(document), encoding="utf-8", newline="")
    assert load_registry(path).registry == registry


def test_json_writes_what_steers_a_terminal_as_escapes() -> None:
    text = written(small_registry(exact="a\u202eb\x7fc\u2028d\U000e0041e حزب"), "json").decode()
    assert r"a\u202eb\u007fc\u2028d\udb40\udc41e حزب" in text
    assert json.loads(text)["source"][0]["quote"][0]["exact"] == "a\u202eb\x7fc\u2028d\U000e0041e حزب"


def test_json_says_of_which_registry_it_is_a_part_and_when_it_was_taken() -> None:
    stamp = Derived(title="Whole", exported="2026-11-22T03:20:06+00:00")
    part = msgspec.structs.replace(small_registry(), derived=stamp)
    document = json.loads(written(part, "json"))
    assert document["registry"]["derived"] == {"title": "Whole", "exported": "2026-11-22T03:20:06+00:00"}


@SOME
@given(registry=registries())
def test_networkx_reads_the_graphml_with_every_attribute(registry: Registry) -> None:
    graph = nx.read_graphml(io.BytesIO(written(registry, "graphml")), force_multigraph=True)
    assert_same(registry, graph)


@SOME
@given(registry=registries())
def test_networkx_reads_the_gexf_with_every_attribute(registry: Registry) -> None:
    graph = nx.read_gexf(io.BytesIO(written(registry, "gexf")), version="1.3")
    assert_same(registry, nx.MultiDiGraph(graph))


def assert_same(registry: Registry, graph: nx.MultiDiGraph) -> None:
    """The graph has the registry's actors and ties, with their names, dates and standing."""
    assert list(graph) == list(registry.actors)
    names = {id: "".join(xml_readable(actor.name)) for id, actor in registry.actors.items()}
    assert {id: data["label"] for id, data in graph.nodes(data=True)} == names
    edges = {str(data.get("id", key)): (u, v, data) for u, v, key, data in graph.edges(keys=True, data=True)}
    assert edges.keys() == registry.ties.keys()
    for tie in registry.ties.values():
        subject, object_, data = edges[tie.id]
        assert (subject, object_) == (tie.subject, tie.object)
        assert data["kind"] == tie.kind
        assert data["quotes"] == registry.standing(tie.id).quotes
        assert data["contested"] is registry.standing(tie.id).is_contested
        assert data.get("since", "") == (tie.since.text if tie.since else "")


@pytest.mark.parametrize("id", ["graphml", "gexf", "csv"])
def test_sources_that_only_hedge_or_deny_are_not_counted_as_support(id: str) -> None:
    small = small_registry()
    other = Source("other", "Another", "B", quotes=(Quote("q", "No.", disputes=("iran.arms.hezbollah",)),))
    text = written(msgspec.structs.replace(small, sources=small.sources | {"other": other}), id)
    if id == "csv":
        (data,) = csv.DictReader(io.StringIO(text.decode(), newline=""))
    else:
        read = nx.read_graphml if id == "graphml" else nx.read_gexf
        ((_, _, data),) = read(io.BytesIO(text)).edges(data=True)
    assert (int(data["independent_sources"]), int(data["independent_support"])) == (2, 1)


def xml_readable(text: str) -> Iterator[str]:
    return ("\ufffd" if char in "\ufffe\uffff" else char for char in text)


def test_characters_that_xml_forbids_do_not_spoil_the_file() -> None:
    for id in ("graphml", "gexf"):
        ElementTree.fromstring(written(called("a\ufffe<b>&amp;\"'", "]]>"), id))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1", "'＝1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("'quoted", "''quoted"),
        ('plain, "with" comma', 'plain, "with" comma'),
        ("a=1", "a=1"),
    ],
)
def test_no_cell_is_a_formula_and_one_apostrophe_taken_off_gives_the_text(text: str, cell: str) -> None:
    named = called(text, "Second")
    for id, column in (("csv-actors", "Label"), ("csv", "subject_name")):
        rows = list(csv.DictReader(io.StringIO(written(named, id).decode(), newline="")))
        assert rows[0][column] == cell


def test_a_tie_in_a_table_names_its_ends_in_order() -> None:
    (row,) = csv.DictReader(io.StringIO(written(small_registry(), "csv").decode(), newline=""))
    assert (row["Source"], row["subject_name"]) == ("iran", "Iran")
    assert (row["Target"], row["object_name"]) == ("hezbollah", "Hezbollah")


def test_tables_begin_with_the_columns_that_gephi_looks_for_and_igraph_takes_for_the_ends() -> None:
    """Gephi: Source, Target, Type, Kind, Id and Label of edges, Id and Label of nodes, in any case."""
    ties, actors = (
        written(small_registry(), id).decode().split("\r\n")[0].split(",") for id in ("csv", "csv-actors")
    )
    assert ties[:6] == ["Source", "Target", "Type", "Id", "Label", "kind"]
    assert actors[:2] == ["Id", "Label"]
    for heads in (ties, actors):
        assert len({head.casefold() for head in heads}) == len(heads)


def test_the_type_of_a_tie_in_a_table_is_its_direction() -> None:
    both = network(tied("a", "arms", "b"), tied("a", "allied-with", "b"))
    rows = csv.DictReader(io.StringIO(written(both, "csv").decode(), newline=""))
    assert [(row["kind"], row["Type"]) for row in rows] == [
        ("arms", "Directed"),
        ("allied-with", "Undirected"),
    ]


def test_networkx_reads_the_node_link_json_with_every_attribute() -> None:
    graph = nx.node_link_graph(json.loads(written(small_registry(), "node-link")), edges="links")
    assert_same(small_registry(), graph)
    assert graph.graph == {"title": small_registry().title}


def test_a_quote_and_its_source_have_each_their_own_date() -> None:
    small = small_registry()
    (source,) = small.sources.values()
    said = msgspec.structs.replace(source.quotes[0], date=Date("2023-12-31"))
    printed = msgspec.structs.replace(source, quotes=(said,), published=Date("2024-01-03"))
    dated = msgspec.structs.replace(small, sources={source.id: printed})
    (row,) = csv.DictReader(io.StringIO(written(dated, "csv-quotes").decode(), newline=""))
    assert (row["date"], row["published"]) == ("2023-12-31", "2024-01-03")


def test_a_row_stands_for_each_quote_on_each_tie() -> None:
    (row,) = csv.DictReader(
        io.StringIO(written(small_registry(exact="a\nb"), "csv-quotes").decode(), newline="")
    )
    assert (row["tie"], row["stance"], row["exact"]) == ("iran.arms.hezbollah", "supports", "a\nb")


DOT_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


@pytest.mark.parametrize("name", [*NASTY, "a\\", 'a"];b[label="x', "<b>bold</b>", "&lt;", "\\N\\G", "node"])
def test_dot_shows_every_name_as_it_stands(name: str) -> None:
    text = written(called(name, "B"), "dot").decode()
    line = next(line for line in text.split("\n") if line.startswith('  "iran" ['))
    label = DOT_STRING.findall(line)[1]
    assert html.unescape(re.sub(r"\\(.)", r"\1", label)) == name
    outside = DOT_STRING.sub("", line)
    assert outside == "   [label=, tooltip=];"


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("name", [*NASTY, "a\\", 'a"];b[label="x', "<b>bold</b>", "&lt;", "\\N\\G"])
def test_graphviz_reads_the_dot(name: str) -> None:
    drawn = subprocess.run(
        ["dot", "-Tsvg"], input=written(called(name, "B"), "dot"), capture_output=True, check=True
    )
    svg = ElementTree.fromstring(drawn.stdout)
    shown = ["".join(text.itertext()) for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert " ".join(name.split()) in [" ".join(text.split()) for text in shown]


@pytest.mark.parametrize(
    "name", [*NASTY, 'a"]; click n0 href "javascript:x"', "end", "`code`", "#35;", "%%{init}%%"]
)
def test_mermaid_labels_hold_no_markup(name: str) -> None:
    lines = written(called(name, "B"), "mermaid").decode().split("\n")
    match = re.fullmatch(r'  n0\["([^"\[\]{}<>`|\\%]*)"\]', lines[1])
    assert match, lines[1]
    shown = re.sub(r"#(\d+);", lambda code: chr(int(code[1])), match[1])
    assert shown == " ".join(name.split())


def test_mermaid_numbers_its_nodes() -> None:
    assert written(small_registry(), "mermaid").decode() == (
        'flowchart LR\n  n0["Iran"]\n  n1["Hezbollah"]\n  n0 -->|"arms"| n1\n'
    )
