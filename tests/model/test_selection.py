"""Selections: what each part means, how parts join, and that a part of a registry is closed."""

from __future__ import annotations

import shlex
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_tui.export import registry_toml
from axis_tui.loading import load_registry
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, UnknownId, actors_between, select, words
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie
from tests.strategies import registries

CHAIN = network(
    tie("a", "arms", "b"),
    tie("b", "funds", "c"),
    tie("c", "arms", "d"),
    tie("a", "funds", "x"),
    tie("x", "arms", "c"),
)


def chosen(registry: Registry, **parts: object) -> tuple[list[str], list[str]]:
    part = select(registry, Selection(**parts))  # type: ignore[arg-type]
    return list(part.actors), list(part.ties)


def test_a_selection_that_says_nothing_is_the_whole() -> None:
    assert select(CHAIN, Selection()) is CHAIN


def test_actors_bring_the_ties_among_them() -> None:
    assert chosen(CHAIN, actors=("a", "b", "d")) == (["a", "b", "d"], ["a.arms.b"])


def test_an_ego_network_reaches_as_far_as_its_radius() -> None:
    assert chosen(CHAIN, ego=("d",))[0] == ["c", "d"]
    assert chosen(CHAIN, ego=("d",), radius=2)[0] == ["b", "c", "d", "x"]


def test_between_means_every_shortest_chain() -> None:
    assert actors_between(CHAIN, "a", "d") == {"a", "b", "x", "c", "d"}
    assert actors_between(CHAIN, "b", "x") == {"a", "b", "c", "x"}
    assert actors_between(CHAIN, "a", "a") == {"a"}
    assert actors_between(network(tie("a", "arms", "b"), alone=("z",)), "a", "z") == set()


def test_kinds_of_tie_keep_only_actors_that_have_one() -> None:
    assert chosen(CHAIN, tie_kinds=("funds",)) == (["a", "b", "c", "x"], ["b.funds.c", "a.funds.x"])


def test_values_of_one_part_widen_and_parts_narrow() -> None:
    assert chosen(CHAIN, tie_kinds=("funds", "arms"))[1] == list(CHAIN.ties)
    assert chosen(CHAIN, tie_kinds=("arms",), ego=("a",)) == (["a", "b"], ["a.arms.b"])
    assert chosen(CHAIN, actors=("a", "b"), ties=("a.funds.x",)) == (["a", "b"], [])


def test_an_actor_that_is_named_stays_without_ties() -> None:
    assert chosen(CHAIN, actors=("a", "d"), tie_kinds=("arms",)) == (["a", "d"], [])


def test_an_ego_that_has_no_tie_of_the_kind_stays() -> None:
    assert chosen(CHAIN, ego=("b",), radius=0, tie_kinds=("arms",)) == (["b"], [])
    assert chosen(CHAIN, ego=("a",), tie_kinds=("leads",)) == (["a"], [])


def test_a_radius_alone_chooses_nothing() -> None:
    assert select(CHAIN, Selection(radius=3)) is CHAIN


def test_between_narrows_as_every_part_does() -> None:
    assert chosen(CHAIN, between=(("a", "c"),), actors=("a", "b", "d"))[0] == ["a", "b"]


def test_kinds_of_actor_bring_the_ties_among_them() -> None:
    state = msgspec.structs.replace(CHAIN.actors["a"], kind="state")
    mixed = msgspec.structs.replace(CHAIN, actors={**CHAIN.actors, "a": state})
    assert chosen(mixed, kinds=("state",)) == (["a"], [])
    assert chosen(mixed, kinds=("armed-group",))[0] == ["b", "c", "d", "x"]
    assert chosen(mixed, kinds=("state", "armed-group"))[0] == list(CHAIN.actors)


def test_who_was_gone_by_then_is_left_out_with_their_ties() -> None:
    dead = msgspec.structs.replace(CHAIN.actors["c"], until=Date("2020"))
    registry = msgspec.structs.replace(CHAIN, actors={**CHAIN.actors, "c": dead})
    assert chosen(registry, as_of=Date("2021")) == (["a", "b", "x"], ["a.arms.b", "a.funds.x"])
    assert "c" in chosen(registry, as_of=Date("2020"))[0]


def test_a_filter_is_held_against_what_the_other_parts_leave() -> None:
    asked = []

    def apply_filter(registry: Registry, where: str) -> Registry:
        asked.append((list(registry.actors), where))
        return registry.subset(["a"])

    part = select(CHAIN, Selection(actors=("a", "b", "x"), where="kind:state"), apply_filter)
    assert list(part.actors) == ["a"]
    assert asked == [(["a", "b", "x"], "kind:state")]
    with pytest.raises(TypeError, match="apply_filter"):
        select(CHAIN, Selection(where="kind:state"))


def test_neighbours_are_those_that_a_filter_leaves() -> None:
    def only_arms(registry: Registry, where: str) -> Registry:
        return registry.subset([], [tie.id for tie in registry.ties.values() if tie.kind == "arms"])

    near = select(CHAIN, Selection(ego=("a",), where="tie:arms"), only_arms)
    assert (list(near.actors), list(near.ties)) == (["a", "b"], ["a.arms.b"])
    chain = select(CHAIN, Selection(between=(("x", "d"),), where="tie:arms"), only_arms)
    assert list(chain.actors) == ["c", "d", "x"]
    assert not select(CHAIN, Selection(between=(("a", "d"),), where="tie:arms"), only_arms).actors


DATED = network(
    tie("a", "arms", "b", since="2001", until="2005"), tie("a", "arms", "c"), tie("b", "funds", "c")
)


def test_neighbours_and_chains_are_those_of_the_day() -> None:
    assert chosen(DATED, ego=("a",), as_of=Date("2020")) == (["a", "c"], ["a.arms.c"])
    assert chosen(DATED, between=(("a", "b"),), as_of=Date("2020"))[1] == ["a.arms.c", "b.funds.c"]
    assert chosen(DATED, between=(("a", "b"),), as_of=Date("2003"))[1] == ["a.arms.b"]
    gone = msgspec.structs.replace(DATED.actors["a"], until=Date("2010"))
    dead = msgspec.structs.replace(DATED, actors={**DATED.actors, "a": gone})
    assert chosen(dead, ego=("a",), as_of=Date("2020")) == ([], [])
    assert chosen(dead, between=(("a", "b"),), as_of=Date("2020")) == ([], [])


def test_neighbours_and_chains_are_those_of_the_kinds_of_tie() -> None:
    assert chosen(CHAIN, ego=("a",), radius=2, tie_kinds=("arms",))[0] == ["a", "b"]
    assert chosen(CHAIN, between=(("a", "c"),), tie_kinds=("arms",)) == ([], [])
    assert chosen(CHAIN, between=(("x", "d"),), tie_kinds=("arms",))[0] == ["c", "d", "x"]


def test_as_of_keeps_what_may_have_held() -> None:
    dated = network(
        tie("a", "arms", "b", since="2001", until="2010"),
        tie("a", "arms", "c", since="2011-05"),
        tie("a", "arms", "d"),
        tie("a", "arms", "e", since="2009-03/2009-04"),
    )
    assert chosen(dated, as_of=Date("2010-06-01"))[1] == ["a.arms.b", "a.arms.d"]
    assert chosen(dated, as_of=Date("2011"))[1] == ["a.arms.c", "a.arms.d"]
    assert chosen(dated, as_of=Date("2009-04-30"))[1] == ["a.arms.b", "a.arms.d", "a.arms.e"]


TWO_SOURCES = network(
    tie("a", "arms", "b"),
    tie("a", "arms", "c"),
    sources={
        "good": Source("good", "Good", "B", quotes=(Quote("q", "Good words.", supports=("a.arms.b",)),)),
        "bad": Source(
            "bad",
            "Bad",
            "D",
            derived_from=("middle",),
            quotes=(Quote("q", "Bad words.", supports=("a.arms.b", "a.arms.c")),),
        ),
    },
)


@pytest.mark.parametrize(
    "parts", [{"sources": ("good",)}, {"without_sources": ("bad",)}, {"min_reliability": "C"}]
)
def test_ties_are_kept_as_the_chosen_sources_tell_of_them(parts: dict[str, object]) -> None:
    part = select(TWO_SOURCES, Selection(**parts))  # type: ignore[arg-type]
    assert list(part.ties) == ["a.arms.b"]
    assert list(part.sources) == ["good"]
    assert list(part.actors) == ["a", "b"]


def test_a_source_as_reliable_as_is_asked_for_is_heard() -> None:
    assert list(select(TWO_SOURCES, Selection(min_reliability="B")).sources) == ["good"]
    assert select(TWO_SOURCES, Selection(min_reliability="A")).sources == {}
    assert list(select(TWO_SOURCES, Selection(min_reliability="D")).sources) == ["good", "bad"]


def test_a_tie_without_quotes_is_none_that_a_chosen_source_tells_of() -> None:
    bare = tie("a", "arms", "d")
    imported = msgspec.structs.replace(
        TWO_SOURCES,
        actors={**TWO_SOURCES.actors, "d": TWO_SOURCES.actors["c"]},
        ties={**TWO_SOURCES.ties, bare.id: bare},
    )
    assert bare.id in chosen(imported, without_sources=("bad",))[1]
    for parts in ({"sources": ("good",)}, {"min_reliability": "E"}):
        assert bare.id not in chosen(imported, **parts)[1]


@pytest.mark.parametrize(
    "parts", [{"sources": ("good",)}, {"without_sources": ("bad",)}, {"min_reliability": "C"}]
)
def test_neighbours_are_those_of_whom_the_chosen_sources_tell(parts: dict[str, object]) -> None:
    ties = (tie("a", "arms", "b"), tie("a", "arms", "c"), tie("b", "arms", "c"))
    told = Quote("q", "Good words.", supports=("a.arms.b", "b.arms.c"))
    registry = network(
        *ties, sources={**TWO_SOURCES.sources, "good": Source("good", "Good", "B", quotes=(told,))}
    )
    assert chosen(registry, ego=("a",), **parts) == (["a", "b"], ["a.arms.b"])
    assert chosen(registry, between=(("a", "c"),), **parts)[1] == ["a.arms.b", "b.arms.c"]


@pytest.mark.parametrize(
    ("parts", "option", "id"),
    [
        ({"actors": ("z",)}, "--actor", "z"),
        ({"ego": ("a", "z")}, "--ego", "z"),
        ({"between": (("a", "z"),)}, "--between", "z"),
        ({"kinds": ("z",)}, "--kind", "z"),
        ({"tie_kinds": ("z",)}, "--tie-kind", "z"),
        ({"ties": ("z",)}, "--tie", "z"),
        ({"sources": ("z",)}, "--source", "z"),
        ({"without_sources": ("z",)}, "--without-source", "z"),
    ],
)
def test_an_id_that_is_not_there_is_named_with_its_option(
    parts: dict[str, object], option: str, id: str
) -> None:
    with pytest.raises(UnknownId) as caught:
        select(CHAIN, Selection(**parts))  # type: ignore[arg-type]
    assert (caught.value.option, caught.value.id) == (option, id)


def test_a_selection_says_itself_in_options() -> None:
    selection = Selection(
        ego=("a",),
        radius=2,
        between=(("a", "d"),),
        as_of=Date("2024-01~"),
        ties=("é b",),
        min_reliability="C",
    )
    assert words(selection) == (
        "--ego a --tie 'é b' --radius 2 --between a d --as-of '2024-01~' --min-reliability C"
    )
    assert shlex.split(words(selection))[3] == "é b"
    assert words(Selection()) == ""
    assert words(Selection(ego=("a",), where="kind:state or tie:arms")) == (
        "--ego a --where 'kind:state or tie:arms'"
    )
    assert words(Selection(radius=2)) == ""


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(registry=registries(), data=st.data())
def test_a_part_is_closed_and_loads(registry: Registry, data: st.DataObject, tmp_path: Path) -> None:
    some = st.lists(st.sampled_from(list(registry.actors)), unique=True, max_size=2).map(tuple)
    selection = Selection(
        actors=data.draw(some),
        ego=data.draw(some),
        without_sources=data.draw(st.lists(st.sampled_from(list(registry.sources)), max_size=1).map(tuple)),
        tie_kinds=data.draw(st.sampled_from([(), (next(iter(registry.ties.values())).kind,)])),
    )
    part = select(registry, selection)
    path = tmp_path / "part.toml"
    path.write_bytes(registry_toml(part))
    assert load_registry(path).registry == part
    assert all(tie.subject in part.actors and tie.object in part.actors for tie in part.ties.values())
    assert all(set(quote.tie_ids) <= part.ties.keys() for _, quote in part.quotes.values())
    exact = {ref: quote.exact for ref, (_, quote) in registry.quotes.items()}
    assert all(quote.exact == exact[ref] for ref, (_, quote) in part.quotes.items())
