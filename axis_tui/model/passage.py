"""Passages: a quote found again in the full text that it was taken from.

A quote is looked up as a W3C TextQuoteSelector: its `exact` words, told apart by `prefix`
and `suffix` where they occur more than once. It is never anchored anew in silence: words
that are found only after setting aside white space, quotation marks and dashes are
reported as moved, with what differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property

import msgspec

from axis_tui.model.source import Quote, Source

MOST_DIFFERENCES = 3
"""Differences between a moved quote and its text that are spelled out."""


class Found(StrEnum):
    """What came of looking a quote up in a text."""

    VERIFIED = "verified"
    """Character for character, in one place."""
    MOVED = "moved"
    """Only with other white space, quotation marks or dashes."""
    AMBIGUOUS = "ambiguous"
    """In several places, and neither prefix nor suffix says which."""
    MISSING = "missing"
    NO_TEXT = "no text"
    """There is no text to look it up in."""


class Located(msgspec.Struct, frozen=True):
    """Where a quote stands in a text."""

    found: Found
    start: int = 0
    """In characters of the text; 0 where the quote was not found."""
    end: int = 0
    difference: str = ""
    """For a moved quote, what the text has in place of what the quote has."""
    places: int = 0
    """In how many places the words occur."""


class Text(msgspec.Struct, frozen=True, dict=True):
    """The full text of a source, as it was when the quotes were taken."""

    name: str
    """The file's name."""
    content: str
    sha256: str
    """Of the UTF-8 bytes."""

    @cached_property
    def folded(self) -> tuple[str, list[int]]:
        """The text with its spaces, quotation marks and dashes made alike, and where each character was."""
        return _fold(self.content)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the text, as ranges of characters."""
        return tuple(_sentences(self.content))


def locate(quote: Quote, text: Text | None) -> Located:
    """Look a quote up in the text of its source."""
    if text is None:
        return Located(Found.NO_TEXT)
    if not quote.exact.strip():
        return Located(Found.MISSING)
    places = [(start, start + len(quote.exact)) for start in _all(text.content, quote.exact)]
    if places:
        return _choose(places, quote, text)
    folded, origin = text.folded
    words = _fold(quote.exact)[0].strip()
    places = [(origin[at], origin[at + len(words) - 1] + 1) for at in _all(folded, words)] if words else []
    if not places:
        return Located(Found.MISSING)
    chosen = _choose(places, quote, text)
    if chosen.found is Found.AMBIGUOUS:
        return chosen
    difference = _difference(quote.exact, text.content[chosen.start : chosen.end])
    return msgspec.structs.replace(chosen, found=Found.MOVED, difference=difference)


class Anchor(msgspec.Struct, frozen=True):
    """A quote in its place in a text."""

    quote: Quote
    located: Located

    def touches(self, start: int, end: int) -> bool:
        """Tell whether the quote has letters between two places of the text."""
        return self.located.start < end and start < self.located.end


def anchor_quotes(source: Source, text: Text) -> tuple[Anchor, ...]:
    """Give the quotes of a source that were found in its text, in the order of the text."""
    anchors = [Anchor(quote, locate(quote, text)) for quote in source.quotes]
    found = [anchor for anchor in anchors if anchor.located.end]
    return tuple(sorted(found, key=lambda anchor: (anchor.located.start, anchor.located.end)))


def quoted_share(text: Text, anchors: Iterable[Anchor]) -> float:
    """Give the share of a text's characters that stand in some quote, from 0 to 1."""
    quoted = reached = 0
    for anchor in sorted(anchors, key=lambda anchor: anchor.located.start):
        start, end = max(anchor.located.start, reached), anchor.located.end
        quoted += max(0, end - start)
        reached = max(reached, end)
    return quoted / max(1, len(text.content))


def _choose(places: list[tuple[int, int]], quote: Quote, text: Text) -> Located:
    """Pick the place that prefix and suffix point out, and take the words there for the quote's."""
    fitting = places
    if len(places) > 1:
        fitting = [place for place in places if _fits(quote, text.content, *place)]
    if len(fitting) != 1:
        start, end = (fitting or places)[0]
        return Located(Found.AMBIGUOUS, start, end, places=len(places))
    start, end = fitting[0]
    return Located(Found.VERIFIED, start, end, places=len(places))


def _fits(quote: Quote, content: str, start: int, end: int) -> bool:
    if not quote.prefix and not quote.suffix:
        return False
    before = _fold(content[max(0, start - 2 * len(quote.prefix) - 20) : start])[0].rstrip()
    after = _fold(content[end : end + 2 * len(quote.suffix) + 20])[0].lstrip()
    prefix, suffix = _fold(quote.prefix)[0].strip(), _fold(quote.suffix)[0].strip()
    return before.endswith(prefix) and after.startswith(suffix)


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


_ALIKE = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛ʼʻ`´′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
}


def _fold(text: str) -> tuple[str, list[int]]:
    """Make spaces, quotation marks and dashes alike; also give, for each character, where it was."""
    folded: list[str] = []
    origin: list[int] = []
    for at, char in enumerate(text):
        alike = " " if char.isspace() else _ALIKE.get(char, char)
        if alike == " " and folded and folded[-1] == " ":
            continue
        for part in alike:
            folded.append(part)
            origin.append(at)
    return "".join(folded), origin


def _difference(quoted: str, stands: str) -> str:
    """Say what a text has in place of what a quote has, character by character."""
    from difflib import SequenceMatcher

    found = []
    for tag, a, b, c, d in SequenceMatcher(None, quoted, stands, autojunk=False).get_opcodes():
        if tag != "equal":
            found.append(f"the text has {_named(stands[c:d])} where the quote has {_named(quoted[a:b])}")
    more = len(found) - MOST_DIFFERENCES
    return "; ".join(found[:MOST_DIFFERENCES]) + (f"; and {more} more" if more > 0 else "")


def _named(text: str) -> str:
    if not text:
        return "nothing"
    return f"“{text}” ({' '.join(f'U+{ord(char):04X}' for char in text[:4])}{' …' if len(text) > 4 else ''})"


_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Brig|Maj|Col|Lt|Sgts?|St|vs|No)|\b[A-Z]|U\.S)\.$")


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into sentences at full stops and line ends, but not after usual abbreviations."""
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if "\n" not in match[0] and _SHORT.search(text, start, match.start() + 1):
            continue
        if text[start:end].strip():
            yield _trimmed(text, start, end)
        start = end
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
