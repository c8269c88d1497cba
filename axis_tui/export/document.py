"""A registry as nested tables of plain values, by the same keys as in its files.

This is what the TOML and the JSON of a registry have in common.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from axis_tui.loading import tables
from axis_tui.loading.table import Table, Type
from axis_tui.model.dates import Date
from axis_tui.model.registry import FORMAT, Registry
from axis_tui.model.tie import Tie, default_tie_id

DEFAULT_LANGUAGE = "en"

Values = dict[str, Any]


def registry_values(registry: Registry) -> Values:
    """Give the values of `[registry]`."""
    values = {"format": FORMAT, **values_of(tables.REGISTRY, registry)}
    if registry.language == DEFAULT_LANGUAGE:
        values.pop("language")
    return values


def ties_values(registry: Registry) -> list[Values]:
    """Give the values of each `[[tie]]`, an id only where nobody could work it out from the rest."""
    triples = Counter(default_tie_id(tie.subject, tie.kind, tie.object) for tie in registry.ties.values())
    return [_tie_values(tie, triples) for tie in registry.ties.values()]


def _tie_values(tie: Tie, triples: Counter[str]) -> Values:
    values = values_of(tables.TIE, tie)
    triple = default_tie_id(tie.subject, tie.kind, tie.object)
    if tie.id == triple and triples[triple] == 1:
        del values["id"]
    return values


def values_of(table: Table, record: msgspec.Struct) -> Values:
    """Give what a record has to say under each key of its table, empty values left out."""
    values: Values = {}
    for key in table.keys:
        value = getattr(record, key.name, None)
        if value is None or value == "" or value == () or value is False:
            continue
        if isinstance(value, Date):
            value = value.text
        elif isinstance(value, tuple):
            value = list(value)
        elif key.type is Type.MOMENT:
            value = _moment(value)
        values[key.name] = value
    return values


def _moment(text: str) -> datetime | date | str:
    """Give a date-time as one, so that it is written without quotation marks and read back the same."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        with contextlib.suppress(ValueError):
            moment = read(text)
            if moment.isoformat() == text and _toml_takes(moment):
                return moment
    return text


def _toml_takes(moment: datetime | date) -> bool:
    """Tell whether TOML can write it bare: its offsets from UTC have hours and minutes and nothing finer."""
    offset = moment.utcoffset() if isinstance(moment, datetime) else None
    return offset is None or not offset % timedelta(minutes=1)
