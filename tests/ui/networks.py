"""Registries for tests of the browser: a small one with everything in it, and large ones."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import msgspec

from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie, default_tie_id
from tests.drawing.networks import NAMES
from tests.registries_in_code import network, tie


def alliance() -> Registry:
    """Five actors, and ties that are contested, dated, single-sourced, or none."""
    actors = (
        Actor("iran", "Iran", "state", aliases=("Tehran", "ایران"), countries=("IR",), summary="A state."),
        Actor("hezbollah", "Hezbollah", "armed-group", aliases=("Party of God", "حزب الله")),
        Actor("quds", "Quds Force", "military", aliases=("IRGC-QF",)),
        Actor("soleimani", "Qassem Soleimani", "person", aliases=("Suleimani",), until=Date("2020-01-03")),
        Actor("oman", "Oman", "state", summary="A state without ties here."),
    )
    ties = (
        _tie("iran", "arms", "hezbollah", summary="Weapons by road and air."),
        _tie("iran", "directs", "hezbollah"),
        _tie("soleimani", "commands", "quds", since=Date("1998"), until=Date("2020-01-03")),
        _tie("quds", "part-of", "iran"),
    )
    arms, directs, commands, part = (tie.id for tie in ties)
    paper = Source(
        "paper",
        "The long way to Beirut",
        "B",
        publisher="The Paper",
        published=Date("2024-01-03"),
        quotes=(
            Quote(
                "q1", "Tehran sends rockets to Hezbollah", "", "", "a driver", supports=(arms,), credibility=2
            ),
            Quote(
                "q2", "the group decides for itself", disputes=(directs,), credibility=3, note="Of the war."
            ),
            Quote("q3", "Soleimani, who led the Quds Force of Iran", supports=(commands, part)),
        ),
    )
    copy = Source(
        "copy",
        "Beirut by road",
        "E",
        derived_from=("paper",),
        quotes=(Quote("q1", "Iran arms and directs Hezbollah", supports=(arms, directs)),),
    )
    second = Source(
        "second",
        "A convoy seen",
        "C",
        publisher="The Wire",
        quotes=(Quote("q1", "Iranian arms for the Party of God", supports=(arms,), credibility=1),),
    )
    return Registry(
        "Alliance",
        actors={actor.id: actor for actor in actors},
        ties={tie.id: tie for tie in ties},
        sources={source.id: source for source in (paper, copy, second)},
    )


def _tie(
    subject: str,
    kind: str,
    object_: str,
    summary: str = "",
    since: Date | None = None,
    until: Date | None = None,
) -> Tie:
    return Tie(default_tie_id(subject, kind, object_), subject, kind, object_, since, until, summary)


def saying(words: str) -> Registry:
    """A registry in which every text that a registry may hold is the same words."""
    actors = {
        "a": Actor("a", words, "state", aliases=(words + "!",), summary=words),
        "b": Actor("b", "B " + words, "person", summary=words),
    }
    tie = Tie("a.arms.b", "a", "arms", "b", summary=words)
    quote = Quote("q1", words, speaker=words, supports=("a.arms.b",), note=words)
    source = Source(
        "s", words, "B", publisher=words, authors=(words,), url=words, notes=words, quotes=(quote,)
    )
    return Registry(words, description=words, actors=actors, ties={tie.id: tie}, sources={"s": source})


def crowd(actors: int, ties: int, seed: int = 1) -> Registry:
    """A large network with a few actors of many ties, each tie with a quote."""
    dice = random.Random(seed)
    ids = [f"actor-{n}" for n in range(actors)]
    kinds = ("arms", "attacks", "leads", "supports", "part-of", "opposes")
    made: dict[str, Tie] = {}
    while len(made) < ties:
        subject = ids[min(int(dice.paretovariate(0.6)) - 1, actors - 1)]
        object_, kind = dice.choice(ids), dice.choice(kinds)
        if subject != object_:
            tie_id = default_tie_id(subject, kind, object_)
            made[tie_id] = Tie(tie_id, subject, kind, object_)
    sources = []
    for number, start in enumerate(range(0, ties, 1000)):
        part = list(made)[start : start + 1000]
        words = "Words of some length that say what actor {} did, and why, and to whom, on that day."
        quotes = tuple(Quote(f"q{n}", words.format(n), supports=(tie,)) for n, tie in enumerate(part))
        sources.append(Source(f"s{number}", f"Source {number}", "ABCDE"[number % 5], quotes=quotes))
    people = {id: Actor(id, f"Actor {n} of the Crowd", "person") for n, id in enumerate(ids)}
    return Registry("Crowd", actors=people, ties=made, sources={source.id: source for source in sources})


def bare(registry: Registry) -> Mapping[str, Registry]:
    """Registries that lack something: everybody, all ties, all sources, or all quotes."""
    empty: dict[str, Any] = {"actors": {}, "ties": {}, "sources": {}}
    without = msgspec.structs.replace
    return {
        "nothing": without(registry, **empty),
        "no ties": without(registry, ties={}, sources={}),
        "no sources": without(registry, sources={}),
        "no quotes": without(
            registry,
            sources={id: without(source, quotes=()) for id, source in registry.sources.items()},
        ),
    }


def of_every_script() -> Registry:
    """Dated ties between actors whose names are written in every script, in texts with such names."""
    ids = [f"a{n}" for n in range(len(NAMES))]
    plain = network(*(tie(a, "arms", b, f"20{n + 10}~") for n, (a, b) in enumerate(pairwise(ids))))
    actors = {
        id: msgspec.structs.replace(plain.actors[id], name=name) for id, name in zip(ids, NAMES, strict=True)
    }
    quotes = plain.sources["paper"].quotes
    sources = {
        f"s{n}": Source(f"s{n}", name, "B", publisher=name, published=Date(f"20{n + 10}"), quotes=(quote,))
        for n, (name, quote) in enumerate(zip(NAMES, quotes, strict=False))
    }
    return msgspec.structs.replace(plain, actors=actors, sources=sources)
