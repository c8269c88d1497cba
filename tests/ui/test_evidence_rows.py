"""The rows of the evidence: what is said of a quote, and whether all of it can be read."""

from __future__ import annotations

from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.panes.evidence_rows import EvidenceRows
from axis_tui.ui.signs import UNICODE
from tests.registries_in_code import network, tie

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
