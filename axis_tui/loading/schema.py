"""The registry format as a JSON Schema, so that an editor can complete and check while one types."""

from __future__ import annotations

from typing import Any

from axis_tui.loading.countries import COUNTRIES
from axis_tui.loading.rules import NEVER_BLANK
from axis_tui.loading.table import Key, Table, Type
from axis_tui.loading.tables import DERIVED, QUOTE, TABLES

_TEXT = {"type": "string", "minLength": 1}
_POINT = r"\d{4}(-\d{2}(-\d{2})?)?[~?%]?"
_END = rf"({_POINT}|\.\.)?"
_DATE = {"type": "string", "pattern": f"^({_POINT}|{_END}/{_END})$"}
_TYPES: dict[Type, dict[str, Any]] = {
    Type.ID: {"type": "string", "pattern": "^[a-z0-9-]+$"},
    Type.FREE_ID: {"type": "string", "pattern": r"^[\w.:-]+$"},
    Type.TEXT: {"type": "string"},
    Type.PROSE: {"type": "string"},
    Type.TEXTS: {"anyOf": [{"type": "array", "items": _TEXT}, _TEXT]},
    Type.IDS: {"type": "array", "items": _TEXT},
    Type.FLAG: {"type": "boolean"},
    Type.NUMBER: {"type": "integer"},
    Type.DATE: _DATE,
    Type.DAY: {"type": "string"},
    Type.MOMENT: {"type": "string", "format": "date-time"},
    Type.LANGUAGE: {"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
    Type.COUNTRIES: {"type": "array", "items": {"enum": sorted(COUNTRIES)}},
    Type.LINKS: {"type": "array", "items": {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}},
    Type.DIGEST: {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    Type.GLYPH: {"type": "string", "minLength": 1, "maxLength": 1},
    Type.LETTER: {"type": "string", "pattern": "^[!-~]$"},
}


def registry_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a registry's tables.

    It says what one file may hold. What concerns several records, such as an id that nobody
    declared, is found by `axis-tui check`.
    """
    tables = {table.name: _table_schema(table) for table in TABLES if "." not in table.name}
    tables["registry"]["properties"]["derived"] = _table_schema(DERIVED)
    tables["source"]["properties"]["quote"] = _repeated(_table_schema(QUOTE))
    repeated = {table.name: table.repeated for table in TABLES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "axis-tui registry, format 1",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _repeated(body) if repeated[name] else body for name, body in tables.items()},
    }


def _repeated(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _table_schema(table: Table) -> dict[str, Any]:
    return {
        "type": "object",
        "description": table.doc,
        "additionalProperties": False,
        "required": [key.name for key in table.keys if key.required],
        "properties": {key.name: _key_schema(table, key) for key in table.keys},
    }


def _key_schema(table: Table, key: Key) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": key.doc, **_TYPES[key.type]}
    if key.choices:
        schema = {"description": key.doc, "enum": list(key.choices)}
    elif key.type in (Type.TEXT, Type.PROSE) and (
        key.required or key.name in NEVER_BLANK.get(table.name, ())
    ):
        schema["minLength"] = 1
    return schema
