"""Real names for the benchmark: 380,000 chess players of all countries, and 18,000 companies.

They lie in files that are large and, in one case, under the GPL, so they are read where they are and are no
part of this project. On Debian and Ubuntu: apt install scid-spell-data ieee-data. Elsewhere the players are
on the page of Scid, a program about chess, under Player Data, and the companies in the IEEE's oui.csv.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

SHARE = Path("/usr/share")
"""Where the packages put their files."""

PEOPLE, ORGANISATIONS = "scid/data/spelling.ssp", "ieee-data/oui.csv"
"""The files of the two packages."""


def real_crowd(size: int, but: frozenset[str], share: Path = SHARE) -> list[str]:
    """Return so many different real names, none of them in `but`; at most a tenth are organisations."""
    chance = random.Random(size)
    names = _different(_organisations(share / ORGANISATIONS), but)
    names = chance.sample(names, min(len(names), size // 10))
    people = _different(_people(share / PEOPLE), but.union(names))
    if len(people) + len(names) < size:
        raise SystemExit(f"there are only {len(people) + len(names):,} real names")
    return names + chance.sample(people, size - len(names))


def _different(names: Iterable[str], but: frozenset[str]) -> list[str]:
    """Return names, each once, in their order, without needless spaces and without those in `but`."""
    different = dict.fromkeys(" ".join(name.split()) for name in names)
    return [name for name in different if name and name not in but]


def _organisations(path: Path) -> Iterator[str]:
    """Yield the names of the companies that have numbers of network devices."""
    with _opened(path) as lines:
        for row in csv.DictReader(lines):
            yield row["Organization Name"]


def _people(path: Path) -> Iterator[str]:
    """Yield the names of the players, given names first."""
    with _opened(path) as lines:
        for line in lines:
            if line.startswith("@SITE"):
                break
            if line[:1].isspace() or line[:1] in "#@" or "#" not in line:
                continue  # remarks and further spellings
            family, _, given = line.partition("#")[0].partition(",")
            yield f"{given} {family}"


def _opened(path: Path) -> TextIO:
    """Open a file, or say where it is to be had."""
    if not path.exists():
        raise SystemExit(f"{path} is missing: apt install scid-spell-data ieee-data, or say --share")
    return path.open(encoding="utf-8", errors="replace", newline="")
