"""`axis-tui schema`: the registry format as a JSON Schema."""

from __future__ import annotations

import click

from axis_tui.cli.writer import out_json
from axis_tui.loading.schema import registry_schema


@click.command(short_help="Write a JSON Schema for editors.")
def command() -> None:
    """Write a JSON Schema of the registry's tables, with which editors complete and check TOML."""
    out_json(registry_schema(), indent=2)
