"""The parts of docs/registry.md that come from the code: keys, grades, vocabulary, problems."""

from __future__ import annotations

from collections.abc import Callable

from axis_tui.loading.codes import ERRORS, WARNINGS
from axis_tui.loading.table import Key, Table
from axis_tui.loading.tables import TABLES
from axis_tui.model.grades import CREDIBILITY, RELIABILITY
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS
from tests.house.filling import filled
from tests.house.paths import ROOT

PAGE = ROOT / "docs" / "registry.md"


def registry_page() -> str:
    """Give docs/registry.md with each marked part as the code says it."""
    return filled(PAGE, PARTS)


def _tables() -> str:
    return "\n\n".join(_table(table) for table in TABLES)


def _table(table: Table) -> str:
    rows = [f"| `{key.name}` | {_need(key)} | {key.type} | {_doc(key)} |" for key in table.keys]
    head = f"### `{table.header}`\n\n{table.doc}\n\n| key | | type | meaning |\n|---|---|---|---|\n"
    return head + "\n".join(rows)


def _need(key: Key) -> str:
    return "required" if key.required else ""


def _doc(key: Key) -> str:
    if not key.choices:
        return key.doc
    return f"{key.doc} One of {', '.join(f'`{choice}`' for choice in key.choices)}."


def _grades() -> str:
    letters = "\n".join(f"| {letter} | {words} |" for letter, words in RELIABILITY.items())
    digits = "\n".join(f"| {digit} | {words} |" for digit, words in CREDIBILITY.items())
    return f"| source | |\n|---|---|\n{letters}\n\n| information | |\n|---|---|\n{digits}"


def _vocabulary() -> str:
    actors = "\n".join(f"| `{k.id}` | {k.glyph} | {k.ascii} | {k.plural} |" for k in BUILTIN_ACTOR_KINDS)
    ties = "\n".join(f"| `{k.id}` | {k.label} | {k.inverse} | {k.tone} |" for k in BUILTIN_TIE_KINDS)
    return (
        f"| kind of actor | sign | ASCII | |\n|---|---|---|---|\n{actors}\n\n"
        f"| kind of tie | from its subject | from its object | tone |\n|---|---|---|---|\n{ties}"
    )


def _problems() -> str:
    rows = [("error", *item) for item in ERRORS.items()] + [("warning", *item) for item in WARNINGS.items()]
    body = "\n".join(f"| `{code}` | {severity} | {words} |" for severity, code, words in rows)
    return f"| code | | |\n|---|---|---|\n{body}"


PARTS: dict[str, Callable[[], str]] = {
    "tables": _tables,
    "grades": _grades,
    "vocabulary": _vocabulary,
    "problems": _problems,
}
