"""`axis-tui stats`: what a registry holds, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import msgspec

from axis_tui.cli.cells import columns
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.selecting import choose_part, selection_options
from axis_tui.cli.signs import actor_sign
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.graph.measures import Measures, measure
from axis_tui.model.captions import contents
from axis_tui.model.grades import RELIABILITY
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection
from axis_tui.model.source import Stance

SHOWN = 10
"""Actors listed under each measure; JSON has all."""

MARKS = {
    "contested_ties": "contested",
    "single_source_ties": "on one source",
    "unsupported_ties": "asserted by no source",
    "ties_without_quote": "without a quote",
    "undated_ties": "undated",
}
"""What is counted of how ties stand, in words."""


@click.command(short_help="Count and measure a registry.")
@selection_options
@registry_option
@click.option("--json", "as_json", is_flag=True, help="Write a JSON object.")
def command(selection: Selection, registry_path: Path | None, as_json: bool) -> None:
    """Count what a registry or a part of it holds, and measure its network.

    The measures look at which actors are tied at all, whatever the direction and tone of ties.
    """
    chosen = choose_part(load(registry_path).registry, selection)
    registry = chosen.part
    measures = measure(registry)
    if as_json:
        out_json(
            {"title": registry.title, "counts": _counts(registry), "measures": _plain(measures)}, indent=2
        )
    else:
        _write(registry, _counts(registry), measures)
    if chosen.in_words:
        tell(chosen.in_words)


def _counts(registry: Registry) -> dict[str, Any]:
    """Count records, and how evidence and grades are spread over them."""
    standings = [registry.standing(tie_id) for tie_id in registry.ties]
    kinds = registry.tie_kinds
    stances = Counter(stance for _, quote in registry.quotes.values() for stance, _ in quote.stances())
    grades = Counter(source.reliability for source in registry.sources.values())
    return {
        "actors": len(registry.actors),
        "ties": len(registry.ties),
        "quotes": len(registry.quotes),
        "sources": len(registry.sources),
        "actors_by_kind": _in_order((a.kind for a in registry.actors.values()), registry.actor_kinds),
        "ties_by_tone": _in_order((kinds[tie.kind].tone.value for tie in registry.ties.values()), Tone),
        "ties_by_kind": _in_order((tie.kind for tie in registry.ties.values()), kinds),
        "quotes_by_stance": {stance.value: stances[stance] for stance in Stance},
        "sources_by_reliability": {grade: grades[grade] for grade in RELIABILITY if grades[grade]},
        "contested_ties": sum(standing.is_contested for standing in standings),
        "single_source_ties": sum(s.rests_on_one_source for s in standings),
        "unsupported_ties": sum(s.quotes > 0 and s.is_unsupported for s in standings),
        "ties_without_quote": sum(s.quotes == 0 for s in standings),
        "undated_ties": sum(tie.is_undated for tie in registry.ties.values()),
    }


def _in_order(values: Iterable[str], order: Iterable[str]) -> dict[str, int]:
    counted = Counter(values)
    return {str(key): counted[key] for key in order if counted[key]}


def _plain(measures: Measures) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(measures)
    return values


def _write(registry: Registry, counts: dict[str, Any], measures: Measures) -> None:
    out(registry.title)
    out(contents(registry))
    kinds = [
        (registry.actor_kinds[id].plural, str(number)) for id, number in counts["actors_by_kind"].items()
    ]
    _section("actors", kinds)
    _section("ties by tone", [(tone, str(number)) for tone, number in counts["ties_by_tone"].items()])
    _section("how ties stand", [(words, str(counts[key])) for key, words in MARKS.items() if counts[key]])
    _section(
        "what quotes do for a claim",
        [(stance, str(number)) for stance, number in counts["quotes_by_stance"].items()],
    )
    reliability = counts["sources_by_reliability"].items()
    _section("sources", [(f"{grade} {RELIABILITY[grade]}", str(number)) for grade, number in reliability])
    _section("network", _network(measures))
    _section("tied to most others", _top(registry, {id: str(n) for id, n in measures.neighbours.items()}))
    title = "between most others" + (" (estimated from a sample)" if measures.sampled else "")
    _section(title, _top(registry, {id: f"{share:.0%}" for id, share in measures.betweenness.items()}))


def _network(measures: Measures) -> list[tuple[str, str]]:
    rows = [
        ("pairs of actors with a tie", f"{measures.pairs:,}"),
        ("of all possible pairs", f"{measures.density:.1%}"),
        ("others tied to an actor, on average", f"{measures.mean_neighbours:.1f}"),
        ("separate parts", f"{measures.components:,}"),
        ("actors in the largest part", f"{measures.largest_component:,}"),
        ("chance that two neighbours of an actor are tied", f"{measures.clustering:.0%}"),
    ]
    if measures.mean_distance is not None:
        rows.append(("ties between two actors, on average", f"{measures.mean_distance:.1f}"))
        rows.append(("ties between the two farthest apart", str(measures.longest_distance)))
    return rows


def _top(registry: Registry, values: dict[str, str]) -> list[tuple[str, str]]:
    return [(actor_sign(registry, id), value) for id, value in list(values.items())[:SHOWN]]


def _section(title: str, rows: list[tuple[str, str]]) -> None:
    if not rows:
        return
    out()
    out(title)
    for line in columns(rows, indent="  ", right={1}):
        out(line)
