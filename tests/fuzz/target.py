"""A target: a function that fails where something does not hold, whatever it is given."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

Target = Callable[..., None]

TARGETS: dict[str, tuple[Target, dict[str, st.SearchStrategy]]] = {}
"""Each target by its name, with its arguments; a module of targets enters its own when it is imported."""


def target(**arguments: st.SearchStrategy) -> Callable[[Target], Target]:
    """Enter a function as a target."""

    def enter(function: Target) -> Target:
        assert function.__name__ not in TARGETS, f"two targets are called {function.__name__}"
        TARGETS[function.__name__] = (function, arguments)
        return function

    return enter


def same(found: object, expected: object) -> None:
    """Fail unless two things are equal; for use where something was refused."""
    assert found == expected, (found, expected)
