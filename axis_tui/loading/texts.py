"""The full texts that quotes were taken from: files beside a registry, never in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from axis_tui.loading.files import read_file
from axis_tui.model.passage import Found, Located, Text, locate
from axis_tui.model.registry import Registry
from axis_tui.model.source import Source, quote_ref

SUFFIXES = (".txt", ".md", ".text")


class Verified(msgspec.Struct, frozen=True):
    """What came of looking one quote up."""

    ref: str
    """`source-id#quote-id`."""
    text: str
    """The name of the file in which it was looked up; empty where there is none."""
    located: Located


def read_texts(folder: Path) -> tuple[Text, ...]:
    """Read every text of a folder, by name; hidden files are none.

    Raises UnreadableFile for one that is no UTF-8 text, NotADirectoryError where the folder is none.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is no folder")
    shown = (path for path in sorted(folder.iterdir()) if not path.name.startswith("."))
    return tuple(_read(path) for path in shown if path.suffix in SUFFIXES)


def _read(path: Path) -> Text:
    file = read_file(path)
    # The quotes were checked against the text's own bytes; a byte order mark is not part of it.
    return Text(path.name, file.text, hashlib.sha256(file.text.encode()).hexdigest())


def match_texts(registry: Registry, texts: Iterable[Text]) -> dict[str, Text]:
    """Give the text of each source: the one with its `sha256`, else the one whose file is named like it."""
    every = list(texts)
    by_hash = {text.sha256: text for text in every}
    by_name = {Path(text.name).stem: text for text in every}
    found = {source.id: _text_of(source, by_hash, by_name) for source in registry.sources.values()}
    return {source_id: text for source_id, text in found.items() if text is not None}


def _text_of(source: Source, by_hash: dict[str, Text], by_name: dict[str, Text]) -> Text | None:
    return by_hash.get(source.sha256) or by_name.get(source.id)


def verify_quotes(registry: Registry, texts: Iterable[Text]) -> list[Verified]:
    """Look every quote of a registry up in the text of its source, in stored order."""
    matched = match_texts(registry, texts)
    return [
        Verified(
            quote_ref(source.id, quote.id),
            matched[source.id].name if source.id in matched else "",
            locate(quote, matched.get(source.id)),
        )
        for source in registry.sources.values()
        for quote in source.quotes
    ]


def all_verified(verified: Iterable[Verified]) -> bool:
    """Tell whether every quote that has a text stands in it character for character."""
    return all(item.located.found in (Found.VERIFIED, Found.NO_TEXT) for item in verified)
