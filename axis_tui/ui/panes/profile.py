"""The profile of an actor: what it is, its other names, where and when, and what it is about."""

from __future__ import annotations

from collections import Counter

from axis_tui.model.clean import clean, one_line
from axis_tui.model.dates import span_words
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.signs import TONES, Signs
from axis_tui.ui.text import Line, paragraphs


def profile_lines(registry: Registry, actor_id: str, signs: Signs, width: int) -> list[Line]:
    """Draw what the registry says of an actor itself."""
    actor = registry.actors[actor_id]
    kind = registry.actor_kinds[actor.kind]
    dot = f" {signs.dot} "
    facts = [kind.label, *actor.countries, span_words(actor.since, actor.until)]
    lines: list[Line] = []
    lines += paragraphs(f"{signs.kind(kind)} {one_line(actor.name)}", width, "strong")
    lines += paragraphs(one_line(dot.join(fact for fact in facts if fact)), width, "dim")
    if actor.aliases:
        lines += paragraphs(one_line("also " + dot.join(actor.aliases)), width, "note")
    if actor.summary:
        lines += paragraphs(clean(actor.summary, breaks=True), width)
    lines += paragraphs(_ties_words(registry, actor_id, dot), width, "dim")
    return [*lines, ()]


def _ties_words(registry: Registry, actor_id: str, dot: str) -> str:
    """Count an actor's ties by tone: "31 ties: 12 hierarchy, 19 hostility · with 22 actors"."""
    ties = registry.ties_of(actor_id)
    if not ties:
        return "no ties in this registry"
    tones = Counter(registry.tie_kinds[tie.kind].tone for tie in ties)
    parts = ", ".join(f"{tones[tone]:,} {tone.value}" for tone in TONES if tones[tone])
    contested = sum(registry.standing(tie.id).is_contested for tie in ties) if len(ties) < 500 else 0
    words = f"{count_words(len(ties), 'tie')}: {parts}{dot}with "
    words += count_words(len(registry.neighbours(actor_id)), "actor")
    return words + (f"{dot}{contested:,} contested" if contested else "")
