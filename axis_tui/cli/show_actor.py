"""An actor as text: its names, and its ties in groups, read from its end."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from axis_tui.cli.cells import columns, wrapped
from axis_tui.cli.plain import plain, plain_tie
from axis_tui.cli.signs import actor_sign, contested, dots, legend
from axis_tui.cli.writer import out
from axis_tui.model.captions import sentence, verb
from axis_tui.model.clean import one_line
from axis_tui.model.dates import span_words
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie
from axis_tui.model.tie_order import order_ties


def actor_json(registry: Registry, actor_id: str) -> dict[str, Any]:
    """Give an actor with its ties, each as read from its end."""
    ties = [
        {
            **plain_tie(registry, tie),
            "verb": verb(registry, tie, actor_id),
            "other": tie.other_end(actor_id),
            "sentence_from_here": sentence(registry, tie, actor_id),
        }
        for tie in order_ties(registry, actor_id)
    ]
    return {"type": "actor", **plain(registry.actors[actor_id]), "ties": ties}


def write_actor(registry: Registry, actor_id: str) -> None:
    """Write an actor's names, dates and summary, then its ties in groups by tone."""
    actor = registry.actors[actor_id]
    kind = registry.actor_kinds[actor.kind]
    out(f"{one_line(actor_sign(registry, actor_id))}  {kind.label} · {actor.id}")
    if actor.aliases:
        out(wrapped("also " + " · ".join(map(one_line, actor.aliases)), indent="  ", hang="       "))
    facts = [span_words(actor.since, actor.until), ", ".join(actor.countries), *actor.same_as]
    if any(facts):
        out("  " + " · ".join(one_line(fact) for fact in facts if fact))
    if actor.summary:
        out(wrapped(actor.summary, indent="  "))
    ties = order_ties(registry, actor_id)
    out()
    out(_in_short(registry, ties))
    by_tone: dict[Tone, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_tone[registry.tie_kinds[tie.kind].tone].append(tie)
    rows = iter(tie_columns(registry, [tie for tone in Tone for tie in by_tone[tone]], actor_id))
    for tone in Tone:
        if by_tone[tone]:
            out()
            out(tone.value)
            for _ in by_tone[tone]:
                out(next(rows))
    if ties:
        out()
        out(legend())


def tie_columns(registry: Registry, ties: list[Tie], actor_id: str) -> list[str]:
    """Lay out ties as read from one end: verb, other actor, quotes, signs, dates, id."""
    rows = []
    shown = ""
    for tie in ties:
        standing = registry.standing(tie.id)
        words = verb(registry, tie, actor_id)
        rows.append(
            (
                words if words != shown else "",
                actor_sign(registry, tie.other_end(actor_id)),
                str(standing.quotes),
                dots(standing),
                contested(standing),
                span_words(tie.since, tie.until),
                tie.id,
            )
        )
        shown = words
    return columns(rows, indent="  ", right={2})


def _in_short(registry: Registry, ties: list[Tie]) -> str:
    """Say how many ties there are and how they stand."""
    standings = [registry.standing(tie.id) for tie in ties]
    parts = [count_words(len(ties), "tie")]
    if disputed := sum(standing.is_contested for standing in standings):
        parts.append(f"{disputed} contested")
    if single := sum(standing.rests_on_one_source for standing in standings):
        parts.append(f"{single} on one source")
    return ", ".join(parts)
