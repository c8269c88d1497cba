"""`axis-tui import` of what researchers bring: two tables, JSON of nodes and links, DOT."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from axis_tui.loading import load_registry
from tests.cli.conftest import Axis
from tests.house.paths import ROOT

NODES = "Id,Label,Category,Country\n1,Iran,state,IR\n2,Hamas,armed group,Gaza\n3,Alone,person,\n"
EDGES = (
    "Source,Target,Type,Id,Label,Weight,Start\n1,2,Directed,0,arms,2.5,1990\n2,9,Directed,1,knows,1,soon\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nodes.csv").write_text(NODES)
    (tmp_path / "edges.csv").write_text(EDGES)
    return tmp_path


def test_two_tables_become_one_registry_and_what_does_not_fit_is_told(axis: Axis, here: Path) -> None:
    said = axis("import", "edges.csv", "--actors", "nodes.csv", "-o", "net.toml")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines() == [
        "wrote 4 actors · 2 ties · 0 quotes · 0 sources to net.toml",
        "nodes.csv: line 4: no edge in edges.csv leads to “3”",
        "edges.csv: line 3: “9” is not in nodes.csv; it is now an actor of which nothing else is known",
        "had no place:",
        "  country that is no code such as LB (1: nodes.csv line 3)",
        "  since that is no date such as 2024 or 2024-03-31 (1: edges.csv line 3)",
    ]
    assert said.err in (ROOT / "docs" / "formats.md").read_text("utf-8")
    registry = load_registry(here / "net.toml").registry
    assert [actor.name for actor in registry.actors.values()] == ["Iran", "Hamas", "Alone", "9"]
    assert registry.ties["0"].summary == "Weight 2.5 in edges.csv."


def test_two_tables_that_were_exported_come_back_as_they_were(axis: Axis, here: Path) -> None:
    axis("import", "edges.csv", "--actors", "nodes.csv", "-o", "net.toml")
    for name in ("net.ties.csv", "net.actors.csv"):
        assert axis("export", "-r", "net.toml", "-o", name).code == 0
    assert axis("import", "net.ties.csv", "--actors", "net.actors.csv", "-o", "back.toml").code == 0
    first, second = (load_registry(here / name).registry for name in ("net.toml", "back.toml"))
    assert (first.actors, first.ties, first.own_tie_kinds) == (
        second.actors,
        second.ties,
        second.own_tie_kinds,
    )


def test_tables_need_no_suffix_where_there_are_two(axis: Axis, here: Path) -> None:
    (here / "edges.txt").write_text(EDGES.replace(",", "\t"))
    assert axis("import", "edges.txt", "-o", "net.toml").code == 2
    assert axis("import", "edges.txt", "--actors", "nodes.csv", "-o", "net.toml").code == 0


def test_a_table_of_actors_alone_is_a_registry_too(axis: Axis, here: Path) -> None:
    assert axis("import", "-f", "csv-actors", "nodes.csv", "-o", "net.toml").code == 0
    assert len(load_registry(here / "net.toml").registry.actors) == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nodes.csv",), "nodes.csv: line 1: the header needs a column called subject or source or from"),
        (("edges.csv", "--actors", "edges.csv"), "edges.csv: line 1: this is a list of edges"),
        (("edges.csv", "--actors", "none.csv"), "none.csv:0:0: error[missing-file]"),
        (
            ("net.json", "--actors", "nodes.csv"),
            "--actors goes with a CSV of edges; net.json has actors of its own",
        ),
        (("-f", "json", "net.json"), "net.json: this is JSON, but no registry"),
        (("net.dot",), "net.dot: DOT is only written; `dot -Kpatchwork -Tdot_json` makes JSON of it"),
        (("half.json",), "half.json: line 1, column 2: not JSON"),
    ],
)
def test_what_does_not_go_together_is_refused_with_what_would(
    arguments: tuple[str, ...], says: str, axis: Axis, here: Path
) -> None:
    (here / "net.json").write_text('{"nodes": [{"id": "a"}], "links": []}')
    (here / "net.dot").write_text("graph { a -- b }")
    (here / "half.json").write_text("{")
    said = axis("import", *arguments, "-o", "out.toml")
    assert said.code == 2
    assert says in said.err
    assert not (here / "out.toml").exists()


def test_json_of_nodes_and_links_is_known_by_what_it_is(axis: Axis, here: Path) -> None:
    nodes, links = [{"id": "a"}, {"id": "b", "x": None}], [{"source": "a", "target": "b", "label": "arms"}]
    (here / "net.json").write_text(json.dumps({"nodes": nodes, "links": links}))
    said = axis("import", "net.json", "-o", "net.toml")
    assert (said.code, said.err) == (0, "wrote 2 actors · 1 tie · 0 quotes · 0 sources to net.toml\n")
    assert list(load_registry(here / "net.toml").registry.ties) == ["a.arms.b"]
