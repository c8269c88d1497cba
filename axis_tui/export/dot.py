"""DOT, the language of Graphviz: a drawing of actors as boxes and ties as arrows.

Every name is quoted. In a quoted label Graphviz still reads backslashes and entities such as
`&lt;`, so both are escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from axis_tui.model.kinds import TieKind, Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

_COLOURS = {
    Tone.HIERARCHY: "#3465a4",
    Tone.COOPERATION: "#4e9a06",
    Tone.HOSTILITY: "#cc0000",
    Tone.NEUTRAL: "#666666",
}

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "", "\0": "", "&": "&amp;"})


def registry_dot(registry: Registry) -> bytes:
    """Write the actors and ties of a registry as a directed graph."""
    return ("\n".join(_lines(registry)) + "\n").encode("utf-8")


def _lines(registry: Registry) -> Iterator[str]:
    yield f"digraph {quoted(registry.title)} {{"
    yield '  graph [charset="UTF-8", rankdir="LR"];'
    yield '  node [shape="box"];'
    for actor in registry.actors.values():
        kind = registry.actor_kinds[actor.kind].label
        yield f"  {quoted(actor.id)} [label={quoted(actor.name)}, tooltip={quoted(kind)}];"
    for tie in registry.ties.values():
        yield f"  {_edge(registry, tie, registry.tie_kinds[tie.kind])}"
    yield "}"


def _edge(registry: Registry, tie: Tie, kind: TieKind) -> str:
    standing = registry.standing(tie.id)
    attributes = {
        "label": kind.label,
        "id": tie.id,
        "color": _COLOURS[kind.tone],
        "dir": "none" if kind.symmetric else "forward",
        "style": "dashed" if standing.is_contested else "solid",
        "tooltip": standing.words,
    }
    listed = ", ".join(f"{name}={quoted(value)}" for name, value in attributes.items())
    return f"{quoted(tie.subject)} -> {quoted(tie.object)} [{listed}];"


def quoted(text: str) -> str:
    """Give text as a quoted string that Graphviz shows as it stands."""
    return f'"{text.translate(_ESCAPES)}"'
