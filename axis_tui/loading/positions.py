"""Positions: the line and column at which each table, key and value of a TOML text stands.

tomli says nothing of where a value was; tree-sitter's TOML grammar keeps the place of every
token, so positions are looked up and never guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_KEYS = ("bare_key", "quoted_key", "dotted_key")

DEEPEST = 12
"""Names on the way to a place that is kept; no key of a registry lies half as deep."""


class Positions:
    """Where everything stands in one TOML text."""

    def __init__(self, text: str) -> None:
        """Parse the text; it should be valid TOML, or only what is valid of it is found."""
        self._data = text.encode("utf-8", "surrogatepass")
        self._line_starts = [0]
        at = self._data.find(b"\n")
        while at >= 0:
            self._line_starts.append(at + 1)
            at = self._data.find(b"\n", at + 1)
        self._keys: dict[tuple[str | int, ...], int] = {}
        self._values: dict[tuple[str | int, ...], int] = {}
        self._counts: dict[tuple[str | int, ...], int] = {}
        self._repeats: list[int] = []
        for node in _parser().parse(self._data).root_node.children:
            self._read_block(node)

    def of(self, path: tuple[str | int, ...], *, at_key: bool = False) -> tuple[int, int]:
        """Give the line and column, from 1, of the value (or key) at a path.

        Where the path leads to something that is not there, such as a missing key, the
        nearest table around it is meant; where there is none, the start of the file.
        """
        first, second = (self._keys, self._values) if at_key else (self._values, self._keys)
        while path:
            offset = first.get(path, second.get(path))
            if offset is not None:
                return self.place(offset)
            path = path[:-1]
        return 1, 1

    def repeated_before(self, line: int, column: int) -> tuple[int, int] | None:
        """Give the place of the last key or table at or before a place that repeats an earlier one."""
        limit = self._offset(line, column)
        found = [offset for offset in self._repeats if offset <= limit]
        return self.place(max(found)) if found else None

    def place(self, offset: int) -> tuple[int, int]:
        """Turn a byte offset into a line and a column in characters, both from 1."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        return line, len(self._data[start:offset].decode("utf-8", "replace")) + 1

    def _offset(self, line: int, column: int) -> int:
        start = self._line_starts[min(line, len(self._line_starts)) - 1]
        text = self._data[start:].split(b"\n", 1)[0].decode("utf-8", "replace")
        return start + len(text[: column - 1].encode())

    def _read_block(self, node: Node) -> None:
        if node.type == "pair":
            self._read_pair(node, ())
        elif node.type in ("table", "table_array_element"):
            base = self._read_header(node)
            for child in node.children:
                if child.type == "pair":
                    self._read_pair(child, base)

    def _read_header(self, node: Node) -> tuple[str | int, ...]:
        """Note a table's header and give the path of what stands under it."""
        key = next((child for child in node.children if child.type in _KEYS), None)
        names = _names(key) if key else ("",)
        path: tuple[str | int, ...] = ()
        for name in names[: min(len(names) - 1, DEEPEST)]:
            path += (name,)
            if path in self._counts:
                path += (self._counts[path] - 1,)
        path = (*path, names[-1])[:DEEPEST]
        if node.type == "table_array_element":
            self._keys.setdefault(path, node.start_byte)
            count = self._counts[path] = self._counts.get(path, 0) + 1
            path += (count - 1,)
        self._note(path, node.start_byte, node.start_byte)
        return path

    def _read_pair(self, node: Node, base: tuple[str | int, ...]) -> None:
        # The grammar counts a comment behind a date to the pair.
        key, value = node.children[0], [child for child in node.children if child.type != "comment"][-1]
        path, names = base, _names(key)
        for number, name in enumerate(names, 1):
            path += (name,)
            if len(path) > DEEPEST:
                return
            if number < len(names):
                self._keys.setdefault(path, key.start_byte)
        self._note(path, key.start_byte, value.start_byte)
        self._read_value(value, path)

    def _read_value(self, node: Node, path: tuple[str | int, ...]) -> None:
        waiting = [(node, path)]
        while waiting:
            node, path = waiting.pop()
            if len(path) >= DEEPEST:
                continue
            if node.type == "array":
                items = [n for n in node.children if n.is_named and n.type != "comment"]
                for number, item in enumerate(items):
                    self._values[*path, number] = item.start_byte
                    waiting.append((item, (*path, number)))
            elif node.type == "inline_table":
                for child in node.children:
                    if child.type == "pair":
                        self._read_pair(child, path)

    def _note(self, path: tuple[str | int, ...], key: int, value: int) -> None:
        if path in self._values:
            self._repeats.append(key)
            return
        self._keys[path] = key
        self._values[path] = value


def _names(key: Node) -> tuple[str, ...]:
    """Give the names in a key; a dotted one has several."""
    if key.type == "dotted_key":
        # The grammar nests to the left: `a.b.c` is a key of `a.b` and `c`.
        last_first: list[str] = []
        left: Node | None = key
        while left is not None:
            parts = [child for child in left.children if child.type in _KEYS]
            left = next((part for part in parts if part.type == "dotted_key"), None)
            last_first += [name for part in reversed(parts) if part is not left for name in _names(part)]
        return tuple(reversed(last_first))
    text = (key.text or b"").decode("utf-8", "replace")
    if key.type != "quoted_key":
        return (text,)
    import tomli

    try:
        return (next(iter(tomli.loads(f"{text} = 0"))),)
    except tomli.TOMLDecodeError:
        return (text,)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    import tree_sitter
    import tree_sitter_toml

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
