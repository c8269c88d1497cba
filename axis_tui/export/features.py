"""What a registry holds that a format may have no place for, each with how to count it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from axis_tui.export.document import DEFAULT_LANGUAGE
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

Count = Callable[[Registry], int]


class Feature(Enum):
    """One kind of thing in a registry: its singular, its plural, and a count of it.

    What a registry has once at most has no singular: its words say what it is, without a number.
    """

    TIES = ("tie", "ties", lambda r: len(r.ties))
    LONE_ACTORS = (
        "actor without ties",
        "actors without ties",
        lambda r: sum(not r.degree(actor) for actor in r.actors),
    )
    UNQUOTED_ACTORS = (
        "actor without quotes",
        "actors without quotes",
        lambda r: sum(not any(r.evidence_of(tie.id) for tie in r.ties_of(actor)) for actor in r.actors),
    )
    UNQUOTED_TIES = (
        "tie without quotes",
        "ties without quotes",
        lambda r: sum(not r.evidence_of(tie) for tie in r.ties),
    )
    UNQUOTED_SOURCES = (
        "source without quotes",
        "sources without quotes",
        lambda r: sum(not source.quotes for source in r.sources.values()),
    )
    IDS = ("id of an actor or tie", "ids of actors and ties", lambda r: len(r.actors) + len(r.ties))
    ACTOR_KINDS = ("kind of an actor", "kinds of actors", lambda r: len(r.actors))
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
    TITLE = ("", "the registry's title", lambda r: 1)
    DESCRIPTION = ("", "the registry's description", lambda r: int(bool(r.description)))
    LANGUAGE = ("", "the registry's language", lambda r: int(r.language != DEFAULT_LANGUAGE))
    IMPORTED = ("", "that the registry is imported", lambda r: int(r.imported))
    ORIGIN = ("", "of which registry it is a part", lambda r: int(r.derived is not None))

    def __init__(self, singular: str, plural: str, count: Count) -> None:
        """Keep the words, and what counts the thing in a registry."""
        self.singular = singular
        self.plural = plural
        self.count = count

    def words(self, number: int) -> str:
        """Write a number of it: "3 quotes", or "the registry's title"."""
        return self.plural if not self.singular else count_words(number, self.singular, self.plural)
