"""What a format cannot hold is said: two registries that differ are written, or described, differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from axis_tui.export.features import Feature
from axis_tui.export.formats import FORMATS, Format, find_format
from axis_tui.loading import tables
from axis_tui.loading.table import Table, Type
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.kinds import ActorKind, TieKind, Tone
from axis_tui.model.registry import Derived, Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie

QUOTE = Quote(
    "q", "Words.", "Before.", "After.", "a spokesman", "b", 2, Date("1904"), ("one",), ("two",), ("two",),
    "Note.",
)  # fmt: skip
SOURCE = Source(
    "paper", "A paper", "B", "The Paper", ("Anna",), Date("1903"), "2024-01-03", "https://a.example",
    "https://b.example", "de", ("an agency",), "0" * 64, "Rare.", (QUOTE,),
)  # fmt: skip
ALPHA = Actor(
    "a", "Alpha", "clan", ("Alif",), "First.", ("IR",), Date("1901"), Date("1999"), ("wikidata:Q1",)
)
FULL = Registry(
    "Title",
    "Description.",
    "fr",
    True,
    Derived("Whole"),
    (ActorKind("clan", "clan", "clans", "◆", "c"),),
    (TieKind("feeds", "feeds", "is fed by", True, Tone.COOPERATION),),
    {"a": ALPHA, "b": Actor("b", "Beta", "state")},
    {
        "one": Tie("one", "a", "feeds", "b", Date("1902"), Date("1998"), "Fed."),
        "two": Tie("two", "b", "arms", "a"),
    },
    {"paper": SOURCE},
)
"""Every key of the format says something in it."""

WHOLE = {
    "source": Feature.SOURCES,
    "source.quote": Feature.QUOTES,
    "tie": Feature.TIES,
    "actor_kind": Feature.VOCABULARY,
    "tie_kind": Feature.VOCABULARY,
    "registry.derived": Feature.ORIGIN,
}
"""With which feature all of a table is said to be lost."""


NOTHING = {Type.DATE: None, Type.ID: None, Type.NUMBER: None, Type.FLAG: False}
"""What stands for a key of a type where nothing is said; for all others an empty text or list."""

EMPTY = {"registry.language": "en", "tie_kind.tone": Tone.NEUTRAL}
"""The same for keys that differ from their type."""


def without(record: Any, table: Table) -> Iterator[tuple[str, Any]]:
    """Give a record once without each key that it can do without."""
    for key in table.keys:
        if key.required or key.name == "id" or not hasattr(record, key.name):
            continue
        name, value = f"{table.name}.{key.name}", getattr(record, key.name)
        empty = EMPTY.get(name, () if isinstance(value, tuple) else NOTHING.get(key.type, ""))
        assert value != empty, f"{name} says nothing in FULL"
        yield name, msgspec.structs.replace(record, **{key.name: empty})


def lessened() -> Iterator[tuple[str, Registry]]:
    """Give the registry once without each thing that it can do without."""
    replace = msgspec.structs.replace
    yield from without(FULL, tables.REGISTRY)
    for name, actor in without(ALPHA, tables.ACTOR):
        yield name, replace(FULL, actors=FULL.actors | {"a": actor})
    for name, tie in without(FULL.ties["one"], tables.TIE):
        yield name, replace(FULL, ties=FULL.ties | {"one": tie})
    for name, source in without(SOURCE, tables.SOURCE):
        yield name, replace(FULL, sources={"paper": source})
    for name, quote in without(QUOTE, tables.QUOTE):
        yield name, replace(FULL, sources={"paper": replace(SOURCE, quotes=(quote,))})
    for name, kind in without(FULL.own_tie_kinds[0], tables.TIE_KIND):
        yield name, replace(FULL, own_tie_kinds=(kind,))
    for name, actor_kind in without(FULL.own_actor_kinds[0], tables.ACTOR_KIND):
        yield name, replace(FULL, own_actor_kinds=(actor_kind,))
    yield "registry.derived", replace(FULL, derived=None)
    yield "a source", replace(FULL, sources={})


LESS = dict(lessened())


def test_nearly_every_key_of_the_format_is_tried() -> None:
    keys = {f"{table.name}.{key.name}" for table in tables.TABLES for key in table.keys if not key.required}
    assert keys - LESS.keys() == {"tie.id", *(f"registry.derived.{key.name}" for key in tables.DERIVED.keys)}


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.id)
@pytest.mark.parametrize("less", LESS)
def test_what_is_not_written_is_said_to_be_left_out(less: str, format: Format) -> None:
    if WHOLE.get(less.rpartition(".")[0]) in format.cannot_hold:
        return
    if less == "registry.imported" and format.reads:
        # An import says it anew.
        return
    is_written = format.write(LESS[less]) != format.write(FULL)
    assert is_written or format.left_out(LESS[less]) != format.left_out(FULL)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.id)
@pytest.mark.parametrize(
    ("actors", "ties", "sources"),
    [
        ({"lone": Actor("lone", "Lone", "state")}, {}, {}),
        ({}, {"bare": Tie("bare", "a", "arms", "b")}, {}),
        ({}, {}, {"ancestor": Source("ancestor", "An agency", "A")}),
    ],
    ids=["an actor without ties", "a tie without quotes", "a source without quotes"],
)
def test_a_record_of_which_nothing_is_written_is_counted(
    actors: dict[str, Actor], ties: dict[str, Tie], sources: dict[str, Source], format: Format
) -> None:
    more = msgspec.structs.replace(
        FULL, actors=FULL.actors | actors, ties=FULL.ties | ties, sources=FULL.sources | sources
    )
    assert format.write(more) != format.write(FULL) or format.left_out(more) != format.left_out(FULL)


def test_a_table_of_ties_says_that_it_lacks_actors_without_ties_and_all_kinds_of_actors() -> None:
    lone = msgspec.structs.replace(FULL, actors=FULL.actors | {"lone": Actor("lone", "Lone", "state")})
    format = find_format("csv")
    assert format is not None
    said = format.left_out(lone)
    assert said[:2] == ["1 actor without ties", "3 kinds of actors"]
    assert {"the registry's title", "the registry's language"} <= set(said)


def test_a_drawing_says_that_its_nodes_are_only_numbered() -> None:
    format = find_format("mermaid")
    assert format is not None
    assert format.left_out(FULL)[:2] == ["4 ids of actors and ties", "2 kinds of actors"]
