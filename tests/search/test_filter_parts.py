"""Cutting a filter into the parts that are shown as chips."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.search.filtering import check_filter
from axis_tui.search.filtering.parts import cut_parts, part_query, with_part, without_part
from tests.ui.networks import alliance


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("qassem soleimani", ["qassem soleimani"]),
        ("kind:state", ["kind:state"]),
        ("sol kind:state -tie:arms", ["sol", "kind:state", "-tie:arms"]),
        ("kind:state (tie:arms or tie:funds) iran", ["kind:state", "(tie:arms or tie:funds)", "iran"]),
        ('-(tie:arms (kind:state)) with:"quds force"', ["-(tie:arms (kind:state))", 'with:"quds force"']),
        ("kind:state or kind:person", ["kind:state or kind:person"]),
        ("kind:state (tie:arms", ["kind:state", "(tie:arms"]),
        ("-iran", ["-iran"]),
    ],
)
def test_a_filter_is_cut_where_its_parts_all_have_to_hold(text: str, parts: list[str]) -> None:
    assert [part.text for part in cut_parts(text)] == parts


def test_words_look_for_a_name_and_the_rest_filters() -> None:
    assert part_query("qassem kind:person soleimani") == ("qassem soleimani", "kind:person")
    assert part_query("-iran") == ("", "-iran")
    assert part_query("hezb or kind:state") == ("", "hezb or kind:state")


def test_a_part_is_taken_away_and_the_others_stay() -> None:
    assert without_part("kind:state tie:arms iran", "tie:arms") == "kind:state iran"
    assert without_part("kind:state", "tie:arms") == "kind:state"


@given(st.text('ab:( )-"or', max_size=30))
def test_any_text_is_cut_without_losing_a_letter_of_it(text: str) -> None:
    kept = "".join(part.text for part in cut_parts(text))
    assert sorted(kept.replace(" ", "")) == sorted(text.replace(" ", "")) or '"' in text or ")" in text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("!tone:hostility", "-tone:hostility"),
        ("grade=D", "grade:D"),
        ("grade<=D", "grade:<=D"),
        ("iran kind=state", "kind:state"),
    ],
)
def test_what_was_meant_for_a_key_is_not_searched_as_a_name(typed: str, meant: str) -> None:
    error = check_filter(alliance(), typed)
    assert error is not None
    assert f"did you mean {meant}?" in error.message
    assert typed[error.start : error.end].startswith(typed.split()[-1])


def test_terms_that_leave_names_out_are_names_still() -> None:
    assert check_filter(alliance(), "!hamas ^iran") is None


def test_one_more_part_holds_beside_all_that_was_asked_before() -> None:
    assert with_part("", "tie:arms") == "tie:arms"
    assert with_part("iran kind:state", "tie:arms") == "iran kind:state tie:arms"
    assert with_part("kind:state or kind:person", "tie:arms") == "(kind:state or kind:person) tie:arms"
    assert with_part("-(kind:state or kind:person)", "tie:arms") == "-(kind:state or kind:person) tie:arms"
