"""`axis-tui select`: what a selection holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from axis_tui.cli.cells import columns
from axis_tui.cli.errors import NothingFound
from axis_tui.cli.plain import plain, plain_tie
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.selecting import Chosen, choose_part, selection_options
from axis_tui.cli.signs import actor_sign, contested, dots, legend
from axis_tui.cli.writer import out, out_json
from axis_tui.model.captions import contents, sentence
from axis_tui.model.dates import span_words
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection
from axis_tui.model.standing import count_words


@click.command(short_help="List what a selection holds.")
@selection_options
@registry_option
@click.option("--json", "as_json", is_flag=True, help="Write a JSON object.")
def command(selection: Selection, registry_path: Path | None, as_json: bool) -> None:
    """List the actors and ties of a part of the registry, chosen by the same options as for export.

    Options of one name widen the choice, different ones narrow it. Where ties are narrowed, actors
    left without any fall away unless --actor or --ego names them. Exits with 1 if nothing is left.
    """
    chosen = choose_part(load(registry_path).registry, selection)
    if not chosen.part.actors:
        raise NothingFound("the selection holds no actor")
    if as_json:
        out_json(_plain(chosen), indent=2)
    else:
        _write(chosen)


def _plain(chosen: Chosen) -> dict[str, Any]:
    """Give a part of a registry as its actors, ties and the ids of its sources."""
    part = chosen.part
    return {
        "actors": [
            {**plain(actor), "ties": part.degree(id), "matches": id in chosen.matching}
            for id, actor in part.actors.items()
        ],
        "ties": [plain_tie(part, tie) for tie in part.ties.values()],
        "sources": list(part.sources),
    }


def _write(chosen: Chosen) -> None:
    part = chosen.part
    out(contents(part))
    if chosen.in_words:
        out(chosen.in_words)
    _write_actors(chosen)
    if part.ties:
        _write_ties(part)


def _write_actors(chosen: Chosen) -> None:
    """Write the actors, first those of which the filter holds."""
    part = chosen.part
    order = sorted(part.actors, key=lambda id: id not in chosen.matching)
    rows = [(actor_sign(part, id), count_words(part.degree(id), "tie"), id) for id in order]
    lines = columns(rows, right={1})
    groups = {"": lines[: len(chosen.matching)], "ends of ties that match": lines[len(chosen.matching) :]}
    for title, group in groups.items():
        if not group:
            continue
        out()
        if title:
            out(title)
        for line in group:
            out(line)


def _write_ties(part: Registry) -> None:
    rows = []
    for tie in part.ties.values():
        standing = part.standing(tie.id)
        dates = span_words(tie.since, tie.until)
        quotes = str(standing.quotes)
        rows.append((sentence(part, tie), quotes, dots(standing), contested(standing), dates, tie.id))
    out()
    for line in columns(rows, right={1}):
        out(line)
    out()
    out(legend())
