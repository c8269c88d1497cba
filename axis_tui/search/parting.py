"""Part a word that was typed without its spaces where known words meet."""

from collections.abc import Container, Iterator
from itertools import islice

from axis_tui.search.meanings import PARTICLES
from axis_tui.search.words import SERVANTS

SHORTEST = 2
"""Shorter parts would let almost any word be parted."""

MOST = 8
"""So many ways to part a word are tried."""


def part_word(word: str, known: Container[str]) -> list[tuple[str, ...]]:
    """Return some ways to part a word into known words, those with the fewest words first."""
    ends: dict[int, list[int]] = {}
    hopeless: set[int] = set()

    def is_part(part: str) -> bool:
        return part in PARTICLES or part in SERVANTS or (len(part) >= SHORTEST and part in known)

    def parts_from(start: int) -> Iterator[tuple[str, ...]]:
        if start in hopeless:
            return
        if start not in ends:
            ends[start] = [end for end in range(len(word), start + 1, -1) if is_part(word[start:end])]
        some = False
        for end in ends[start]:
            for rest in parts_from(end) if end < len(word) else ((),):
                some = True
                yield (word[start:end], *rest)
        if not some:
            hopeless.add(start)

    ways = (parts for parts in parts_from(0) if len(parts) > 1)
    return sorted(islice(ways, MOST * 4), key=len)[:MOST]
