"""Ids made of what other tools call things: of any text, each only once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable

_LONGEST = 80
"""Letters of an id that is made here."""

_MOST_SIGNS = 5
"""Signs that are named in an id where a text has no letter."""


def slug(text: str) -> str:
    """Make an id of any text: letters of other scripts are spelled in Latin ones."""
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).casefold()).strip("-")[:_LONGEST].strip("-")


def unique(id: str, taken: Container[str], numbers: dict[str, int]) -> str:
    """Give the id, or the id and a number; `numbers` keeps the next one, so that many alike cost little."""
    number, free = numbers.get(id, 2), id
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    numbers[id] = number
    return free


class KindIds:
    """Gives each kind that another tool has an id; kinds are the same only if their texts are."""

    def __init__(self, builtin: Iterable[str]) -> None:
        """Begin with the ids of the built-in kinds, which are theirs whatever joins their words."""
        self._builtin = frozenset(builtin)
        self._ids: dict[str, str] = {}
        self._taken: set[str] = set(self._builtin)
        self._numbers: dict[str, int] = {}

    def id_of(self, text: str) -> str:
        """Give the id of the kind that is called so, a built-in one for “Allied with” and “allied_with”."""
        if text not in self._ids:
            words = re.sub(r"[\s_-]+", "-", text.casefold())
            self._ids[text] = words if words in self._builtin else self._own(text)
        return self._ids[text]

    def _own(self, text: str) -> str:
        id = unique(slug(text) or slug(_names_of_signs(text)) or "kind", self._taken, self._numbers)
        self._taken.add(id)
        return id


def _names_of_signs(text: str) -> str:
    return " ".join(unicodedata.name(sign, "") for sign in text[:_MOST_SIGNS])
