"""The table of formats: what each is called, which files have it, and what it cannot hold."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import msgspec

from axis_tui.export.features import Feature
from axis_tui.export.reading import Network
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words


class Format(msgspec.Struct, frozen=True):
    """A file format that a registry can be written in, or read from."""

    id: str
    """What the option `-f` takes."""
    name: str
    use: str
    """What it is good for, in one phrase."""
    suffixes: tuple[str, ...]
    """With their dots, the usual one first."""
    writer: str = ""
    """The module of this package and the function in it that gives the bytes: "toml:registry_toml"."""
    cannot_hold: tuple[Feature, ...] = ()
    reader: str = ""
    """The module and the function in it that reads a network: "graphml:read_graphml"."""

    @property
    def writes(self) -> bool:
        """True where registries can be written in it."""
        return bool(self.writer)

    @property
    def reads(self) -> bool:
        """True where the program opens or imports files in it."""
        return bool(self.reader) or self.id in ("toml", "json")

    def write(self, registry: Registry) -> bytes:
        """Write a registry in this format; imports what that takes."""
        write: Callable[[Registry], bytes] = _function(self.writer)
        return write(registry)

    def read(self, text: str) -> Network:
        """Read another tool's network in this format; raises Unreadable, imports what that takes."""
        read: Callable[[str], Network] = _function(self.reader)
        return read(text)

    def left_out(self, registry: Registry) -> list[str]:
        """Say what of a registry the format cannot hold: "140 quotes", "12 notes"."""
        counted = ((feature, feature.count(registry)) for feature in self.cannot_hold)
        return [feature.words(number) for feature, number in counted if number]

    def holds(self, registry: Registry) -> str:
        """Say what of a registry is in a file of this format: "66 actors and 187 ties"."""
        counts = (
            (number - sum(lost.count(registry) for lost in losses if lost in self.cannot_hold), word)
            for number, word, losses in (
                (len(registry.actors), "actor", (Feature.LONE_ACTORS, Feature.UNQUOTED_ACTORS)),
                (len(registry.ties), "tie", (Feature.TIES, Feature.UNQUOTED_TIES)),
                (len(registry.quotes), "quote", (Feature.QUOTES,)),
                (len(registry.sources), "source", (Feature.SOURCES, Feature.UNQUOTED_SOURCES)),
            )
        )
        held = [count_words(number, word) for number, word in counts if number]
        *before, last = held or ["nothing"]
        return f"{', '.join(before)} and {last}" if before else last


def _function(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(importlib.import_module(f"axis_tui.export.{module}"), function)


_EVIDENCE = (Feature.QUOTES, Feature.SOURCES)
_ABOUT = (Feature.VOCABULARY, Feature.DESCRIPTION, Feature.LANGUAGE, Feature.ORIGIN)
_NOT_READ_BACK = (Feature.IMPORTED,)
"""What an import says anew; formats that are only written lose it."""
_OF_ACTORS = (
    Feature.ALIASES,
    Feature.ACTOR_SUMMARIES,
    Feature.COUNTRIES,
    Feature.IDENTIFIERS,
    Feature.ACTOR_DATES,
)
_OF_TIES = (Feature.TIE_SUMMARIES, Feature.TIE_DATES)

FORMATS: tuple[Format, ...] = (
    Format(
        "toml",
        "axis-tui registry",
        "the program's own format, for people and for version control",
        (".toml",),
        "toml:registry_toml",
    ),
    Format(
        "json",
        "axis-tui JSON",
        "the same tables and keys as the registry's TOML, for programs",
        (".json",),
        "json:registry_json",
    ),
    Format(
        "csv",
        "CSV of ties",
        "one row for each tie: an edge list for spreadsheets, R and Gephi",
        (".ties.csv", ".csv"),
        "csv:ties_csv",
        (Feature.LONE_ACTORS, Feature.ACTOR_KINDS, *_EVIDENCE, *_OF_ACTORS, Feature.TITLE, *_ABOUT),
        "read_csv:read_csv",
    ),
    Format(
        "csv-actors",
        "CSV of actors",
        "one row for each actor: a node list to go with the ties",
        (".actors.csv",),
        "csv:actors_csv",
        (Feature.TIES, *_EVIDENCE, *_OF_TIES, Feature.TITLE, *_ABOUT),
        "read_actors:read_actors",
    ),
    Format(
        "csv-quotes",
        "CSV of quotes",
        "one row for each quote and each tie on which it bears",
        (".quotes.csv",),
        "csv:quotes_csv",
        (
            Feature.UNQUOTED_ACTORS,
            Feature.UNQUOTED_TIES,
            Feature.UNQUOTED_SOURCES,
            Feature.ACTOR_KINDS,
            *_OF_ACTORS,
            *_OF_TIES,
            Feature.TITLE,
            *_ABOUT,
            *_NOT_READ_BACK,
        ),
    ),
    Format(
        "graphml",
        "GraphML",
        "actors and ties with attributes, for yEd, Cytoscape, igraph and NetworkX",
        (".graphml",),
        "graphml:registry_graphml",
        (*_EVIDENCE, *_ABOUT),
        "read_graphml:read_graphml",
    ),
    Format(
        "gexf",
        "GEXF 1.3",
        "actors and ties with attributes, for Gephi",
        (".gexf",),
        "gexf:registry_gexf",
        (*_EVIDENCE, *_ABOUT),
        "read_gexf:read_gexf",
    ),
    Format(
        "node-link",
        "node-link JSON",
        "nodes and links with attributes, for D3 and NetworkX; read in any .json, of Graphviz too",
        (".d3js", ".node-link.json"),
        "node_link:registry_node_link",
        (*_EVIDENCE, *_ABOUT),
        "read_node_link:read_node_link",
    ),
    Format(
        "dot",
        "Graphviz DOT",
        "a drawing: `dot -Tsvg`",
        (".dot", ".gv"),
        "dot:registry_dot",
        (*_EVIDENCE, *_OF_ACTORS, *_OF_TIES, *_ABOUT, *_NOT_READ_BACK),
    ),
    Format(
        "mermaid",
        "Mermaid flowchart",
        "a drawing in a Markdown page",
        (".mmd", ".mermaid"),
        "mermaid:registry_mermaid",
        (
            Feature.IDS,
            Feature.ACTOR_KINDS,
            *_EVIDENCE,
            *_OF_ACTORS,
            *_OF_TIES,
            Feature.TITLE,
            *_ABOUT,
            *_NOT_READ_BACK,
        ),
    ),
)
"""Every format, in the order in which they are listed."""


def find_format(id: str) -> Format | None:
    """Find a format by its id."""
    return next((format for format in FORMATS if format.id == id), None)


def format_of(path: PurePath) -> Format | None:
    """Find the format of a file by its suffix; of several that fit, the longest."""
    name = path.name.casefold()
    fitting = [(len(suffix), f) for f in FORMATS for suffix in f.suffixes if name.endswith(suffix)]
    return max(fitting, key=lambda fit: fit[0])[1] if fitting else None
