"""What a key of the filter language is: what it asks of an actor and of one of its ties.

A filter looks at every tie from each of its ends: at an actor and the tie. An actor without
ties is looked at alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.search.filtering.tree import Term

Holds = Callable[[str, Tie | None], bool]
"""Whether a term holds of an actor (by id) and one of its ties, or of an actor without ties."""


@dataclass(frozen=True)
class FilterKey:
    """A key of the filter language."""

    name: str
    values: str
    """What its value may be, for people."""
    doc: str
    """What it asks, in one sentence."""
    compile: Callable[[Registry, Term], Holds]
    suggest: Callable[[Registry], Iterable[str]] = lambda registry: ()
    """Values to offer while one types."""
