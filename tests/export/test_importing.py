"""Another tool's network as a registry: all of it or nothing, and what has no place is said."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from axis_tui.export import registry_toml
from axis_tui.export.formats import find_format
from axis_tui.export.importing import Import
from axis_tui.export.json import json_toml, registry_json
from axis_tui.export.reading import Unreadable
from axis_tui.loading import load_registry
from axis_tui.model.dates import Date
from axis_tui.model.kinds import TieKind, Tone
from axis_tui.model.registry import Registry
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS
from tests.registries_in_code import network, tie
from tests.strategies import registries

SOME = settings(
    deadline=None,
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def imported(id: str, text: str) -> tuple[Registry, dict[str, int]]:
    format = find_format(id)
    assert format is not None
    importing = Import(format.read(text))
    registry = importing.registry("untitled")
    return registry, {what: count for what, count in importing.lost.items() if count}


def graphml(inside: str, edgedefault: str = "directed") -> str:
    keys = '<key id="d0" for="node" attr.name="label"/><key id="d1" for="edge" attr.name="relation"/>'
    graph = f'<graph edgedefault="{edgedefault}">{inside}</graph>'
    return f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{keys}{graph}</graphml>'


@pytest.mark.parametrize("id", ["graphml", "gexf", "node-link"])
def test_what_was_exported_comes_back_but_for_the_evidence(id: str) -> None:
    spies = TieKind("watches", "watches", "is watched by", tone=Tone.HOSTILITY)
    whole = network(
        tie("a", "arms", "b", since="2024-01~"), tie("b", "watches", "a"), tie("a", "arms", "b", id="again")
    )
    whole = msgspec.structs.replace(whole, own_tie_kinds=(spies,))
    format = find_format(id)
    assert format is not None
    back, lost = imported(id, format.write(whole).decode())
    assert (back.actors, back.ties, back.own_tie_kinds) == (whole.actors, whole.ties, whole.own_tie_kinds)
    assert (back.title, back.imported, lost) == ("Network", True, {})


@SOME
@given(registry=registries())
def test_every_export_that_can_be_read_makes_a_registry_that_loads(
    registry: Registry, tmp_path: Path
) -> None:
    for id in ("graphml", "gexf", "node-link", "csv"):
        format = find_format(id)
        assert format is not None
        back, _ = imported(id, format.write(registry).decode())
        (tmp_path / "back.toml").write_bytes(registry_toml(back))
        assert load_registry(tmp_path / "back.toml").registry == back
        assert len(back.ties) == len(registry.ties)


@SOME
@given(registry=registries())
def test_json_comes_back_whole(registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "back.toml").write_bytes(json_toml(registry_json(registry).decode()))
    assert load_registry(tmp_path / "back.toml").registry == registry


def test_ids_of_any_kind_become_ids() -> None:
    inside = '<node id="Ярослав"/><node id="№ 1"/><node id="n 1"/><node id="真主党"/><node id="!!"/>'
    registry, _ = imported("graphml", graphml(inside))
    assert list(registry.actors) == ["yaroslav", "no-1", "n-1", "zhenzhudang", "actor"]
    assert registry.actors["yaroslav"].name == "Ярослав"


def test_kinds_of_tie_are_taken_over_or_declared() -> None:
    inside = (
        '<node id="a"><data key="d0">Alpha</data></node><node id="b"/>'
        '<edge source="a" target="b"><data key="d1">allied with</data></edge>'
        '<edge source="a" target="b" directed="false"><data key="d1">Plays chess with</data></edge>'
        '<edge source="b" target="a"/>'
    )
    registry, _ = imported("graphml", graphml(inside))
    assert registry.actors["a"].name == "Alpha"
    assert list(registry.ties) == ["a.allied-with.b", "a.plays-chess-with.b", "b.tied-to.a"]
    assert [kind.id for kind in registry.own_tie_kinds] == ["plays-chess-with", "tied-to"]
    assert registry.tie_kinds["plays-chess-with"].symmetric
    assert [kind.id for kind in registry.own_actor_kinds] == ["actor"]
    assert "actor" not in {kind.id for kind in BUILTIN_ACTOR_KINDS}


def test_what_has_no_place_is_counted_by_name() -> None:
    inside = '<node id="a"><port name="p"/></node><edge source="a" target="a"/><hyperedge/>'
    _, lost = imported("graphml", graphml(inside))
    assert lost == {"port": 1, "hyperedge": 1, "tie of an actor to itself": 1}
    _, lost = imported("csv", "source,target,weight,since\na,b,3,soon\nb,c,,2024\n")
    assert lost == {"since that is no date such as 2024 or 2024-03-31": 1}


def test_a_value_that_is_none_is_counted_and_left_out() -> None:
    nodes = """<node id="a"><data key="d2">IR; Persia; LB</data><data key="d3">wikidata:Q1; no link</data>
        <data key="d0">Al\u0080pha</data></node><node id="b"/>"""
    keys = '<key id="d2" for="node" attr.name="countries"/><key id="d3" for="node" attr.name="same_as"/>'
    text = graphml(nodes).replace("<graph edge", f"{keys}<graph edge")
    registry, lost = imported("graphml", text)
    actor = registry.actors["a"]
    assert (actor.name, actor.countries, actor.same_as) == ("Alpha", ("IR", "LB"), ("wikidata:Q1",))
    assert lost == {
        "country that is no code such as LB": 1, "identifier without a scheme, such as wikidata:Q794": 1,
        "control character": 1,
    }  # fmt: skip


def test_an_end_before_its_beginning_is_left_out_and_the_beginning_stays() -> None:
    registry, lost = imported("csv", "source,target,since,until\na,b,2024,2020\nb,c,2020,2024\n")
    first, second = registry.ties.values()
    assert (first.since, first.until) == (Date("2024"), None)
    assert (second.since, second.until) == (Date("2020"), Date("2024"))
    assert lost == {"end before its beginning": 1}


def test_a_kind_that_was_symmetric_is_so_again_though_each_tie_has_a_direction() -> None:
    keys = '<key id="d2" for="edge" attr.name="symmetric"/>'
    knows = '<edge source="a" target="b"><data key="d1">knows</data><data key="d2">true</data></edge>'
    meets = '<edge source="a" target="b"><data key="d1">meets</data><data key="d2">false</data></edge>'
    text = graphml(f'<node id="a"/><node id="b"/>{knows}{meets}').replace("<graph edge", f"{keys}<graph edge")
    as_rows = "subject,object,kind,symmetric\na,b,knows,true\nb,c,meets,false\n"
    for format, data in (("graphml", text), ("csv", as_rows)):
        registry, _ = imported(format, data)
        assert registry.tie_kinds["knows"].symmetric
        assert not registry.tie_kinds["meets"].symmetric


def test_an_id_is_not_as_long_as_a_name_may_be() -> None:
    registry, _ = imported("graphml", graphml(f'<node id="{"a" * 100}"/><node id="{"a" * 101}"/>'))
    assert [len(id) for id in registry.actors] == [80, 82]
    assert [len(actor.name) for actor in registry.actors.values()] == [100, 101]


def test_a_list_of_edges_makes_its_own_nodes() -> None:
    registry, _ = imported(
        "csv", "Source,Target,Type,relation\nIran,Hamas,Directed,arms\nHamas,Iran,Undirected,knows\n"
    )
    assert list(registry.ties) == ["iran.arms.hamas", "hamas.knows.iran"]
    assert registry.actors["iran"].name == "Iran"
    assert registry.tie_kinds["knows"].symmetric


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_are_parted_by_what_makes_a_header_with_both_ends(separator: str) -> None:
    header = separator.join(('"source"', "target", "kind", '"a,b;c"'))
    rows = separator.join(("Iran", "Hamas", "arms", ""))
    registry, lost = imported("csv", f"{header}\n{rows}\n")
    assert (list(registry.ties), lost) == (["iran.arms.hamas"], {})


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("id", "text", "says"),
    [
        ("graphml", "", "not XML"),
        ("graphml", "<gexf/>", "no GraphML"),
        ("graphml", "<graphml/>", "no <graph>"),
        ("graphml", graphml(""), "no node"),
        ("graphml", LAUGHS + graphml("<node id='&b;'/>"), "DOCTYPE"),
        ("graphml", "<!-- <a> --><!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + graphml(""), "DOCTYPE"),
        ("graphml", graphml("<node id='a'/><node id='a'/>"), "two nodes have the id “a”"),
        ("graphml", graphml("<node id='a'/><edge source='a' target='b'/>"), "“b”, and there is no such node"),
        ("graphml", graphml("<node/>"), "has no id"),
        ("graphml", graphml("<a>" * 100_000), "nested"),
        ("graphml", graphml("<node id='a'>&nbsp;</node>"), "line 1: not XML"),
        ("gexf", "<gexf/>", "no <graph>"),
        ("csv", "", "needs a column called subject"),
        ("csv", "source,target\na\n", "line 2: 1 cells"),
        ("csv", 'source,target\n"a,b\n', "not CSV"),
        ("csv", "source,target\na,\n", "line 2: no actor"),
        ("csv", 'source,target,note\na,b,"1\n2"\n,b,"1\n2"\n\na, ,\n', "lines 4, 7: no actor"),
        ("csv", "source,target\n" + "a,\n" * 7, "lines 2, 3, 4, 5, 6 and 2 more: no actor"),
        (
            "csv",
            "Von;Nach\na;b\n",
            "called subject or source or from, and one called object or target or to; it has von, nach",
        ),
        ("csv", "source,Nach\na,b\n", "a column called object or target or to; it has source, nach"),
        ("csv", "source,target,Kind, kind\na,b,c,d\n", "line 1: two columns are called “kind”"),
        ("graphml", graphml("<node id='a'/>").replace("d1", "d0"), "two <key> have the id “d0”"),
        ("graphml", graphml(f"<node id='{'a' * 10_000}'/>" * 2), "… aaa"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(id: str, text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(says)):
        imported(id, text)


def test_a_second_value_under_one_name_is_counted_and_the_first_stays() -> None:
    twice = '<node id="a"><data key="d0">Alpha</data><data key="d0">Beta</data></node>'
    registry, lost = imported("graphml", graphml(twice))
    assert (registry.actors["a"].name, lost) == ("Alpha", {"second “label” of one record": 1})
    values = '<attvalue for="0" value="state"/><attvalue for="0" value="person"/>'
    lists = (
        '<attributes class="node"><attribute id="0" title="kind"/></attributes>'
        '<attributes class="node" mode="dynamic"><attribute id="1" title="since"/></attributes>'
    )
    nodes = f'<nodes><node id="a"><attvalues>{values}</attvalues></node></nodes>'
    registry, lost = imported("gexf", f"<gexf><graph>{lists}{nodes}</graph></gexf>")
    assert (registry.actors["a"].kind, lost) == ("state", {"second “kind” of one record": 1})


def test_an_attribute_of_another_namespace_does_not_take_the_place_of_the_format_s_own() -> None:
    registry, _ = imported("graphml", graphml('<node id="a" xmlns:x="urn:x" x:id="b"/>'))
    assert list(registry.actors) == ["a"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"registry": {\n"title": "a",\n"title": "b"}}', "line 3: the key “title” stands twice"),
        ('{"registry": {}, "actor": [{"id": "a"}, {"id": "{", "i\\u0064": "b"}]}', "line 1: the key “id”"),
        ('{"a": {"b": 1},\n"a": {"b": 1, "b": 2}}', "line 2: the key “a”"),
        ('{"": 1, "\\"": 1, "\\\\": 1,\n\n"\\\\" :1} and this is no JSON', "line 3: the key “\\” stands"),
    ],
)
def test_a_key_that_stands_twice_is_named_with_its_line(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(says)):
        json_toml(text)


def test_one_key_in_several_objects_is_no_key_twice() -> None:
    toml = json_toml('{"registry": {"title": "a"}, "actor": [{"title": "b"}, {"title": {"title": "c"}}]}')
    assert toml.count(b"title") == 4


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"registry": null}', '{"registry": NaN}', "[" * 100_000, '{"registry": {"a": [null]}}'],
    ids=lambda text: text[:40],
)
def test_json_that_is_no_registry_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        json_toml(text)
