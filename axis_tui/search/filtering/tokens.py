"""The pieces of a filter's text: brackets, minus signs, keys with their values, words."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """A piece of a filter's text: a bracket, a minus, `or`, a word, or a key with its value."""

    kind: str
    text: str
    start: int
    end: int
    key: str = ""
    value_start: int = 0


_TOKEN = re.compile(
    r"""\s*(?:
        (?P<bracket>[()])
      | (?P<minus>-)(?=\S)
      | (?P<key>[A-Za-z][A-Za-z-]*):(?P<value>"[^"]*"?|[^\s()"]*)
      | (?P<quoted>"[^"]*"?)
      | (?P<word>[^\s()"]+)
    )""",
    re.VERBOSE,
)


def cut_tokens(text: str) -> list[Token]:
    """Cut a filter into tokens; a quotation mark that is never closed reaches to the end."""
    tokens: list[Token] = []
    at = 0
    while match := _TOKEN.match(text, at):
        kind = str(match.lastgroup)
        kind = "key" if kind == "value" else kind
        start = match.start(kind)
        at = match.end()
        if kind == "key":
            value = match["value"]
            lead = 1 if value.startswith('"') else 0
            tokens.append(
                Token("term", value.strip('"'), start, at, match["key"].lower(), match.start("value") + lead)
            )
        elif kind == "word" and match["word"].lower() == "or":
            tokens.append(Token("or", "or", start, at))
        else:
            tokens.append(Token("word" if kind == "quoted" else kind, match[kind].strip('"'), start, at))
    return tokens
