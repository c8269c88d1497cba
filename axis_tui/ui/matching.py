"""Matching of command titles: letters in order, words' beginnings first. Linear, and blind to markup."""

from __future__ import annotations

Match = tuple[list[tuple[int, int]], float]
"""The ranges of letters that matched, and how well: more is better."""


def find_letters(query: str, title: str) -> Match | None:
    """Find the letters of a query in a title, in order; None where one is missing."""
    wanted, text = query.casefold().strip(), title.casefold()
    if not wanted:
        return [], 0.0
    if (place := text.find(wanted)) >= 0:
        begins = place == 0 or not text[place - 1].isalnum()
        return [(place, place + len(wanted))], 3.0 if place == 0 else 2.0 if begins else 1.0
    spans: list[tuple[int, int]] = []
    at = 0
    for letter in wanted:
        if letter == " ":
            continue
        place = text.find(letter, at)
        if place < 0:
            return None
        spans.append((place, place + 1))
        at = place + 1
    # Letters that lie far apart were hardly meant.
    spread = spans[-1][1] - spans[0][0]
    return (spans, len(spans) / spread) if spread <= 4 * len(spans) else None
