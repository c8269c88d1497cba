"""When something may have begun, held and ended, by the dates that a source gives."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.model.dates import Course, Date, find_course, may_hold, parse_date, read_date, span_words

DATES = st.sampled_from(
    ("2024", "2024-01", "2024-01-03", "2024-01~", "2023-10-07?", "2023-10-07/..", "../2020", "2014/2017")
).map(Date)


def course(since: str, until: str) -> Course:
    """The course between two dates in words."""
    return find_course(Date(since) if since else None, Date(until) if until else None)


def test_a_day_that_is_known_begins_and_ends_that_day() -> None:
    day = date(2020, 1, 3)
    assert course("2020-01-03", "2020-01-03") == (day, day, day, day)


def test_a_month_or_year_leaves_open_on_which_of_its_days() -> None:
    assert course("2019", "2024-02") == (
        date(2019, 1, 1), date(2019, 12, 31), date(2024, 2, 1), date(2024, 2, 29),
    )  # fmt: skip


def test_an_end_that_is_not_given_is_open() -> None:
    assert course("2019-05-01", "")[2:] == (date.max, date.max)
    assert course("", "2019-05-01")[:2] == (date.min, date.min)
    assert course("", "") == (date.min, date.min, date.max, date.max)


def test_an_interval_names_its_own_end() -> None:
    assert course("2014/2017", "") == (
        date(2014, 1, 1), date(2014, 12, 31), date(2017, 1, 1), date(2017, 12, 31),
    )  # fmt: skip
    assert course("2023-10-07/..", "")[2:] == (date.max, date.max)
    assert course("../2020", "") == (date.min, date.min, date(2020, 1, 1), date(2020, 12, 31))


def test_beside_an_end_an_interval_says_when_it_began() -> None:
    assert course("2014/2017", "2020")[:2] == (date(2014, 1, 1), date(2017, 12, 31))
    assert course("2014", "2019/2020")[2:] == (date(2019, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(
    ("text", "marks"),
    [("2024", ("", "")), ("2024-01~", ("~", "~")), ("2019?/2024%", ("?", "%")), ("2019~/..", ("~", ""))],
)
def test_the_marks_of_a_date_say_how_sure_its_ends_are(text: str, marks: tuple[str, str]) -> None:
    assert parse_date(text).marks == marks


@given(since=st.none() | DATES, until=st.none() | DATES, day=st.dates(date(2013, 1, 1), date(2025, 1, 1)))
def test_what_may_hold_on_a_day_holds_between_its_first_and_its_last(
    since: Date | None, until: Date | None, day: date
) -> None:
    found = find_course(since, until)
    assert may_hold(since, until, Date(day.isoformat())) is (found.begins <= day <= found.ends)
    if since and until and since.latest < until.earliest:
        assert found.begins <= found.begun < found.ending <= found.ends


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("January 2020", "2020-01"),
        ("3 January 2020", "2020-01-03"),
        ("3. jan 2020", "2020-01-03"),
        ("2020-01~", "2020-01~"),
        (" 2023-10-07/.. ", "2023-10-07/.."),
    ],
)
def test_a_date_is_read_as_it_is_written_and_as_it_is_said(typed: str, meant: str) -> None:
    assert read_date(typed) == Date(meant)


@pytest.mark.parametrize("typed", ["Ju 2020", "Foo 2020", "32 January 2020", "soon"])
def test_words_that_are_no_date_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"write|has no day"):
        read_date(typed)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2024", "2024"),
        ("2024-01", "January 2024"),
        ("2024-01-03", "3 January 2024"),
        ("2024-01~", "about January 2024"),
        ("2024?", "2024 (uncertain)"),
        ("2024-01-03%", "about 3 January 2024 (uncertain)"),
        ("2023-10-07/..", "since 7 October 2023"),
        ("2023-10-07/", "since 7 October 2023"),
        ("../2020", "until 2020"),
        ("2014/2017-05~", "2014 to about May 2017"),
    ],
)
def test_a_date_is_said_as_a_reader_says_it(text: str, says: str) -> None:
    assert parse_date(text).words == says


@pytest.mark.parametrize(
    ("since", "until", "says"),
    [
        ("", "", ""),
        ("2019", "", "since 2019"),
        ("", "2024-02", "until February 2024"),
        ("2019", "2024-02", "2019 to February 2024"),
        ("2014/2017", "", "2014 to 2017"),
        ("2023-10-07/..", "", "since 7 October 2023"),
        ("../2020", "", "until 2020"),
        ("", "../2024", "until 2024"),
        ("", "2024-02/..", "until February 2024 or later"),
        ("", "2019/2020~", "until between 2019 and about 2020"),
        ("2020", "../2024", "2020 to 2024"),
        ("2023-10-07/..", "2024", "7 October 2023 or later to 2024"),
        ("../2020", "2024", "2020 or earlier to 2024"),
        ("2020/2021", "2023", "from between 2020 and 2021 to 2023"),
        ("2020", "2022/2023", "2020 to between 2022 and 2023"),
        ("2020-01-03/2020-01-03", "2021", "3 January 2020 to 2021"),
    ],
)
def test_from_when_to_when_something_held_is_said(since: str, until: str, says: str) -> None:
    assert span_words(Date(since) if since else None, Date(until) if until else None) == says


@given(since=st.none() | DATES, until=st.none() | DATES)
def test_no_way_in_which_something_held_is_said_twice(since: Date | None, until: Date | None) -> None:
    said = span_words(since, until)
    assert all(said.split(" ").count(word) <= 1 for word in ("until", "since", "to"))
    assert bool(said) is bool(since or until)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("../..", "needs at least one end"),
        ("/", "needs at least one end"),
        ("0000", "no year 0000"),
        ("2024-00", "no month 00"),
        ("2024-13", "no month 13"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("2024-01-00", "has no day 00"),
        ("2024-01-04/2024-01-03", "ends before it begins"),
        ("2024-1", "write 2024"),
        ("", "write 2024"),
        ("2024/2025/2026", "write 2024"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_date(text)


def test_an_interval_may_be_as_short_as_a_day() -> None:
    assert parse_date("2024-01-03/2024-01-03").earliest == date(2024, 1, 3)


def test_what_ended_in_the_course_of_a_year_may_have_held_in_that_year() -> None:
    assert may_hold(None, Date("2024-03-01"), Date("2024"))
    assert may_hold(Date("2024-03-01"), None, Date("2024"))
    assert not may_hold(None, Date("2023-12-31"), Date("2024"))
    assert not may_hold(Date("2025-01-01"), None, Date("2024"))
