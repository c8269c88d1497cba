"""Part a word that was typed without its spaces where known words meet."""

from collections.abc import Container

SHORTEST = 2
"""Shorter parts would let almost any word be parted."""


def part_word(word: str, known: Container[str], most: int = 4) -> tuple[str, ...]:
    """Return the fewest known words that make up a word, the longest one first, or the word alone."""
    for count in range(2, most + 1):
        parts = _part_into(word, known, count)
        if parts:
            return parts
    return (word,)


def _part_into(word: str, known: Container[str], count: int) -> tuple[str, ...]:
    """Part a word into exactly `count` known words, or return nothing."""
    if count == 1:
        return (word,) if word in known else ()
    for size in range(len(word) - SHORTEST * (count - 1), SHORTEST, -1):
        if word[:size] in known:
            rest = _part_into(word[size:], known, count - 1)
            if rest:
                return (word[:size], *rest)
    return ()
