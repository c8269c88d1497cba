"""Networks for drawings: stars around one actor, with names of every script."""

from __future__ import annotations

from hypothesis import strategies as st

from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS
from tests.strategies import lines

NAMES = (
    "حزب الله",
    "حركة المقاومة الإسلامية",
    "חיזבאללה",
    "真主党",
    "イスラム革命防衛隊",
    "👩\u200d👩\u200d👧 family 🇮🇷",
    "Qāsem Soleymānī e\u0301\u0323",
    "Islamic Resistance in Iraq",
    "Islamic Resistance in Bahrain",
    "Islamic Revolutionary Guard Corps",
    "Iran",
    "Commercial shipping in the Red Sea",
    "[/] [sic]",
    "supercalifragilisticexpialidocious-without-a-space",
)
SIZES = ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50))


@st.composite
def stars(draw: st.DrawFn) -> Registry:
    """An actor "ego" with up to fifty ties to neighbours, and ties among these."""
    names = draw(st.lists(st.sampled_from(NAMES) | lines(min_size=1), min_size=1, max_size=16))
    actors = {
        f"a{n}": Actor(f"a{n}", name, draw(st.sampled_from(BUILTIN_ACTOR_KINDS)).id)
        for n, name in enumerate(names)
    }
    ego = Actor("ego", draw(st.sampled_from(NAMES) | lines(min_size=1)), "person")
    others = sorted(actors)
    pairs = st.tuples(st.sampled_from(["ego", *others]), st.sampled_from(others), st.booleans())
    ties = {}
    for first, second, turned in draw(st.lists(pairs, max_size=50)):
        subject, object_ = (second, first) if turned else (first, second)
        kind = draw(st.sampled_from(BUILTIN_TIE_KINDS))
        tie = Tie(f"{subject}.{kind.id}.{object_}", subject, kind.id, object_)
        if subject != object_:
            ties[tie.id] = tie
    stance = st.sampled_from(["supports", "supports", "disputes"])
    sources = {}
    for source in ("one", "other")[: draw(st.integers(0, 2))]:
        stances = {id: draw(stance) for id in ties}
        quotes = tuple(
            Quote(
                f"q{number}",
                "words",
                supports=(id,) if said == "supports" else (),
                disputes=(id,) if said == "disputes" else (),
            )
            for number, (id, said) in enumerate(stances.items())
        )
        sources[source] = Source(source, source, "B", quotes=quotes)
    return Registry("Star", actors={"ego": ego, **actors}, ties=ties, sources=sources)
