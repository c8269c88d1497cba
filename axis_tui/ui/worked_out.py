"""What was worked out of the last few registries, so that opening a view again costs nothing."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from axis_tui.model.registry import Registry

Value = TypeVar("Value")

_MOST = 6


class Kept(Generic[Value]):
    """Values by registry and key; the oldest are dropped first."""

    def __init__(self) -> None:
        self._values: dict[tuple[int, Hashable], tuple[Registry, Value]] = {}

    def get(self, registry: Registry, key: Hashable = None) -> Value | None:
        """Give what was kept for this very registry."""
        # The registry is kept beside its value, so that no other one can come to have its number.
        known = self._values.get((id(registry), key))
        return None if known is None else known[1]

    def keep(self, registry: Registry, value: Value, key: Hashable = None) -> Value:
        """Keep a value for a registry."""
        while len(self._values) >= _MOST:
            self._values.pop(next(iter(self._values)))
        self._values[id(registry), key] = registry, value
        return value
