"""A filter that was read: words, keys with values, what joins them; and the error where it cannot be."""

from __future__ import annotations

from dataclasses import dataclass


class FilterError(ValueError):
    """A filter that cannot be understood: what is wrong, and from where to where in the text."""

    def __init__(self, message: str, start: int, end: int) -> None:
        """Keep the range of the word that is wrong, in characters."""
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end

    def pointed(self, text: str) -> str:
        """Give the filter with a line under it that points at the word."""
        return f"{text}\n{' ' * self.start}{'^' * max(1, self.end - self.start)}"


@dataclass(frozen=True)
class Words:
    """Words that an actor's name has to match."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Term:
    """A key with its value: `kind:state`."""

    key: str
    value: str
    start: int
    value_start: int
    end: int


@dataclass(frozen=True)
class Not:
    """What must not hold."""

    part: Node


@dataclass(frozen=True)
class All:
    """What must all hold."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Either:
    """Of which one at least must hold."""

    parts: tuple[Node, ...]


Node = Words | Term | Not | All | Either
