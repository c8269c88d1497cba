"""Completion: what may come next while somebody types a filter."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.model.registry import Registry
from axis_tui.search.filtering.called import called
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.search.filtering.tokens import cut_tokens
from axis_tui.search.fold import fold_text

MOST = 12
"""Completions that are offered at once."""


@dataclass(frozen=True)
class Completion:
    """Something that may be typed, and the range of the text that it would replace."""

    text: str
    start: int
    end: int
    doc: str


def complete_filter(registry: Registry, text: str, cursor: int) -> list[Completion]:
    """Offer keys for the word at the cursor, or values for the key before it; the nearest first."""
    token = next(
        (t for t in cut_tokens(text[:cursor]) if t.end == cursor and t.kind in ("word", "term")), None
    )
    if token is None:
        return []
    if token.kind == "word":
        word = token.text.lower()
        keys = [key for key in FILTER_KEYS.values() if key.name.startswith(word)]
        return [Completion(f"{key.name}:", token.start, cursor, key.doc) for key in keys]
    key = FILTER_KEYS.get(token.key)
    if key is None:
        return []
    typed = fold_text(token.text)
    if key.name == "with" and typed:
        ids = set(called(registry).having(typed.split()))
        begins = [id for id in registry.actors if id in ids or id.startswith(token.text)]
    else:
        values = [(value, fold_text(_called(registry, key.name, value))) for value in key.suggest(registry)]
        begins = [
            value
            for value, folded in values
            if f" {folded}".find(f" {typed}") >= 0 or value.startswith(token.text)
        ]
    return [
        Completion(value, token.value_start, cursor, _called(registry, key.name, value))
        for value in begins[:MOST]
    ]


def _called(registry: Registry, key: str, value: str) -> str:
    """Give the words by which a person knows a value."""
    if key == "with":
        return registry.actors[value].name
    if key == "tie":
        return registry.tie_kinds[value].label
    if key == "kind":
        return registry.actor_kinds[value].plural
    if key == "source":
        return registry.sources[value].credit
    return value
