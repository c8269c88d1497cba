"""What is fuzzed: for each part of the program that reads or writes, what must hold whatever comes in."""

from __future__ import annotations

from tests.fuzz import files, keys, languages, texts
from tests.fuzz.target import TARGETS

__all__ = ["TARGETS", "files", "keys", "languages", "texts"]
