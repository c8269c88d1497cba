"""Records as plain values for JSON: the same keys as in a registry's files."""

from __future__ import annotations

from typing import Any

import msgspec

from axis_tui.model.captions import sentence
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence
from axis_tui.model.tie import Tie


def plain(record: msgspec.Struct) -> dict[str, Any]:
    """Give a record's values under its keys, dates as they are written."""
    values = {name: getattr(record, name) for name in record.__struct_fields__}
    return {name: _value(value) for name, value in values.items()}


def plain_tie(registry: Registry, tie: Tie) -> dict[str, Any]:
    """Give a tie with what it claims and how the claim stands."""
    standing = registry.standing(tie.id)
    return {
        **plain(tie),
        "sentence": sentence(registry, tie),
        "quotes": standing.quotes,
        "independent_sources": standing.independent_sources,
        "independent_support": standing.independent_support,
        "best_grade": standing.best_grade,
        "contested": standing.is_contested,
    }


def plain_evidence(item: Evidence) -> dict[str, Any]:
    """Give a quote as it bears on a tie, with its grade and its source's name."""
    return {
        "quote": item.ref,
        "stance": item.stance.value,
        "grade": item.grade,
        "grade_words": item.grade_words,
        "source_title": item.source.title,
        "publisher": item.source.publisher,
        "published": _value(item.source.published),
        **{key: value for key, value in plain(item.quote).items() if key != "id"},
    }


def _value(value: Any) -> Any:
    if isinstance(value, Date):
        return value.text
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return plain(value) if isinstance(value, msgspec.Struct) else value
