"""Possible twins: two actors that may be one, each pair with the reason for the suspicion.

Only what a curator can judge at a glance is reported: an identifier or a name that both
have, the same words in another order, or names that differ by one letter. That two names
share a word says nothing: Hezbollah and Kata'ib Hezbollah are two.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from axis_tui.model.registry import Registry

SHORTEST = 5
"""Letters that a word has at least, for a difference of one letter to be suspicious: US and UK are two."""

MOST_ALIKE = 20
"""Actors alike in one respect that are paired with each other; of more, each is paired with the first."""

LONGEST = 256
"""Letters of a name that is looked at for a letter more, less or other."""

_PARTICLES = {"the", "al", "el", "of", "and"}
_ARABIC_ARTICLE = "ال"


class Twins(msgspec.Struct, frozen=True):
    """Two actors that may be one."""

    first: str
    second: str
    reason: str


def find_twins(registry: Registry) -> tuple[Twins, ...]:
    """Find pairs of actors that may be one, in stored order, each pair once with its best reason."""
    found: dict[tuple[str, str], str] = {}
    order = {id: number for number, id in enumerate(registry.actors)}
    for first, second, reason in _suspicions(registry):
        pair = (first, second) if order[first] < order[second] else (second, first)
        found.setdefault(pair, reason)
    return tuple(Twins(*pair, reason) for pair, reason in sorted(found.items(), key=lambda f: order[f[0][0]]))


def _suspicions(registry: Registry) -> Iterator[tuple[str, str, str]]:
    """Give every suspicion, the best reasons first."""
    identifiers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    same: dict[str, list[tuple[str, str]]] = defaultdict(list)
    reordered: dict[str, list[tuple[str, str]]] = defaultdict(list)
    one_less: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for actor in registry.actors.values():
        for identifier in actor.same_as:
            identifiers[identifier].append((actor.id, identifier))
        for name in actor.names:
            words = _words(name)
            key = "".join(words)
            same[key].append((actor.id, name))
            reordered[" ".join(sorted(words))].append((actor.id, name))
            for variant in _with_one_letter_less(words) if len(name) <= LONGEST else ():
                one_less[f"{actor.kind} {variant}"].append((actor.id, name))
    yield from _pairs(identifiers, "both are {0}")
    yield from _pairs(same, "both are called “{0}”", "“{0}” and “{1}” are spelled alike")
    yield from _pairs(reordered, "“{0}” and “{1}” are the same words")
    yield from _pairs(one_less, "“{0}” and “{1}” differ by one letter")


def _pairs(
    groups: dict[str, list[tuple[str, str]]], alike: str, unlike: str | None = None
) -> Iterator[tuple[str, str, str]]:
    """Give the pairs of different actors in each group, with the names that brought them there."""
    for key, members in groups.items():
        if not key:
            continue
        firsts = members if len(members) <= MOST_ALIKE else members[:1]
        for number, (first, name) in enumerate(firsts):
            for second, other in members[number + 1 :]:
                if first != second:
                    words = alike if unlike is None or name == other else unlike
                    yield first, second, words.format(name, other)


def _with_one_letter_less(words: list[str]) -> set[str]:
    """Give the name with any one letter of any one long word left out, and with none, the place marked.

    Two names that differ by a letter more, less or other share one of these.
    """
    variants = set()
    for place, word in enumerate(words):
        if len(word) >= SHORTEST and not word.isdigit():
            for less in (word, *(word[:at] + word[at + 1 :] for at in range(len(word)))):
                variants.add(" ".join((*words[:place], f"*{less}", *words[place + 1 :])))
    return variants


def _words(name: str) -> list[str]:
    """Give a name's words without case, accents, punctuation and particles."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    plain = "".join(c for c in plain if c not in "'’‘`ʿʾ")
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    bare = [word.removeprefix(_ARABIC_ARTICLE) or word for word in words]
    return [word for word in bare if word not in _PARTICLES] or words
