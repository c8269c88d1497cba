"""CSV (RFC 4180, UTF-8): the ties, the actors, or the quotes of a registry as one table.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and so runs
what a stranger wrote. Such cells get an apostrophe before them, as do those that begin with
one already, so that reading can take it off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from axis_tui.export.attributes import (
    EDGE_TYPES,
    NODE_TYPES,
    SEPARATOR,
    edge_attributes,
    node_attributes,
)
from axis_tui.export.xml_text import xml_value
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry

FORMULA = tuple("=+-@＝＋－＠\t\r'")
"""What a cell may not begin with."""


def ties_csv(registry: Registry) -> bytes:
    """Write one row for each tie, with both ends by id and by name."""
    names = [name for name in EDGE_TYPES if name != "label"]
    rows = []
    for tie in registry.ties.values():
        values = edge_attributes(registry, tie)
        ends = (registry.actors[tie.subject].name, registry.actors[tie.object].name)
        said = [tie.id, tie.subject, tie.object, *ends, sentence(registry, tie)]
        rows.append([*said, *(xml_value(values.get(name, "")) for name in names)])
    return _table(["id", "subject", "object", "subject_name", "object_name", "sentence", *names], rows)


def actors_csv(registry: Registry) -> bytes:
    """Write one row for each actor."""
    names = [name for name in NODE_TYPES if name != "label"]
    rows = []
    for actor in registry.actors.values():
        values = node_attributes(registry, actor)
        rows.append([actor.id, actor.name, *(xml_value(values.get(name, "")) for name in names)])
    return _table(["id", "name", *names], rows)


def quotes_csv(registry: Registry) -> bytes:
    """Write one row for each quote and each tie on which it bears."""
    header = ["tie", "sentence", "stance", "quote", "exact", "speaker", "grade", "date", "note"]
    header += ["source", "source_title", "publisher", "published", "url", "derived_from"]
    rows = []
    for tie in registry.ties.values():
        for item in registry.evidence_of(tie.id):
            quote, source = item.quote, item.source
            date, published = (d.text if d else "" for d in (quote.date, source.published))
            said = [tie.id, sentence(registry, tie), item.stance.value, item.ref, quote.exact, quote.speaker]
            origin = [source.id, source.title, source.publisher, published, source.url]
            rows.append([*said, item.grade, date, quote.note, *origin, SEPARATOR.join(source.derived_from)])
    return _table(header, rows)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([disarmed(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8")


def disarmed(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
