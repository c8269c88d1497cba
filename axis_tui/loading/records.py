"""Records: the tables of a parsed file, each key checked against the format and read.

A record with a fault is left out, but its id is kept, so that what points at it is not
reported a second time as dangling.
"""

from __future__ import annotations

from typing import Any

import msgspec

from axis_tui.loading.findings import Findings
from axis_tui.loading.loaded import Origin
from axis_tui.loading.steps import Counting
from axis_tui.loading.table import Table
from axis_tui.loading.tables import ACTOR, ACTOR_KIND, DERIVED, QUOTE, REGISTRY, SOURCE, TIE, TIE_KIND
from axis_tui.loading.values import Refused, bidi_place, kind_of, read_value
from axis_tui.model.clean import clean
from axis_tui.model.source import quote_ref
from axis_tui.model.tie import default_tie_id

LONGEST_GUESS = 200
"""Letters of a word for which something that was meant is looked for."""

MOST_LISTED = 40
"""Words that are listed where none is near."""

_TOP = {table.name: table for table in (REGISTRY, ACTOR_KIND, TIE_KIND, ACTOR, TIE, SOURCE)}
_INSIDE = {"registry": {"derived": DERIVED}, "source": {"quote": QUOTE}}


class Record(msgspec.Struct):
    """One table of a file, with its keys read as far as they could be."""

    table: str
    origin: Origin
    id: str
    """Its id, or the table's name and number where it has none."""
    has_id: bool
    call: str
    """What problems call it: its id, a quote's with that of its source before it."""
    values: dict[str, Any]
    sound: bool = True
    """False where some key of it is missing or wrong."""
    inside: list[Record] = []
    """A source's quotes, or the registry's `derived`."""


def read_records(
    document: dict[str, Any], file: int, findings: Findings, counting: Counting | None = None
) -> list[Record]:
    """Read every record of a parsed file; what is wrong goes to the findings."""
    counting = counting or Counting()
    records = []
    for name, value in document.items():
        table = _TOP.get(name)
        where = Origin(file, ())
        if table is None:
            code, message = _stray(name, value)
            findings.error(where, code, "", message, name, at_key=True)
            continue
        records += _read_table(table, value, where, findings, counting)
    return records


def count_records(document: dict[str, Any]) -> int:
    """Count what `read_records` will read of a parsed file, quotes among it."""
    lists = [items for items in document.values() if isinstance(items, list)]
    sources = document.get("source")
    for source in sources if isinstance(sources, list) else ():
        quotes = source.get("quote") if isinstance(source, dict) else None
        lists += [quotes] if isinstance(quotes, list) else []
    return sum(map(len, lists))


def _stray(name: str, value: Any) -> tuple[str, str]:
    """Say what is wrong with something at the top of a file that the format does not know."""
    if isinstance(value, dict | list):
        right = nearest(name, _TOP)
        for above, tables in _INSIDE.items():
            if name in tables:
                right = f"; write {tables[name].header} below its {_TOP[above].header}"
        return "unknown-table", f"there is no table “{clean(name)}”{right}"
    return "unknown-key", f"the key “{clean(name)}” stands outside any table; keys belong under a header"


def nearest(word: str, words: Any) -> str:
    """Offer the nearest of the allowed words, or list them: "; did you mean “alias”?"."""
    from difflib import get_close_matches

    allowed = list(words)
    close = get_close_matches(word[:LONGEST_GUESS], allowed[:1000], n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else f"; there are {listed(allowed)}"


def listed(words: list[str]) -> str:
    """List the allowed words, as many as a message holds."""
    more = len(words) - MOST_LISTED
    return f"{', '.join(words[:MOST_LISTED])}{f' and {more:,} more' if more > 0 else ''}"


def _read_table(
    table: Table,
    value: Any,
    where: Origin,
    findings: Findings,
    counting: Counting,
    inside: Record | None = None,
) -> list[Record]:
    name = table.name.rpartition(".")[2]
    single = isinstance(value, dict)
    items = [value] if single else value
    wrong = not isinstance(items, list) or not all(isinstance(item, dict) for item in items)
    if wrong or single is table.repeated:
        message = f"this is {kind_of(value)}; write {table.header}"
        findings.error(where, "wrong-type", name, message, name, at_key=True)
    # What stands in it is read all the same: nobody is to hear that it is not there.
    if wrong or not (single or table.repeated):
        return []
    records = []
    for number, item in enumerate(items):
        path = (*where.path, name) if single else (*where.path, name, number)
        records.append(_read_record(table, item, Origin(where.file, path), findings, counting, inside))
        if not single:
            counting.count()
    return records


def _read_record(
    table: Table,
    item: dict[str, Any],
    origin: Origin,
    findings: Findings,
    counting: Counting,
    inside: Record | None,
) -> Record:
    record = _name_record(table, item, origin)
    if inside is not None and table is QUOTE:
        record.call = quote_ref(inside.id, record.id)
    by_name, tables_inside = table.by_name, _INSIDE.get(table.name, {})
    for name, value in item.items():
        if inner := tables_inside.get(name):
            record.inside = _read_table(inner, value, origin, findings, counting, record)
            continue
        key = by_name.get(name)
        if key is None:
            message = f"{table.header} has no key “{clean(name)}”{nearest(name, [*by_name, *tables_inside])}"
            findings.error(origin, "unknown-key", record.call, message, name, at_key=True)
            record.sound = False
            continue
        try:
            read = read_value(key, value)
        except Refused as refused:
            at = (name,) if refused.item is None else (name, refused.item)
            findings.error(origin, refused.code, record.call, f"{name}: {refused.message}", *at)
            record.sound = False
            continue
        if key.required and isinstance(read, str) and not read.strip():
            findings.error(
                origin, "empty-text", record.call, f"{name}: it is empty; say something here", name
            )
            record.sound = False
            continue
        record.values[name] = read
        place = bidi_place(read)
        if place is not None:
            message = f"{name}: the text holds bidirectional control characters, which are shown as marks"
            findings.warn(origin, "bidi-control", record.call, message, name, *place)
    for key in table.keys:
        if key.required and key.name not in item:
            message = f"{table.header} needs the key “{key.name}”"
            findings.error(origin, "missing-key", record.call, message, key.name)
            record.sound = False
    return record


def _name_record(table: Table, item: dict[str, Any], origin: Origin) -> Record:
    """Begin a record, with the id by which problems call it."""
    given = item.get("id")
    if isinstance(given, str) and given:
        return Record(table.name, origin, given, True, given, {})
    if table is TIE:
        ends = [item.get(key) for key in ("subject", "kind", "object")]
        if all(isinstance(end, str) for end in ends):
            name = default_tie_id(*ends)  # type: ignore[arg-type]
            return Record(table.name, origin, name, True, name, {})
    number = origin.path[-1]
    call = f"{table.name} {number + 1}" if isinstance(number, int) else table.name
    return Record(table.name, origin, call, False, call, {})
