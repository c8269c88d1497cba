"""Blocks: where the text of each record begins and ends, found without parsing a file again.

To keep the place of every token of a large file takes longer than to load it. In a file that is
known to be TOML, a line that begins with a bracket, outside of any text and list, is a header; the
rest of a place is looked up in the record's own lines. Whatever is written in another way is left
to `positions`, which is asked about those lines, or else about the whole file.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from axis_tui.loading.positions import Positions

Path = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, from 1."""

_HEADER = r"^[ \t]*(\[\[?)([^\]\n]*)"
# Possessive, since to remember where it might turn back takes a hundred bytes for each letter; and what
# parts fail by stands first in them: in early Pythons 3.11 one that fails further on ends too far on.
_LONG_TEXT = r'"""(?:[^"\\]++|\\.|(?!""")")*+"{3,5}|' + r"'''(?:[^']++|(?!''')')*+'{3,5}"
_SHORT_TEXT = r'"(?:[^"\\\n]++|\\.)*+"|' + r"'[^'\n]*'"
_HEADERS = re.compile(_HEADER, re.MULTILINE)
_TOKENS = re.compile(rf"{_HEADER}|#[^\n]*|{_LONG_TEXT}|{_SHORT_TEXT}", re.MULTILINE | re.DOTALL)
_LONG = ('"""', "'''")

_NAME = re.compile(r"[ \t]*(?!true\b|false\b|inf\b|nan\b)([a-z_]+)[ \t]*")
"""A bare name of a table, which no value in a list is taken for."""
_KEY = re.compile(r"[A-Za-z0-9_-]+")


class _Block:
    """The lines of one record."""

    __slots__ = ("end", "line", "own_end", "start")

    def __init__(self, start: int, line: int) -> None:
        self.start, self.line = start, line
        self.own_end = self.end = -1


class Blocks:
    """Where everything stands in one valid TOML text; a record is looked into when it is asked for."""

    def __init__(self, text: str) -> None:
        """Find the records that are written under headers of their own."""
        self._text = text
        self._blocks: dict[Path, _Block] = {}
        if not self._find_records():
            self._blocks = {}
        self._parsed: dict[int, Positions] = {}

    def of(self, path: Path, *, at_key: bool = False) -> Place:
        """Give the line and column of the value (or key) at a path, as `Positions.of` does."""
        own = next((path[:size] for size in (4, 2, 1) if path[:size] in self._blocks), None)
        if own is None:
            return self._whole.of(path, at_key=at_key)
        block, rest = self._blocks[own], path[len(own) :]
        place = self._at_line_start(block, rest, at_key=at_key)
        if place is None:
            # In the text of one record, that record is the first.
            names: Path = (own[0], own[2], 0) if len(own) == 4 else (*own[:1], 0)[: len(own)]
            place = self._positions(block).of((*names, *rest), at_key=at_key)
        return block.line + place[0], place[1]

    def _at_line_start(self, block: _Block, rest: Path, *, at_key: bool) -> Place | None:
        """Find the header, or a key that begins one of the record's own lines; else give None."""
        own = self._text[block.start : block.own_end]
        if not rest:
            return 1, own.index("[") + 1
        key = rest[0]
        if len(rest) > 1 or not isinstance(key, str) or not _KEY.fullmatch(key):
            return None
        found = re.search(rf"^[ \t]*({key})[ \t]*=[ \t]*", own, re.MULTILINE)
        if found is None or any(sign in own for sign in _LONG):
            return None
        at = found.start(1) if at_key else found.end()
        return own.count("\n", 0, at) + 1, at - own.rfind("\n", 0, at)

    def _positions(self, block: _Block) -> Positions:
        # All are kept: two records whose problems alternate would be parsed for each of these.
        if (known := self._parsed.get(block.start)) is None:
            known = self._parsed[block.start] = Positions(self._text[block.start : block.end])
        return known

    @cached_property
    def _whole(self) -> Positions:
        return Positions(self._text)

    def _find_records(self) -> bool:
        """Go through the headers; gives False where one is not written plainly, and nothing is certain."""
        text = self._text
        counts: dict[Path, int] = {}
        path: Path = ()
        top = inner = last = _Block(0, 0)
        line = seen = 0
        tokens = _TOKENS if any(sign in text for sign in _LONG) else _HEADERS
        for match in tokens.finditer(text):
            if match[1] is None:
                continue
            names = _names(match[2])
            start, repeated = match.start(), len(match[1]) == 2
            line, seen = line + text.count("\n", seen, start), start
            last.own_end = start
            last = _Block(start, line)
            if len(names) == 1:
                top.end = inner.end = start
                top = inner = last
                path = self._number(names, counts) if repeated else names
                self._blocks[path] = top
            elif not names or names[:1] != path[:1]:
                # Not written plainly, or it belongs to a record that others stand behind.
                return False
            elif len(names) == 2 and repeated and len(path) == 2:
                if inner is not top:
                    inner.end = start
                inner = last
                self._blocks[self._number((*path, names[1]), counts)] = inner
        last.own_end = top.end = inner.end = len(text)
        return True

    def _number(self, names: Path, counts: dict[Path, int]) -> Path:
        number = counts[names] = counts.get(names, -1) + 1
        return (*names, number)


@lru_cache(maxsize=64)
def _names(header: str) -> tuple[str, ...]:
    """Give the names in a header; none where it may be no header, or has names in quotation marks."""
    names = [_NAME.fullmatch(name) for name in header.split(".")]
    return tuple(name[1] for name in names if name is not None) if all(names) else ()
