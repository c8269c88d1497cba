"""The name of an actor as drawings show it."""

from __future__ import annotations

from functools import lru_cache

from axis_tui.model.clean import one_line
from axis_tui.model.registry import Registry


def caption(registry: Registry, actor: str) -> str:
    """Give the name of an actor as drawings show it: on one line, never empty."""
    return _on_one_line(registry.actors[actor].name) or actor


@lru_cache(maxsize=16384)
def _on_one_line(name: str) -> str:
    return one_line(name)
