"""Find names inside a longer text, however case, marks, apostrophes and hyphens are written there."""

from collections.abc import Iterable

from axis_tui.search.fold import Folded, fold
from axis_tui.search.letters import APOSTROPHES
from axis_tui.search.query import tidy


def find_names(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return the character ranges of `text` where one of the names stands as whole words.

    Ranges are in order and apart; where names overlap, the longest that starts first wins. A genitive
    ("Hezbollah's") counts as the name, and its ending stays outside the range.
    """
    wanted = sorted({tidy(name) for name in names} - {""}, key=len, reverse=True)
    if not wanted:
        return []
    folded = _with_single_spaces(fold(text))
    hits: list[tuple[int, int]] = []
    for name in wanted:
        place = folded.text.find(name)
        while place >= 0:
            end = place + len(name)
            if _starts_word(folded.text, place) and _ends_word(folded, text, end):
                hits.append(folded.original(place, end))
            place = folded.text.find(name, place + 1)
    return _apart(hits)


def _with_single_spaces(folded: Folded) -> Folded:
    """Drop every space that follows another, so that " - " stands for one space."""
    kept = [
        place
        for place, letter in enumerate(folded.text)
        if letter != " " or (place and folded.text[place - 1] != " ")
    ]
    return Folded(
        "".join(folded.text[place] for place in kept),
        tuple(folded.starts[place] for place in kept),
        tuple(folded.ends[place] for place in kept),
    )


def _starts_word(folded: str, place: int) -> bool:
    """Whether a word starts here."""
    return place == 0 or folded[place - 1] == " "


def _ends_word(folded: Folded, text: str, end: int) -> bool:
    """Whether a word ends here, if need be with a genitive s after an apostrophe."""
    if end == len(folded.text) or folded.text[end] == " ":
        return True
    last = folded.text[end] == "s" and (end + 1 == len(folded.text) or folded.text[end + 1] == " ")
    return last and is_genitive(folded, text, end)


def is_genitive(folded: Folded, text: str, place: int) -> bool:
    """Whether the folded letter at a place is an s that stands after an apostrophe in the text."""
    return folded.text[place] == "s" and text[folded.starts[place] - 1] in APOSTROPHES


def _apart(hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep ranges that do not overlap: earliest first, of those the longest."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
