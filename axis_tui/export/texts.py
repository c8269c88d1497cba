"""Texts of other tools made into texts of a registry; what no registry may hold is taken out and counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from axis_tui.export.items import split_items


class Texts:
    """Reads texts, and counts the control characters that it takes out."""

    def __init__(self, lost: Counter[str]) -> None:
        """Count in the same place as everything else that has no place in a registry."""
        self._lost = lost

    def line(self, text: str) -> str:
        """Give a text as one line."""
        return re.sub("[\n\t\r]+", " ", self._without_controls(text, keep="\n\t\r")).strip(" ")

    def lines(self, text: str) -> tuple[str, ...]:
        """Give the items of a list, each once."""
        lines = (self.line(item) for item in split_items(text))
        return tuple(dict.fromkeys(line for line in lines if line))

    def prose(self, text: str) -> str:
        """Give a text in which lines may break."""
        return self._without_controls(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")

    def _without_controls(self, text: str, keep: str) -> str:
        kept = "".join(c for c in text if c in keep or unicodedata.category(c) not in ("Cc", "Cs"))
        self._lost["control character"] += len(text) - len(kept)
        return kept
