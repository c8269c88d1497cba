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
_WORD = "Weight "
_SAID = re.compile(rf"{_WORD}({_NUMBER})(?: in (?:(?:(?!\. )[^\n])+|[^\n]+\.\w{{1,10}}))?\.")
"""Behind a file's name with a point and a space in it a suffix tells that no other sentence follows."""
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
    at = summary.rfind(_WORD, max(0, len(summary) - _LONGEST))
    said = _SAID.fullmatch(summary, at) if at == 0 or (at > 0 and summary[at - 1].isspace()) else None
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
