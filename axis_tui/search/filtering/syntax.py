"""The syntax of the filter language: text to a tree, and errors that point at a word.

    filter  = all { "or" all }
    all     = part { part }                     parts that stand side by side all hold
    part    = [ "-" ] ( "(" filter ")" | key ":" value | word )

A value or word in quotation marks may hold spaces. Words that stand side by side are one
search for a name.
"""

from __future__ import annotations

from axis_tui.search.filtering.tokens import Token, cut_tokens
from axis_tui.search.filtering.tree import All, Either, FilterError, Node, Not, Term, Words

LONGEST = 1000
"""Characters of a filter that are read."""

DEEPEST = 50
"""Brackets inside brackets."""


def parse_filter(text: str) -> Node:
    """Read a filter; an empty one holds of everything. Raises FilterError."""
    if len(text) > LONGEST:
        raise FilterError(f"a filter has at most {LONGEST} characters", LONGEST, len(text))
    reader = _Reader(cut_tokens(text), len(text))
    node = reader.either(0)
    if token := reader.next():
        raise FilterError("this bracket was never opened; take it out", token.start, token.end)
    return node


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[Token], length: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._length = length

    def next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def either(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while (token := self.next()) and token.kind == "or":
            self._take()
            if not (after := self.next()) or after.kind == "or" or after.text == ")":
                raise FilterError("nothing stands after “or”", token.start, token.end)
            parts.append(self._all(depth))
        if len(parts) > 1 and parts[0] == All(()):
            raise FilterError("nothing stands before “or”", 0, self._length)
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, depth: int) -> Node:
        parts: list[Node] = []
        while (token := self.next()) and token.kind != "or" and token.text != ")":
            part = self._part(depth)
            last = parts[-1] if parts else None
            if isinstance(part, Words) and isinstance(last, Words):
                parts[-1] = Words(f"{last.text} {part.text}", last.start, part.end)
            else:
                parts.append(part)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self, depth: int) -> Node:
        token = self._take()
        if token.kind == "minus":
            after = self.next()
            if after is None or after.kind == "or" or after.text == ")":
                raise FilterError("nothing stands after “-”", token.start, token.end)
            return Not(self._part(depth))
        if token.text == "(" and token.kind == "bracket":
            if depth >= DEEPEST:
                raise FilterError(f"brackets stand more than {DEEPEST} deep", token.start, token.end)
            node = self.either(depth + 1)
            closing = self.next()
            if closing is None:
                raise FilterError("this bracket is never closed; add “)”", token.start, token.end)
            self._take()
            return node
        if token.kind == "term":
            return Term(token.key, token.text, token.start, token.value_start, token.end)
        return Words(token.text, token.start, token.end)
