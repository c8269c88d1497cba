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
    NODE_TYPES,
    edge_attributes,
    edge_types,
    node_attributes,
)
from axis_tui.export.items import join_items
from axis_tui.export.xml_text import xml_value
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry

FORMULA = tuple("=+-@＝＋－＠\t\r'")
"""What a cell may not begin with."""


def ties_csv(registry: Registry) -> bytes:
    """Write one row for each tie, with both ends by id and by name.

    The first columns are called as Gephi wants them; igraph takes the first two for the ends.
    Gephi tells parallel edges apart by `kind`.
    """
    types = edge_types(registry)
    names = [name for name in types if name not in ("label", "kind", "weight")]
    weights = ["weight"] if "weight" in types else []
    rows = []
    for tie in registry.ties.values():
        values = edge_attributes(registry, tie)
        direction = "Undirected" if registry.tie_kinds[tie.kind].symmetric else "Directed"
        named = (registry.actors[tie.subject].name, registry.actors[tie.object].name)
        said = [tie.subject, tie.object, direction, tie.id, xml_value(values["label"]), tie.kind]
        rest = [xml_value(values.get(name, "")) for name in (*names, *weights)]
        rows.append([*said, *named, sentence(registry, tie), *rest])
    header = ["Source", "Target", "Type", "Id", "Label", "kind", "subject_name", "object_name", "sentence"]
    return _table([*header, *names, *(name.title() for name in weights)], rows)


def actors_csv(registry: Registry) -> bytes:
    """Write one row for each actor, its id first, as Gephi and igraph want it."""
    names = [name for name in NODE_TYPES if name != "label"]
    rows = []
    for actor in registry.actors.values():
        values = node_attributes(registry, actor)
        rows.append([actor.id, actor.name, *(xml_value(values.get(name, "")) for name in names)])
    return _table(["Id", "Label", *names], rows)


def quotes_csv(registry: Registry) -> bytes:
    """Write one row for each quote and each tie on which it bears, with all that its source says."""
    header = ["tie", "sentence", "stance", "quote", "exact", "speaker", "grade", "date", "note"]
    header += ["source", "source_title", "publisher", "published", "url", "derived_from"]
    header += ["subject", "kind", "object", "prefix", "suffix", "speaker_actor"]
    header += ["authors", "retrieved", "archived", "language", "sha256", "source_notes"]
    rows = []
    for tie in registry.ties.values():
        for item in registry.evidence_of(tie.id):
            quote, source = item.quote, item.source
            date, published = (d.text if d else "" for d in (quote.date, source.published))
            rows.append(
                [
                    *(tie.id, sentence(registry, tie), item.stance.value),
                    *(item.ref, quote.exact, quote.speaker, item.grade, date, quote.note),
                    *(source.id, source.title, source.publisher, published, source.url),
                    join_items(source.derived_from),
                    *(tie.subject, tie.kind, tie.object),
                    *(quote.prefix, quote.suffix, quote.speaker_actor or ""),
                    *(join_items(source.authors), source.retrieved, source.archived),
                    *(source.language, source.sha256, source.notes),
                ]
            )
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
