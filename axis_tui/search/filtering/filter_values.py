"""The values behind the keys of a filter: one of a list, a number, yes or no, words of a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.search.filtering.filter_key import Holds
from axis_tui.search.filtering.tree import FilterError, Term

COMPARED = re.compile(r"(<=|>=|<|>|=)?\s*(.+)")
"""A comparison and what follows it: `>=2`."""

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": lambda a, b: a == b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}

YES_AND_NO = ("yes", "no")


def one_of(term: Term, known: Iterable[str], what: str) -> str:
    """Give the value where it is one of those that are known; else say which come near it."""
    value = term.value.lower()
    names = sorted(set(known))
    if value in names:
        return value
    from difflib import get_close_matches

    close = get_close_matches(value, names, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(close)}?" if close else f"there are {', '.join(names)}"
    raise wrong_value(term, f"there is no {what} “{term.value}”; {hint}")


def wrong_value(term: Term, message: str) -> FilterError:
    """Make the error that points at the value of a term."""
    return FilterError(message, term.value_start if term.value else term.start, term.end)


def has_words(name: list[str], words: list[str]) -> bool:
    """Tell whether every word begins some word of a name."""
    return all(any(part.startswith(word) for part in name) for word in words)


def number(count: Callable[[Registry, str, Tie | None], int | None]) -> Callable[[Registry, Term], Holds]:
    """Make a key that compares what is counted; what has no count never holds."""

    def compiled(registry: Registry, term: Term) -> Holds:
        match = COMPARED.fullmatch(term.value)
        if match is None or not match[2].isascii() or not match[2].isdigit():
            raise wrong_value(term, f"a number belongs here: {term.key}:>=2")
        compare, number = COMPARE[match[1] or "="], int(match[2][:9])

        def holds(actor: str, tie: Tie | None) -> bool:
            counted = count(registry, actor, tie)
            return counted is not None and compare(counted, number)

        return holds

    return compiled


def yes_or_no(ask: Callable[[Registry, Tie], bool]) -> Callable[[Registry, Term], Holds]:
    """Make a key that holds of a tie by what is asked of it; of nobody without ties."""

    def compiled(registry: Registry, term: Term) -> Holds:
        if term.value.lower() not in ("yes", "no"):
            raise wrong_value(term, f"yes or no: {term.key}:yes")
        wanted = term.value.lower() == "yes"
        return lambda actor, tie: tie is not None and ask(registry, tie) is wanted

    return compiled
