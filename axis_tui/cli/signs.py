"""The signs of the command line: kinds of actor, independent sources and contested claims as characters."""

from __future__ import annotations

from axis_tui.cli.writer import can_show
from axis_tui.model.kinds import ActorKind
from axis_tui.model.registry import Registry
from axis_tui.model.standing import Standing

MOST_DOTS = 5
"""Independent sources that are drawn one by one; more are written as a number."""


def glyph(kind: ActorKind) -> str:
    """Give the sign of a kind of actor, or its ASCII twin where the output cannot show it."""
    return kind.glyph if can_show(kind.glyph) else kind.ascii


def actor_sign(registry: Registry, actor_id: str) -> str:
    """Write an actor as its kind's sign and its name."""
    actor = registry.actors[actor_id]
    return f"{glyph(registry.actor_kinds[actor.kind])} {actor.name}"


def dots(standing: Standing) -> str:
    """Draw how many independent sources assert a claim: a hollow dot for one or none, else full ones."""
    full, hollow = ("●", "○") if can_show("●○") else ("*", "o")
    count = standing.independent_support
    if count > MOST_DOTS:
        return f"{full}×{count}"
    return full * count if count > 1 else hollow * count


def contested(standing: Standing) -> str:
    """Mark a claim that some quote hedges, limits or denies."""
    if not standing.is_contested:
        return ""
    return "⚖" if can_show("⚖") else "!"


def legend() -> str:
    """Explain the signs in one line."""
    if not can_show("●○⚖"):
        return "number of quotes, o one source only, ** as many independent sources, ! contested"
    return "number of quotes · ○ one source only · ●● as many independent sources · ⚖ contested"
