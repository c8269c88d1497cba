"""The registry's own format, version 1, as TOML 1.0: a registry to bytes, losing nothing but comments.

Each table is written flat, with the keys that loading knows, in the order in which it knows
them; what is empty or only says the default is left out. C1 controls, bidirectional controls
and line separators are written as escapes, so that an editor or `cat` shows what is there.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import msgspec
import tomli_w

from axis_tui.loading import tables
from axis_tui.loading.tables import Table, Type
from axis_tui.model.clean import BIDI_CONTROLS
from axis_tui.model.dates import Date
from axis_tui.model.registry import FORMAT, Registry
from axis_tui.model.tie import Tie, default_tie_id

DEFAULT_LANGUAGE = "en"

# tomli-w writes every string as a basic string, in which an escape is right wherever a character is.
_BETTER_ESCAPED = re.compile(
    "[\x7f-\x9f\u2028\u2029\ufeff\ufff9-\ufffb\U000e0000-\U000e007f" + BIDI_CONTROLS + "]"
)


def registry_toml(registry: Registry) -> bytes:
    """Write a registry as one TOML file; loading it gives an equal registry, in the same order."""
    text = "\n".join(_tables(registry))
    return _BETTER_ESCAPED.sub(_escape, text).encode("utf-8")


def _tables(registry: Registry) -> Iterator[str]:
    """Give each table of the file, headed and ending with a newline."""
    yield _written(tables.REGISTRY, _registry_values(registry))
    if registry.derived is not None:
        yield _written(tables.DERIVED, _values(tables.DERIVED, registry.derived))
    for actor_kind in registry.own_actor_kinds:
        yield _written(tables.ACTOR_KIND, _values(tables.ACTOR_KIND, actor_kind))
    for tie_kind in registry.own_tie_kinds:
        yield _written(tables.TIE_KIND, _values(tables.TIE_KIND, tie_kind))
    for actor in registry.actors.values():
        yield _written(tables.ACTOR, _values(tables.ACTOR, actor))
    triples = Counter(default_tie_id(tie.subject, tie.kind, tie.object) for tie in registry.ties.values())
    for tie in registry.ties.values():
        yield _written(tables.TIE, _tie_values(tie, triples))
    for source in registry.sources.values():
        yield _written(tables.SOURCE, _values(tables.SOURCE, source))
        for quote in source.quotes:
            yield _written(tables.QUOTE, _values(tables.QUOTE, quote))


def _registry_values(registry: Registry) -> dict[str, Any]:
    values = {"format": FORMAT, **_values(tables.REGISTRY, registry)}
    if registry.language == DEFAULT_LANGUAGE:
        values.pop("language")
    return values


def _tie_values(tie: Tie, triples: Counter[str]) -> dict[str, Any]:
    """Give a tie's values; its id only where nobody could work it out from the rest."""
    values = _values(tables.TIE, tie)
    triple = default_tie_id(tie.subject, tie.kind, tie.object)
    if tie.id == triple and triples[triple] == 1:
        del values["id"]
    return values


def _values(table: Table, record: msgspec.Struct) -> dict[str, Any]:
    """Give what a record has to say under each key of its table, empty values left out."""
    values: dict[str, Any] = {}
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
            if (moment := read(text)).isoformat() == text:
                return moment
    return text


def _written(table: Table, values: dict[str, Any]) -> str:
    return f"{table.header}\n{tomli_w.dumps(values)}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
