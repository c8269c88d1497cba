"""How alike two words of names are, and in which way."""

from enum import IntEnum
from typing import NamedTuple

from axis_tui.search.meanings import CONCEPT_OF
from axis_tui.search.sounds import ABJAD, skeleton, sound


class Kind(IntEnum):
    """In which way a word of the query matches a word of a name, the best first."""

    EXACT = 0
    PREFIX = 1
    INITIAL = 2
    INSIDE = 3
    SPELLING = 4
    SCRIPT = 5
    TYPO = 6
    MEANING = 7
    SOUND = 8


class Alike(NamedTuple):
    """A degree from 0 to 1, the way, and the number of typos if typos are the way."""

    degree: float
    kind: Kind
    typos: int = 0


NOTHING = Alike(0.0, Kind.SOUND)
EXACT = Alike(1.0, Kind.EXACT)
MEANING = Alike(0.8, Kind.MEANING)


def prefix_alike(query: str, name: str) -> Alike:
    """Rate a word whose beginning was typed: the more of it, the better."""
    return Alike(0.88 + 0.1 * len(query) / len(name), Kind.PREFIX)


def allowed_typos(size: int) -> int:
    """Return how many typos a word of this many letters may have and still be read as that word."""
    return 0 if size < 3 else 1 if size < 6 else 2 if size < 11 else 3


def compare(query: str, name: str, typing: bool = False) -> Alike:
    """Rate how well a word of a query stands for a word of a name.

    Both are keys of tokens (see words.py). With `typing` the query's word may be unfinished: then it
    is compared with as much of the name's word, too.
    """
    if query == name:
        return EXACT
    if (query[:1] == ABJAD) != (name[:1] == ABJAD):
        best = _across_scripts(query, name)
    else:
        best = _within_script(query, name, typing)
    if best.degree < MEANING.degree and not CONCEPT_OF.get(query, _NONE).isdisjoint(
        CONCEPT_OF.get(name, _NONE)
    ):
        return MEANING
    return best


_NONE: frozenset[int] = frozenset()


def _within_script(query: str, name: str, typing: bool) -> Alike:
    """Compare two words written in the same script: beginnings, sounds, typos, consonants."""
    from rapidfuzz.distance import OSA, Indel

    if name.startswith(query):
        return prefix_alike(query, name)
    sounds, other = sound(query), sound(name)
    if sounds == other and len(sounds) > 1:
        return Alike(0.96, Kind.SPELLING)
    size = min(len(query), len(name))
    most = allowed_typos(size)
    best = NOTHING
    if most and (typos := OSA.distance(query, name, score_cutoff=most)) <= most:
        best = Alike(1 - (0.62 if query[0] == name[0] else 0.8) * typos / size, Kind.TYPO, typos)
    near = Indel.normalized_similarity(sounds, other)
    if skeleton(query) == skeleton(name):
        if near >= 0.8:
            best = max(best, Alike(0.55 + 0.38 * near, Kind.SPELLING))
        elif near >= 0.5 and len(skeleton(query)) > 1:
            best = max(best, Alike(0.35 + 0.38 * near, Kind.SOUND))
    elif near >= 0.75 and size > 3:
        best = max(best, Alike(0.95 * near - 0.05, Kind.TYPO, max(1, round((1 - near) * size))))
    if typing and best.degree < 0.8 and size > 3:
        best = max(best, _unfinished(query, name, sounds, other))
    if best.degree < 0.7 and size > 2 and query in name:
        best = max(best, Alike(0.7, Kind.INSIDE))
    return best


def _unfinished(query: str, name: str, sounds: str, other: str) -> Alike:
    """Compare a word still being typed with the beginning of a longer one."""
    from rapidfuzz.distance import OSA

    if other.startswith(sounds) and len(sounds) > 2:
        return Alike(0.78 + 0.1 * len(sounds) / len(other), Kind.SPELLING)
    if len(name) > len(query) > 3 and OSA.distance(query, name[: len(query)], score_cutoff=1) <= 1:
        return Alike(0.62 + 0.1 * len(query) / len(name), Kind.TYPO, 1)
    return NOTHING


def _across_scripts(query: str, name: str) -> Alike:
    """Compare a word without written vowels with a Latin one: its letters must lie in the other's sound."""
    from rapidfuzz.distance import Indel, LCSseq

    short, full = (query, name) if query[:1] == ABJAD else (name, query)
    bones, others = skeleton(short), skeleton(full)
    if not bones or not others:
        return NOTHING
    frame = 1.0 if bones == others else Indel.normalized_similarity(bones, others)
    if frame < 0.66:
        return NOTHING
    written, spoken = sound(short), sound(full)
    inside: float = LCSseq.similarity(written, spoken) / len(written)
    whole = Indel.normalized_similarity(written, spoken)
    degree = 0.5 * frame + 0.28 * inside + 0.2 * whole
    if frame == 1.0 and inside >= 0.85:
        return Alike(degree, Kind.SCRIPT)
    return Alike(degree - 0.08, Kind.SCRIPT) if degree >= 0.78 else Alike(degree - 0.15, Kind.SOUND)
