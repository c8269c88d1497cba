"""Keys that ask what a tie rests on: its sources and speakers, how many there are, how good they are."""

from __future__ import annotations

from axis_tui.model.grades import RELIABILITY
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.search.filtering.filter_key import FilterKey, Holds
from axis_tui.search.filtering.filter_values import (
    COMPARE,
    COMPARED,
    YES_AND_NO,
    has_words,
    number,
    wrong_value,
    yes_or_no,
)
from axis_tui.search.filtering.tree import Term
from axis_tui.search.fold import fold_text


def _source(registry: Registry, term: Term) -> Holds:
    words = fold_text(term.value).split()
    found = {
        source.id
        for source in registry.sources.values()
        if words and has_words(fold_text(f"{source.id} {source.publisher} {source.title}").split(), words)
    }
    if not found:
        known = f"there are {', '.join(registry.sources)}" if registry.sources else "this registry has none"
        raise wrong_value(term, f"no source is called “{term.value}”; {known}")
    return lambda actor, tie: (
        tie is not None and any(item.source.id in found for item in registry.evidence_of(tie.id))
    )


def _speaker(registry: Registry, term: Term) -> Holds:
    words = fold_text(term.value).split()
    if not words:
        raise wrong_value(term, "say who speaks: speaker:nasrallah")

    def says(speaker: str, speaker_actor: str | None) -> bool:
        names = registry.actors[speaker_actor].names if speaker_actor else ()
        return any(has_words(fold_text(name).split(), words) for name in (speaker, *names))

    refs = {ref for ref, (_, quote) in registry.quotes.items() if says(quote.speaker, quote.speaker_actor)}
    return lambda actor, tie: (
        tie is not None and any(item.ref in refs for item in registry.evidence_of(tie.id))
    )


def _grade(registry: Registry, term: Term) -> Holds:
    match = COMPARED.fullmatch(term.value.upper())
    if match is None or match[2] not in RELIABILITY:
        raise wrong_value(term, "a grade is a letter from A (best) to F: grade:B, grade:>=C")
    # A is the best grade, so “at least C” means A, B or C: the letters run the other way.
    compare, letter = COMPARE[match[1] or "="], ord(match[2])

    def holds(actor: str, tie: Tie | None) -> bool:
        best = registry.standing(tie.id).best_grade if tie else ""
        return bool(best) and compare(-ord(best[0]), -letter)

    return holds


EVIDENCE_KEYS = (
    FilterKey(
        "source",
        "a source's id or words of its title or publisher",
        "A quote of this source bears on the tie.",
        _source,
        lambda r: r.sources,
    ),
    FilterKey("speaker", "words of a name", "Somebody of this name is quoted on the tie.", _speaker),
    FilterKey(
        "grade",
        "a letter, A best",
        "The best source that asserts the tie has this grade; >=C means C or better.",
        _grade,
        lambda r: (">=B", ">=C", *RELIABILITY),
    ),
    FilterKey(
        "sources",
        "a number",
        "This many independent sources assert the tie.",
        number(lambda registry, actor, tie: registry.standing(tie.id).independent_support if tie else None),
        lambda r: (">=2", "1"),
    ),
    FilterKey(
        "quotes",
        "a number",
        "This many quotes bear on the tie.",
        number(lambda registry, actor, tie: registry.standing(tie.id).quotes if tie else None),
        lambda r: (">=3",),
    ),
    FilterKey(
        "contested",
        "yes or no",
        "Some quote hedges, limits or denies the tie.",
        yes_or_no(lambda registry, tie: registry.standing(tie.id).is_contested),
        lambda r: YES_AND_NO,
    ),
)
"""Keys that ask what a tie rests on."""
