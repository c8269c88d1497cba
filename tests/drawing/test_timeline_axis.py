from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from axis_tui.drawing.timeline_axis import CUT_CELLS, Axis, Unit, make_axis
from axis_tui.drawing.timeline_stretches import Days, Stretch, find_stretches, merge_days, place_of
from axis_tui.drawing.timeline_ticks import find_ticks


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def days(*texts: str) -> list[Days]:
    return [(day(text), day(text)) for text in texts]


def stretches_of(dated: list[Days], cells: int) -> tuple[Stretch, ...]:
    return find_stretches(merge_days(dated), cells)


def drawn(axis: Axis) -> list[str]:
    """The names of the ticks, and below them the ticks and cuts."""
    names, rule = [" "] * axis.cells, ["-"] * axis.cells
    for tick in find_ticks(axis):
        for at, letter in enumerate(tick.name, tick.x):
            assert names[at] == " "
            names[at] = letter
        rule[tick.x] = "+"
    for cut in axis.cuts:
        rule[cut : cut + CUT_CELLS] = "//"
    return ["".join(names), "".join(rule)]


RECENT = days(*(f"2024-{month:02}-15" for month in range(1, 13)))


def test_years_without_anything_are_cut_out_of_the_axis() -> None:
    stretches = stretches_of([*days("1979-11-04"), *RECENT], 50)
    assert drawn(make_axis(stretches, 50)) == [
        "Nov 1979  2024  Mar    May   Jul    Sep    Nov    ",
        "+-------//+-----+------+-----+------+------+------",
    ]


def test_a_narrow_axis_is_not_cut() -> None:
    axis = make_axis(stretches_of([*days("1979-11-04"), *RECENT], 20), 20)
    assert axis.cuts == ()
    assert drawn(axis)[0].split() == ["1979", "2000"]


def test_years_months_and_days_are_named_as_the_scale_allows() -> None:
    dated = days(*(f"{year}-{month:02}-01" for year in range(2021, 2025) for month in (2, 6, 10)))
    stretches = stretches_of(dated, 60)
    assert drawn(make_axis(stretches, 60)) == [
        "Feb 2021      2022    Jul     2023    Jul     2024    Jul   ",
        "+-----+-------+-------+-------+-------+-------+-------+-----",
    ]
    assert drawn(make_axis(stretches, 60, (0.5, 0.55))) == [
        "17 Dec 2022  2023   10       20         Feb    10       20  ",
        "+-+----------+------+--------+----------+------+--------+---",
    ]


def test_a_month_whose_name_has_no_room_is_named_with_its_first_day_that_has() -> None:
    stretches = stretches_of(days("2023-11-28", "2023-12-31"), 46)
    assert drawn(make_axis(stretches, 46, (0.42, 1.0))) == [
        "26 Nov 2023      10 Dec       20     25       ",
        "+-----+----+-----+------+-----+------+--------",
    ]


def test_a_year_whose_name_has_no_room_is_named_with_its_first_month_that_has() -> None:
    stretches = stretches_of(days("2023-10-07", "2024-03-01", "2024-10-17"), 32)
    assert drawn(make_axis(stretches, 32)) == [
        "Oct 2023      Apr 2024       Oct",
        "+------+------+-------+------+--",
    ]


def test_the_as_of_day_moves_by_what_a_cell_stands_for() -> None:
    two_months = make_axis(stretches_of(days("2024-01-01", "2024-02-28"), 60), 60)
    years = make_axis(stretches_of(days("2000-01-01", "2000-12-01", "2024-02-28"), 20), 20)
    ages = make_axis(stretches_of(days("1000-01-01", "2024-02-28"), 20), 20)
    assert two_months.unit_at(day("2024-01-09")) is Unit.DAY
    assert make_axis(stretches_of(RECENT, 20), 20).unit_at(day("2024-01-09")) is Unit.MONTH
    assert years.unit_at(day("2010-01-09")) is Unit.YEAR
    assert ages.unit_at(day("0001-01-01")) is Unit.YEAR


DATED = st.lists(
    st.dates(date(1, 1, 1), date(9999, 12, 31)).flatmap(
        lambda first: st.integers(0, 400).map(
            lambda more: (first.toordinal(), min(first.toordinal() + more, date.max.toordinal()))
        )
    ),
    min_size=1,
    max_size=20,
)


@given(
    dated=DATED
    | DATED.map(lambda found: [(day("2020-01-01") + a % 900, day("2020-01-01") + a % 900) for a, _ in found]),
    cells=st.integers(3, 160),
    start=st.floats(0, 0.99),
    share=st.floats(0.001, 1),
)
def test_every_day_has_its_cell_in_order_and_every_cell_its_days(
    dated: list[Days], cells: int, start: float, share: float
) -> None:
    stretches = stretches_of(dated, cells)
    assert [(s.first, s.last) for s in stretches] == sorted((s.first, s.last) for s in stretches)
    for first, last in dated:
        assert any(s.first <= first <= last <= s.last for s in stretches)
    axis = make_axis(stretches, cells, (start, min(1.0, start + share)))
    assert axis.pieces[0].x == 0
    assert axis.pieces[-1].x + axis.pieces[-1].cells == cells
    before = -1
    for x in range(cells):
        first, last = axis.days_at(x)
        assert first <= last
        if not any(cut <= x < cut + CUT_CELLS for cut in axis.cuts):
            assert axis.x_of(first) <= x
            assert axis.x_of(last) <= x
        assert before <= last
        before = last
    for first, _ in dated:
        assert -1 <= axis.x_of(first) <= cells
        if axis.first <= first <= axis.last:
            found = axis.days_at(axis.x_of(first))
            assert found[0] <= first <= found[1]
        assert 0 <= place_of(stretches, first) <= 1
    drawn(axis)
