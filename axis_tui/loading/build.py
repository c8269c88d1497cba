"""Build: records that passed their own checks, made into the model's types."""

from __future__ import annotations

from typing import Any

from axis_tui.loading.records import Record
from axis_tui.model.actor import Actor
from axis_tui.model.kinds import ActorKind, TieKind, Tone
from axis_tui.model.registry import Derived
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie


def build_actor_kind(record: Record) -> ActorKind:
    """Make a kind of actor, with the defaults for what was not given."""
    values = record.values
    return ActorKind(
        id=values["id"],
        label=values["label"],
        plural=values.get("plural") or f"{values['label']}s",
        glyph=values.get("glyph", "•"),
        ascii=values.get("ascii", "?"),
    )


def build_tie_kind(record: Record) -> TieKind:
    """Make a kind of tie; a symmetric one reads the same from either end unless it says otherwise."""
    values = record.values
    return TieKind(
        id=values["id"],
        label=values["label"],
        inverse=values.get("inverse", values["label"]),
        symmetric=values.get("symmetric", False),
        tone=Tone(values.get("tone", Tone.NEUTRAL)),
    )


def build_actor(record: Record) -> Actor:
    """Make an actor."""
    return Actor(**record.values)


def build_tie(record: Record) -> Tie:
    """Make a tie, with its own id or the default one."""
    return Tie(**{**record.values, "id": record.id})


def build_source(record: Record, quotes: list[Record]) -> Source:
    """Make a source with its quotes."""
    return Source(**record.values, quotes=tuple(Quote(**quote.values) for quote in quotes))


def build_derived(values: dict[str, Any]) -> Derived:
    """Make the note of where a subgraph comes from."""
    return Derived(**values)
