"""How alike two words of names are, and in which way."""

from enum import IntEnum
from typing import NamedTuple

from axis_tui.search.meanings import CONCEPT_OF
from axis_tui.search.scorers import scorers
from axis_tui.search.sounds import ABJAD, bones, bones_of, skeleton_of, sound


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
LETTER = Alike(1.0, Kind.EXACT)
"""A single letter typed, and the same in the name: an initial, of whose word nobody knows more."""
MEANING = Alike(0.8, Kind.MEANING)
FOREIGN_INITIAL = Alike(0.8, Kind.SCRIPT)
LETTER_LOST = Alike(0.6, Kind.TYPO, 1)
"""Two letters typed of a word of three: too few to look for by themselves, enough beside other words."""

LEAST_LETTERS = 0.3
"""Two spellings of a word have so many of their letters in common, or it only sounds alike."""

FEW_LETTERS = 3
"""A word of so few letters without vowels has nothing to spare: الصين is not Sinwar."""

SHORT_LETTERS = 0.5
"""Of short words that sound the same, two spellings have more of their letters in common: cia is not sea."""

SOUND_LETTERS = 0.4
"""Two words that sound alike have so many, or one is a cluster of letters that nobody speaks: "nnnggh"."""

BEGUN, BEGUN_MORE = 0.84, 0.1
"""What a word's beginning is worth at least, and how much more the nearer it is to the whole word."""


LETTER_TYPED = 0.2
"""How much of its word an initial is, which is what was typed of it."""


def prefix_alike(query: str, name: str) -> Alike:
    """Rate a word whose beginning was typed: the more of it, the better, and never as good as the word."""
    return Alike(BEGUN + BEGUN_MORE * len(query) / len(name), Kind.PREFIX)


def typed_share(alike: Alike) -> float:
    """Return how much of a name's word was typed: of a beginning only its letters."""
    if alike is LETTER:
        return LETTER_TYPED
    if alike.kind in (Kind.PREFIX, Kind.INITIAL):
        return (alike.degree - BEGUN) / BEGUN_MORE
    return alike.degree


def initial_alike(query: str, name: str) -> Alike | None:
    """Rate a single letter against a word, either way round, if that is what the two are."""
    foreign = (query[:1] == ABJAD) != (name[:1] == ABJAD)
    query, name = query.lstrip(ABJAD), name.lstrip(ABJAD)
    if query[:1] == name[:1] and (len(query) == 1) != (len(name) == 1):
        if foreign and len(query) == 1:
            return FOREIGN_INITIAL
        return Alike(0.86, Kind.INITIAL) if len(query) == 1 else Alike(0.6, Kind.TYPO)
    if len(query) == 2 and len(name) == 3 and query[0] == name[0] and query[1] == name[2] and not foreign:
        return LETTER_LOST
    return None


def unfinished_sound(beginning: str, whole: str) -> Alike:
    """Rate a sound against a longer one that begins with it."""
    return Alike(0.78 + 0.1 * len(beginning) / max(len(whole), 1), Kind.SPELLING)


def allowed_typos(size: int) -> int:
    """Return how many typos a word of this many letters may have and still be read as that word."""
    return 0 if size < 3 else 1 if size < 6 else 2 if size < 11 else 3


def compare(query: str, name: str, typing: bool = False, heard: str = "") -> Alike:
    """Rate how well a word of a query stands for a word of a name.

    Both are keys of tokens (see words.py). With `typing` the query's word may be unfinished: then it
    is compared with as much of the name's word, too. `heard` is the sound of the name's word, if known.
    """
    if query == name:
        return EXACT
    heard = heard or sound(name)
    if (query[:1] == ABJAD) != (name[:1] == ABJAD):
        best = _across_scripts(query, name, heard)
    else:
        best = _within_script(query, name, typing, heard)
    if best.degree < MEANING.degree and not CONCEPT_OF.get(query, _NONE).isdisjoint(
        CONCEPT_OF.get(name, _NONE)
    ):
        return MEANING
    return best


_NONE: frozenset[int] = frozenset()
_COARSE = str.maketrans("pfj", "bbk")


def _within_script(query: str, name: str, typing: bool, other: str) -> Alike:
    """Compare two words written in the same script: beginnings, sounds, typos, consonants."""
    if name.startswith(query):
        return prefix_alike(query, name)
    if len(query) > 2 * len(name):
        return NOTHING
    slips, _, similarity, _ = scorers()
    sounds = sound(query)
    if sounds == other and (len(sounds) > 3 or similarity(query, name) > SHORT_LETTERS):
        return Alike(0.92 + 0.05 * similarity(query, name), Kind.SPELLING)
    size = min(len(query), len(name))
    if query[0] == ABJAD:
        size -= 1
    most = allowed_typos(size)
    best = NOTHING
    if most and (typos := slips(query, name, score_cutoff=most)) <= most:
        cost = 0.95 if query[0] == ABJAD else 0.62 if query[0] == name[0] else 0.8
        best = Alike(1 - cost * typos / size, Kind.TYPO, typos)
    near = similarity(sounds, other)
    least = LEAST_LETTERS if len(sounds) > 3 else SHORT_LETTERS
    if skeleton_of(sounds) == skeleton_of(other):
        if near >= 0.8 and similarity(query, name) > least:
            best = max(best, Alike(0.55 + 0.38 * near, Kind.SPELLING))
        elif near >= 0.56 and len(skeleton_of(sounds)) > 1 and similarity(query, name) >= SOUND_LETTERS:
            best = max(best, Alike(0.35 + 0.38 * near, Kind.SOUND))
    elif near >= 0.8 and size > 3:
        best = max(best, Alike(0.95 * near - 0.05, Kind.TYPO, max(1, round((1 - near) * size))))
    if typing and best.degree < 0.8 and size > 3:
        best = max(best, _unfinished(query, name, sounds, other))
    if best.degree < 0.7 and size > 2 and query in name:
        best = max(best, Alike(0.7, Kind.INSIDE))
    return best


def _unfinished(query: str, name: str, sounds: str, other: str) -> Alike:
    """Compare a word still being typed with the beginning of a longer one."""
    if other.startswith(sounds) and len(sounds) > 2:
        return unfinished_sound(sounds, other)
    if len(name) > len(query) > 3 and scorers().typos(query, name[: len(query)], score_cutoff=1) <= 1:
        return Alike(0.62 + 0.1 * len(query) / len(name), Kind.TYPO, 1)
    return NOTHING


def _across_scripts(query: str, name: str, heard: str) -> Alike:
    """Compare a word without written vowels with a Latin one: its letters must lie in the other's sound."""
    _, _, similarity, shared = scorers()
    short, full = (query, name) if query[:1] == ABJAD else (name, query)
    written, spoken = (sound(query), heard) if short is query else (heard, sound(query))
    if "v" in full and ("f" in short or "b" in short):
        # Arabic writes f, Hebrew b, and either is as good as the other here
        spoken = sound(full.replace("v", "f"))
    if len(full) > 3 * len(short):
        return NOTHING
    frame = similarity(bones_of(written), bones_of(spoken)) if bones_of(written) else 0.0
    if len(written) <= FEW_LETTERS and bones_of(written) != bones_of(spoken):
        return NOTHING
    if skeleton_of(written) != skeleton_of(spoken):
        frame -= 0.04
    if frame < 0.66:
        return NOTHING
    written, spoken = written.translate(_COARSE), spoken.translate(_COARSE)
    inside: float = shared(written, spoken) / len(written)
    whole = similarity(written, spoken)
    degree = 0.5 * frame + 0.26 * inside + 0.2 * whole
    if frame >= 0.96 and inside >= 0.85:
        return Alike(0.98 * degree, Kind.SCRIPT)
    return (
        Alike(degree - 0.07, Kind.SCRIPT)
        if degree >= 0.83 and inside >= 0.75
        else Alike(degree - 0.13, Kind.SOUND)
    )


def compare_loosely(query: str, name: str) -> Alike | None:
    """Rate two words that the other words of a name say may be one; None if nothing speaks for it."""
    alike = compare(query, name)
    if alike.degree >= 0.5:
        return alike
    similarity = scorers().similarity
    if (query[:1] == ABJAD) != (name[:1] == ABJAD):
        near = similarity(bones(query), bones(name))
    else:
        near = max(similarity(query, name), similarity(sound(query), sound(name)))
    return Alike(0.1 + 0.6 * near, Kind.SOUND) if near >= 0.5 else None
