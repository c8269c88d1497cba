"""`axis-tui show`: one record with what belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from axis_tui.cli.errors import NothingFound
from axis_tui.cli.lookup import (
    MOST_MEANT,
    did_you_mean,
    meant_actors,
    meant_sources,
    named_actor,
    nearest,
)
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.show_actor import actor_json, write_actor
from axis_tui.cli.show_source import quote_json, source_json, write_quote, write_source
from axis_tui.cli.show_tie import tie_json, write_tie
from axis_tui.cli.writer import out_json
from axis_tui.model.registry import Registry

Write = Callable[[Registry, str], None]
ToJson = Callable[[Registry, str], dict[str, Any]]


@click.command(short_help="Show an actor, tie, source or quote.")
@click.argument("id")
@registry_option
@click.option("--json", "as_json", is_flag=True, help="Write a JSON object.")
def command(id: str, registry_path: Path | None, as_json: bool) -> None:
    """Show an actor with its ties, a tie with its evidence, a source with its quotes, or a quote.

    ID is that of an actor, a tie or a source, or source#quote for a quote, or an actor's name.
    Exits with 1 if there is no such record.
    """
    registry = load(registry_path).registry
    record_id, to_json, write = _find(registry, id)
    if as_json:
        out_json(to_json(registry, record_id), indent=2)
    else:
        write(registry, record_id)


def _find(registry: Registry, id: str) -> tuple[str, ToJson, Write]:
    """Find a record by its id, else an actor by its name, and say how it is shown."""
    if id in registry.actors:
        return id, actor_json, write_actor
    if id in registry.ties:
        return id, tie_json, write_tie
    if id in registry.sources:
        return id, source_json, write_source
    if id in registry.quotes:
        return id, quote_json, write_quote
    if "#" in id or "." in id:
        what, known = ("quote", list(registry.quotes)) if "#" in id else ("tie", list(registry.ties))
        raise NothingFound(f"there is no {what} “{id}”", *did_you_mean(nearest(id, known)))
    if actor := named_actor(registry, id, NothingFound):
        return actor.id, actor_json, write_actor
    near = [*meant_sources(registry, id), *meant_actors(registry, id)][:MOST_MEANT]
    raise NothingFound(f"there is no actor, tie or source “{id}”", *did_you_mean(near))
