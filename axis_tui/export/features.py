"""What a registry holds that a format may have no place for, each with how to count it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

Count = Callable[[Registry], int]


class Feature(Enum):
    """One kind of thing in a registry: its singular, its plural, and a count of it."""

    TIES = ("tie", "ties", lambda r: len(r.ties))
    QUOTES = ("quote", "quotes", lambda r: len(r.quotes))
    SOURCES = ("source", "sources", lambda r: len(r.sources))
    ALIASES = ("alias", "aliases", lambda r: sum(len(actor.aliases) for actor in r.actors.values()))
    ACTOR_SUMMARIES = (
        "summary of an actor",
        "summaries of actors",
        lambda r: sum(bool(actor.summary) for actor in r.actors.values()),
    )
    TIE_SUMMARIES = (
        "summary of a tie",
        "summaries of ties",
        lambda r: sum(bool(tie.summary) for tie in r.ties.values()),
    )
    COUNTRIES = ("country code", "country codes", lambda r: sum(len(a.countries) for a in r.actors.values()))
    IDENTIFIERS = (
        "identifier elsewhere",
        "identifiers elsewhere",
        lambda r: sum(len(actor.same_as) for actor in r.actors.values()),
    )
    ACTOR_DATES = (
        "date of an actor",
        "dates of actors",
        lambda r: sum(bool(a.since) + bool(a.until) for a in r.actors.values()),
    )
    TIE_DATES = (
        "date of a tie",
        "dates of ties",
        lambda r: sum(bool(t.since) + bool(t.until) for t in r.ties.values()),
    )
    VOCABULARY = (
        "kind of its own",
        "kinds of its own",
        lambda r: len(r.own_actor_kinds) + len(r.own_tie_kinds),
    )
    DESCRIPTION = (
        "description of the registry",
        "the registry's description",
        lambda r: int(bool(r.description)),
    )

    def __init__(self, singular: str, plural: str, count: Count) -> None:
        """Keep the words, and what counts the thing in a registry."""
        self.singular = singular
        self.plural = plural
        self.count = count

    def words(self, number: int) -> str:
        """Write a number of it: "3 quotes"."""
        return count_words(number, self.singular, self.plural)
