"""Finding: what a line typed by the user leaves of a registry, be it a name or a filter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from axis_tui.model.registry import Registry
from axis_tui.search import Hit, NameIndex
from axis_tui.search.filtering import FilterError, narrow, parse_filter
from axis_tui.search.filtering.syntax import Words, cut_tokens
from axis_tui.search.filtering.terms import FILTER_KEYS


@dataclass(frozen=True)
class Found:
    """What is left, and why."""

    shown: list[str] | None
    """Ids of the actors, best first; None where nothing was asked."""
    kept: frozenset[str] | None = None
    """Ids of the ties; None where all are left."""
    hits: dict[str, Hit] = field(default_factory=dict)
    """How the actors' names were found."""


def find_actors(registry: Registry, query: str, index: NameIndex, order: Sequence[str]) -> Found:
    """Find what a query leaves; raises FilterError for a filter that cannot be understood.

    Words alone are a search for a name. With keys they are a filter: what was found by name
    comes first, best first, and the rest in the given order.
    """
    if not query.strip():
        return Found(None)
    query = _without_half_a_key(query)
    hits: dict[str, Hit] = {}
    most = len(registry.actors)

    def search(words: str) -> Collection[str]:
        found = {hit.id: hit for hit in index.search(words, limit=most)}
        hits.update(found)
        return found.keys()

    if isinstance(parse_filter(query), Words):
        return Found(list(search(query.strip())), None, hits)
    left = narrow(registry, query, search)
    named = [actor_id for actor_id in hits if actor_id in left.actors]
    rest = [actor_id for actor_id in order if actor_id in left.actors and actor_id not in hits]
    return Found(named + rest, left.ties, {actor_id: hits[actor_id] for actor_id in named})


def find_sound_part(registry: Registry, query: str, index: NameIndex, order: Sequence[str]) -> Found:
    """Find what a filter leaves whose last word cannot be understood: without that word, if the rest can."""
    tokens = cut_tokens(query)
    try:
        return find_actors(registry, query[: tokens[-1].start] if tokens else "", index, order)
    except FilterError:
        return Found(None)


def _without_half_a_key(query: str) -> str:
    """Leave out the beginning of a key that is still being typed behind other parts of a filter.

    It would be searched as a name, which nothing has, and the list would be empty until the
    colon is typed.
    """
    tokens = cut_tokens(query)
    if len(tokens) < 2 or tokens[-1].kind != "word" or tokens[-1].end != len(query):
        return query
    if all(token.kind == "word" for token in tokens):
        return query
    word = tokens[-1].text.lower()
    return query[: tokens[-1].start] if any(key.startswith(word) for key in FILTER_KEYS) else query
