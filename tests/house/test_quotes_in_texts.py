"""Every quote of the bundled registry, held against the text it is taken from.

This reads the TOML files itself, so that a fault of the program's loading cannot hide a fault of the data.
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from typing import Any

import pytest

from tests.house.paths import DATA, TEXTS

LONGEST = 60
SHARE = 1 / 3
"""The full texts are others' work: less than this of any is quoted."""

pytestmark = [
    pytest.mark.skipif(
        not (DATA / "actors.toml").exists(), reason="there is no bundled registry in data/ yet"
    ),
]
needs_texts = pytest.mark.skipif(
    not TEXTS.is_dir(), reason="the full texts are not beside this checkout (../shared/texts)"
)


@cache
def sources() -> list[dict[str, Any]]:
    """Every source of the bundled registry, as its tables stand in the files."""
    files = [DATA / "actors.toml", *sorted((DATA / "sources").glob("*.toml"))]
    documents = [tomllib.loads(file.read_text("utf-8-sig")) for file in files if file.exists()]
    return [source for document in documents for source in document.get("source", [])]


@cache
def texts_by_sha256() -> dict[str, str]:
    contents = (path.read_bytes() for path in sorted(TEXTS.glob("*.txt")))
    return {hashlib.sha256(content).hexdigest(): content.decode("utf-8") for content in contents}


def quotes(source: dict[str, Any]) -> list[tuple[str, str]]:
    """Reference and exact words of each quote of a source."""
    return [(f"{source['id']}#{quote['id']}", quote["exact"]) for quote in source.get("quote", [])]


def test_no_quote_is_longer_than_sixty_words() -> None:
    lengths = {name: len(exact.split()) for source in sources() for name, exact in quotes(source)}
    too_long = {name: length for name, length in lengths.items() if length > LONGEST}
    assert not too_long


@needs_texts
def test_every_source_names_the_text_that_its_quotes_were_checked_against() -> None:
    unknown = [source["id"] for source in sources() if source.get("sha256") not in texts_by_sha256()]
    assert not unknown, f"their sha256 is that of no text in {TEXTS}"


@needs_texts
def test_every_quote_stands_verbatim_in_its_text() -> None:
    texts = texts_by_sha256()
    missing = [
        f"{name}: {exact!r}"
        for source in sources()
        for name, exact in quotes(source)
        if exact not in texts.get(source.get("sha256", ""), "")
    ]
    assert not missing


@needs_texts
def test_less_than_a_third_of_each_text_is_quoted() -> None:
    texts = texts_by_sha256()
    for source in sources():
        text = texts.get(source.get("sha256", ""), "")
        quoted = bytearray(len(text))
        for _, exact in quotes(source):
            if (start := text.find(exact)) >= 0:
                quoted[start : start + len(exact)] = b"\1" * len(exact)
        share = sum(quoted) / max(1, len(text))
        assert share < SHARE, f"{source['id']}: {share:.0%} of its text is quoted"
