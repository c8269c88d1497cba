"""The keys of the filter language: what each asks of an actor and of one of its ties.

A filter looks at every tie from each of its ends: at an actor and the tie. An actor without
ties is looked at alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from axis_tui.model.dates import Date, may_hold, parse_date
from axis_tui.model.grades import RELIABILITY
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie
from axis_tui.search.filtering.syntax import FilterError, Term
from axis_tui.search.fold import fold_text

Holds = Callable[[str, Tie | None], bool]
"""Whether a term holds of an actor (by id) and one of its ties, or of an actor without ties."""


@dataclass(frozen=True)
class FilterKey:
    """A key of the filter language."""

    name: str
    values: str
    """What its value may be, for people."""
    doc: str
    """What it asks, in one sentence."""
    compile: Callable[[Registry, Term], Holds]
    suggest: Callable[[Registry], Iterable[str]] = lambda registry: ()
    """Values to offer while one types."""


def _one_of(term: Term, known: Iterable[str], what: str) -> str:
    value = term.value.lower()
    names = sorted(set(known))
    if value in names:
        return value
    from difflib import get_close_matches

    close = get_close_matches(value, names, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(close)}?" if close else f"there are {', '.join(names)}"
    raise _wrong(term, f"there is no {what} “{term.value}”; {hint}")


def _wrong(term: Term, message: str) -> FilterError:
    return FilterError(message, term.value_start if term.value else term.start, term.end)


def _kind(registry: Registry, term: Term) -> Holds:
    used = {actor.kind for actor in registry.actors.values()}
    kind = _one_of(term, used | registry.actor_kinds.keys(), "kind of actor")
    return lambda actor, tie: registry.actors[actor].kind == kind


def _both(registry: Registry, term: Term) -> Holds:
    kind = _one_of(term, {actor.kind for actor in registry.actors.values()}, "kind of actor")
    actors = registry.actors
    return lambda actor, tie: (
        tie is not None and actors[tie.subject].kind == kind and actors[tie.object].kind == kind
    )


def _country(registry: Registry, term: Term) -> Holds:
    code = term.value.upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise _wrong(term, "a country is two letters: country:IQ")
    return lambda actor, tie: code in registry.actors[actor].countries


def _tie(registry: Registry, term: Term) -> Holds:
    kind = _one_of(term, registry.tie_kinds, "kind of tie")
    return lambda actor, tie: tie is not None and tie.kind == kind


def _tone(registry: Registry, term: Term) -> Holds:
    tone = _one_of(term, Tone, "tone")
    return lambda actor, tie: tie is not None and registry.tie_kinds[tie.kind].tone == tone


def _with(registry: Registry, term: Term) -> Holds:
    wanted = _actors_called(registry, term)
    return lambda actor, tie: tie is not None and not wanted.isdisjoint((tie.subject, tie.object))


def _actors_called(registry: Registry, term: Term) -> set[str]:
    """Give the actor of an id, or all that have the words in a name."""
    if term.value in registry.actors:
        return {term.value}
    words = fold_text(term.value).split()
    found = {
        actor.id
        for actor in registry.actors.values()
        if words and any(_has_words(fold_text(name).split(), words) for name in actor.names)
    }
    if not found:
        raise _wrong(term, f"no actor is called “{term.value}”")
    return found


def _has_words(name: list[str], words: list[str]) -> bool:
    """Tell whether every word begins some word of a name."""
    return all(any(part.startswith(word) for part in name) for word in words)


def _source(registry: Registry, term: Term) -> Holds:
    words = fold_text(term.value).split()
    found = {
        source.id
        for source in registry.sources.values()
        if words and _has_words(fold_text(f"{source.id} {source.publisher} {source.title}").split(), words)
    }
    if not found:
        raise _wrong(term, f"no source is called “{term.value}”; there are {', '.join(registry.sources)}")
    return lambda actor, tie: (
        tie is not None and any(item.source.id in found for item in registry.evidence_of(tie.id))
    )


def _speaker(registry: Registry, term: Term) -> Holds:
    words = fold_text(term.value).split()
    if not words:
        raise _wrong(term, "say who speaks: speaker:nasrallah")

    def says(speaker: str, speaker_actor: str | None) -> bool:
        names = registry.actors[speaker_actor].names if speaker_actor else ()
        return any(_has_words(fold_text(name).split(), words) for name in (speaker, *names))

    refs = {ref for ref, (_, quote) in registry.quotes.items() if says(quote.speaker, quote.speaker_actor)}
    return lambda actor, tie: (
        tie is not None and any(item.ref in refs for item in registry.evidence_of(tie.id))
    )


_COMPARED = re.compile(r"(<=|>=|<|>|=)?\s*(.+)")


def _number(count: Callable[[Registry, str, Tie | None], int | None]) -> Callable[[Registry, Term], Holds]:
    def compiled(registry: Registry, term: Term) -> Holds:
        match = _COMPARED.fullmatch(term.value)
        if match is None or not match[2].isascii() or not match[2].isdigit():
            raise _wrong(term, f"a number belongs here: {term.key}:>=2")
        compare, number = _COMPARE[match[1] or "="], int(match[2][:9])

        def holds(actor: str, tie: Tie | None) -> bool:
            counted = count(registry, actor, tie)
            return counted is not None and compare(counted, number)

        return holds

    return compiled


_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "=": lambda a, b: a == b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def _grade(registry: Registry, term: Term) -> Holds:
    match = _COMPARED.fullmatch(term.value.upper())
    if match is None or match[2] not in RELIABILITY:
        raise _wrong(term, "a grade is a letter from A (best) to F: grade:B, grade:>=C")
    # A is the best grade, so “at least C” means A, B or C: the letters run the other way.
    compare, letter = _COMPARE[match[1] or "="], ord(match[2])

    def holds(actor: str, tie: Tie | None) -> bool:
        best = registry.standing(tie.id).best_grade if tie else ""
        return bool(best) and compare(-ord(best[0]), -letter)

    return holds


def _as_of(registry: Registry, term: Term) -> Holds:
    try:
        date: Date = parse_date(term.value)
    except ValueError as error:
        raise _wrong(term, f"“{term.value}” is no date: {error}") from None

    def holds(actor: str, tie: Tie | None) -> bool:
        record = registry.actors[actor]
        alive = may_hold(record.since, record.until, date)
        return alive and (tie is None or may_hold(tie.since, tie.until, date))

    return holds


def _answer(ask: Callable[[Registry, Tie], bool]) -> Callable[[Registry, Term], Holds]:
    def compiled(registry: Registry, term: Term) -> Holds:
        if term.value.lower() not in ("yes", "no"):
            raise _wrong(term, f"yes or no: {term.key}:yes")
        wanted = term.value.lower() == "yes"
        return lambda actor, tie: tie is not None and ask(registry, tie) is wanted

    return compiled


def _yes_no(registry: Registry) -> Iterable[str]:
    return ("yes", "no")


FILTER_KEYS: dict[str, FilterKey] = {
    key.name: key
    for key in (
        FilterKey(
            "kind",
            "a kind of actor",
            "The actor is of this kind.",
            _kind,
            lambda r: sorted({a.kind for a in r.actors.values()}),
        ),
        FilterKey(
            "both",
            "a kind of actor",
            "The actors at both ends of the tie are of this kind.",
            _both,
            lambda r: sorted({a.kind for a in r.actors.values()}),
        ),
        FilterKey(
            "country",
            "two letters",
            "The actor belongs to this country.",
            _country,
            lambda r: sorted({code for a in r.actors.values() for code in a.countries}),
        ),
        FilterKey(
            "ties",
            "a number",
            "The actor has this many ties.",
            _number(lambda registry, actor, tie: registry.degree(actor)),
            lambda r: (">=5", "0"),
        ),
        FilterKey(
            "tie",
            "a kind of tie",
            "The tie is of this kind.",
            _tie,
            lambda r: sorted({t.kind for t in r.ties.values()}),
        ),
        FilterKey("tone", "a tone", "The tie's kind has this tone.", _tone, lambda r: tuple(Tone)),
        FilterKey(
            "with",
            "an actor's id or words of a name",
            "This actor is at one end of the tie.",
            _with,
            lambda r: r.actors,
        ),
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
            _number(
                lambda registry, actor, tie: registry.standing(tie.id).independent_support if tie else None
            ),
            lambda r: (">=2", "1"),
        ),
        FilterKey(
            "quotes",
            "a number",
            "This many quotes bear on the tie.",
            _number(lambda registry, actor, tie: registry.standing(tie.id).quotes if tie else None),
            lambda r: (">=3",),
        ),
        FilterKey(
            "contested",
            "yes or no",
            "Some quote hedges, limits or denies the tie.",
            _answer(lambda registry, tie: registry.standing(tie.id).is_contested),
            _yes_no,
        ),
        FilterKey("dated", "yes or no", "The tie is dated.", _answer(lambda r, t: not t.is_undated), _yes_no),
        FilterKey("as-of", "a date", "The tie may have held at that time; what is undated may have.", _as_of),
    )
}
"""Every key, in the order in which documentation shows them."""
