"""What the readers find in files of other tools: all of it is taken or counted."""

from __future__ import annotations

import msgspec
import pytest

from axis_tui.export.reading import Unreadable
from axis_tui.model.dates import Date
from axis_tui.model.kinds import TieKind, Tone
from tests.export.test_formats import written
from tests.export.test_importing import graphml, imported
from tests.registries_in_code import network, tie


def test_a_column_type_that_holds_kinds_is_the_kind() -> None:
    registry, lost = imported("csv", "source,target,type\niran,hezbollah,arms\nusa,iran,Undirected\n")
    assert list(registry.ties) == ["iran.arms.hezbollah", "usa.undirected.iran"]
    assert lost == {}


def test_a_column_type_that_holds_only_directions_is_none() -> None:
    text = "source,target,type,kind\na,b,Undirected,knows\nb,c,mutual,knows\nc,d,,meets\nd,e,Directed,meets\n"
    registry, lost = imported("csv", text)
    assert [(kind.id, kind.symmetric) for kind in registry.own_tie_kinds] == [
        ("knows", True),
        ("meets", False),
    ]
    assert lost == {}


def test_a_column_type_beside_the_kind_is_counted_where_it_holds_no_direction() -> None:
    _, lost = imported("csv", "source,target,kind,type\na,b,arms,covert\nb,c,arms,directed\n")
    assert lost == {"attribute “type”": 2}


def test_a_sentence_that_says_more_than_the_tie_is_counted() -> None:
    text = "source,target,kind,sentence\na,b,arms,Since 1982 a arms b\na,b,arms,a arms b\n"
    assert imported("csv", text)[1] == {"attribute “sentence”": 1}


def test_a_second_name_of_an_actor_is_counted_and_a_late_one_is_taken() -> None:
    text = "source,target,object_name\nx,a,Alpha\na,x,Ix\nb,a,Aleph\nc,a,Alpha\n"
    registry, lost = imported("csv", text)
    assert [registry.actors[id].name for id in ("x", "a", "b")] == ["Ix", "Alpha", "b"]
    assert lost == {"second name of one actor": 1}


def test_columns_without_a_name_are_counted_by_their_place() -> None:
    _, lost = imported("csv", ",source,target,,kind\n1,a,b,x,arms\n")
    assert lost == {"attribute “column 1”": 1, "attribute “column 4”": 1}


def test_a_table_of_ties_comes_back_with_the_words_of_its_kinds_and_nothing_to_say() -> None:
    spies = TieKind("on-watch", "keeps watch on", "is watched by", tone=Tone.HOSTILITY)
    whole = network(tie("a", "on-watch", "b"), tie("b", "fights", "a"), tie("a", "arms", "b"))
    whole = msgspec.structs.replace(whole, own_tie_kinds=(spies,))
    back, lost = imported("csv", written(whole, "csv").decode())
    assert (back.ties, back.own_tie_kinds, lost) == (whole.ties, (spies,), {})


def test_all_graphs_of_a_file_are_read_as_one() -> None:
    inside = '<desc>Second.</desc><node id="c"/><edge source="c" target="a"/>'
    more = f'<graph edgedefault="undirected">{inside}</graph>'
    text = graphml('<desc>First.</desc><node id="a"/><node id="b"/><edge source="a" target="b"/>')
    registry, lost = imported("graphml", text.replace("</graphml>", f"{more}</graphml>"))
    assert (registry.title, list(registry.actors), len(registry.ties)) == ("First.", ["a", "b", "c"], 2)
    # At a draw the kind has no direction.
    assert lost == {
        "border between two graphs": 1, "description of a graph": 1,
        "direction of a tie whose kind has none": 1,
    }  # fmt: skip


def test_a_graph_inside_a_node_has_its_own_way_of_edges() -> None:
    edge = '<edge source="a" target="b"><data key="d1">knows</data></edge>'
    inner = f'<graph edgedefault="undirected"><node id="b"/>{edge}</graph>'
    registry, lost = imported("graphml", graphml(f'<node id="a">{inner}</node>'))
    assert registry.tie_kinds["knows"].symmetric
    assert lost == {"graph inside a node": 1}


def test_descriptions_of_nodes_and_edges_are_their_summaries() -> None:
    nodes = '<node id="a"><desc>The first.</desc><desc>Again.</desc></node><node id="b"><desc> </desc></node>'
    registry, lost = imported(
        "graphml", graphml(f'{nodes}<edge source="a" target="b"><desc>Friends.</desc></edge>')
    )
    assert (registry.actors["a"].summary, registry.actors["b"].summary) == ("The first.", "")
    assert [tie.summary for tie in registry.ties.values()] == ["Friends."]
    assert lost == {"second “description” of one record": 1}


def test_data_that_has_no_place_is_counted_by_its_name() -> None:
    key = '<key id="k" for="graph" attr.name="Licence"/>'
    inside = (
        '<data key="k">CC0</data><node id="a"><data key="nokey">x</data><data key="none"/><locator/></node>'
    )
    _, lost = imported("graphml", graphml(inside).replace("<graph edge", f"{key}<graph edge"))
    assert lost == {"attribute “licence” of a graph": 1, "attribute “nokey”": 1, "<locator>": 1}


def gexf(nodes: str, edges: str = "", before: str = "") -> str:
    graph = f"<graph>{before}<nodes>{nodes}</nodes><edges>{edges}</edges></graph>"
    return f'<gexf version="1.3">{graph}</gexf>'


def test_one_spell_is_when_it_was_and_several_are_counted() -> None:
    one = '<node id="a"><spells><spell start="2001" end="2003"/></spells></node>'
    two = '<node id="b"><spells><spell start="2001"/><spell start="2004"/></spells></node>'
    edge = '<edge source="a" target="b"><spells><spell end="2002"/></spells></edge>'
    registry, lost = imported("gexf", gexf(one + two, edge))
    assert (registry.actors["a"].since, registry.actors["a"].until) == (Date("2001"), Date("2003"))
    assert registry.actors["b"].since is None
    assert [tie.until for tie in registry.ties.values()] == [Date("2002")]
    assert lost == {"spell of time": 2}


def test_parents_of_nodes_are_counted() -> None:
    nodes = (
        '<node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="a"/>'
        '<node id="d"><parents><parent for="a"/><parent for="c"/></parents></node>'
    )
    registry, lost = imported("gexf", gexf(nodes))
    assert list(registry.actors) == ["a", "b", "c", "d"]
    assert lost == {"node inside a node": 1, "parent of a node": 3}


def test_defaults_of_gexf_are_values() -> None:
    kind = '<attribute id="0" title="kind"><default>state</default></attribute>'
    kinds = f'<attributes class="node">{kind}</attributes>'
    person = '<node id="b"><attvalues><attvalue for="0" value="person"/></attvalues></node>'
    registry, _ = imported("gexf", gexf(f'<node id="a"/>{person}', before=kinds))
    assert [actor.kind for actor in registry.actors.values()] == ["state", "person"]


def test_what_gexf_says_besides_is_counted() -> None:
    text = gexf('<node id="a"><attvalues><attvalue for="label2" value="x" start="2001"/></attvalues></node>')
    meta = "<meta><creator>Gephi</creator><keywords>war</keywords><description>T</description></meta>"
    text = text.replace("<graph>", f'{meta}<graph start="2001" end="2003">')
    second = '<graph defaultedgetype="directed"><nodes><node id="z"/></nodes></graph>'
    registry, lost = imported("gexf", text.replace("</gexf>", f"{second}</gexf>"))
    assert (registry.title, list(registry.actors)) == ("T", ["a", "z"])
    assert lost == {
        "<keywords>": 1, "time of the graph": 2, "time of an attribute": 1, "attribute “label2”": 1,
        "border between two graphs": 1,
    }  # fmt: skip


@pytest.mark.parametrize("id", ["graphml", "gexf"])
def test_an_id_that_stands_in_two_graphs_is_refused(id: str) -> None:
    text = graphml('<node id="a"/>') if id == "graphml" else gexf('<node id="a"/>')
    graph = text[text.index("<graph", 8) : text.index("</graph>") + 8]
    with pytest.raises(Unreadable, match="two nodes have the id “a”"):
        imported(id, text.replace(graph, graph * 2))
