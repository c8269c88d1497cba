"""TOML text to plain tables, with every refusal placed by line and column."""

from __future__ import annotations

import re
from typing import Any

import tomli

from axis_tui.loading.files import RegistryFile
from axis_tui.loading.positions import Positions
from axis_tui.model.problems import Problem, Severity

MOST_DIGITS = 4000
"""Digits of a number; Python itself refuses to read longer ones."""

_LONG_NUMBER = re.compile(rf"[0-9_]{{{MOST_DIGITS},}}")
_DEEP = 50
"""Brackets inside brackets that no parser minds: where there are fewer, something else is too deep."""
_OPEN_AT_LINE_END = r"Illegal character '\n'"
_REPEATED = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate")


def parse_file(file: RegistryFile) -> dict[str, Any] | Problem:
    """Parse a file as TOML 1.0; gives its tables, or the problem that keeps it from being TOML."""
    try:
        return tomli.loads(file.text)
    except tomli.TOMLDecodeError as error:
        return _not_toml(file, *_explained(file.text, error))
    except RecursionError:
        line, column = _deepest(file.text)
        return _not_toml(file, line, column, "values are nested too deeply; two levels are enough")
    except ValueError:
        match = _LONG_NUMBER.search(file.text)
        line, column = _place(file.text, match.start() if match else 0)
        return _not_toml(file, line, column, f"a number has more than {MOST_DIGITS} digits")


def _not_toml(file: RegistryFile, line: int, column: int, message: str) -> Problem:
    return Problem(file.name, line, column, Severity.ERROR, "not-toml", "", "", f"not TOML: {message}")


def _explained(text: str, error: tomli.TOMLDecodeError) -> tuple[int, int, str]:
    """Say in words what the parser found wrong, and where; what is a known slip, with what would be right."""
    # Who reads sound files has no use for this.
    from axis_tui.loading import slips

    line, column = error.lineno, error.colno
    if error.msg.startswith(_REPEATED):
        line, column = Positions(text).repeated_before(line, column) or (line, column)
        single = slips.find_single_brackets(text, line)
        return single or (line, column, "this key or table stands here a second time")
    if error.msg == _OPEN_AT_LINE_END:
        return slips.find_open_text(text, line, column)
    slip = slips.find_slip(text, line, column, is_value=error.msg == "Invalid value")
    # In lower case, as the middle of a sentence.
    return slip or (line, column, error.msg[:1].lower() + error.msg[1:])


def _place(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _deepest(text: str) -> tuple[int, int]:
    """Find where the brackets have opened most, or else the longest dotted key.

    Strings and comments are not told apart.
    """
    depth = most = at = 0
    for match in re.finditer(r"[\[\]{}]", text):
        depth += 1 if match[0] in "[{" else -1
        if depth > most:
            most, at = depth, match.start()
    if most < _DEEP:
        dotted = max(re.finditer(r"[^\n]+", text), key=lambda line: line[0].count("."), default=None)
        at = dotted.start() if dotted is not None else at
    return _place(text, at)
