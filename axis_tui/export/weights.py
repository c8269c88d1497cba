"""Weights of edges, for which a tie has no key: they stand at the end of its summary, in words.

“Weight 3.5 in edges.csv.” is read there by people, and found again by exports, so that a weight
which came from another tool goes back to it.
"""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Iterable

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_SAID = re.compile(rf"(?:^|\s)Weight ({_NUMBER})(?: in (?:(?!\. )[^\n])+)?\.\Z")
_LONGEST = 400
"""Letters at the end of a summary in which a weight is looked for; names of files have 255."""


def with_weight(summary: str, weight: str, file: str) -> str:
    """Add a weight to a summary that does not say it already."""
    known = weight_said(summary)
    if known is not None and known == number(weight):
        return summary
    where = f" in {file}" if file else ""
    return f"{summary} Weight {weight}{where}.".lstrip()


def weight_said(summary: str) -> float | None:
    """Give the weight that a summary says at its end; None where it says none."""
    said = _SAID.search(summary, max(0, len(summary) - _LONGEST))
    weight = number(said[1]) if said else None
    return weight if weight is not None and math.isfinite(weight) else None


def number(text: str) -> float | None:
    """Give a weight as a number; None where it is none."""
    with contextlib.suppress(ValueError):
        return float(text)
    return None


def says_nothing(weights: Iterable[str]) -> bool:
    """Tell whether all weights are 1, as tools write them that have none."""
    return all(number(weight) == 1 for weight in weights)
