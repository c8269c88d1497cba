"""Filters: a filter's text made into a question, and a registry narrowed by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from axis_tui.model.registry import Registry
from axis_tui.search.actors import actor_index
from axis_tui.search.filtering.filter_key import Holds
from axis_tui.search.filtering.syntax import parse_filter
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.search.filtering.tree import All, Either, FilterError, Node, Not, Term, Words

FindNames = Callable[[str], Collection[str]]
"""Gives the ids of the actors whose names match some words."""


@dataclass(frozen=True)
class Narrowed:
    """What a filter leaves of a registry."""

    actors: frozenset[str]
    """Actors of which the filter holds, alone or with one of their ties."""
    ties: frozenset[str]
    """Ties of which it holds, seen from either end."""


def narrow(registry: Registry, text: str, find_names: FindNames | None = None) -> Narrowed:
    """Find the actors and ties of which a filter holds; raises FilterError.

    `find_names` searches names; where it is not given, an index is built for it when words
    are searched at all.
    """
    names = find_names or _searching(registry)
    holds = _compile(parse_filter(text), registry, names)
    actors: set[str] = set()
    ties: set[str] = set()
    for actor_id in registry.actors:
        own = registry.ties_of(actor_id)
        if not own and holds(actor_id, None):
            actors.add(actor_id)
        for tie in own:
            if holds(actor_id, tie):
                actors.add(actor_id)
                ties.add(tie.id)
    return Narrowed(frozenset(actors), frozenset(ties))


def filtered(registry: Registry, text: str) -> Registry:
    """Give the closed part of a registry that a filter leaves, ties with both ends; raises FilterError."""
    left = narrow(registry, text)
    return registry.subset(left.actors, left.ties)


def check_filter(registry: Registry, text: str) -> FilterError | None:
    """Give what is wrong with a filter, or None; searches nothing."""
    try:
        _compile(parse_filter(text), registry, lambda words: ())
    except FilterError as error:
        return error
    return None


def _searching(registry: Registry) -> FindNames:
    def find(words: str) -> Collection[str]:
        return {hit.id for hit in actor_index(registry).search(words, limit=len(registry.actors))}

    return find


def _compile(node: Node, registry: Registry, find_names: FindNames) -> Holds:
    match node:
        case Words(text=text):
            _refuse_half_keys(node)
            found = frozenset(find_names(text))
            return lambda actor, tie: actor in found
        case Term():
            return _compile_term(node, registry)
        case Not(part=part):
            inner = _compile(part, registry, find_names)
            return lambda actor, tie: not inner(actor, tie)
        case All(parts=parts):
            every = [_compile(part, registry, find_names) for part in parts]
            return lambda actor, tie: all(holds(actor, tie) for holds in every)
        case Either(parts=parts):
            some = [_compile(part, registry, find_names) for part in parts]
            return lambda actor, tie: any(holds(actor, tie) for holds in some)


_HALF_KEY = re.compile(r"(!?)([A-Za-z][A-Za-z-]*)(:|[=<>]=?)\s*(\S+)")


def _refuse_half_keys(words: Words) -> None:
    """Raise FilterError for a word that was meant for a key, and would find everybody or nobody as a name."""
    for match in _HALF_KEY.finditer(words.text):
        negated, key, sign, value = match.groups()
        if key.lower() in FILTER_KEYS:
            compared = sign if sign not in (":", "=", "==") else ""
            meant = f"{'-' if negated else ''}{key.lower()}:{compared}{value}"
            start = words.start + match.start()
            raise FilterError(f"“{match[0]}” is no part of a filter; did you mean {meant}?", start, words.end)


def _compile_term(term: Term, registry: Registry) -> Holds:
    key = FILTER_KEYS.get(term.key)
    if key is None:
        from difflib import get_close_matches

        close = get_close_matches(term.key, FILTER_KEYS, n=1, cutoff=0.5)
        hint = f"did you mean {close[0]}:?" if close else f"there are {', '.join(FILTER_KEYS)}"
        raise FilterError(
            f"there is no key “{term.key}:”; {hint}", term.start, term.start + len(term.key) + 1
        )
    if not term.value:
        raise FilterError(f"{term.key}: needs a value: {key.values}", term.start, term.end)
    return key.compile(registry, term)
