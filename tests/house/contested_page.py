"""docs/contested.md: every claim of the bundled registry on which its sources differ."""

from __future__ import annotations

from collections.abc import Iterable

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence, Stance
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie

HEAD = """# What the sources contest

Claims of the bundled registry that some source hedges, limits or denies, with the words for and against.
This page is made from the registry; in the browser these ties bear the sign ⚖. How quotes, grades and
stances are chosen stands in [editorial.md](editorial.md).
"""
SIGNS = {Stance.SUPPORTS: "for", Stance.QUALIFIES: "hedging", Stance.DISPUTES: "against"}


def contested_page() -> str:
    """Give the page: claims with words on both sides first, then those that are only hedged."""
    registry = load_registry(bundled_registry()).registry
    contested = [tie for tie in registry.ties.values() if registry.standing(tie.id).is_contested]
    both = [tie for tie in contested if registry.standing(tie.id).supporting]
    hedged = [tie for tie in contested if not registry.standing(tie.id).supporting]
    return "\n".join(
        [
            HEAD,
            f"## {count_words(len(both), 'claim')} with words on both sides\n",
            *_claims(registry, both),
            f"## {count_words(len(hedged), 'claim')} that no source asserts without reserve\n",
            *_claims(registry, hedged),
        ]
    )


def _claims(registry: Registry, ties: Iterable[Tie]) -> Iterable[str]:
    for tie in sorted(ties, key=lambda tie: sentence(registry, tie)):
        yield f"### {sentence(registry, tie)}\n"
        if tie.summary:
            yield f"{tie.summary}\n"
        yield "\n".join(_row(item) for item in registry.evidence_of(tie.id)) + "\n"


def _row(item: Evidence) -> str:
    speaker = item.quote.speaker or "the text"
    words = " ".join(item.quote.exact.split()).replace("*", r"\*").replace("_", r"\_")
    return f"- *{SIGNS[item.stance]}* · {item.grade} · {speaker}: “{words}” ({item.source.credit})"
