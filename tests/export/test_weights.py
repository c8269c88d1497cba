"""Weights of edges stand in the summaries of ties, and go back to the tools that they came from."""

from __future__ import annotations

import csv
import io
import json
import time

import msgspec
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.export.formats import find_format
from axis_tui.export.importing import Import
from axis_tui.export.weights import weight_said, with_weight
from axis_tui.model.registry import Registry
from tests.export.test_formats import written
from tests.export.test_importing import imported
from tests.registries_in_code import network, tie


def summaries(text: str, file: str = "ties.csv") -> list[str]:
    format = find_format("csv")
    assert format is not None
    read = format.read(text)
    read.file = file
    return [tie.summary for tie in Import(read).registry("untitled").ties.values()]


def test_a_weight_is_said_with_its_file_after_the_summary() -> None:
    text = "Source,Target,Weight,Description\na,b,3.5,They met.\nb,c,1,\nc,a,,\n"
    assert summaries(text) == ["They met. Weight 3.5 in ties.csv.", "Weight 1 in ties.csv.", ""]


def test_a_weight_that_is_no_number_is_said_as_it_stands() -> None:
    assert summaries('Source,Target,Weight\na,b,strong\nb,c,"2,5"\n', "") == ["Weight strong.", "Weight 2,5."]


def test_weights_that_are_all_1_are_left_out_and_counted() -> None:
    registry, lost = imported("csv", "source,target,weight\na,b,1\nb,c,1.0\nc,a,\n")
    assert [tie.summary for tie in registry.ties.values()] == ["", "", ""]
    assert lost == {"weight 1, which every weighted edge has": 2}


@given(
    summary=st.text(max_size=20).map(str.strip),
    weight=st.floats(allow_nan=False, allow_infinity=False),
    file=st.sampled_from(["", "ties.csv", "my ties (2).csv"]),
)
def test_a_weight_is_found_again_and_not_said_twice(summary: str, weight: float, file: str) -> None:
    said = with_weight(summary, str(weight), file)
    assert said.startswith(summary)
    assert weight_said(said) == weight
    assert with_weight(said, str(weight), "other.csv") == said


def test_a_summary_that_speaks_of_weights_again_and_again_is_read_at_once() -> None:
    begun = time.process_time()
    assert weight_said("Weight 1 in " * 20_000 + "x") is None
    assert weight_said("Weight 1 in " * 20_000 + ". Weight 2 in a.csv.") == 2
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize(("said", "weight"), [(".5", 0.5), ("5.", 5.0), ("-.5e3", -500.0)])
def test_a_weight_is_found_however_its_point_stands(said: str, weight: float) -> None:
    assert weight_said(with_weight("They trade.", said, "edges.csv")) == weight
    assert weight_said(with_weight("", said, "")) == weight


@pytest.mark.parametrize(
    "summary",
    ["", "Weight 3", "Lightweight 3.", "Weight three.", "Weight 3 in a.csv. And more.", "Weight 1e999."],
)
def test_no_weight_is_made_up(summary: str) -> None:
    assert weight_said(summary) is None


def test_a_weight_is_found_again_whatever_its_file_is_called() -> None:
    for file in ("my. file.csv", "edges", "v1.2. final.tsv", "a. b"):
        assert weight_said(with_weight("S.", "3", file)) == (None if file == "a. b" else 3)


def weighted() -> Registry:
    """A network of which one tie has a weight."""
    whole = network(tie("a", "arms", "b"), tie("b", "arms", "a"))
    first = msgspec.structs.replace(whole.ties["a.arms.b"], summary="Weight 2.5 in ties.csv.")
    return msgspec.structs.replace(whole, ties=whole.ties | {first.id: first})


def test_exports_give_weights_where_tools_look_for_them() -> None:
    rows = list(csv.DictReader(io.StringIO(written(weighted(), "csv").decode(), newline="")))
    assert [row["Weight"] for row in rows] == ["2.5", ""]
    graphml = nx.read_graphml(io.BytesIO(written(weighted(), "graphml")), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(written(weighted(), "gexf")), version="1.3")
    document = json.loads(written(weighted(), "node-link"))
    for graph in (graphml, gexf, nx.node_link_graph(document, edges="links")):
        weights = {(start, end): data.get("weight") for start, end, data in graph.edges(data=True)}
        assert weights[("a", "b")] == 2.5
        assert weights[("b", "a")] in (None, 1.0)


@pytest.mark.parametrize("id", ["csv", "graphml", "gexf", "node-link"])
def test_a_weight_that_went_out_comes_back_as_it_was(id: str) -> None:
    back, lost = imported(id, written(weighted(), id).decode())
    assert (back.ties, lost) == (weighted().ties, {})


@pytest.mark.parametrize("id", ["csv", "graphml", "gexf", "node-link"])
def test_a_network_without_weights_is_written_without_a_word_of_them(id: str) -> None:
    assert b"weight" not in written(network(tie("a", "arms", "b")), id).lower()
