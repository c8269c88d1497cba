from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from axis_tui.drawing.timeline_axis import Unit
from axis_tui.drawing.timeline_days import date_at, date_of_cell, step_day
from axis_tui.drawing.timeline_stretches import Stretch, find_stretches, merge_days
from axis_tui.model.dates import Date


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


AXIS = (
    Stretch(day("1979-11-01"), day("1979-11-30"), 0.2),
    Stretch(day("2023-01-01"), day("2024-12-31"), 0.8),
)


def stepped(text: str, unit: Unit, by: int, *, far: bool = False) -> str | None:
    found = step_day(AXIS, Date(text), unit, by, far=far)
    return found.text if found else None


def test_the_day_moves_by_the_unit_that_a_cell_stands_for() -> None:
    assert stepped("2024-01-31", Unit.DAY, 1) == "2024-02-01"
    assert stepped("2024-01-31", Unit.MONTH, 1) == "2024-02"
    assert stepped("2024-03-15", Unit.MONTH, -1) == "2024-02"
    assert stepped("2023-06", Unit.YEAR, 1) == "2024"
    assert stepped("2024", Unit.YEAR, -1) == "2023"


def test_a_long_step_is_the_next_larger_unit() -> None:
    assert stepped("2024-01-31", Unit.DAY, 1, far=True) == "2024-02-01"
    assert stepped("2023-05", Unit.MONTH, 1, far=True) == "2024-01"
    assert stepped("2024-05", Unit.MONTH, -1, far=True) == "2023-12"
    assert stepped("2024", Unit.YEAR, -1, far=True) == "1979"


def test_years_that_are_left_out_are_stepped_over() -> None:
    assert stepped("1979-11", Unit.MONTH, 1) == "2023-01"
    assert stepped("2023-01", Unit.MONTH, -1) == "1979-11"
    assert stepped("2001-05-05", Unit.DAY, -1) == "1979-11-30"


def test_the_axis_has_ends() -> None:
    assert stepped("2024-12", Unit.MONTH, 1) is None
    assert stepped("1979-11", Unit.MONTH, -1) is None
    assert stepped("1900", Unit.MONTH, 1) == "1979-11"
    assert stepped("2100", Unit.DAY, -1) == "2024-12-31"
    assert stepped("2024-06", Unit.YEAR, 1) == "2024"


def test_a_cell_stands_for_its_middle() -> None:
    assert date_of_cell((day("2023-12-30"), day("2024-02-28")), Unit.MONTH).text == "2024-01"
    assert date_at(1, Unit.DAY).text == "0001-01-01"


@given(
    dated=st.lists(st.dates().map(date.toordinal), min_size=1, max_size=9),
    start=st.sampled_from(("0001", "1850-02", "2020-01-03", "2023/..", "../1999", "9999-12-31")).map(Date),
    unit=st.sampled_from(Unit),
    far=st.booleans(),
    by=st.sampled_from((-1, 1)),
)
def test_steps_go_on_in_one_direction_until_the_axis_ends(
    dated: list[int], start: Date, unit: Unit, far: bool, by: int
) -> None:
    stretches = find_stretches(merge_days((at, at) for at in dated), 100)
    at: Date | None = start
    for number in range(60):
        before = at
        assert before is not None
        at = step_day(stretches, before, unit, by, far=far)
        if at is None:
            break
        assert at.latest.toordinal() >= stretches[0].first
        assert at.earliest.toordinal() <= stretches[-1].last
        if number:
            assert (at.earliest - before.earliest).days * by > 0
