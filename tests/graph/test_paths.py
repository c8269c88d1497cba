"""Chains between two actors: all of them, the best-attested first, and never without end."""

from __future__ import annotations

from itertools import combinations, pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.graph import paths
from axis_tui.graph.network import build_pairs
from axis_tui.graph.paths import find_paths
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie
from tests.strategies import registries


def attested(**ties_by_source: tuple[str, ...]) -> dict[str, Source]:
    """Independent sources, named after their grades, each with one quote for every tie that it asserts."""
    return {
        name: Source(
            name,
            name.title(),
            name[0].upper(),
            quotes=tuple(Quote(f"q{n}", f"Words {n}.", supports=(id,)) for n, id in enumerate(ids)),
        )
        for name, ids in ties_by_source.items()
    }


def chains(registry: Registry, start: str, end: str, **options: int) -> list[str]:
    found = find_paths(registry, start, end, **options)
    return [" ".join([path.steps[0].start, *(step.end for step in path.steps)]) for path in found.paths]


DIAMOND = (tie("a", "arms", "b"), tie("d", "arms", "b"), tie("a", "arms", "c"), tie("c", "arms", "d"))
ALL = tuple(t.id for t in DIAMOND)


def test_ties_are_followed_in_either_direction() -> None:
    assert chains(network(tie("b", "arms", "a"), tie("b", "arms", "c")), "a", "c") == ["a b c"]


def test_the_chain_whose_weakest_step_has_more_independent_sources_comes_first() -> None:
    sources = attested(b1=ALL, b2=("a.arms.c", "c.arms.d", "a.arms.b"))
    assert chains(network(*DIAMOND, sources=sources), "a", "d") == ["a c d", "a b d"]


def test_among_equals_in_sources_the_better_grade_comes_first() -> None:
    sources = attested(b=("a.arms.c", "c.arms.d", "a.arms.b"), e=("d.arms.b",))
    assert chains(network(*DIAMOND, sources=sources), "a", "d") == ["a c d", "a b d"]


def test_among_equals_in_grade_what_nobody_contests_comes_first() -> None:
    denial = Quote("deny", "Not so.", disputes=("a.arms.b",))
    sources = attested(b=ALL) | {"c": Source("c", "Denial", "C", quotes=(denial,))}
    assert chains(network(*DIAMOND, sources=sources), "a", "d") == ["a c d", "a b d"]


def test_a_detour_of_one_tie_over_better_claims_goes_before_a_short_cut() -> None:
    ties = (tie("a", "arms", "d"), tie("a", "arms", "c"), tie("c", "arms", "d"))
    strong = attested(b1=("a.arms.c", "c.arms.d"), b2=("a.arms.c", "c.arms.d"), e=("a.arms.d",))
    assert chains(network(*ties, sources=strong), "a", "d") == ["a c d", "a d"]
    assert chains(network(*ties), "a", "d") == ["a d", "a c d"]


def test_a_detour_of_two_ties_is_only_looked_at_where_somebody_asks_for_it() -> None:
    ties = (tie("a", "arms", "d"), tie("a", "arms", "b"), tie("b", "arms", "c"), tie("c", "arms", "d"))
    assert chains(network(*ties), "a", "d") == ["a d"]
    assert chains(network(*ties), "a", "d", detour=2) == ["a d", "a b c d"]


def test_no_chain_passes_an_actor_twice() -> None:
    ties = (tie("a", "arms", "d"), tie("a", "arms", "b"), tie("b", "arms", "c"), tie("d", "arms", "e"))
    assert chains(network(*ties), "a", "d", detour=4) == ["a d"]


def test_where_the_weakest_steps_stand_alike_the_shorter_chain_comes_first() -> None:
    short = (tie("a", "arms", "b"), tie("b", "arms", "z"))
    long = (tie("a", "arms", "c"), tie("c", "arms", "d"), tie("d", "arms", "z"))
    sources = attested(b1=tuple(t.id for t in (*short, *long)), b2=("a.arms.c", "c.arms.d"))
    assert chains(network(*short, *long, sources=sources), "a", "z") == ["a b z", "a c d z"]


def test_where_the_search_stops_it_has_seen_what_stands_well() -> None:
    middle = [f"m{number}" for number in range(9)]
    ties = [tie(*ends) for m in middle for ends in (("a", "arms", m), (m, "arms", "z"))]
    sources = attested(b1=tuple(t.id for t in ties), b2=("a.arms.m7", "m7.arms.z"))
    found = find_paths(network(*ties, sources=sources), "a", "z", most=1)
    assert [path.tie_ids for path in found.paths] == [("a.arms.m7", "m7.arms.z")]
    assert found.cut_off


def thicket(strong: int, rest: int) -> Registry:
    """A way of two sources on every step beside a thicket of three, all of which end in one source."""
    ties = [
        tie("a", "arms", "m"),
        tie("a", "arms", "n"),
        tie("n", "arms", "o"),
        tie("o", "arms", "z"),
        tie("z", "arms", "b"),
    ]
    ties += [tie("m", "arms", f"x{n}") for n in range(strong)]
    ties += [tie(f"x{n}", "arms", f"y{m}") for n in range(strong) for m in range(rest)]
    ties += [tie(f"y{m}", "arms", "b") for m in range(rest)]
    detour = [t.id for t in ties[1:5]]
    last = [t.id for t in ties if t.object == "b" and t.subject != "z"]
    inner = [t.id for t in ties if t.id not in (*detour, *last)]
    sources = attested(b1=tuple(t.id for t in ties), b2=(*inner, *detour), b3=tuple(inner))
    return network(*ties, sources=sources)


@pytest.mark.parametrize("detour", [1, 3])
def test_however_many_chains_there_are_the_best_attested_is_found(detour: int) -> None:
    found = find_paths(thicket(40, 40), "a", "b", detour=detour)
    assert found.paths[0].tie_ids == ("a.arms.n", "n.arms.o", "o.arms.z", "z.arms.b")
    assert found.paths[0].weakest.strength[0] == 2
    assert found.cut_off


def test_chains_that_stand_as_well_as_the_best_are_looked_at_before_others() -> None:
    weak = [
        tie("a", "arms", "b"),
        *(tie(*ends) for n in range(30) for ends in (("a", "arms", f"w{n}"), (f"w{n}", "arms", "b"))),
    ]
    good = [
        tie("a", "arms", "g"),
        *(tie(*ends) for n in range(5) for ends in (("g", "arms", f"h{n}"), (f"h{n}", "arms", "b"))),
    ]
    first = tuple(t.id for t in weak if t.subject == "a")
    sources = attested(
        b1=tuple(t.id for t in (*weak, *good)), b2=(*first, *(t.id for t in good)), b3=first[1:]
    )
    found = find_paths(network(*weak, *good, sources=sources), "a", "b", detour=2, most=6)
    assert [path.weakest.strength[0] for path in found.paths] == [2] * 6
    assert [len(path.steps) for path in found.paths] == [1, 3, 3, 3, 3, 3]


@settings(deadline=None, max_examples=60)
@given(registry=registries(), detour=st.integers(0, 3), most=st.integers(1, 3))
def test_a_search_that_stops_has_the_best_that_a_search_without_end_finds(
    registry: Registry, detour: int, most: int
) -> None:
    first, *_, last = registry.actors
    everything = find_paths(registry, first, last, detour=detour).paths
    some = find_paths(registry, first, last, detour=detour, most=most).paths
    assert len(some) == min(most, len(everything))
    if some:
        assert some[0].weakest.strength == everything[0].weakest.strength


def test_a_search_that_grows_tired_says_that_it_has_not_seen_all(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = network(*DIAMOND)
    assert not find_paths(registry, "a", "d").cut_off
    monkeypatch.setattr(paths, "MOST_WALKED", 3)
    assert find_paths(registry, "a", "d").cut_off


def test_an_actor_that_is_not_there_is_no_end_of_a_chain() -> None:
    for start, end in (("a", "nobody"), ("nobody", "a"), ("nobody", "nobody")):
        with pytest.raises(KeyError, match="nobody"):
            find_paths(network(*DIAMOND), start, end)


def test_of_several_ties_between_two_actors_the_best_attested_is_the_step() -> None:
    ties = (tie("a", "arms", "b"), tie("b", "funds", "a"))
    (path,) = find_paths(network(*ties, sources=attested(e=("a.arms.b",), b=("b.funds.a",))), "a", "b").paths
    assert path.tie_ids == ("b.funds.a",)
    assert path.steps[0].others == 1
    assert (path.steps[0].start, path.steps[0].end) == ("a", "b")


def test_the_weakest_step_is_named() -> None:
    ties = (tie("a", "arms", "b"), tie("b", "arms", "c"))
    sources = attested(b=("a.arms.b", "b.arms.c"), c=("a.arms.b",))
    (path,) = find_paths(network(*ties, sources=sources), "a", "c").paths
    assert path.weakest.tie.id == "b.arms.c"


def test_no_chain_and_too_long_a_chain_are_told_apart() -> None:
    line = [tie(f"n{n}", "arms", f"n{n + 1}") for n in range(8)]
    registry = network(*line, alone=("z",))
    assert find_paths(registry, "n0", "z") == find_paths(registry, "n0", "n0")
    too_far = find_paths(registry, "n0", "n8", longest=7)
    assert (too_far.paths, too_far.shortest) == ((), 8)
    assert len(find_paths(registry, "n0", "n8", longest=8).paths) == 1


def test_among_forty_actors_all_tied_to_each_other_the_search_is_cut_off() -> None:
    everybody = [f"n{n}" for n in range(40)]
    ties = [tie(a, "arms", b) for a, b in combinations(everybody, 2) if (a, b) != ("n0", "n39")]
    found = find_paths(network(*ties), "n0", "n39", most=500)
    assert found.cut_off
    assert len(found.paths) == 500
    assert all(len(path.steps) in (2, 3) for path in found.paths)


@settings(deadline=None, max_examples=40)
@given(registry=registries(), detour=st.integers(0, 3))
def test_the_chains_are_those_that_networkx_finds(registry: Registry, detour: int) -> None:
    pairs = build_pairs(registry)
    first, *_, last = registry.actors
    found = find_paths(registry, first, last, detour=detour)
    for path in found.paths:
        assert all(one.end == two.start for one, two in pairwise(path.steps))
    if not nx.has_path(pairs, first, last):
        assert not found.paths
        return
    longest = nx.shortest_path_length(pairs, first, last) + detour
    expected = {tuple(chain) for chain in nx.all_simple_paths(pairs, first, last, cutoff=longest)}
    assert {(first, *(step.end for step in path.steps)) for path in found.paths} == expected
