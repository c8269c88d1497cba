"""What the evidence lacks, and actors that may be one."""

from __future__ import annotations

import msgspec
import pytest

from axis_tui.graph.gaps import Lack, find_gaps
from axis_tui.graph.twins import find_twins
from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie


def gaps(registry: Registry) -> dict[Lack, list[str]]:
    found: dict[Lack, list[str]] = {}
    for gap in find_gaps(registry):
        found.setdefault(gap.lack, []).append(gap.record)
    return found


def source(id: str, reliability: str, *quotes: Quote, derived_from: tuple[str, ...] = ()) -> Source:
    return Source(id, id.title(), reliability, derived_from=derived_from, quotes=quotes)


def says(*ties: str, id: str = "q") -> Quote:
    return Quote(id, f"Words of {id}.", credibility=2, supports=ties)


AB, AC = tie("a", "arms", "b", since="2020"), tie("a", "arms", "c", since="2020")


def test_a_tie_that_two_independent_sources_assert_lacks_nothing() -> None:
    sources = {"x": source("x", "B", says(AB.id)), "y": source("y", "C", says(AB.id))}
    assert gaps(network(AB, sources=sources)) == {}


def test_a_copy_is_no_second_source() -> None:
    sources = {"x": source("x", "B", says(AB.id)), "y": source("y", "C", says(AB.id), derived_from=("x",))}
    (gap,) = find_gaps(network(AB, sources=sources))
    assert (gap.lack, gap.reason) == (Lack.SINGLE_SOURCE, "not independent: X and Y")


def test_sources_are_called_as_a_reader_knows_them() -> None:
    first = Source("one", "The first report", "B", "The Daily", quotes=(says(AB.id, AC.id),))
    second = Source(
        "two", "The second report", "B", "The Daily", derived_from=("one",), quotes=(says(AC.id),)
    )
    found = find_gaps(network(AB, AC, sources={"one": first, "two": second}))
    assert [gap.reason for gap in found] == [
        "The Daily",
        "not independent: The first report and The second report",
    ]


def test_each_lack_is_found_with_its_record() -> None:
    undated = tie("b", "arms", "c")
    sources = {
        "low": source(
            "low",
            "D",
            says(AB.id, undated.id),
            Quote("ungraded", "Words.", supports=(AC.id,)),
            Quote("against", "Not so.", credibility=3, disputes=(AC.id,)),
        ),
        "good": source("good", "A", says(AC.id, undated.id)),
    }
    assert gaps(network(AB, AC, undated, sources=sources, alone=("z",))) == {
        Lack.SINGLE_SOURCE: [AB.id],
        Lack.LOW_GRADES: [AB.id],
        Lack.CONTESTED: [AC.id],
        Lack.UNDATED: [undated.id],
        Lack.UNGRADED: ["low#ungraded"],
        Lack.WITHOUT_TIES: ["z"],
    }


def test_a_claim_that_is_only_denied_is_asserted_by_nobody() -> None:
    sources = {"x": source("x", "E", Quote("q", "Not so.", credibility=2, disputes=(AB.id,)))}
    found = find_gaps(network(AB, sources=sources))
    assert [(gap.lack, gap.reason) for gap in found] == [
        (Lack.UNSUPPORTED, "only denied"),
        (Lack.CONTESTED, "1 quote: 1 against"),
    ]


def test_an_imported_tie_may_lack_quotes_altogether() -> None:
    assert gaps(network(AB, sources={})) == {Lack.WITHOUT_QUOTE: [AB.id]}


def named(*names: tuple[str, ...]) -> Registry:
    actors = {
        f"n{number}": Actor(f"n{number}", some[0], "armed-group", aliases=some[1:])
        for number, some in enumerate(names)
    }
    return msgspec.structs.replace(network(), actors=actors)


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (("Hamas",), ("Other", "Hamas"), "both are called “Hamas”"),
        (("Kata'ib Hezbollah",), ("Kataib Hezbollah",), "are spelled alike"),
        (("al-Nujaba Movement",), ("Movement Nujaba",), "are the same words"),
        (("Qassem Soleimani",), ("Qasem Soleimani",), "differ by one letter"),
        (("Qassem Soleimani",), ("Qassem Suleimani",), "differ by one letter"),
        (("Ghālibāf Mohammad",), ("Ghalibaf Mohammad",), "are spelled alike"),
    ],
)
def test_actors_that_may_be_one_are_found_with_the_reason(
    first: tuple[str, ...], second: tuple[str, ...], reason: str
) -> None:
    (twins,) = find_twins(named(first, second))
    assert (twins.first, twins.second) == ("n0", "n1")
    assert reason in twins.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hezbollah", "Kata'ib Hezbollah"),
        ("US military", "UK military"),
        ("Ansar Allah", "Ansar Allah al-Awfiya"),
        ("Iran", "Iraq"),
        ("Brigade 10000", "Brigade 10001"),
        ("اليمن", "الصين"),
        ("…", "—"),
    ],
)
def test_names_that_share_a_word_are_no_twins(first: str, second: str) -> None:
    assert find_twins(named((first,), (second,))) == ()


def test_one_identifier_of_two_actors_is_a_reason() -> None:
    one, two = (Actor(id, id.upper(), "state", same_as=("wikidata:Q1",)) for id in ("one", "two"))
    registry = msgspec.structs.replace(network(), actors={"one": one, "two": two})
    assert [twins.reason for twins in find_twins(registry)] == ["both are wikidata:Q1"]


def test_of_ten_thousand_actors_of_one_name_each_is_told_once() -> None:
    # As pairs they would be fifty million.
    assert len(find_twins(named(*(("Namesake",) for _ in range(10_000))))) == 9_999
