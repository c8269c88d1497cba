"""Steps: how far the loading of a registry is, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[str, int, int], None]
"""Is told the step, and how much of it is done: of so many, or of 0 where nobody knows.

The steps are "read" (counted in files), "parse" (letters), "check" (records), "compare" (rules),
"place" (problems) and "hand over" (parts), in this order.
"""

_EVERY = 1000
"""Things of which nothing is told one by one."""


def tell_nobody(step: str, done: int, of: int) -> None:
    """Let nobody know how far the loading is."""


class Counting:
    """Counts what is done of a step, and tells it now and then."""

    def __init__(self, tell: Tell = tell_nobody) -> None:
        """Begin with no step at all."""
        self._tell = tell
        self._step, self._done, self._of = "", 0, 0

    def begin(self, step: str, of: int = 0) -> None:
        """Begin a step that has so many parts."""
        self._step, self._done, self._of = step, 0, of
        self._tell(step, 0, of)

    def count(self, more: int = 1) -> None:
        """Say that so many more parts of the step are done."""
        before, self._done = self._done, self._done + more
        if before // _EVERY < self._done // _EVERY or self._of < _EVERY:
            self._tell(self._step, self._done, self._of)
