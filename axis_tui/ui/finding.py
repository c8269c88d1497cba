"""Finding: what a line typed by the user asks for, be it a name, a filter, or both."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.model.registry import Registry
from axis_tui.search.filtering import FilterError, check_filter
from axis_tui.search.filtering.parts import part_query
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.search.filtering.tokens import cut_tokens


@dataclass(frozen=True)
class Asked:
    """What a typed line asks for, as far as it can be understood."""

    words: str = ""
    """The words of a name that it looks for."""
    where: str = ""
    """The rest, in the filter language."""
    error: FilterError | None = None
    """What cannot be understood of it."""
    unfinished: bool = False
    """True where that is its last word, which may still be typed on."""


def read_query(registry: Registry, query: str) -> Asked:
    """Read what is typed; of a line whose last word cannot be understood, what stands before it."""
    whole = _without_half_a_key(query)
    if (error := check_filter(registry, whole)) is None:
        return Asked(*part_query(whole))
    if error.end < len(query):
        return Asked(error=error)
    tokens = cut_tokens(query)
    sound = query[: tokens[-1].start] if tokens else ""
    if check_filter(registry, sound) is not None:
        sound = ""
    return Asked(*part_query(sound), error=error, unfinished=True)


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
