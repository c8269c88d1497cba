"""The rows of the evidence: what is said of a quote, and whether all of it can be read."""

from __future__ import annotations

import msgspec
import pytest

from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.cells import cell_width
from axis_tui.ui.panes.evidence_rows import EvidenceRows, credit_lines
from axis_tui.ui.panes.voice_rows import VoiceRows
from axis_tui.ui.signs import UNICODE
from tests.registries_in_code import network, tie
from tests.ui.driver import browsing

KILLED = tie("usa", "killed", "soleimani")


def quoted(date: str = "", credibility: int | None = 2) -> Registry:
    """One claim on one quote, of a source of long names."""
    when = Date(date) if date else None
    quote = Quote("q", "He was killed.", credibility=credibility, date=when, supports=(KILLED.id,))
    publisher, published = "Anonymous copy of The Washington Post", Date("2024-01~")
    title = "Iran showcases its reach with militia attacks across the Middle East"
    return network(KILLED, sources={"s": Source("s", title, "C", publisher, (), published, quotes=(quote,))})


def drawn(registry: Registry, width: int = 60) -> list[str]:
    """The lines of the quote."""
    rows = EvidenceRows(registry, UNICODE, tie_id=KILLED.id)
    return ["".join(words for words, _ in line) for line in rows.lines(1, width)]


def words_of(registry: Registry, width: int = 60) -> str:
    """What is said of the quote, on one line."""
    return " ".join(" ".join(drawn(registry, width)).split())


def test_the_date_of_a_quote_is_not_said_to_be_that_of_its_words() -> None:
    assert "time said or spoken of: 3 January 2020" in words_of(quoted("2020-01-03"))
    assert "time said or spoken of: since 2014" in words_of(quoted("2014/.."))


def test_a_date_that_is_that_of_the_publication_is_not_said_twice() -> None:
    assert "time said" not in words_of(quoted("2024-01~"))


def test_that_others_confirm_it_is_said_to_be_the_curators_judgement() -> None:
    assert "C1: fairly reliable source, confirmed by others as the curator judges" in words_of(quoted("", 1))
    assert "curator" not in words_of(quoted("", 2))


@pytest.mark.parametrize("width", [20, 36, 50, 62])
def test_publisher_and_date_stand_whole_and_the_title_is_cut_before_them(width: int) -> None:
    lines = drawn(quoted(), width)
    assert max(map(cell_width, lines)) <= width
    assert "Anonymous copy of The Washington Post, about January 2024" in words_of(quoted(), width)


def test_a_title_stands_whole_where_it_has_room() -> None:
    assert "January 2024 · “Iran showcases its reach with mi" in words_of(quoted(), 100)
    assert "the Middle East”" in words_of(quoted(), 140)


@pytest.mark.parametrize("width", [48, 60, 76])
def test_in_one_line_a_source_keeps_its_date_and_its_name_is_cut(width: int) -> None:
    (source,) = quoted().sources.values()
    derived = msgspec.structs.replace(source, derived_from=("somebody else",))
    whole = msgspec.structs.replace(quoted(), sources={"s": derived})
    (line,) = VoiceRows(whole, whole, (), UNICODE, brief=True).lines(0, width)
    said = "".join(words for words, _ in line)
    assert cell_width(said) == width
    assert "C Anonym" in said
    assert "derived · about January 2024" in said


def test_the_claim_says_who_else_is_named() -> None:
    other = tie("israel", "killed", "soleimani")
    rows = EvidenceRows(network(KILLED, other), UNICODE, tie_id=KILLED.id)
    lines = ["".join(words for words, _ in line) for line in rows.lines(0, 60)]
    assert "Another is named too: Israel (1 quote, 1 source)" in lines
    alone = EvidenceRows(quoted(), UNICODE, tie_id=KILLED.id).lines(0, 60)
    assert not any("named too" in words for line in alone for words, _ in line)


async def test_the_key_that_compares_both_sides_says_who_else_is_named() -> None:
    other = tie("israel", "killed", "soleimani")
    async with browsing(network(KILLED, other), (100, 30), actor="usa", tie=KILLED.id) as user:
        await user.press("c")
        user.sees("No quote is against it. Another is named too: Israel (1 quote, 1 source).")


def test_of_a_publisher_with_an_endless_name_four_lines_are_shown_and_the_day() -> None:
    source = Source("s", "T", "B", publisher="word " * 200, published=Date("2024-02-06"))
    lines = ["".join(words for words, _ in line) for line in credit_lines(source, UNICODE, 40)]
    assert len(lines) in (4, 5)
    assert "…, 6 February 2024" in " ".join(line.strip() for line in lines)
