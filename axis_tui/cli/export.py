"""`axis-tui export`: a part of the registry, or the whole, to a file or a pipe."""

from __future__ import annotations

from pathlib import Path

import click

from axis_tui.cli.errors import NothingFound, WrongUsage
from axis_tui.cli.lookup import did_you_mean, nearest
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.saving import STANDARD_OUTPUT, save_file, show_file
from axis_tui.cli.selecting import Chosen, choose_part, selection_options
from axis_tui.cli.writer import tell
from axis_tui.export import derived
from axis_tui.export.formats import FORMATS, Format, find_format, format_of
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection


@click.command(short_help="Write a subgraph, or the whole registry.")
@selection_options
@registry_option
@click.option(
    "-f", "--format", "format_id", metavar="FORMAT", help="See `axis-tui formats`; else by FILE's suffix."
)
@click.option(
    "-o", "--output", metavar="FILE", default=STANDARD_OUTPUT, help="The file; - is standard output."
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def command(
    selection: Selection, registry_path: Path | None, format_id: str | None, output: str, force: bool
) -> None:
    """Write a subgraph that holds every tie, quote and source it needs; the whole where nothing is chosen.

    Options of one name widen the choice, different ones narrow it. A file that is there stays
    unless --force is given. What the format cannot hold is said on standard error.
    """
    format = _format(format_id, output)
    loaded = load(registry_path)
    chosen = choose_part(loaded.registry, selection)
    part = chosen.part
    if not part.actors:
        raise NothingFound("the selection holds no actor; nothing was written")
    if not selection.is_everything:
        part = derived(loaded, part, chosen.selection)
    data = format.write(part)
    if output == STANDARD_OUTPUT:
        show_file(data)
    else:
        save_file(Path(output), data, force=force)
    _narrate(chosen, part, format, output)


def _format(id: str | None, output: str) -> Format:
    """Find the format that is meant: by its name, else by the file's suffix, else TOML."""
    if id is not None:
        found = find_format(id.casefold())
        names = [format.id for format in FORMATS if format.writes]
        if found is None or not found.writes:
            raise WrongUsage(f"there is no format “{id}” to write", *did_you_mean(nearest(id, names)))
        return found
    path = Path(output)
    found = format_of(path) if output != STANDARD_OUTPUT else FORMATS[0]
    if found is not None and found.writes:
        return found
    if path.suffix:
        raise WrongUsage(
            f"{output}: no format has the suffix “{path.suffix}”",
            "name one with -f; `axis-tui formats` lists them",
        )
    return FORMATS[0]


def _narrate(chosen: Chosen, part: Registry, format: Format, output: str) -> None:
    where = "" if output == STANDARD_OUTPUT else f" to {output}"
    tell(f"wrote {format.holds(part)}{where}")
    if chosen.in_words:
        tell(chosen.in_words)
    if lost := format.left_out(part):
        tell(f"{format.name} could not hold: {', '.join(lost)}")
