"""Other answers to the question that a tie answers: who else is named as founder, leader, commander.

Two such ties need not contradict one another: two may have founded something together, one may
have followed the other. So nothing is called contested for it; the others are only named.
"""

from __future__ import annotations

from axis_tui.model.dates import find_course, span_words
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie

ASKED_WHO = frozenset({"founded", "leads", "commands", "directs", "succeeded", "killed"})
"""Built-in kinds of which a reader asks who it was, and as a rule expects one answer."""

_ONE_DAY = frozenset({"founded", "succeeded", "killed"})
"""Those of them that happen once: two answers compete even where they are dated differently."""

_NAMED = 3
"""Others that are named; more are counted."""


def find_rivals(registry: Registry, tie_id: str) -> tuple[Tie, ...]:
    """Give the ties that name another subject for the same kind and object, the best-attested first.

    Where each holds for a while, those that cannot have held at the same time are no rivals. A kind
    that the registry defines anew means what the registry says, and has none.
    """
    tie = registry.ties[tie_id]
    if tie.kind not in ASKED_WHO or any(kind.id == tie.kind for kind in registry.own_tie_kinds):
        return ()
    others = [
        other
        for other in registry.ties_of(tie.object)
        if other.kind == tie.kind and other.object == tie.object and other.subject != tie.subject
    ]
    if tie.kind not in _ONE_DAY:
        others = [other for other in others if _may_overlap(tie, other)]
    return tuple(sorted(others, key=lambda other: registry.standing(other.id).strength, reverse=True))


def rival_words(registry: Registry, tie_id: str) -> str:
    """Name the others: "Others are named too: Iran (1 quote, 1 source)"; empty where there are none."""
    found = find_rivals(registry, tie_id)
    if not found:
        return ""
    named = [_named(registry, tie) for tie in found[:_NAMED]]
    if len(found) > _NAMED:
        named.append(f"{len(found) - _NAMED:,} more")
    *first, last = named
    says = f"{', '.join(first)} and {last}" if first else last
    return f"{'Others are' if len(found) > 1 else 'Another is'} named too: {says}"


def _named(registry: Registry, tie: Tie) -> str:
    facts = (registry.standing(tie.id).words, span_words(tie.since, tie.until))
    return f"{registry.actors[tie.subject].name} ({', '.join(filter(None, facts))})"


def _may_overlap(one: Tie, other: Tie) -> bool:
    first, second = find_course(one.since, one.until), find_course(other.since, other.until)
    return first.begins <= second.ends and second.begins <= first.ends
