"""Registries for property tests: valid by every rule of the format, and as nasty as it allows."""

from __future__ import annotations

from typing import Any

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


def lines(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """One line of text without control characters."""
    parts = st.one_of(st.sampled_from(NASTY), st.text(_PLAIN, max_size=6))
    text = st.lists(parts, min_size=min_size, max_size=4).map("".join)
    return text.filter(lambda value: bool(value.strip())) if min_size else text.map(_blank_is_nothing)


def prose(*, min_size: int = 0) -> st.SearchStrategy[str]:
    """Text in which newlines and tabs may stand."""
    parts = st.one_of(st.sampled_from(NASTY + BREAKS), st.text(_PLAIN, max_size=6))
    text = st.lists(parts, min_size=min_size, max_size=5).map("".join)
    return text.filter(lambda value: bool(value.strip())) if min_size else text.map(_blank_is_nothing)


def _blank_is_nothing(text: str) -> str:
    return text if text.strip() else ""


IDS = st.from_regex(r"[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?", fullmatch=True)
DATES = st.builds(
    Date,
    st.sampled_from(
        ("2024", "2024-01", "2024-01-03", "2024-02-29", "2024-01~", "2023-10-07?", "2023-10-07/..", "../2020")
    ),
)
MAYBE_DATES = st.none() | DATES
DIGESTS = st.sampled_from(("", "0" * 64, "c0ffee" + "1" * 58))
MOMENTS = st.sampled_from(("", "2026-11-22T03:20:06+00:00", "2024-01-03T10:00:00"))


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


def _actor(id: str, kinds: list[str]) -> st.SearchStrategy[Actor]:
    return st.builds(
        Actor,
        st.just(id),
        lines(min_size=1),
        st.sampled_from(kinds),
        aliases=_texts(),
        summary=prose(),
        countries=st.sampled_from(((), ("IR",), ("LB", "IQ"))),
        since=st.sampled_from((None, Date("1982"), Date("1985-02-16"))),
        until=st.sampled_from((None, Date("2020-01-03"), Date("2024~"))),
        same_as=st.sampled_from(((), ("wikidata:Q41053",))),
    )


@st.composite
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


def _quote(id: str, actors: list[str], ties: list[str], must: str | None) -> st.SearchStrategy[Quote]:
    supports = (
        _some(ties)
        if must is None
        else _some(ties).map(lambda some: tuple({must: None, **dict.fromkeys(some)}))
    )
    return st.builds(
        Quote,
        st.just(id),
        prose(min_size=1),
        prefix=prose(),
        suffix=prose(),
        speaker=lines(),
        speaker_actor=st.none() | st.sampled_from(actors),
        credibility=st.none() | st.integers(1, 6),
        date=MAYBE_DATES,
        supports=supports,
        note=prose(),
    )


@st.composite
def _sources(draw: st.DrawFn, actors: list[str], ties: list[str]) -> dict[str, Source]:
    """Sources whose quotes bear on every tie at least once, and hedge or deny some."""
    ids = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    quotes: dict[str, list[Quote]] = {id: [] for id in ids}
    for number, tie in enumerate(ties):
        quotes[draw(st.sampled_from(ids))].append(draw(_quote(f"q{number}", actors, ties, tie)))
    for number in range(draw(st.integers(0, 2))):
        stances: dict[str, Any] = {
            "supports": (),
            draw(st.sampled_from(["qualifies", "disputes"])): (ties[0],),
        }
        plain = draw(_quote(f"against-{number}", actors, ties, None))
        values = {name: getattr(plain, name) for name in plain.__struct_fields__}
        quotes[draw(st.sampled_from(ids))].append(Quote(**{**values, **stances}))
    return {
        id: draw(
            st.builds(
                Source,
                st.just(id),
                lines(min_size=1),
                st.sampled_from("ABCDEF"),
                publisher=lines(),
                authors=_texts(2),
                published=MAYBE_DATES,
                retrieved=st.sampled_from(("", "2026-01-02")),
                url=st.sampled_from(("", "https://example.org/?a=[1]&b=%20#x")),
                archived=st.just(""),
                language=st.sampled_from(("", "en", "fa")),
                derived_from=st.one_of(
                    _texts(2), _some([other for other in ids if other != id] or ["a text"])
                ),
                sha256=DIGESTS,
                notes=prose(),
                quotes=st.just(tuple(quotes[id])),
            )
        )
        for id in ids
    }


@st.composite
def registries(draw: st.DrawFn) -> Registry:
    """A registry that passes `check`, small enough to read when it fails."""
    own_actor_kinds, own_tie_kinds = draw(actor_kinds()), draw(tie_kinds())
    kinds = sorted({kind.id for kind in (*BUILTIN_ACTOR_KINDS[:3], *own_actor_kinds)})
    verbs = sorted({kind.id for kind in (*BUILTIN_TIE_KINDS[:3], *own_tie_kinds)})
    ids = draw(st.lists(IDS, min_size=2, max_size=4, unique_by=lambda id: id))
    ties = draw(_ties(ids, verbs))
    derived = st.builds(Derived, lines(), DIGESTS, lines(), MOMENTS, lines())
    return Registry(
        title=draw(lines(min_size=1)),
        description=draw(prose()),
        language=draw(st.sampled_from(("en", "fr", "ar-LB"))),
        imported=draw(st.booleans()),
        derived=draw(st.none() | derived),
        own_actor_kinds=own_actor_kinds,
        own_tie_kinds=own_tie_kinds,
        actors={id: draw(_actor(id, kinds)) for id in ids},
        ties=ties,
        sources=draw(_sources(ids, list(ties))),
    )
