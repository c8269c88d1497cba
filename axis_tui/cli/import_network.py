"""`axis-tui import`: another tool's network as a registry."""

from __future__ import annotations

from pathlib import Path

import click

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.imported import make
from axis_tui.cli.lookup import did_you_mean, nearest
from axis_tui.cli.saving import STANDARD_OUTPUT, save_file, show_file
from axis_tui.cli.writer import tell
from axis_tui.export.formats import FORMATS, Format, find_format, format_of
from axis_tui.model.captions import contents

READABLE = tuple(format for format in FORMATS if format.reads and format.id != "toml")


@click.command(short_help="Make a registry of another tool's network.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="REGISTRY.toml",
    required=True,
    type=click.Path(path_type=Path),
    help="The registry; - is standard output.",
)
@click.option(
    "-f",
    "--format",
    "format_id",
    metavar="FORMAT",
    help=f"One of {', '.join(format.id for format in READABLE)}; else by FILE's suffix.",
)
@click.option(
    "--actors",
    "actors_file",
    metavar="NODES.csv",
    type=click.Path(path_type=Path),
    help="The actors of FILE, which is a CSV of edges: a row for each, with its id, name, kind and more.",
)
@click.option("--force", is_flag=True, help="Replace REGISTRY.toml if it is there.")
def command(file: Path, output: Path, format_id: str | None, actors_file: Path | None, force: bool) -> None:
    """Make a registry of another tool's network; what has no place in one is said on standard error.

    An imported tie has no quote until somebody enters one: the registry says `imported = true`,
    with which that is a warning and no error. Kinds that are not built in become the registry's
    own. All or nothing: where anything cannot be read, nothing is written.

    With --actors, FILE lists the edges and NODES.csv the actors, as Gephi, igraph and tidygraph
    write them. Actors that only FILE has, rows that no edge leads to and rows of one actor are
    told with their lines.
    """
    if actors_file is not None and format_id is None and format_of(file) is None:
        # Whoever brings two tables need not say that one is a table.
        format_id = "csv"
    format = _format(format_id, file)
    if actors_file is not None and format.id != "csv":
        raise WrongUsage(f"--actors goes with a CSV of edges; {file} has actors of its own")
    made = make(format, file, actors_file, is_certain=format_id is not None)
    if str(output) == STANDARD_OUTPUT:
        show_file(made.data)
        tell(f"wrote {contents(made.registry)}")
    else:
        save_file(output, made.data, force=force)
        tell(f"wrote {contents(made.registry)} to {output}")
    for note in made.notes:
        tell(note)
    if made.lost:
        tell(
            "\n  ".join(["had no place:", *made.lost])
            if len(made.lost) > 1
            else f"had no place: {made.lost[0]}"
        )


def _format(id: str | None, file: Path) -> Format:
    found = find_format(id.casefold()) if id is not None else format_of(file)
    if found in READABLE and found is not None:
        return found
    if found is not None and found.id == "dot":
        raise WrongUsage(
            f"{file}: DOT is only written; `dot -Kpatchwork -Tdot_json` makes JSON of it, which can be read"
        )
    if found is not None and found.id == "toml":
        raise WrongUsage(f"{file}: a registry needs no import; `axis-tui {file}` opens it")
    names = [format.id for format in READABLE]
    if id is not None:
        raise WrongUsage(f"there is no format “{id}” to read", *did_you_mean(nearest(id, names)))
    raise WrongUsage(f"{file}: its suffix says no format", f"name one with -f: {', '.join(names)}")
