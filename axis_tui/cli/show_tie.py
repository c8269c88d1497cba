"""A tie as text: what it claims, and each quote that bears on it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from axis_tui.cli.cells import wrapped
from axis_tui.cli.plain import plain_evidence, plain_tie
from axis_tui.cli.signs import contested
from axis_tui.cli.writer import out
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.dates import span_words
from axis_tui.model.grades import grade, judged_words
from axis_tui.model.registry import Registry
from axis_tui.model.rivals import rival_words
from axis_tui.model.source import Quote, Source, quote_ref


def tie_json(registry: Registry, tie_id: str) -> dict[str, Any]:
    """Give a tie with its evidence."""
    return {
        "type": "tie",
        **plain_tie(registry, registry.ties[tie_id]),
        "evidence": [plain_evidence(item) for item in registry.evidence_of(tie_id)],
    }


def write_tie(registry: Registry, tie_id: str) -> None:
    """Write a claim, how it stands, and its quotes: those for it, then hedging, then against."""
    tie = registry.ties[tie_id]
    standing = registry.standing(tie_id)
    kind = registry.tie_kinds[tie.kind]
    out(wrapped(one_line(sentence(registry, tie))))
    facts = (tie.id, kind.tone.value, span_words(tie.since, tie.until) or "undated")
    out("  " + " · ".join(facts))
    if tie.summary:
        out(wrapped(tie.summary, indent="  "))
    mark = contested(standing)
    out(f"  {standing.words}{f' {mark}' if mark else ''}")
    if others := rival_words(registry, tie_id):
        out(wrapped(one_line(others), indent="  "))
    for stance, items in groupby(registry.evidence_of(tie_id), key=lambda item: item.stance):
        out()
        out(stance.value)
        for number, item in enumerate(items):
            if number:
                out()
            write_words(item.source, item.quote)


def write_words(source: Source, quote: Quote) -> None:
    """Write a quote with its speaker, its grade in words, its source and the curator's note."""
    out(wrapped(f"“{quote.exact}”", indent="  ", hang="   "))
    letters = grade(source.reliability, quote.credibility)
    words = judged_words(source.reliability, quote.credibility)
    speaker = one_line(quote.speaker or "speaker not named")
    out(wrapped(" · ".join(filter(None, (speaker, quote.time_words))), indent="    "))
    out(wrapped(f"{letters} · {words}", indent="    "))
    out(wrapped(f"{one_line(source.credit)} · {quote_ref(source.id, quote.id)}", indent="    "))
    if quote.note:
        out(wrapped(f"note: {quote.note}", indent="    "))
