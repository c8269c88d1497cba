"""The examples of docs/search.md, run."""

import re
from pathlib import Path

import pytest

from axis_tui.search import Named, NameIndex

DOCUMENT = (Path(__file__).parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (`.+`) \| (.+) \| (.+) \|$", re.MULTILINE)
NAMES = (
    "Qasem Soleimani",
    "Hezbollah",
    "Kata'ib Hezbollah",
    "Islamic Revolutionary Guard Corps",
    "Salman bin Abdulaziz",
    "Aleksandar Vučić",
    "Kharkiv",
    "Gazprom",
)
INDEX = NameIndex([Named(name, (name,)) for name in NAMES])


def examples() -> list[tuple[str, str, str]]:
    """Each query with the name as the table marks it, and why."""
    return [
        (query, marked, reason)
        for queries, marked, why in ROW.findall(DOCUMENT)
        for query, reason in zip(re.findall("`(.+?)`", queries), why.split(", "), strict=True)
    ]


def test_the_table_has_examples() -> None:
    assert len(examples()) >= 12


@pytest.mark.parametrize(("query", "marked", "why"), examples())
def test_an_example_finds_its_name_for_the_reason_given(query: str, marked: str, why: str) -> None:
    name = marked.replace("**", "").removesuffix(", below all others")
    hits = INDEX.search(query)
    hit = next(hit for hit in hits if hit.name == name)
    assert hit.why == why
    assert hit is (hits[-1] if "below all" in marked else hits[0])


@pytest.mark.parametrize(("query", "marked", "why"), examples())
def test_an_example_marks_the_characters_shown(query: str, marked: str, why: str) -> None:
    hit = next(hit for hit in INDEX.search(query) if hit.why == why)
    shown = "".join(re.findall(r"\*\*(.+?)\*\*", marked))
    found = "".join(hit.name[start:end] for start, end in hit.spans)
    assert found.replace(" ", "") == shown.replace(" ", "")
