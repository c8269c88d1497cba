"""Keys that ask about an actor: its kind, its country, how many ties it has."""

from __future__ import annotations

import re

from axis_tui.model.registry import Registry
from axis_tui.search.filtering.filter_key import FilterKey, Holds
from axis_tui.search.filtering.filter_values import (
    number,
    one_of,
    wrong_value,
)
from axis_tui.search.filtering.tree import Term


def _kind(registry: Registry, term: Term) -> Holds:
    kind = one_of(term, registry.actor_kinds.keys() | registry.used_actor_kinds, "kind of actor")
    return lambda actor, tie: registry.actors[actor].kind == kind


def _both(registry: Registry, term: Term) -> Holds:
    kind = one_of(term, set(registry.used_actor_kinds), "kind of actor")
    actors = registry.actors
    return lambda actor, tie: (
        tie is not None and actors[tie.subject].kind == kind and actors[tie.object].kind == kind
    )


def _country(registry: Registry, term: Term) -> Holds:
    code = term.value.upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise wrong_value(term, "a country is two letters: country:IQ")
    return lambda actor, tie: code in registry.actors[actor].countries


ACTOR_KEYS = (
    FilterKey(
        "kind",
        "a kind of actor",
        "The actor is of this kind.",
        _kind,
        lambda r: r.used_actor_kinds,
    ),
    FilterKey(
        "both",
        "a kind of actor",
        "The actors at both ends of the tie are of this kind.",
        _both,
        lambda r: r.used_actor_kinds,
    ),
    FilterKey(
        "country",
        "two letters",
        "The actor belongs to this country.",
        _country,
        lambda r: sorted({code for a in r.actors.values() for code in a.countries}),
    ),
    FilterKey(
        "ties",
        "a number",
        "The actor has this many ties.",
        number(lambda registry, actor, tie: registry.degree(actor)),
        lambda r: (">=5", "0"),
    ),
)
"""Keys that ask about an actor."""
