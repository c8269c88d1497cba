"""`axis-tui search`: actors by any of their names, however typed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from axis_tui.cli.cells import columns
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.writer import flush, out, out_json, tell

if TYPE_CHECKING:
    from axis_tui.search import Hit, NameIndex

LONGEST_QUERY = 200
"""Characters of a query that are matched; a longer one is cut, and that is said."""

LONGEST_LINE = 1_000_000
"""Bytes read for one query on standard input, so that no endless line fills the memory."""


@click.command(short_help="Find actors by name, however typed.")
@click.argument("query")
@registry_option
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="Hits shown."
)
@click.option("--strict", is_flag=True, help="Only names in which the query stands letter by letter.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object for each query.")
def command(query: str, registry_path: Path | None, limit: int, strict: bool, as_json: bool) -> int:
    """Find actors by name, best first: by any alias, spelling, acronym or script.

    With - as QUERY, standard input is read, one query a line, and each is answered at once.
    Exits with 1 if nothing was found.
    """
    from axis_tui.search.actors import actor_index

    index = actor_index(load(registry_path).registry)
    found = False
    several = query == "-"
    for text in _queries() if several else (query,):
        hits = _search(index, text, limit, strict)
        found = found or bool(hits)
        if as_json:
            out_json({"query": text, "hits": [_hit_json(hit) for hit in hits]})
        else:
            _write(text, hits, headed=several)
        flush()
    return 0 if found else 1


def _queries() -> Iterator[str]:
    """Give the queries on standard input; a line that is no UTF-8 is read with marks for what is not."""
    while line := sys.stdin.buffer.readline(LONGEST_LINE):
        if text := line.decode("utf-8", "replace").strip():
            yield text


def _search(index: NameIndex, query: str, limit: int, strict: bool) -> list[Hit]:
    if len(query) > LONGEST_QUERY:
        tell(f"the query is longer than {LONGEST_QUERY} characters; the rest of it is not searched")
        query = query[:LONGEST_QUERY]
    return index.search(query, limit=limit, strict=strict)


def _write(query: str, hits: list[Hit], *, headed: bool) -> None:
    if not hits:
        tell(f"nothing found for “{query}”")
        return
    if headed:
        out(f"{query}:")
    rows = [(hit.name, hit.id, hit.why) for hit in hits]
    for line in columns(rows, indent="  " if headed else ""):
        out(line)


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "name": hit.name,
        "matched": hit.matched,
        "why": hit.why,
        "score": hit.score,
        "sounds_like": hit.sounds_like,
    }
