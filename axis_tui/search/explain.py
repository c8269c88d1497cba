"""Say in a few words why a name was found, and which of its characters matched."""

from collections.abc import Sequence

from axis_tui.search.alike import Kind
from axis_tui.search.asked import Asked
from axis_tui.search.fold import script_of
from axis_tui.search.query import tidy
from axis_tui.search.ranking import Agreement, Tier
from axis_tui.search.words import pieces_of

_WHY = {
    Kind.SPELLING: "other spelling",
    Kind.MEANING: "translation",
    Kind.SOUND: "sounds like",
    Kind.INITIAL: "initials",
    Kind.INSIDE: "part of a word",
}


def explain(asked: Asked, masks: Sequence[int], agreement: Agreement, typed: str, text: str) -> str:
    """Say why a name answers a query, without regard to whether it is an alias."""
    if agreement.tier == Tier.EXACT:
        return "name"
    kinds = {pair.alike.kind for pair in agreement.pairs}
    if Kind.SOUND in kinds:
        return "sounds like"
    if (typed_in := script_of(typed)) != (stored_in := script_of(text)):
        return f"{stored_in if typed_in == 'Latin' else typed_in} script"
    typos = sum(pair.alike.typos for pair in agreement.pairs if pair.alike.kind == Kind.TYPO)
    if typos:
        return say_typos(typos)
    for kind in (Kind.MEANING, Kind.SPELLING, Kind.INSIDE, Kind.INITIAL):
        if kind in kinds:
            return _WHY[kind]
    if agreement.tier == Tier.SOUND:
        return "partly alike"
    if not agreement.ordered:
        return "words in another order"
    keys = [asked.phrase.tokens[pair.query].key for pair in agreement.pairs]
    if len(keys) > 1 and any(len(key) == 1 for key in keys):
        return "initials"
    if Kind.PREFIX in kinds or tidy(text).startswith(tidy(typed)):
        return "prefix"
    joined = any(
        asked.phrase.tokens[pair.query].mask.bit_count() != masks[pair.name].bit_count()
        for pair in agreement.pairs
    )
    return "words joined" if joined else "words"


def say_typos(count: int) -> str:
    """Say how many slips were made."""
    return "1 typo" if count == 1 else f"{count} typos"


def spans_of(
    text: str, asked: Asked, masks: Sequence[int], agreement: Agreement
) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a name that the query matched: typed beginnings, or whole words."""
    folded, pieces = pieces_of(text)
    spans: list[tuple[int, int]] = []
    for pair in agreement.pairs:
        units = [unit for unit in range(len(pieces)) if masks[pair.name] >> unit & 1]
        if not units:
            continue
        start, end = pieces[units[0]].start, pieces[units[-1]].end
        if pair.alike.kind in (Kind.PREFIX, Kind.INITIAL):
            typed = len(asked.phrase.tokens[pair.query].key.lstrip("~"))
            end = min(end, start + typed)
        spans.append(folded.original(start, end))
    return merge_spans(spans)


def merge_spans(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Put ranges in order and join those that touch or overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
