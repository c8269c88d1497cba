"""`axis-tui gaps`: what the evidence lacks."""

from __future__ import annotations

import shlex
from collections import Counter
from itertools import groupby
from pathlib import Path

import click

from axis_tui.cli.cells import columns
from axis_tui.cli.registry import is_read_once, load, named_registry, registry_option
from axis_tui.cli.selecting import choose, selection_options
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.graph.gaps import Gap, Lack, find_gaps
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, words

SHOWN = 10


@click.command(short_help="List what the evidence lacks.")
@selection_options
@registry_option
@click.option(
    "--only",
    metavar="GAP",
    multiple=True,
    type=click.Choice([lack.id for lack in Lack]),
    help=f"Only gaps of this kind: {', '.join(lack.id for lack in Lack)}.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(1),
    default=SHOWN,
    show_default=True,
    help="Rows of each kind.",
)
@click.option("--all", "show_all", is_flag=True, help="Every row, however many.")
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list of all gaps.")
def command(
    selection: Selection,
    registry_path: Path | None,
    only: tuple[str, ...],
    limit: int,
    show_all: bool,
    as_json: bool,
) -> None:
    """List what the evidence of a registry lacks, by kind, with the id of each record.

    A gap is no error: a claim may be true that only one source makes. The list says where to
    look next, and where to be careful.
    """
    registry = choose(load(registry_path).registry, selection)
    gaps = [gap for gap in find_gaps(registry) if not only or gap.lack.id in only]
    if as_json:
        out_json([_plain(registry, gap) for gap in gaps], indent=2)
        return
    counts = Counter(gap.lack for gap in gaps)
    for line in columns(
        [(lack.title, str(counts[lack]), lack.id) for lack in Lack if counts[lack]], right={1}
    ):
        out(line)
    for lack, group in groupby(gaps, key=lambda gap: gap.lack):
        rows = [_row(registry, gap) for gap in group]
        out()
        out(lack.title)
        for line in columns(rows if show_all else rows[:limit], indent="  "):
            out(line)
        if len(rows) > limit and not show_all:
            again = f"{_command(selection, registry_path)} --only {lack.id} --all"
            out(f"  … and {len(rows) - limit:,} more: {again}")
    if not gaps:
        tell("no gaps")


def _command(selection: Selection, registry_path: Path | None) -> str:
    """Give the command that would look at the same again."""
    named = named_registry(registry_path)
    # What came through a pipe is gone; the command is for whoever sends it once more.
    shown = "" if named is None else "-r -" if is_read_once(named) else f"-r {shlex.quote(str(named))}"
    parts = ("axis-tui gaps", shown, words(selection))
    return " ".join(filter(None, parts))


def _row(registry: Registry, gap: Gap) -> tuple[str, ...]:
    return _called(registry, gap), gap.reason, " ".join(filter(None, (gap.record, gap.other)))


def _called(registry: Registry, gap: Gap) -> str:
    """Say which record is meant, as a reader knows it."""
    if gap.table == "tie":
        return sentence(registry, registry.ties[gap.record])
    if gap.table == "quote":
        return registry.quotes[gap.record][1].exact
    return ", ".join(registry.actors[id].name for id in (gap.record, gap.other) if id)


def _plain(registry: Registry, gap: Gap) -> dict[str, str]:
    return {
        "gap": gap.lack.id,
        "table": gap.table,
        "record": gap.record,
        "other": gap.other,
        "called": _called(registry, gap),
        "reason": gap.reason,
    }
