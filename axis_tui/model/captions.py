"""Captions: how actors, ties and registries are called on screen and on the command line."""

from __future__ import annotations

from axis_tui.model.kinds import TieKind
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie

WITHOUT_WORDS = " (from the other end)"
"""Behind the label of a kind, where a network that was read in has no words for the other end."""


def reads_back(kind: TieKind) -> bool:
    """Tell whether a kind of tie has words of its own for how it is read from the object's end."""
    return kind.inverse != kind.label + WITHOUT_WORDS


def verb(registry: Registry, tie: Tie, seen_from: str | None = None) -> str:
    """Give a tie's verb as read from one of its ends: "arms", or "is armed by" from the object's."""
    kind = registry.tie_kinds[tie.kind]
    return kind.inverse if seen_from == tie.object and not kind.symmetric else kind.label


def sentence(registry: Registry, tie: Tie, seen_from: str | None = None) -> str:
    """Say what a tie claims: "Iran arms Hezbollah", or from the other end "Hezbollah is armed by Iran".

    A kind that has no words for the other end is said as it is: "Jana employs Xenia" from either.
    """
    first, second = tie.subject, tie.object
    if not reads_back(registry.tie_kinds[tie.kind]):
        seen_from = None
    if seen_from == tie.object:
        first, second = second, first
    actors = registry.actors
    return f"{actors[first].name} {verb(registry, tie, seen_from)} {actors[second].name}"


def contents(registry: Registry) -> str:
    """Say how much a registry holds: "66 actors · 187 ties · 140 quotes · 5 sources"."""
    return " · ".join(
        (
            count_words(len(registry.actors), "actor"),
            count_words(len(registry.ties), "tie"),
            count_words(len(registry.quotes), "quote"),
            count_words(len(registry.sources), "source"),
        )
    )
