"""Actors and ties as flat attributes, for formats that know nodes and edges and nothing else.

The names avoid those that such formats keep for themselves (id, type, source, target); a weight
has the one that they keep for it.
"""

from __future__ import annotations

from axis_tui.export.items import join_items
from axis_tui.export.weights import weight_said
from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

Attributes = dict[str, str | int | float | bool]

NODE_TYPES: dict[str, type] = {
    "label": str,
    "kind": str,
    "kind_label": str,
    "aliases": str,
    "summary": str,
    "countries": str,
    "since": str,
    "until": str,
    "same_as": str,
}
"""What an actor's attributes are called, and what they hold."""

EDGE_TYPES: dict[str, type] = {
    "label": str,
    "inverse": str,
    "kind": str,
    "tone": str,
    "symmetric": bool,
    "since": str,
    "until": str,
    "summary": str,
    "quotes": int,
    "independent_sources": int,
    "independent_support": int,
    "best_grade": str,
    "contested": bool,
}
"""What a tie's attributes are called, and what they hold."""


def edge_types(registry: Registry) -> dict[str, type]:
    """Give what ties' attributes are called and hold; a weight is one where a tie has one."""
    weighted = any(weight_said(tie.summary) is not None for tie in registry.ties.values())
    return EDGE_TYPES | {"weight": float} if weighted else EDGE_TYPES


def node_attributes(registry: Registry, actor: Actor) -> Attributes:
    """Give an actor's attributes; what is empty is left out."""
    values: Attributes = {
        "label": actor.name,
        "kind": actor.kind,
        "kind_label": registry.actor_kinds[actor.kind].label,
        "aliases": join_items(actor.aliases),
        "summary": actor.summary,
        "countries": join_items(actor.countries),
        "since": actor.since.text if actor.since else "",
        "until": actor.until.text if actor.until else "",
        "same_as": join_items(actor.same_as),
    }
    return {key: value for key, value in values.items() if value != ""}


def edge_attributes(registry: Registry, tie: Tie) -> Attributes:
    """Give a tie's attributes and how it stands; what is empty is left out."""
    kind = registry.tie_kinds[tie.kind]
    standing = registry.standing(tie.id)
    values: Attributes = {
        "label": kind.label,
        "inverse": kind.inverse,
        "kind": tie.kind,
        "tone": kind.tone.value,
        "symmetric": kind.symmetric,
        "since": tie.since.text if tie.since else "",
        "until": tie.until.text if tie.until else "",
        "summary": tie.summary,
        "quotes": standing.quotes,
        "independent_sources": standing.independent_sources,
        "independent_support": standing.independent_support,
        "best_grade": standing.best_grade,
        "contested": standing.is_contested,
    }
    weight = weight_said(tie.summary)
    if weight is not None:
        values["weight"] = weight
    return {key: value for key, value in values.items() if value != ""}
