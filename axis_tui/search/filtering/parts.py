"""The parts of a filter: what it asks, cut into pieces that can each be shown and taken away."""

from __future__ import annotations

from dataclasses import dataclass

from axis_tui.search.filtering.tokens import cut_tokens


@dataclass(frozen=True)
class Part:
    """A piece of a filter that holds together with the others."""

    text: str
    """As it is typed: `kind:state`, `-(tie:arms or tie:funds)`, `soleimani`."""
    is_words: bool
    """True where it looks for a name."""


def cut_parts(text: str) -> list[Part]:
    """Cut a filter where its parts all have to hold; one with `or` between them is a single part.

    Neighbouring words are one search for a name, and so one part. The text need not be a filter
    that can be understood.
    """
    text = text.strip()
    if has_alternatives(text):
        return [Part(text, False)]
    ranges: list[tuple[int, int, bool]] = []
    depth, begins = 0, None
    for token in cut_tokens(text):
        if begins is None:
            begins = token.start
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "bracket" else 0
        if token.kind == "minus" or depth > 0:
            continue
        plain = token.kind == "word" and begins == token.start
        if plain and ranges and ranges[-1][2]:
            ranges[-1] = (ranges[-1][0], token.end, True)
        else:
            ranges.append((begins, token.end, plain))
        begins = None
    if begins is not None:
        ranges.append((begins, len(text), False))
    return [Part(text[start:end].strip(), plain) for start, end, plain in ranges]


def has_alternatives(text: str) -> bool:
    """Tell whether one of several things is asked for, so that what is to hold beside needs brackets."""
    depth = 0
    for token in cut_tokens(text):
        if token.kind == "or" and depth == 0:
            return True
        depth += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "bracket" else 0
    return False


def part_query(text: str) -> tuple[str, str]:
    """Give the words of a name that a filter looks for, and the rest of it."""
    parts = cut_parts(text)
    words = " ".join(part.text for part in parts if part.is_words)
    return words, " ".join(part.text for part in parts if not part.is_words)


def with_part(text: str, part: str) -> str:
    """Give a filter with one more part, which holds beside all that it asked before."""
    if has_alternatives(text):
        text = f"({text.strip()})"
    return f"{text} {part}".strip()


def without_part(text: str, part: str) -> str:
    """Give a filter without one of its parts."""
    left = [one.text for one in cut_parts(text)]
    if part in left:
        left.remove(part)
    return " ".join(left)
