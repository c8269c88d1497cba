"""RapidFuzz's measures, loaded when the first query is typed and not before."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple


class Scorers(NamedTuple):
    """The measures that are used here."""

    typos: Callable[..., int]
    """Slips (letters wrong, missing, added or swapped) from one text to another, up to score_cutoff."""
    closeness: Callable[..., float]
    """The same as a share of the longer text, from 0 to 1."""
    similarity: Callable[..., float]
    """What two texts share in order, from 0 to 1."""
    shared: Callable[..., int]
    """How many letters two texts share in order."""


@cache
def scorers() -> Scorers:
    """Return RapidFuzz's measures."""
    from rapidfuzz.distance import OSA, Indel, LCSseq

    return Scorers(OSA.distance, OSA.normalized_similarity, Indel.normalized_similarity, LCSseq.similarity)


def nearest_texts(
    text: str, texts: Sequence[str], scorer: Callable[..., float], least: float, most: int
) -> list[int]:
    """Return the places of the texts that a measure finds nearest to `text`, the nearest first."""
    from rapidfuzz import process

    return [hit[2] for hit in process.extract(text, texts, scorer=scorer, score_cutoff=least, limit=most)]
