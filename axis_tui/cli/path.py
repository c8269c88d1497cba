"""`axis-tui path`: how two actors are connected, and on whose word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from axis_tui.cli.cells import columns, wrapped
from axis_tui.cli.errors import NothingFound, WrongUsage
from axis_tui.cli.lookup import find_actor
from axis_tui.cli.plain import plain_evidence
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.selecting import choose, selection_options
from axis_tui.cli.signs import contested, dots, legend
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.graph import paths as graph
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection
from axis_tui.model.standing import count_words, weakest_of


@click.command(short_help="Find the chains of ties between two actors.")
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@selection_options
@registry_option
@click.option(
    "--longest",
    metavar="N",
    type=click.IntRange(1),
    default=graph.LONGEST,
    show_default=True,
    help="Ties in a chain.",
)
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=10, show_default=True, help="Chains shown."
)
@click.option("--json", "as_json", is_flag=True, help="Write a JSON object.")
def command(
    start: str,
    end: str,
    selection: Selection,
    registry_path: Path | None,
    longest: int,
    limit: int,
    as_json: bool,
) -> None:
    """Show the chains of ties from one actor to another, with the evidence of each step.

    FROM and TO are actors, by id or by name. Ties are followed in either direction. All chains of
    the least number of ties and of one more are looked at. The chain whose weakest step stands best
    comes first: by independent sources, then grade, then whether it is contested; shorter before
    longer only among equals. The other options narrow the registry first. Exits with 1 if there
    is no chain.
    """
    whole = load(registry_path).registry
    first, last = find_actor(whole, start).id, find_actor(whole, end).id
    if first == last:
        raise WrongUsage(f"FROM and TO are the same actor, {first}")
    registry = choose(whole, selection)
    for id in (first, last):
        if id not in registry.actors:
            raise NothingFound(f"the selection does not hold {whole.actors[id].name}")
    found = graph.find_paths(registry, first, last, longest=longest)
    if as_json:
        chains = [_plain(registry, path) for path in found.paths[:limit]]
        out_json({"paths": chains, "total": len(found.paths), "cut_off": found.cut_off}, indent=2)
    else:
        _write(registry, found.paths[:limit])
    _narrate(found, limit, longest)
    if not found.paths:
        raise NothingFound(_why_none(found, longest))


def _plain(registry: Registry, path: graph.Path) -> dict[str, Any]:
    steps = [
        {
            "tie": step.tie.id,
            "from": step.start,
            "to": step.end,
            "sentence": sentence(registry, step.tie, step.start),
            "quotes": [plain_evidence(item) for item in registry.evidence_of(step.tie.id)],
            "independent_sources": registry.standing(step.tie.id).independent_sources,
            "independent_support": registry.standing(step.tie.id).independent_support,
            "best_grade": registry.standing(step.tie.id).best_grade,
            "contested": registry.standing(step.tie.id).is_contested,
            "other_ties": step.others,
            "weakest": step is path.weakest,
        }
        for step in path.steps
    ]
    return {"steps": steps, "weakest": path.weakest.tie.id}


def _write(registry: Registry, paths: tuple[graph.Path, ...]) -> None:
    """Write the chains one below the other, each step with the best quote for it."""
    for number, path in enumerate(paths, 1):
        names = [registry.actors[id].name for id in (path.steps[0].start, *(step.end for step in path.steps))]
        out(wrapped(f"{number}. {one_line(' – '.join(names))}", hang="   "))
        weakest = weakest_of([step.strength for step in path.steps])
        rows = [_row(registry, step, weakest=n in weakest) for n, step in enumerate(path.steps)]
        lines = columns(rows, indent="   ")
        for step, line in zip(path.steps, lines, strict=True):
            out(line)
            for item in list(registry.evidence_of(step.tie.id))[:1]:
                credit = f"{item.stance} · {item.grade} · {one_line(item.source.credit)} · {item.ref}"
                out(wrapped(f"“{item.quote.exact}”", indent="     ", hang="      "))
                out(wrapped(credit, indent="     "))
        out()
    if paths:
        out(legend())


def _row(registry: Registry, step: graph.Step, *, weakest: bool) -> tuple[str, ...]:
    standing = registry.standing(step.tie.id)
    more = f"and {count_words(step.others, 'other tie')}" if step.others else ""
    marks = (dots(standing), contested(standing), "weakest step" if weakest else "")
    return (sentence(registry, step.tie, step.start), str(standing.quotes), *marks, step.tie.id, more)


def _narrate(found: graph.Paths, limit: int, longest: int) -> None:
    """Say aloud what was not looked at or not shown."""
    seen = len(found.paths)
    if found.cut_off:
        tell(f"the search stopped after {count_words(seen, 'chain')}; there may be more")
    if seen > limit:
        chains = f"the {seen:,} chains found" if found.cut_off else f"{seen:,} chains"
        tell(f"{limit} of {chains} shown; --limit shows more")
    if found.paths and found.shortest == longest:
        tell(f"chains of {longest + 1} ties were not looked at; --longest reaches farther")


def _why_none(found: graph.Paths, longest: int) -> str:
    if found.shortest > longest:
        return f"the shortest chain has {found.shortest} ties; --longest {found.shortest} shows it"
    return "no chain of ties leads from one to the other"
