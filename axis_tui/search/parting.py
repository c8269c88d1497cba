"""Part a word that was typed without its spaces where known words meet."""

from collections.abc import Container, Iterable
from heapq import nsmallest

from axis_tui.search.meanings import PARTICLES
from axis_tui.search.words import SERVANTS

SHORTEST = 2
"""Shorter parts would let almost any word be parted."""

LONGEST = 30
"""No part is longer than this: hardly a word is."""

MOST = 8
"""So many ways to part a word are tried."""


def part_word(word: str, known: Container[str]) -> list[tuple[str, ...]]:
    """Return some ways to part a word into known words: the fewest words first, then the longest ones."""
    ends: dict[int, list[int]] = {}
    reached = {0}
    for start in range(len(word)):
        if start in reached:
            ends[start] = [end for end in _ends_from(word, start) if _is_part(word[start:end], known)]
            reached.update(ends[start])
    ways: dict[int, list[tuple[str, ...]]] = {len(word): [()]}
    for start in reversed(ends):
        longer = ((word[start:end], *rest) for end in ends[start] for rest in ways.get(end, ()))
        ways[start] = nsmallest(MOST + 1, longer, key=_likelihood)
    return [parts for parts in ways.get(0, ()) if len(parts) > 1][:MOST]


def _ends_from(word: str, start: int) -> Iterable[int]:
    """Return where a part may end: letters and digits are never in one."""
    first, rest = word[start].isdigit(), word[start : start + LONGEST]
    size = next((place for place, letter in enumerate(rest) if letter.isdigit() != first), len(rest))
    return (start + size,) if first else range(start + SHORTEST, start + size + 1)


def _is_part(part: str, known: Container[str]) -> bool:
    """Whether a part of a word is a word that names have, or that ties names together."""
    return part.isdigit() or part in PARTICLES or part in SERVANTS or part in known


def _likelihood(parts: tuple[str, ...]) -> tuple[int, int]:
    """Return what parted words are sorted by: long words are no chance, short ones may be."""
    return len(parts), -sum(len(part) ** 2 for part in parts)
