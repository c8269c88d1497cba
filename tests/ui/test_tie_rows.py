"""The rows of an actor's ties: when each held, without a name or a date being made up or lost."""

from __future__ import annotations

import msgspec
import pytest

from axis_tui.model.dates import Date, parse_date
from axis_tui.model.kinds import TieKind
from axis_tui.ui.cells import cell_width
from axis_tui.ui.panes.short_dates import LONGEST, short_dates, shortest_dates
from axis_tui.ui.panes.tie_rows import TieRows
from axis_tui.ui.signs import UNICODE
from tests.registries_in_code import network, tie
from tests.ui.driver import browsing


def rows(width: int) -> list[str]:
    """Draw the ties of an actor: one of a long name and undated, two dated."""
    registry = network(
        tie("iran", "arms", "a-name-that-is-much-longer-than-most-names-of-actors-are"),
        tie("iran", "arms", "hezbollah", since="1982~"),
        tie("iran", "attacks", "a-rather-longish-name", until="2024-09-27"),
    )
    source = TieRows(registry, "iran", UNICODE)
    lines = [source.lines(index, width)[0] for index in range(len(source))]
    return ["".join(words for words, _ in line) for line in lines]


@pytest.mark.parametrize(
    ("since", "until", "words", "signs"),
    [
        (None, None, "undated", ""),
        ("2020-01-03", None, "since 2020", "2020–"),
        ("2020~", None, "since ~2020", "~2020–"),
        ("2020?", "2024", "2020?–2024", "2020?–2024"),
        ("2020%", "2024%", "2020?–2024?", "2020?–2024?"),
        (None, "2024-09", "until 2024", "–2024"),
        ("2023-10-07/..", None, "since 2023", "2023–"),
        ("2023-10-07/2024-01~", None, "2023–~2024", "2023–~2024"),
        ("../2021", None, "until 2021", "–2021"),
        ("2019", "2019-05", "2019", "2019"),
    ],
)
def test_dates_are_short_and_say_how_sure_they_are(
    since: str | None, until: str | None, words: str, signs: str
) -> None:
    begins, ends = (parse_date(text) if text else None for text in (since, until))
    assert (short_dates(begins, ends), shortest_dates(begins, ends)) == (words, signs)


def test_no_date_is_longer_than_its_column() -> None:
    texts = [f"{year}{mark}" for year in ("1982", "2024") for mark in ("", "~", "?", "%")]
    dates: list[Date | None] = [None, *map(parse_date, texts)]
    assert all(len(short_dates(since, until)) <= LONGEST for since in dates for until in dates)


@pytest.mark.parametrize("width", range(44, 120))
def test_a_dated_tie_shows_its_date_at_any_width_and_fills_the_line(width: int) -> None:
    drawn = rows(width)
    assert {cell_width(line) for line in drawn} == {width}
    (hezbollah,) = [line for line in drawn if "hezbollah" in line.lower()]
    (attacked,) = [line for line in drawn if "attacks" in line]
    assert "~1982" in hezbollah
    assert "2024" in attacked


def test_a_name_stands_whole_before_the_longer_words_for_a_date() -> None:
    drawn = rows(60)
    assert any("hezbollah" in line.lower() and "since ~1982 " in line for line in drawn)
    narrow = rows(50)
    assert any("a-rather-longish-name".casefold() in line.casefold().replace(" ", "-") for line in narrow)
    assert any("–2024 " in line and "until" not in line for line in narrow)


def test_dates_end_in_one_column() -> None:
    for width in (60, 110):
        ends = {line.index(year) + 4 for line in rows(width) for year in ("1982", "2024") if year in line}
        assert len(ends) == 1


@pytest.mark.parametrize("subject", ["jana", "xenia"])
async def test_a_kind_without_words_for_the_other_end_is_said_as_it_is(subject: str) -> None:
    employs = TieKind("employs", "employs", "employs (from the other end)")
    imported = msgspec.structs.replace(
        network(tie("jana", "employs", "xenia"), tie("xenia", "arms", "jana")),
        own_tie_kinds=(employs,),
    )
    async with browsing(imported, (80, 24), actor=subject, tie="jana.employs.xenia") as user:
        user.sees("Jana employs Xenia", " employs     ◉ Xenia" if subject == "jana" else "◂ employs ◉ Jana")
        user.does_not_see("other end")
        await user.press("m")
        await user.waits()
        user.sees("employs")
        user.does_not_see("other end")
        await user.resize(40, 24)
        user.sees("employs")
        user.does_not_see("other end")
