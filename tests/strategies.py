"""Registries for property tests: valid by every rule of the format, and as nasty as it allows."""

from __future__ import annotations

from functools import cache

import msgspec
from hypothesis import strategies as st

from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.kinds import ActorKind, TieKind, Tone
from axis_tui.model.registry import Derived, Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie, default_tie_id
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

NASTY = (
    "[sic]",
    "[/]",
    "[@click=app.quit]x[/]",
    "\\",
    '"""',
    "'''",
    '"',
    "#",
    "=",
    "{}",
    "حزب الله",
    "חיזבאללה",
    "真主党",
    "e\u0301\u0323",
    "a\u00a0b",
    "a\u2028b",
    "\u202eright to left\u202c",
    "👩\u200d👩\u200d👧",
    "\u200c",
    "\U000e0041",
    "\ufeff",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    "null",
    "\\u0041",
)
"""Text that has broken a program somewhere."""

BREAKS = ("\n", "\t", "  \n", "\n\n")

_PLAIN = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")


@cache
def lines(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """One line of text without control characters."""
    return _texts_of(NASTY, min_size)


@cache
def prose(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """Text in which newlines and tabs may stand."""
    return _texts_of(NASTY + BREAKS, min_size)


def _texts_of(parts: tuple[str, ...], min_size: int) -> st.SearchStrategy[str]:
    """A nasty part before some letters, or nothing; few draws, since a registry has many texts."""
    text = st.tuples(st.sampled_from(("", *parts)), st.text(_PLAIN, max_size=4)).map("".join)
    return text.filter(lambda value: bool(value.strip())) if min_size else text.map(_blank_is_nothing)


def _blank_is_nothing(text: str) -> str:
    return text if text.strip() else ""


IDS = st.from_regex(r"[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?", fullmatch=True)
DATES = st.sampled_from(
    ("2024", "2024-01", "2024-01-03", "2024-02-29", "2024-01~", "2023-10-07?", "2023-10-07/..", "../2020")
).map(Date)
MAYBE_DATES = st.none() | DATES
DIGESTS = st.sampled_from(("", "0" * 64, "c0ffee" + "1" * 58))
MOMENTS = st.sampled_from(("", "2026-11-22T03:20:06+00:00", "2024-01-03T10:00:00"))


@cache
def _texts(max_size: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(lines(min_size=1), max_size=max_size, unique=True).map(tuple)


def _some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


@st.composite
def actor_kinds(draw: st.DrawFn) -> tuple[ActorKind, ...]:
    """Kinds that a registry adds or replaces."""
    ids = draw(st.lists(IDS | st.sampled_from(["person", "state"]), max_size=2, unique=True))
    text = lines(min_size=1)
    return tuple(ActorKind(id, draw(text), draw(text), draw(st.sampled_from("◆●x")), "x") for id in ids)


@st.composite
def tie_kinds(draw: st.DrawFn) -> tuple[TieKind, ...]:
    """Kinds of tie that a registry adds or replaces."""
    ids = draw(st.lists(IDS | st.sampled_from(["arms", "leads"]), max_size=2, unique=True))
    text, tones = lines(min_size=1), st.sampled_from(Tone)
    return tuple(TieKind(id, draw(text), draw(text), draw(st.booleans()), draw(tones)) for id in ids)


def _actor(draw: st.DrawFn, id: str, kinds: list[str]) -> Actor:
    return Actor(
        id,
        draw(lines(min_size=1)),
        draw(st.sampled_from(kinds)),
        aliases=draw(_texts()),
        summary=draw(prose()),
        countries=draw(_COUNTRIES),
        since=draw(_BEGINNINGS),
        until=draw(_ENDS),
        same_as=draw(_LINKS),
    )


_COUNTRIES = st.sampled_from(((), ("IR",), ("LB", "IQ")))
_BEGINNINGS = st.sampled_from((None, Date("1982"), Date("1985-02-16")))
_ENDS = st.sampled_from((None, Date("2020-01-03"), Date("2024~")))
_LINKS = st.sampled_from(((), ("wikidata:Q41053",)))


def _ties(draw: st.DrawFn, actors: list[str], kinds: list[str]) -> dict[str, Tie]:
    ties: dict[str, Tie] = {}
    pairs = st.tuples(st.sampled_from(actors), st.sampled_from(actors)).filter(
        lambda pair: pair[0] != pair[1]
    )
    for number, (subject, object_) in enumerate(draw(st.lists(pairs, min_size=1, max_size=6))):
        kind = draw(st.sampled_from(kinds))
        id = default_tie_id(subject, kind, object_)
        if id in ties or draw(st.booleans()):
            id = f"tie-{number}"
        since = draw(st.sampled_from((None, Date("2001"), Date("2019-05~"))))
        until = draw(st.sampled_from((None, Date("2024-01-03"), Date("2023-10-07/.."))))
        ties[id] = Tie(id, subject, kind, object_, since, until, draw(prose()))
    return ties


def _quote(draw: st.DrawFn, id: str, actors: list[str], ties: list[str], must: str | None) -> Quote:
    supports = draw(_some(ties))
    return Quote(
        id,
        draw(prose(min_size=1)),
        prefix=draw(prose()),
        suffix=draw(prose()),
        speaker=draw(lines()),
        speaker_actor=draw(st.sampled_from([None, *actors])),
        credibility=draw(_CREDIBILITY),
        date=draw(MAYBE_DATES),
        supports=supports if must is None else tuple(dict.fromkeys((must, *supports))),
        note=draw(prose()),
    )


_CREDIBILITY = st.sampled_from((None, 1, 2, 3, 4, 5, 6))


def _sources(draw: st.DrawFn, actors: list[str], ties: list[str]) -> dict[str, Source]:
    """Sources whose quotes bear on every tie at least once, and hedge or deny some."""
    ids = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    quotes: dict[str, list[Quote]] = {id: [] for id in ids}
    for number, tie in enumerate(ties):
        quotes[draw(st.sampled_from(ids))].append(_quote(draw, f"q{number}", actors, ties, tie))
    for number in range(draw(st.integers(0, 2))):
        plain = _quote(draw, f"against-{number}", actors, ties, None)
        stance = draw(st.sampled_from(("qualifies", "disputes")))
        contrary = msgspec.structs.replace(plain, supports=(), **{stance: (ties[0],)})
        quotes[draw(st.sampled_from(ids))].append(contrary)
    return {id: _source(draw, id, [other for other in ids if other != id], tuple(quotes[id])) for id in ids}


def _source(draw: st.DrawFn, id: str, others: list[str], quotes: tuple[Quote, ...]) -> Source:
    return Source(
        id,
        draw(lines(min_size=1)),
        draw(st.sampled_from("ABCDEF")),
        publisher=draw(lines()),
        authors=draw(_texts(2)),
        published=draw(MAYBE_DATES),
        retrieved=draw(st.sampled_from(("", "2026-01-02"))),
        url=draw(st.sampled_from(("", "https://example.org/?a=[1]&b=%20#x"))),
        language=draw(st.sampled_from(("", "en", "fa"))),
        derived_from=draw(st.one_of(_texts(2), _some(others)) if others else _texts(2)),
        sha256=draw(DIGESTS),
        notes=draw(prose()),
        quotes=quotes,
    )


@st.composite
def registries(draw: st.DrawFn) -> Registry:
    """A registry that passes `check`, small enough to read when it fails."""
    own_actor_kinds, own_tie_kinds = draw(actor_kinds()), draw(tie_kinds())
    kinds = sorted({kind.id for kind in (*BUILTIN_ACTOR_KINDS[:3], *own_actor_kinds)})
    verbs = sorted({kind.id for kind in (*BUILTIN_TIE_KINDS[:3], *own_tie_kinds)})
    ids = draw(st.lists(IDS, min_size=2, max_size=4, unique=True))
    ties = _ties(draw, ids, verbs)
    stamp = st.tuples(lines(), DIGESTS, lines(), MOMENTS, lines()).map(lambda parts: Derived(*parts))
    return Registry(
        title=draw(lines(min_size=1)),
        description=draw(prose()),
        language=draw(st.sampled_from(("en", "fr", "ar-LB"))),
        imported=draw(st.booleans()),
        derived=draw(st.none() | stamp),
        own_actor_kinds=own_actor_kinds,
        own_tie_kinds=own_tie_kinds,
        actors={id: _actor(draw, id, kinds) for id in ids},
        ties=ties,
        sources=_sources(draw, ids, list(ties)),
    )
