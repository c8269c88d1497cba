"""Sources and quotes as text: a document with the words taken from it, and what these bear on."""

from __future__ import annotations

from typing import Any

from axis_tui.cli.cells import columns, wrapped
from axis_tui.cli.plain import plain
from axis_tui.cli.show_tie import write_words
from axis_tui.cli.writer import out
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.grades import RELIABILITY, grade, grade_words
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.standing import count_words


def source_json(registry: Registry, source_id: str) -> dict[str, Any]:
    """Give a source with its quotes."""
    return {"type": "source", **plain(registry.sources[source_id])}


def quote_json(registry: Registry, ref: str) -> dict[str, Any]:
    """Give a quote with its source's name, its grade and what its ties claim."""
    source, quote = registry.quotes[ref]
    return {
        "type": "quote",
        "quote": ref,
        "source": source.id,
        "source_title": source.title,
        "grade": grade(source.reliability, quote.credibility),
        "grade_words": grade_words(source.reliability, quote.credibility),
        **plain(quote),
        "sentences": {id: sentence(registry, registry.ties[id]) for id in quote.tie_ids},
    }


def write_source(registry: Registry, source_id: str) -> None:
    """Write what is known of a document, then its quotes in stored order."""
    source = registry.sources[source_id]
    out(wrapped(one_line(source.title)))
    for line in columns([row for row in _facts(registry, source) if row[1]], indent="  "):
        out(line)
    if source.notes:
        out(wrapped(source.notes, indent="  "))
    out()
    out(count_words(len(source.quotes), "quote"))
    for quote in source.quotes:
        out()
        write_words(source, quote)
        _write_claims(registry, quote)


def write_quote(registry: Registry, ref: str) -> None:
    """Write a quote and the claims on which it bears."""
    source, quote = registry.quotes[ref]
    write_words(source, quote)
    _write_claims(registry, quote)


def _write_claims(registry: Registry, quote: Quote) -> None:
    rows = [
        (stance.value, sentence(registry, registry.ties[tie_id]), tie_id)
        for stance, tie_id in quote.stances()
    ]
    for line in columns(rows, indent="    "):
        out(line)


def _facts(registry: Registry, source: Source) -> list[tuple[str, str]]:
    behind = [
        registry.sources[name].title if name in registry.sources else name for name in source.derived_from
    ]
    return [
        ("id", source.id),
        ("publisher", source.publisher),
        ("authors", ", ".join(source.authors)),
        ("published", source.published.words if source.published else ""),
        ("retrieved", source.retrieved),
        ("language", source.language),
        ("address", source.url),
        ("archived", source.archived),
        ("reliability", f"{source.reliability} · {RELIABILITY[source.reliability]}"),
        ("derived from", "; ".join(behind)),
        ("sha256", source.sha256),
    ]
