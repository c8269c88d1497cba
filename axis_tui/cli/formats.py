"""`axis-tui formats`: every format, and what it cannot hold."""

from __future__ import annotations

import click

from axis_tui.cli.cells import columns, wrapped
from axis_tui.cli.writer import out, out_json
from axis_tui.export.formats import FORMATS, Format


@click.command(short_help="List every format and what it cannot hold.")
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list.")
def command(as_json: bool) -> None:
    """List every format: its name, suffixes, whether it is read and written, and what it cannot hold."""
    if as_json:
        out_json(
            [
                {
                    "id": format.id,
                    "name": format.name,
                    "use": format.use,
                    "suffixes": list(format.suffixes),
                    "reads": format.reads,
                    "writes": format.writes,
                    "cannot_hold": [feature.plural for feature in format.cannot_hold],
                }
                for format in FORMATS
            ],
            indent=2,
        )
        return
    rows = [(format.id, format.name, " ".join(format.suffixes), _does(format)) for format in FORMATS]
    for format, line in zip(FORMATS, columns(rows), strict=True):
        out(line)
        out(wrapped(format.use, indent="    "))
        lost = ", ".join(feature.plural for feature in format.cannot_hold)
        out(wrapped(f"cannot hold {lost}" if lost else "holds everything", indent="    "))


def _does(format: Format) -> str:
    can = (("is read", format.reads), ("is written", format.writes))
    return ", ".join(words for words, able in can if able)
