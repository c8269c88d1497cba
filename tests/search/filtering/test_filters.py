"""A filter looks at every tie from each of its ends."""

from datetime import date as day_type
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, select
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie
from axis_tui.search.filtering import (
    FilterError,
    check_filter,
    complete_filter,
    filtered,
    narrow,
    parse_filter,
)
from tests.strategies import registries


def tie(subject, kind, object_, **more):
    return Tie(f"{subject}.{kind}.{object_}", subject, kind, object_, **more)


ACTORS = [
    Actor("iran", "Iran", "state", countries=("IR",)),
    Actor("hezbollah", "Hezbollah", "armed-group", ("Hizbullah",), countries=("LB",)),
    Actor("kataib", "Kata'ib Hezbollah", "armed-group", countries=("IQ",)),
    Actor("nasrallah", "Hassan Nasrallah", "person"),
    Actor("loner", "A Loner", "person"),
]
TIES = [
    tie("iran", "arms", "hezbollah", since=Date("1982")),
    tie("iran", "funds", "kataib"),
    tie("nasrallah", "leads", "hezbollah", since=Date("1992"), until=Date("2024-09-27")),
    tie("hezbollah", "trains", "kataib"),
]
SOURCES = [
    Source(
        "daily",
        "A Daily",
        "B",
        quotes=(
            Quote(
                "1",
                "one",
                supports=("iran.arms.hezbollah", "nasrallah.leads.hezbollah"),
                speaker="the article",
            ),
            Quote("2", "two", disputes=("iran.funds.kataib",), speaker="a spokesman"),
        ),
    ),
    Source(
        "blog",
        "A Blog",
        "E",
        quotes=(
            Quote(
                "1",
                "three",
                supports=("iran.funds.kataib", "hezbollah.trains.kataib"),
                speaker_actor="nasrallah",
            ),
            Quote("2", "four", supports=("iran.arms.hezbollah",)),
        ),
    ),
]
REGISTRY = Registry(
    "t",
    actors={a.id: a for a in ACTORS},
    ties={t.id: t for t in TIES},
    sources={s.id: s for s in SOURCES},
)


def left(text):
    found = narrow(REGISTRY, text)
    return sorted(found.actors), sorted(tie.split(".")[1] for tie in found.ties)


@pytest.mark.parametrize(
    ("text", "actors", "ties"),
    [
        ("", sorted(REGISTRY.actors), ["arms", "funds", "leads", "trains"]),
        ("kind:state", ["iran"], ["arms", "funds"]),
        ("kind:state or kind:person", ["iran", "loner", "nasrallah"], ["arms", "funds", "leads"]),
        ("tie:arms", ["hezbollah", "iran"], ["arms"]),
        ("tie:arms kind:armed-group", ["hezbollah"], ["arms"]),
        ("with:iran", ["hezbollah", "iran", "kataib"], ["arms", "funds"]),
        ("-with:iran", ["hezbollah", "kataib", "loner", "nasrallah"], ["leads", "trains"]),
        ('with:"hassan nasrallah"', ["hezbollah", "nasrallah"], ["leads"]),
        ("with:nasr", ["hezbollah", "nasrallah"], ["leads"]),
        ("country:iq", ["kataib"], ["funds", "trains"]),
        ("-country:iq kind:armed-group", ["hezbollah"], ["arms", "leads", "trains"]),
        ("tone:hierarchy", ["hezbollah", "nasrallah"], ["leads"]),
        ("contested:yes", ["iran", "kataib"], ["funds"]),
        ("contested:no with:kataib", ["hezbollah", "kataib"], ["trains"]),
        ("sources:>=2", ["hezbollah", "iran"], ["arms"]),
        ("sources:1 -contested:yes", ["hezbollah", "kataib", "nasrallah"], ["leads", "trains"]),
        ("quotes:2", ["hezbollah", "iran", "kataib"], ["arms", "funds"]),
        ("grade:>=C", ["hezbollah", "iran", "nasrallah"], ["arms", "leads"]),
        ("grade:E", ["hezbollah", "iran", "kataib"], ["funds", "trains"]),
        ("grade:<C", ["hezbollah", "iran", "kataib"], ["funds", "trains"]),
        ("source:blog", ["hezbollah", "iran", "kataib"], ["arms", "funds", "trains"]),
        ("speaker:article", ["hezbollah", "iran", "nasrallah"], ["arms", "leads"]),
        ("speaker:nasrallah", ["hezbollah", "iran", "kataib"], ["funds", "trains"]),
        ("as-of:1985 dated:yes", ["hezbollah", "iran"], ["arms"]),
        ("as-of:2025-01 tie:leads", [], []),
        ("as-of:2024-09 tie:leads", ["hezbollah", "nasrallah"], ["leads"]),
        ("dated:no", ["hezbollah", "iran", "kataib"], ["funds", "trains"]),
        ("ties:0", ["loner"], []),
        ("ties:>=3", ["hezbollah"], ["arms", "leads", "trains"]),
        ("(tie:arms or tie:funds) with:iran", ["hezbollah", "iran", "kataib"], ["arms", "funds"]),
        ("-(tie:arms or tie:funds) kind:armed-group", ["hezbollah", "kataib"], ["leads", "trains"]),
    ],
)
def test_a_filter_leaves_these_actors_and_ties(text, actors, ties):
    assert left(text) == (actors, ties)


def test_words_search_names_as_the_search_does_and_side_by_side_they_are_one_search():
    assert left("hizbulla")[0][0] == "hezbollah"
    assert "hezbollah" not in left("hassan nasrallah")[0]
    assert left("hassan nasrallah tie:leads") == (["nasrallah"], ["leads"])


def test_what_a_filter_leaves_is_a_closed_registry():
    part = filtered(REGISTRY, "tie:arms kind:armed-group")
    assert sorted(part.actors) == ["hezbollah", "iran"]
    assert list(part.ties) == ["iran.arms.hezbollah"]
    assert {quote.tie_ids for _, quote in part.quotes.values()} == {("iran.arms.hezbollah",)}


@pytest.mark.parametrize(
    ("text", "word", "says"),
    [
        ("kind:stat", "stat", "did you mean state?"),
        ("iran knd:state", "knd:", "did you mean kind:?"),
        ("tie:armed", "armed", "arms"),
        ("grade:G", "G", "A (best) to F"),
        ("sources:many", "many", "sources:>=2"),
        ("as-of:2024-13", "2024-13", "no month 13"),
        ("contested:maybe", "maybe", "yes or no"),
        ("with:nobody", "nobody", "no actor is called"),
        ("country:iraq", "iraq", "two letters"),
        ("kind:", "kind:", "needs a value"),
        ("(kind:state", "(", "never closed"),
        ("kind:state)", ")", "never opened"),
        ("kind:state or", "or", "nothing stands after"),
        ("iran -", "-", ""),
    ],
)
def test_an_error_points_at_the_word_and_says_what_would_be_right(text, word, says):
    if text == "iran -":
        # A minus with nothing behind it is a word like any other: names have dashes.
        assert parse_filter(text)
        return
    with pytest.raises(FilterError) as caught:
        narrow(REGISTRY, text)
    error = caught.value
    assert text[error.start : error.end] == word
    assert says in error.message
    assert error.pointed(text).splitlines()[1].strip() == "^" * len(word)


@given(st.text(alphabet=st.sampled_from('()-:"or kindtie>=<2 \u202eش[/]\x1b'), max_size=40))
def test_any_text_is_a_filter_or_an_error_that_points_into_it(text):
    error = check_filter(REGISTRY, text)
    assert error is None or 0 <= error.start <= error.end <= len(text)


def test_completion_offers_keys_then_values():
    assert [c.text for c in complete_filter(REGISTRY, "ki", 2)] == ["kind:"]
    assert [c.text for c in complete_filter(REGISTRY, "tie:", 4)] == ["arms", "funds", "leads", "trains"]
    (only,) = complete_filter(REGISTRY, "kind:state with:nas", 19)
    assert (only.text, only.start, only.end, only.doc) == ("nasrallah", 16, 19, "Hassan Nasrallah")
    assert complete_filter(REGISTRY, "tie:arms ", 9) == []


def every_day_that_matters(registry: Registry) -> set[Date]:
    """The days at which something begins or ends, the days beside them, and the months and years of these."""
    records: list[Actor | Tie] = [*registry.actors.values(), *registry.ties.values()]
    dates = {date for record in records for date in (record.since, record.until) if date}
    ends = {day for date in dates for day in (date.earliest, date.latest)} - {day_type.min, day_type.max}
    days = {day + timedelta(days=shift) for day in ends for shift in (-1, 0, 1)}
    return {Date(day.isoformat()[:length]) for day in days for length in (4, 7, 10)}


def assert_both_say_the_same(registry: Registry) -> None:
    for day in every_day_that_matters(registry):
        chosen = select(registry, Selection(as_of=day))
        left = filtered(registry, f"as-of:{day.text}")
        assert left.ties == chosen.ties
        tied = {id for id in left.actors if registry.degree(id)}
        assert tied == chosen.actors.keys()


def test_as_of_leaves_the_ties_that_the_option_of_that_name_leaves() -> None:
    assert_both_say_the_same(load_registry(bundled_registry()).registry)


@settings(deadline=None, max_examples=40)
@given(registry=registries())
def test_as_of_leaves_what_the_option_leaves_in_any_registry(registry: Registry) -> None:
    assert_both_say_the_same(registry)


def test_with_finds_a_name_without_its_marks_and_says_whose_name_is_nearest() -> None:
    people = {"v": "Aleksandar Vučić", "m": "Angela Merkel"}
    actors = {id: Actor(id, name, "person") for id, name in people.items()}
    registry = Registry("R", actors=actors, ties={"t": Tie("t", "v", "meets", "m")})
    for written in ("vucic", "Vučić", "vuchich"):
        assert narrow(registry, f"with:{written}").ties == {"t"}
    with pytest.raises(FilterError, match=r"no actor is called “merkle”; did you mean Angela Merkel\?"):
        narrow(registry, "with:merkle")


def test_the_names_of_another_registry_are_not_those_of_the_last() -> None:
    for name in ("Zeynep", "Yusuf"):
        registry = Registry("R", actors={"a": Actor("a", name, "person")}, ties={})
        assert [one.text for one in complete_filter(registry, f"with:{name[:2]}", 7)] == ["a"]
        assert not complete_filter(registry, "with:xy", 7)
