"""How a claim stands is worked out for any number of sources, however they are derived from one another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from axis_tui.model.independence import find_origins
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie

NAMES = [f"s{number}" for number in range(7)]


def behind(name: str, sources: dict[str, Source]) -> set[str]:
    """All that stands behind a source, itself included, by walking there."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        if (at := waiting.pop()) not in found:
            found.add(at)
            waiting += sources[at].derived_from if at in sources else ()
    return found


def resting_on(sources: dict[str, Source]) -> Registry:
    quoting = {
        id: Source(
            id, "S", "B", derived_from=s.derived_from, quotes=(Quote("q", "w", supports=("a.arms.b",)),)
        )
        for id, s in sources.items()
    }
    return network(tie("a", "arms", "b"), sources=quoting)


PARENTS = st.lists(st.sampled_from([*NAMES, "a text", "b text"]), max_size=2, unique=True).map(tuple)


@given(parents=st.lists(PARENTS, min_size=2, max_size=7))
def test_sources_share_an_origin_exactly_where_they_share_an_ancestor(parents: list[tuple[str, ...]]) -> None:
    known = dict(zip(NAMES, parents, strict=False))
    sources = {id: Source(id, "S", "B", derived_from=parent) for id, parent in known.items()}
    origins = find_origins(sources)
    walked = {id: behind(id, sources) for id in sources}
    for one, other in combinations(sources, 2):
        assert bool(origins[one] & origins[other]) == bool(walked[one] & walked[other])
    largest = max(
        len(some)
        for size in range(len(sources) + 1)
        for some in combinations(sources, size)
        if not any(walked[one] & walked[other] for one, other in combinations(some, 2))
    )
    assert resting_on(sources).standing("a.arms.b").independent_sources == largest


def test_thousands_of_independent_sources_are_counted() -> None:
    sources = {f"s{n}": Source(f"s{n}", "S", "B") for n in range(3_000)}
    assert resting_on(sources).standing("a.arms.b").independent_sources == 3_000


def test_thousands_of_copies_of_one_text_are_one_source() -> None:
    sources = {f"s{n}": Source(f"s{n}", "S", "B", derived_from=("a text",)) for n in range(3_000)}
    assert resting_on(sources).standing("a.arms.b").independent_sources == 1


def test_a_chain_of_thousands_of_copies_is_one_source() -> None:
    sources = {f"s{n}": Source(f"s{n}", "S", "B", derived_from=(f"s{n + 1}",)) for n in range(6_000)}
    assert resting_on(sources).standing("a.arms.b").independent_sources == 1


def test_a_circle_of_thousands_of_copies_is_one_source() -> None:
    sources = {
        f"s{n}": Source(f"s{n}", "S", "B", derived_from=(f"s{(n + 1) % 6_000}",)) for n in range(6_000)
    }
    assert resting_on(sources).standing("a.arms.b").independent_sources == 1


def test_thousands_of_entangled_sources_are_counted_all_the_same() -> None:
    sources = {
        f"s{n}": Source(f"s{n}", "S", "B", derived_from=(f"text {n}", f"text {n + 1}")) for n in range(3_000)
    }
    assert 1_000 <= resting_on(sources).standing("a.arms.b").independent_sources <= 1_500
