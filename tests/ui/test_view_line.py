"""Views as lines that a person can read, type and share."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.model.dates import Date
from axis_tui.search.filtering import filtered
from axis_tui.search.filtering.parts import has_alternatives
from axis_tui.ui.order import Order
from axis_tui.ui.view import View
from axis_tui.ui.view_line import LOOKS, read_view, write_view
from tests.ui.networks import alliance

WHOLE = alliance()
FILTERS = (
    "",
    "kind:state",
    "-tie:arms contested:yes",
    "kind:state or kind:person",
    '(tie:arms or with:"quds force")',
    "(kind:state) or tie:arms",
    "kind:state OR (tie:arms contested:yes)",
)


def nobody(words: str) -> None:
    return None


@given(
    st.sampled_from(sorted(WHOLE.actors)),
    st.booleans(),
    st.sampled_from(FILTERS),
    st.sampled_from(("", "hezb", "party of god")),
    st.sampled_from((None, Date("2020"), Date("2023-10-07/.."))),
    st.lists(st.sampled_from(sorted(WHOLE.sources)), unique=True),
    st.lists(st.sampled_from(sorted(WHOLE.actors)), unique=True),
    st.sampled_from(list(Order)),
    st.sampled_from(("", *LOOKS)),
)
def test_a_view_is_the_same_after_it_was_written_as_a_line(
    actor: str,
    with_tie: bool,
    where: str,
    words: str,
    day: Date | None,
    muted: list[str],
    pins: list[str],
    order: Order,
    look: str,
) -> None:
    tie = next((tie.id for tie in WHOLE.ties_of(actor)), None) if with_tie else None
    query = f"{words} ({where})" if words and has_alternatives(where) else f"{words} {where}"
    view = View().going_to(actor, tie).seeing_day(day).ordering_by(order)
    view = view.asking(query.strip(), words, query.removeprefix(words).strip())
    for source in muted:
        view = view.muting(source)
    for pin in pins:
        view = view.pinning(pin)
    back, back_look = read_view(WHOLE, write_view(view, look), nobody)
    assert (back.here, back.words, back.pins, back.order) == (view.here, words, view.pins, order)
    assert (back.lens.day, back.lens.muted, back_look) == (day, tuple(muted), look)
    assert filtered(WHOLE, back.lens.where) == filtered(WHOLE, where)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("on:iran.arms.hezbolla", "did you mean iran.arms.hezbollah?"),
        ("at:nobody", "no actor is called “nobody”"),
        ("day:soon", "“soon” is no date"),
        ("mute:papr", "did you mean paper?"),
        ("look:mapp", "did you mean map?"),
        ("kind:stat", "did you mean state"),
        ("at:", "at: needs"),
        ("order:zzzzzz", "there are ties, name"),
        ("names:zzzzzz", "there are strict, any"),
    ],
)
def test_a_line_that_is_wrong_says_what_would_be_right(line: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        read_view(WHOLE, line, nobody)


def test_a_tie_brings_one_of_its_ends() -> None:
    view, _ = read_view(WHOLE, "on:iran.arms.hezbollah", nobody)
    assert view.actor == "iran"
    view, _ = read_view(WHOLE, "at:hezbollah on:iran.arms.hezbollah", nobody)
    assert view.actor == "hezbollah"


def test_a_line_says_what_is_not_as_usual_and_no_more() -> None:
    view = View().going_to("iran")
    assert write_view(view) == "at:iran"
    assert write_view(view, "map") == "at:iran look:map"
    assert write_view(view, "help") == "at:iran"
    assert (
        write_view(view.ordering_by(Order.NAME).matching_strictly(True)) == "at:iran order:name names:strict"
    )
    assert write_view(View()) == ""


def test_names_are_found_strictly_again_or_not() -> None:
    for strict in (True, False):
        back, _ = read_view(WHOLE, write_view(View().matching_strictly(strict)), nobody)
        assert back.strict is strict
    assert not read_view(WHOLE, "names:any", nobody)[0].strict


def test_what_is_said_twice_is_meant_once() -> None:
    view, _ = read_view(WHOLE, "mute:paper mute:paper pin:iran pin:iran", nobody)
    assert view.lens.muted == ("paper",)
    assert view.pins == ("iran",)


def test_an_actor_is_named_by_its_id_or_by_its_name() -> None:
    asked = []

    def find(words: str) -> str:
        asked.append(words)
        return "quds"

    assert read_view(WHOLE, "at:iran", find)[0].actor == "iran"
    assert read_view(WHOLE, 'at:"quds force"', find)[0].actor == "quds"
    assert asked == ["quds force"]


def test_an_actor_that_is_no_end_of_the_tie_gives_way_to_one_that_is() -> None:
    view, _ = read_view(WHOLE, "at:oman on:iran.arms.hezbollah", nobody)
    assert (view.actor, view.tie) == ("iran", "iran.arms.hezbollah")


def test_a_value_with_spaces_or_brackets_is_written_so_that_it_can_be_read() -> None:
    view = View().going_to("a b").pinning("c(d)")
    assert write_view(view) == 'at:"a b" pin:"c(d)"'
