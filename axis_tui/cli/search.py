"""`axis-tui search`: actors by any of their names, however typed, or quotes by their words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from axis_tui.cli.cells import columns
from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.registry import choose_registry, load, registry_option
from axis_tui.cli.search_quotes import QuoteSearch
from axis_tui.cli.writer import flush, out, out_json, tell
from axis_tui.loading import Loaded
from axis_tui.loading.files import is_standard_input
from axis_tui.loading.folders import cache_folder

if TYPE_CHECKING:
    from axis_tui.search import Hit

LONGEST_QUERY = 200
"""Characters of a query that are matched; a longer one is cut, and that is said."""

LONGEST_LINE = 1_000_000
"""Bytes read for one query on standard input, so that no endless line fills the memory."""


class ActorSearch:
    """The actors of a registry, ready to be searched."""

    def __init__(self, loaded: Loaded, *, strict: bool) -> None:
        """Index every name and alias, or take the index that the browser or an earlier search made."""
        from axis_tui.search.actors import actor_index

        self._index = actor_index(loaded.registry, cache_folder(), loaded.sha256)
        self._strict = strict

    def find(self, query: str, limit: int) -> list[Hit]:
        """Find the actors that answer a query, best first."""
        return self._index.search(query, limit=limit, strict=self._strict)

    def plain(self, hit: Hit) -> dict[str, Any]:
        """Give a hit as JSON has it."""
        keys = ("id", "name", "matched", "why", "score", "sounds_like")
        return {key: getattr(hit, key) for key in keys}

    def write(self, hits: list[Hit], indent: str) -> None:
        """Write each actor with its id and why it was found."""
        for line in columns([(hit.name, hit.id, hit.why) for hit in hits], indent=indent):
            out(line)
        if all(hit.sounds_like for hit in hits):
            tell(f"{indent}nothing close; these only sound like it, or are alike in part")


@click.command(short_help="Find actors by name, however typed, or quotes.")
@click.argument("query")
@registry_option
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="Hits shown."
)
@click.option("--quotes", is_flag=True, help="Search the words of quotes instead of names.")
@click.option("--strict", is_flag=True, help="Only names in which the query stands letter by letter.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object for each query.")
def command(
    query: str, registry_path: Path | None, limit: int, quotes: bool, strict: bool, as_json: bool
) -> int:
    """Find actors by name, best first: by any alias, spelling, acronym or script.

    With - as QUERY, standard input is read, one query a line, and each is answered at once.
    With --quotes, words in quotation marks stand together in this order, and the last word may
    be unfinished. Exits with 1 if nothing was found.
    """
    if query == "-" and is_standard_input(choose_registry(registry_path)):
        raise WrongUsage("standard input cannot be both the registry and the queries")
    loaded = load(registry_path)
    search = QuoteSearch(loaded.registry) if quotes else ActorSearch(loaded, strict=strict)
    return _answer(search, query, limit, as_json)


def _answer(search: QuoteSearch | ActorSearch, query: str, limit: int, as_json: bool) -> int:
    """Answer each query as soon as it is there."""
    found = False
    several = query == "-"
    for text in _queries() if several else (query,):
        hits: list[Any] = search.find(_cut(text), limit)
        found = found or bool(hits)
        if as_json:
            out_json({"query": text, "hits": [search.plain(hit) for hit in hits]})
        elif hits:
            if several:
                out(f"{text}:")
            search.write(hits, "  " if several else "")
        elif text or not several:
            tell(f"nothing found for “{text}”")
        flush()
    return 0 if found else 1


def _queries() -> Iterator[str]:
    """Give the queries on standard input; a line that is no UTF-8 is read with marks for what is not.

    A blank line is a query too: whoever pairs answers with lines would else be one off.
    """
    while sys.stdin and (line := sys.stdin.buffer.readline(LONGEST_LINE)):
        yield line.decode("utf-8", "replace").strip()


def _cut(query: str) -> str:
    if len(query) > LONGEST_QUERY:
        tell(f"the query is longer than {LONGEST_QUERY} characters; the rest of it is not searched")
    return query[:LONGEST_QUERY]
