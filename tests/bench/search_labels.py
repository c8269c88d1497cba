"""Labelled queries: well-known names, how people write them, and mechanical slips of them.

Other transliterations, other scripts and acronyms are written by hand in search_actors.tsv; the rest is
made from the names by rules that always give the same. A third of the actors is held out by a hash of
the name: nobody tunes on their queries.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
MORE_SLIPS = 6
"""So many further queries with a typo each name has, beside the first two."""

NO_ANSWER = ""
"""The name that a query without an answer is labelled with."""


class Label(NamedTuple):
    """A query, its class, and the name that should stand first."""

    sort: str
    query: str
    name: str
    held_out: bool


class Known(NamedTuple):
    """A well-known name and how people write it."""

    name: str
    spellings: tuple[str, ...]
    scripts: tuple[str, ...]
    acronyms: tuple[str, ...]


def read_known() -> list[Known]:
    """Read the hand-written names."""
    known: list[Known] = []
    for line in (HERE / "search_actors.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, *rest = line.split("\t")
            columns = [tuple(part.strip() for part in column.split(";") if part.strip()) for column in rest]
            known.append(Known(name, *columns))
    return known


def is_held_out(text: str) -> bool:
    """Whether a name belongs to the third that nobody tunes on."""
    return sha256(text.encode()).digest()[0] % 3 == 0


def read_labels() -> list[Label]:
    """Return every labelled query."""
    labels: list[Label] = []
    for known in read_known():
        held_out = is_held_out(known.name)
        slips = (made for made in _slips(known.name) if made[0] == "exact" or made[1] != known.name)
        queries = [*_by_hand(known), *slips]
        labels += [Label(sort, query, known.name, held_out) for sort, query in dict.fromkeys(queries)]
    for line in (HERE / "search_no_answer.txt").read_text(encoding="utf-8").splitlines():
        labels.append(Label("no answer", line, NO_ANSWER, is_held_out(line)))
    return labels


def _by_hand(known: Known) -> Iterator[tuple[str, str]]:
    """Yield the queries written by hand."""
    yield from (("transliteration", spelling) for spelling in known.spellings)
    yield from (("other script", written) for written in known.scripts)
    yield from (("acronym", acronym) for acronym in known.acronyms)


def _slips(name: str) -> Iterator[tuple[str, str]]:
    """Yield what the rules make of a name."""
    chance = random.Random(name)
    words = name.split()
    longest = max(words, key=len)
    yield "exact", name
    yield "exact", name.lower()
    if len(name) > 5:
        yield "prefix", name[: max(4, round(len(name) * 0.6))].strip().lower()
        yield "prefix", longest[: max(4, len(longest) - 2)].lower()
    if len(words) > 1:
        yield "prefix", " ".join(_beginning(word, 3) for word in words).lower()
        yield "reordered", " ".join(reversed(words))
        yield "reordered", f"{words[-1]}, {' '.join(words[:-1])}"
        yield "joined", "".join(words).lower()
        initial = _beginning(words[0], 1)[-1]
        yield "initials", f"{initial}. {' '.join(words[1:])}"
        yield "initials", f"{initial} {words[-1]}".lower()
        yield "missing word", longest if len(words) == 2 else " ".join(words[1:])
    if len(words) > 2:
        gone = chance.randrange(len(words))
        yield "missing word", " ".join(word for place, word in enumerate(words) if place != gone)
    yield "typo", slip(name, longest, chance)
    yield "typo", slip(name, chance.choice(words), chance)
    once = slip(name, longest, chance)
    yield "two typos", slip(once, max(once.split(), key=len), chance)
    # of two slips a name a single one more or less would be a percent of the held-out class
    for place in range(MORE_SLIPS):
        yield "typo", slip(name, longest if place % 2 else chance.choice(words), chance)


def _beginning(word: str, letters: int) -> str:
    """Return the first letters of a word; an article before it is none of them: "al-ass", not "al-"."""
    article = word[:3] if word[:3].lower() in ("al-", "el-") else ""
    return word[: len(article) + letters]


_NEAR = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "wa es rd tf yg uh ij ok pl lo sq da fs gd hf jg kh lj ko xs cz vx bc nv mb nj".split(),
        strict=True,
    )
)
"""Two neighbours of each key."""


def slip(name: str, word: str, chance: random.Random) -> str:
    """Make one typing slip in a word of a name: a neighbouring key, a swap, a letter lost or doubled."""
    if len(word) < 4:
        return name
    place = chance.randrange(1, len(word) - 1)
    letter = word[place]
    kind = chance.randrange(4)
    if kind == 0 and letter in _NEAR:
        wrong = word[:place] + chance.choice(_NEAR[letter]) + word[place + 1 :]
    elif kind == 1 and letter != word[place + 1]:
        wrong = word[:place] + word[place + 1] + letter + word[place + 2 :]
    elif kind == 2:
        wrong = word[:place] + word[place + 1 :]
    else:
        wrong = word[:place] + letter + word[place:]
    return name.replace(word, wrong, 1)
