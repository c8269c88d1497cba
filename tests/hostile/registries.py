"""Registries that are broken or mean harm, made in code: name → what is in the file, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.hostile.corpus.files import files
from tests.hostile.corpus.records import empty, records
from tests.hostile.corpus.sizes import depths, sizes
from tests.hostile.corpus.texts import texts
from tests.hostile.corpus.values import dates, numbers


class Case(NamedTuple):
    """One registry as a file."""

    data: bytes
    refused: str
    """The code of a problem that keeps it from loading; empty where it loads."""


def _cases() -> Iterator[tuple[str, Case]]:
    for part in (texts, sizes, depths, numbers, records, dates, empty):
        for name, refused, text in part():
            yield name, Case(text.encode(), refused)
    for name, refused, data in files():
        yield name, Case(data, refused)


_NAMED = list(_cases())
CASES: dict[str, Case] = dict(_NAMED)
"""Every registry by its name."""

assert len(CASES) == len(_NAMED), "two registries have one name, and one of them is never looked at"
