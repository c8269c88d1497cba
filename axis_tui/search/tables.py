"""Build the arrays of a large index: everything about the names that a search needs, in plain numbers.

The arrays are what the cache stores. Texts lie in string tables; what belongs to a word or a row lies in
one long array, with another that says where each word's or row's part starts.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from axis_tui.search.building import Cancelled, Progress
from axis_tui.search.meanings import share_of
from axis_tui.search.named import Named
from axis_tui.search.query import tidy
from axis_tui.search.rows import initials_of, prior_of
from axis_tui.search.sounds import bones, frames, sound
from axis_tui.search.string_table import StringTable
from axis_tui.search.vocabulary import FORMS, extent, letter_pairs, rarity
from axis_tui.search.words import split

Numbers = npt.NDArray[Any]
"""An array of one kind of number; which one is said where it is made."""

Tables = dict[str, Numbers]
"""Arrays by name."""

STEP = 4096
"""After so many names progress is told and a cancellation noticed."""

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789~S^"
"""All letters of keys, sounds and skeletons, the sign for a beginning last."""

PLACE_OF_LETTER = {letter: place for place, letter in enumerate(LETTERS)}


def build_tables(
    named: Sequence[Named], progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> Tables:
    """Return the arrays of an index of these names; raises Cancelled when asked to stop."""

    def watched(start: float, end: float, size: int) -> Iterator[int]:
        for number in range(size):
            if number % STEP == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None:
                    progress(start + (end - start) * number / size)
            yield number

    tables: Tables = {}
    texts = [name for one in named for name in one.names]
    heaviest = max((one.weight for one in named), default=0.0)
    tables["owners"] = np.repeat(
        np.arange(len(named), dtype=np.uint32), np.array([len(one.names) for one in named], dtype=np.intp)
    )
    tables["priors"] = np.array([prior_of(one, heaviest) for one in named], dtype=np.float32)
    _store(tables, "ids", (one.id for one in named))
    _store(tables, "texts", texts)
    folded = [tidy(texts[row]) for row in watched(0.0, 0.2, len(texts))]
    _store(tables, "folded", folded)
    tables["by_name"] = np.array(sorted(range(len(folded)), key=folded.__getitem__), dtype=np.uint32)
    keys = _split_rows(tables, texts, folded, watched(0.2, 0.6, len(texts)))
    _index_words(tables, keys, watched)
    if progress is not None:
        progress(1.0)
    return tables


def _store(tables: Tables, name: str, texts: Iterable[str]) -> StringTable:
    """Store texts under a name."""
    table = StringTable.of(texts)
    tables[f"{name}.bytes"] = np.frombuffer(table.joined, dtype=np.uint8)
    tables[f"{name}.offsets"] = np.frombuffer(table.offsets, dtype=np.uint32)
    return table


def taken(tables: Tables, name: str) -> StringTable:
    """Return the texts stored under a name and drop them from the tables, lest they lie in memory twice."""
    return StringTable(tables.pop(f"{name}.bytes").tobytes(), tables.pop(f"{name}.offsets"))


def _split_rows(
    tables: Tables, texts: Sequence[str], folded: Sequence[str], rows: Iterable[int]
) -> list[str]:
    """Split all names; number their words in alphabetical order; note who holds each; return the words."""
    first_numbers: dict[str, int] = {}
    numbers, masks, starts, units = array("I"), array("H"), array("I", [0]), array("B")
    initials: list[tuple[str, int]] = []
    for row in rows:
        phrase = split(texts[row])
        for token in phrase.tokens:
            numbers.append(first_numbers.setdefault(token.key, len(first_numbers)))
            masks.append(token.mask)
        starts.append(len(numbers))
        units.append(phrase.units)
        initials += [(letters, row) for letters in initials_of(folded[row])]
    keys = sorted(first_numbers)
    in_order = np.empty(len(keys), dtype=np.uint32)
    for number, key in enumerate(keys):
        in_order[first_numbers[key]] = number
    _store(tables, "keys", keys)
    token_numbers = in_order[np.frombuffer(numbers, dtype=np.uint32)] if numbers else in_order[:0]
    row_starts = np.array(starts, dtype=np.uint32)
    token_rows = np.repeat(np.arange(len(texts), dtype=np.uint32), np.diff(row_starts))
    tables |= {"tokens": token_numbers, "masks": np.array(masks, dtype=np.uint16), "rows": row_starts}
    tables["units"] = np.array(units, dtype=np.uint8)
    _group(tables, "holders", token_numbers, token_rows, len(keys))
    initials.sort()
    letters_in_order = sorted({letters for letters, _ in initials})
    place = {letters: number for number, letters in enumerate(letters_in_order)}
    _store(tables, "initials", letters_in_order)
    _group(
        tables,
        "initialled",
        np.array([place[letters] for letters, _ in initials], dtype=np.uint32),
        np.array([row for _, row in initials], dtype=np.uint32),
        len(letters_in_order),
    )
    holders = np.diff(tables["holders.starts"].astype(np.int64)).tolist()
    weights = [share_of(key) * rarity(held, len(texts)) for key, held in zip(keys, holders, strict=True)]
    tables["weights"] = np.array(weights, dtype=np.float32)
    is_unit = np.arange(len(token_numbers)) - np.repeat(row_starts[:-1], np.diff(row_starts)) < np.repeat(
        tables["units"], np.diff(row_starts)
    )
    extents = [extent(key, weight) for key, weight in zip(keys, weights, strict=True)]
    tables["extents"] = np.array(extents, dtype=np.float32)
    tables["row_extents"] = np.bincount(
        token_rows[is_unit], weights=tables["extents"][token_numbers[is_unit]], minlength=len(texts)
    ).astype(np.float32)
    return keys


def _index_words(
    tables: Tables, keys: Sequence[str], watched: Callable[[float, float, int], Iterator[int]]
) -> None:
    """Note the sound and the bones of each word, and which words have each pair of letters."""
    sounds, bare = [sound(key) for key in keys], [bones(key) for key in keys]
    _store(tables, "sounds", sounds)
    held = np.diff(tables["holders.starts"].astype(np.int64)).tolist()
    tables["by_sound"] = np.array(sorted(range(len(keys)), key=sounds.__getitem__), dtype=np.uint32)
    by_bones = sorted(range(len(keys)), key=lambda number: (bare[number], -held[number]))
    tables["by_bones"] = np.array(by_bones, dtype=np.uint32)
    _store(tables, "bones", [bare[number] for number in tables["by_bones"].tolist()])
    forms: tuple[Sequence[str], ...] = (keys, sounds, bare)
    for step, (form, texts) in enumerate(zip(FORMS, forms, strict=True)):
        pairs, holders = array("H"), array("I")
        share = 0.6 + 0.13 * step
        for number in watched(share, share + 0.13, len(texts)):
            for text in frames(keys[number]) if form == "bones" else (texts[number],):
                for pair in numbered_pairs(text):
                    pairs.append(pair)
                    holders.append(number)
        _group(
            tables,
            f"pairs.{form}",
            np.array(pairs, dtype=np.uint16),
            np.array(holders, dtype=np.uint32),
            len(LETTERS) ** 2,
        )
        tables[f"sizes.{form}"] = np.array([len(text) for text in texts], dtype=np.uint8)


def as_list(numbers: Numbers) -> list[int]:
    """Return whole numbers as a list of Python's own, which are faster one by one."""
    listed: list[int] = numbers.tolist()
    return listed


def numbered_pairs(text: str) -> set[int]:
    """Return the pairs of neighbouring letters of a text as numbers."""
    size, places = len(LETTERS), PLACE_OF_LETTER
    return {places[pair[0]] * size + places[pair[1]] for pair in letter_pairs(text)}


def _group(tables: Tables, name: str, groups: Numbers, members: Numbers, size: int) -> None:
    """Store the members of each group one group after the other, each member once, and where groups start."""
    order = np.lexsort((members, groups))
    groups, members = groups[order], members[order]
    fresh = np.ones(len(groups), dtype=bool)
    fresh[1:] = (groups[1:] != groups[:-1]) | (members[1:] != members[:-1])
    counts = np.bincount(groups[fresh].astype(np.intp), minlength=size)
    tables[name] = members[fresh]
    tables[f"{name}.starts"] = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)
