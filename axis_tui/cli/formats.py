"""`axis-tui formats`: every format, and what it cannot hold."""

from __future__ import annotations

import click

from axis_tui.cli.cells import columns
from axis_tui.cli.writer import out, out_json
from axis_tui.export.formats import FORMATS


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
    rows = [("FORMAT", "NAME", "SUFFIX", "READS", "WRITES", "CANNOT HOLD")]
    for format in FORMATS:
        lost = ", ".join(feature.plural for feature in format.cannot_hold) or "holds everything"
        reads, writes = ("yes" if able else "no" for able in (format.reads, format.writes))
        rows.append((format.id, format.name, " ".join(format.suffixes), reads, writes, lost))
    for line in columns(rows):
        out(line)
