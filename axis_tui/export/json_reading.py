"""JSON read with care: no key twice in one object, no endless nesting, and the line of what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from axis_tui.export.document import Values
from axis_tui.export.reading import Unreadable


def read_json(text: str, constant: Callable[[str], Any]) -> Any:
    """Read JSON; `constant` gives what NaN and the infinities stand for. Raises Unreadable."""
    try:
        return json.loads(text, parse_constant=constant, object_pairs_hook=_object)
    except _KeyTwice as error:
        line, key = _first_key_twice(text)
        raise Unreadable(f"line {line}: the key “{key}” stands twice in one object") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Unreadable(f"{where}: not JSON: {error.msg}") from error
    except RecursionError as error:
        raise Unreadable("its values are nested too deeply") from error
    except ValueError as error:
        raise Unreadable(f"it holds what no registry can: {error}") from error


class _KeyTwice(Exception):
    """An object that has two values for one key; json would take the last and say nothing."""


def _object(pairs: list[tuple[str, Any]]) -> Values:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise _KeyTwice
    return values


def _first_key_twice(text: str) -> tuple[int, str]:
    """Find the line and the name of the first key that its object has already, of which there is one."""
    objects: list[set[str]] = []
    for token in re.finditer(r'("(?:[^"\\]|\\.)*")(\s*:)?|[{}]', text):
        if token[0] == "{":
            objects.append(set())
        elif token[0] == "}":
            objects.pop()
        elif token[2]:
            key = json.loads(token[1])
            if key in objects[-1]:
                return text.count("\n", 0, token.start()) + 1, key
            objects[-1].add(key)
    raise AssertionError("no object has a key twice")
