"""A list of edges and a table of actors: one network, and whatever does not fit is told with its line."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.export import read_actors as read_actors_module
from axis_tui.export.importing import Import
from axis_tui.export.items import split_items
from axis_tui.export.joining import joined
from axis_tui.export.read_actors import read_actors
from axis_tui.export.read_csv import read_csv
from axis_tui.export.reading import Network, Unreadable
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from tests.export.test_formats import written
from tests.registries_in_code import network, tie


def both(edges: str, actors: str) -> tuple[Registry, Network]:
    read, table = read_csv(edges), read_actors(actors)
    read.file, table.file = "edges.csv", "nodes.csv"
    whole = joined(read, table)
    return Import(whole).registry("untitled"), whole


EDGES = "Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,arms,2\n2,3,Undirected,1,knows,1\n"


def test_what_gephi_exports_becomes_actors_with_names_kinds_and_ties() -> None:
    nodes = "Id,Label,timeset,Category,Country\n1,Iran,,state,ir\n2,Hamas,,armed group,PS\n3,Ann,,person,\n"
    registry, read = both(EDGES, nodes)
    assert list(registry.actors.values()) == [
        Actor("1", "Iran", "state", countries=("IR",)),
        Actor("2", "Hamas", "armed-group", countries=("PS",)),
        Actor("3", "Ann", "person"),
    ]
    assert [(tie.id, tie.subject, tie.kind, tie.object) for tie in registry.ties.values()] == [
        ("0", "1", "arms", "2"), ("1", "2", "knows", "3"),
    ]  # fmt: skip
    assert (read.notes, read.lost.words()) == ([], [])


@pytest.mark.parametrize("head", ["id", "ID", "node", "Vertex", "node_id", "name", "label"])
def test_the_column_of_ids_is_known_by_many_names_in_any_case(head: str) -> None:
    registry, read = both("from,to\na,b\n", f"{head},kind\na,state\nb,person\n")
    assert {actor.id: actor.kind for actor in registry.actors.values()} == {"a": "state", "b": "person"}
    assert read.notes == []


def test_other_columns_are_read_under_the_names_that_people_give_them() -> None:
    nodes = (
        "id,label,name,group,alias,country,notes,start,end\n"
        "a,Alpha,Alpha Inc.,company,A; The A,lb/SY,Small.,2001,2003\nb,,,,,,,,\n"
    )
    registry, read = both("source,target\na,b\n", nodes)
    a, b = registry.actors.values()
    assert (a.name, a.aliases, a.countries, a.summary) == (
        "Alpha",
        ("A", "The A", "Alpha Inc."),
        ("LB", "SY"),
        "Small.",
    )
    assert (a.kind, a.since, a.until, b) == ("company", Date("2001"), Date("2003"), Actor("b", "b", "actor"))
    assert read.lost.words() == []


def test_ends_that_the_table_lacks_become_actors_and_are_told_with_their_lines() -> None:
    registry, read = both("source,target\na,b\nA,b\na,x\n", "id,kind\na,state\nb,state\n")
    assert list(registry.actors) == ["a", "b", "a-2", "x"]
    assert len(registry.ties) == 3
    (note,) = read.notes
    assert note.startswith(
        "edges.csv: lines 3, 4: “A” (“a” there), “x” are not in nodes.csv; they are now actors"
    )


def test_actors_without_an_edge_stay_and_are_told_with_their_lines() -> None:
    registry, read = both("source,target\na,b\nc,c\n", "id\na\nb\nc\nd\n")
    assert list(registry.actors) == ["a", "b", "c", "d"]
    assert read.notes == ["nodes.csv: line 5: no edge in edges.csv leads to “d”"]
    assert read.lost.words() == ["tie of an actor to itself (1: edges.csv line 3)"]


def test_a_second_row_of_an_actor_adds_what_the_first_leaves_open_and_its_name_is_an_alias() -> None:
    nodes = "id,label,kind,notes\na,Alpha,state,\nb,Beta,state,\na,Alef,person,Old.\na,Alpha,state,Old.\n"
    registry, read = both("source,target\na,b\n", nodes)
    assert registry.actors["a"] == Actor("a", "Alpha", "state", aliases=("Alef",), summary="Old.")
    (note,) = read.notes
    assert note.startswith("nodes.csv: lines 4, 5: “a” stood above already; the first row stays")
    assert read.lost.words() == ["second “kind” of one record (1: nodes.csv line 4)"]


def test_ends_may_be_names_where_the_table_has_ids() -> None:
    registry, read = both("from,to\nAnn,Bob\nBob,Cy\nCy,b2\n", "id,name\na1,Ann\nb2,Bob\nc3,Cy\n")
    assert [(tie.subject, tie.object) for tie in registry.ties.values()] == [
        ("a1", "b2"),
        ("b2", "c3"),
        ("c3", "b2"),
    ]
    assert read.notes == [
        "edges.csv: the ends are taken for the “name” of nodes.csv: there stand 3 of 4, and 1 among its ids"
    ]


def test_a_name_of_two_actors_is_no_end() -> None:
    with pytest.raises(
        Unreadable, match=re.escape("“Ann”, which is the “name” of several actors, nodes.csv lines 2, 4")
    ):
        both("from,to\nAnn,Bob\n", "id,name\na1,Ann\nb2,Bob\nc3,Ann\n")


def test_ends_may_be_numbers_of_rows_as_tidygraph_writes_them() -> None:
    registry, read = both("from,to\n1,3\n3,2\n", "name,type\nAnn,person\nBob,person\nCy,state\n")
    assert [(tie.subject, tie.object) for tie in registry.ties.values()] == [("ann", "cy"), ("cy", "bob")]
    assert read.notes == [
        "edges.csv: the ends are taken for the numbers of rows in nodes.csv, as tidygraph writes them"
    ]


def test_numbers_of_rows_are_not_guessed_where_rows_share_a_name_or_are_too_few() -> None:
    with pytest.raises(Unreadable, match="have the same name"):
        both("from,to\n1,3\n", "name\nAnn\nBob\nAnn\n")
    registry, read = both("from,to\n1,3\n", "name\nAnn\nBob\n")
    assert list(registry.actors) == ["ann", "bob", "1", "3"]
    assert len(read.notes) == 2


def test_na_of_r_is_no_value_and_is_told_but_names_and_ids_stay() -> None:
    registry, read = both(
        "from,to,relation,start\nNA,b,NA,NA\n", "id,label,kind,country\nNA,NA,NA,NA\nb,Bo,person,NA\n"
    )
    assert list(registry.actors.values()) == [Actor("na", "NA", "actor"), Actor("b", "Bo", "person")]
    assert [tie.kind for tie in registry.ties.values()] == ["tied-to"]
    assert read.notes == [
        "nodes.csv: cells with “NA” are read as empty, as R writes them: “kind” (1), “country” (2)",
        "edges.csv: cells with “NA” are read as empty, as R writes them: “relation” (1), “start” (1)",
    ]


def test_what_is_exported_as_two_tables_comes_back_whole() -> None:
    whole = network(tie("a", "arms", "b", since="2024-01~"), tie("b", "allied-with", "a"))
    first = Actor(
        "a", "=A", "state", aliases=("x; y", "NA"), summary="Two.", countries=("NA",), since=Date("1990"),
        same_as=("wikidata:Q1",),
    )  # fmt: skip
    lone = Actor("lone", "Lone", "party")
    whole = msgspec.structs.replace(whole, actors=whole.actors | {"a": first, "lone": lone})
    back, read = both(written(whole, "csv").decode(), written(whole, "csv-actors").decode())
    assert (back.actors, back.ties) == (whole.actors, whole.ties)
    assert (read.notes, read.lost.words()) == (
        ["nodes.csv: line 4: no edge in edges.csv leads to “lone”"],
        [],
    )


@pytest.mark.parametrize(
    ("actors", "says"),
    [
        ("", "line 1: the header of a table of actors needs a column called id or node or"),
        ("kind\nstate\n", "it has kind"),
        ("source,target\na,b\n", "line 1: this is a list of edges"),
        ("id,label\na,A\n,B\n ,C\n", "lines 3, 4: nothing stands under “id”"),
        ("id,label\na,A,3\n", "line 2: 3 cells under a header of 2 (“id”, “label”); “,” parts them"),
        ("id\tlabel\na\n", "a tab parts them"),
        ("id,ID\na,b\n", "two columns are called “id”"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_the_reason(actors: str, says: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(says)):
        read_actors(actors)


def test_a_table_of_actors_in_place_of_edges_is_told_where_it_goes() -> None:
    with pytest.raises(Unreadable, match="a table of actors goes after --actors"):
        read_csv("Id,Label\na,A\n")


def test_both_ends_are_of_one_pair_of_columns() -> None:
    read = read_csv("from,to,source\na,b,a newspaper\n")
    assert [(edge.start, edge.end) for edge in read.edges] == [("a", "b")]


def test_blanks_around_an_end_make_no_other_actor() -> None:
    assert list(read_csv("source,target\na,b \n b,a\n").nodes) == ["a", "b"]


CELLS = st.sampled_from(["a", "b", "A", " a", "1", "2", "9", "NA", "", "x; y", "=1", '"q"', "2024", "1e3"])
HEADS = st.lists(
    st.sampled_from(["Label", "name", "kind", "country", "start", "weight", ""]), max_size=3, unique=True
)


@st.composite
def tables(draw: st.DrawFn, first: tuple[str, ...]) -> str:
    """Text of a table whose header begins so."""
    heads = [*first, *draw(HEADS)]
    rows = draw(st.lists(st.lists(CELLS, min_size=len(heads), max_size=len(heads)), max_size=5))
    return "".join(",".join(f"{cell}" for cell in row) + "\n" for row in [heads, *rows])


@settings(deadline=None, max_examples=200)
@given(edges=tables(("from", "to")), actors=tables(("id",)) | tables(("node", "Id")))
def test_whatever_two_tables_hold_they_are_a_network_or_refused(edges: str, actors: str) -> None:
    try:
        registry, read = both(edges, actors)
    except Unreadable:
        return
    assert len(registry.ties) + read.lost["tie of an actor to itself"] == len(read.edges)
    assert len(registry.actors) == len(read.nodes)


def test_many_rows_of_one_actor_are_read_at_once_and_lose_no_alias() -> None:
    rows = "".join(f"a,Name {number},\n" for number in range(5_000))
    network = read_actors(f"id,label,aliases\n{rows}a,Last,Alef; Name 7\n")
    aliases = split_items(network.nodes["a"].attributes["aliases"])
    assert aliases[:3] == ["Alef", "Name 7", "Name 1"]
    assert len(aliases) == 5_001
    assert not network.lost


def test_the_list_of_aliases_is_taken_apart_once_for_an_actor(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    def take(text: str) -> list[str]:
        taken.append(text)
        return split_items(text)

    monkeypatch.setattr(read_actors_module, "split_items", take)
    read_actors("id,label\na,One\na,Two\na,Three\na,Four\n")
    assert len(taken) == 1
