"""Records by what people type: an id, or an actor's name; and what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from axis_tui.cli.errors import CommandError, NothingFound, WrongUsage
from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry

LONGEST_GUESS = 200
"""Characters of a mistyped word that are compared with the ids."""


def find_actor(registry: Registry, text: str, error: type[CommandError] = WrongUsage) -> Actor:
    """Find an actor by its id, or by a name or alias that is its own."""
    if actor := registry.actors.get(text):
        return actor
    wanted = text.casefold().strip()
    named = [a for a in registry.actors.values() if any(name.casefold() == wanted for name in a.names)]
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(actor.id for actor in named)
        raise error(f"“{text}” is the name of several actors: {ids}", "name one by its id")
    names: dict[str, str] = {
        name.casefold(): a.id for a in registry.actors.values() for name in (a.id, *a.names)
    }
    near = dict.fromkeys(names[name] for name in nearest(wanted, names))
    raise error(f"there is no actor “{text}”", *did_you_mean(near))


def unknown(what: str, id: str, known: Mapping[str, object] | Iterable[str]) -> NothingFound:
    """Make the error for an id that is not there."""
    return NothingFound(f"there is no {what} “{id}”", *did_you_mean(nearest(id, known)))


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Give up to three known words that are spelled like a word."""
    return difflib.get_close_matches(word[:LONGEST_GUESS], list(known), n=3, cutoff=0.6)


def did_you_mean(near: Iterable[str]) -> tuple[str, ...]:
    """Say what may have been meant; says nothing where nothing is near."""
    words = " or ".join(near)
    return (f"did you mean {words}?",) if words else ()
