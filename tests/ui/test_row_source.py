"""Where rows stand."""

from __future__ import annotations

from axis_tui.ui.widgets.row_source import Heights


def test_rows_of_different_heights_stand_one_below_the_other() -> None:
    heights = Heights(3, False, lambda index: [2, 1, 4][index])
    assert [heights.top(index) for index in range(3)] == [0, 2, 3]
    assert heights.bottom(2) == heights.total == 7
    assert [heights.locate(line) for line in (0, 1, 2, 3, 6, 7)] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (2, 0),
        (2, 3),
        None,
    ]


def test_only_what_is_looked_at_is_measured() -> None:
    measured: list[int] = []

    def measure(index: int) -> int:
        measured.append(index)
        return 3

    heights = Heights(100_000, False, measure)
    heights.locate(30)
    assert len(measured) <= 11
    assert heights.total == 300_000


def test_even_rows_need_no_measuring() -> None:
    heights = Heights(100_000, True, lambda index: 1 // 0)
    assert heights.locate(99_999) == (99_999, 0)
    assert heights.locate(100_000) is None
    assert heights.bottom(5) == 6
