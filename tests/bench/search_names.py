"""A crowd of real-looking names to hide the labelled ones in, always the same for the same size.

Given and family names of many languages are combined as each language combines them; endings make the
long tail of rare family names that real lists have. A tenth are organisations.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from axis_tui.search import Named

QUALITIES = """
National Popular Islamic United Democratic Central International Free Revolutionary Southern Arab
Kurdish Syrian Iraqi Lebanese Iranian Yemeni Turkish Russian European African Global General Royal
Federal Northern Eastern Western Progressive Socialist Patriotic
""".split()
BODIES = """
Front Movement Party Army Brigade Council Union League Committee Organization Company Bank
University Institute Foundation Association Forces Guard Network Agency Ministry Group Holding
Airlines Shipping Petroleum Trading Television News
""".split()
AIMS = """
Liberation Justice Development Unity Freedom Resistance Reform Democracy Defence Security Trade
Energy Science Technology Health Education Youth Workers Women Farmers Martyrs Victory Salvation
Peace
""".split()
ONSETS = "b br ch d dr f g gh h j k kh kr l m n p q r s sh st t tr v w y z".split()
VOWELS = "a a e i o u ai ou".split()
CODAS = ["", "", "", "l", "m", "n", "r", "s", "d", "k", "b", "sh"]


class Language(NamedTuple):
    """The parts of the names of one language."""

    share: int
    given: list[str]
    family: list[str]
    endings: list[str]


def read_languages() -> list[Language]:
    """Read the parts of names."""
    tables = tomllib.loads((Path(__file__).parent / "search_parts.toml").read_text(encoding="utf-8"))
    return [
        Language(table["share"], *(table[part].split() for part in ("given", "family", "endings")))
        for table in tables.values()
    ]


def crowd(size: int, but: frozenset[str] = frozenset()) -> list[str]:
    """Return so many different names, none of them in `but`."""
    chance = random.Random(size)
    languages = read_languages()
    shares = [language.share for language in languages]
    names: dict[str, None] = {}
    while len(names) < size:
        language = chance.choices(languages, shares)[0]
        name = _organisation(chance, language) if chance.random() < 0.1 else _person(chance, language)
        if name not in but:
            names[name] = None
    return list(names)


def with_ties(crowd: list[str], known: Mapping[str, tuple[str, ...]], prior: bool) -> list[Named]:
    """Return a crowd with the known names and their aliases in it; with `prior` all have ties."""
    chance = random.Random(len(crowd))
    strangers = [Named(name, (name,), int(chance.paretovariate(1.0)) % 60 * prior) for name in crowd]
    return strangers + [
        Named(name, (name, *aliases), chance.randint(3, 40) * prior) for name, aliases in known.items()
    ]


def _family(chance: random.Random, language: Language) -> str:
    """Return a family name: half of them common, the rest of the long tail."""
    if chance.random() < 0.45 or not language.endings:
        return chance.choice(language.family)
    ending = chance.choice(language.endings)
    if not ending.isascii() or chance.random() < 0.3:
        return chance.choice(language.given).rstrip("aeiou") + ending
    syllables = chance.randint(1, 2)
    stem = "".join(
        chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS) for _ in range(syllables)
    )
    return (stem + ending).capitalize()


def _person(chance: random.Random, language: Language) -> str:
    """Return a person's name of two or three words."""
    words = [chance.choice(language.given), _family(chance, language)]
    kind = chance.random()
    if kind < 0.2:
        words.insert(1, chance.choice(language.given))
    elif kind < 0.25:
        words.append(_family(chance, language))
    return " ".join(words)


def _organisation(chance: random.Random, language: Language) -> str:
    """Return an organisation's name."""
    body, quality = chance.choice(BODIES), chance.choice(QUALITIES)
    kind = chance.random()
    if kind < 0.35:
        return f"{quality} {chance.choice(AIMS)} {body}"
    if kind < 0.6:
        return f"{quality} {body} for {chance.choice(AIMS)}"
    return f"{_family(chance, language)} {body}"
