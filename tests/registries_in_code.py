"""Small registries for tests, made in code so that each test says what matters to it."""

from __future__ import annotations

from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie, default_tie_id


def small_registry(exact: str = "Iran sends weapons to Hezbollah") -> Registry:
    """Two actors, one tie, one source with one quote."""
    tie = Tie("iran.arms.hezbollah", "iran", "arms", "hezbollah")
    quote = Quote("q1", exact, supports=(tie.id,))
    return Registry(
        "Small",
        actors={
            "iran": Actor("iran", "Iran", "state"),
            "hezbollah": Actor("hezbollah", "Hezbollah", "armed-group"),
        },
        ties={tie.id: tie},
        sources={"paper": Source("paper", "A paper", "B", quotes=(quote,))},
    )


def tie(subject: str, kind: str, object_: str, since: str = "", until: str = "", id: str = "") -> Tie:
    """A tie from words."""
    dates = (Date(since) if since else None, Date(until) if until else None)
    return Tie(id or default_tie_id(subject, kind, object_), subject, kind, object_, *dates)


def network(*ties: Tie, sources: dict[str, Source] | None = None, alone: tuple[str, ...] = ()) -> Registry:
    """A registry of these ties; where no sources are given, one quote of one source supports each."""
    ids = dict.fromkeys([*(end for t in ties for end in (t.subject, t.object)), *alone])
    if sources is None:
        quotes = tuple(Quote(f"q{n}", f"Words {n}.", supports=(t.id,)) for n, t in enumerate(ties))
        sources = {"paper": Source("paper", "A paper", "B", quotes=quotes)}
    actors = {id: Actor(id, id.replace("-", " ").title(), "armed-group") for id in ids}
    return Registry("Network", actors=actors, ties={t.id: t for t in ties}, sources=sources)
