"""Records by what people type: an id, or an actor's name; and what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from axis_tui.cli.errors import CommandError, NothingFound, WrongUsage
from axis_tui.model.actor import Actor
from axis_tui.model.clean import one_line
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words

LONGEST_GUESS = 200
"""Characters of a mistyped word that are compared with the ids and names."""

MOST_MEANT = 3
"""Records that are offered where what was typed names none, or several."""

LEAST_OF_SOURCE = 3
"""Characters of a source's id, title or publisher that bring the source up; fewer stand in most."""


def find_actor(registry: Registry, text: str, error: type[CommandError] = WrongUsage) -> Actor:
    """Find an actor by its id, or by a name or alias that is its own."""
    if actor := named_actor(registry, text, error):
        return actor
    raise error(f"there is no actor “{text}”", *did_you_mean(meant_actors(registry, text)))


def named_actor(registry: Registry, text: str, error: type[CommandError] = WrongUsage) -> Actor | None:
    """Find an actor as `find_actor` does; a name that is nobody's gives none, one of several is refused."""
    named = registry.called(text)
    if len(named) == 1:
        return named[0]
    if named:
        said = f"“{text}” is the name of {count_words(len(named), 'actor')}; name one by its id"
        raise error(said, *did_you_mean(called(actor) for actor in named[:MOST_MEANT]))
    return None


def meant_actors(registry: Registry, text: str) -> list[str]:
    """Give up to three actors whose names answer what was typed, as the search finds them."""
    from axis_tui.search.actors import actor_index

    hits = actor_index(registry).search(text[:LONGEST_GUESS], limit=MOST_MEANT)
    return [called(registry.actors[hit.id], hit.matched) for hit in hits]


def meant_sources(registry: Registry, text: str) -> list[str]:
    """Give up to three sources in whose id, title or publisher the words stand, else with a like id."""
    wanted = text.casefold().strip()
    named = [
        id
        for id, source in registry.sources.items()
        if len(wanted) >= LEAST_OF_SOURCE
        and any(wanted in words.casefold() for words in (id, source.title, source.publisher))
    ]
    near = named[:MOST_MEANT] or nearest(text, registry.sources)
    return [f"{id} ({one_line(registry.sources[id].credit)})" for id in near]


def called(actor: Actor, alias: str = "") -> str:
    """Write an actor's id, which can be typed, its name, and the alias that brought it up, if any did."""
    also = f", “{one_line(alias)}”" if alias not in ("", actor.name) else ""
    return f"{actor.id} ({one_line(actor.name)}{also})"


def unknown(what: str, id: str, known: Mapping[str, object] | Iterable[str]) -> NothingFound:
    """Make the error for an id that is not there."""
    return NothingFound(f"there is no {what} “{id}”", *did_you_mean(nearest(id, known)))


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Give up to three known words that are spelled like a word."""
    return difflib.get_close_matches(word[:LONGEST_GUESS], list(known), n=MOST_MEANT, cutoff=0.6)


def did_you_mean(near: Iterable[str]) -> tuple[str, ...]:
    """Say what may have been meant; says nothing where nothing is near."""
    *others, last = [*near] or [""]
    words = f"{', '.join(others)} or {last}" if others else last
    return (f"did you mean {words}?",) if words else ()
