"""`axis-tui import`: another tool's network as a registry."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.lookup import did_you_mean, nearest
from axis_tui.cli.saving import save_file
from axis_tui.cli.writer import tell
from axis_tui.export import registry_toml
from axis_tui.export.formats import FORMATS, Format, find_format, format_of
from axis_tui.export.importing import Import
from axis_tui.export.joining import joined
from axis_tui.export.json import is_registry, json_toml
from axis_tui.export.read_actors import read_actors
from axis_tui.export.reading import Unreadable
from axis_tui.loading import RegistryError, load_registry
from axis_tui.loading.files import UnreadableFile, read_file
from axis_tui.model.captions import contents
from axis_tui.model.registry import Registry

READABLE = tuple(format for format in FORMATS if format.reads and format.id != "toml")

NODE_LINK = next(format for format in READABLE if format.id == "node-link")
"""What JSON is that is no registry."""


class Made(NamedTuple):
    """What an import comes to."""

    registry: Registry
    data: bytes
    """The file that will be written."""
    notes: list[str]
    """What a reader should know of how it was read."""
    lost: list[str]
    """What had no place, with how often."""


@click.command(short_help="Make a registry of another tool's network.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="REGISTRY.toml",
    required=True,
    type=click.Path(path_type=Path),
    help="The registry.",
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
    """
    if actors_file is not None and format_id is None and format_of(file) is None:
        # Whoever brings two tables need not say that one is a table.
        format_id = "csv"
    format = _format(format_id, file)
    if actors_file is not None and format.id != "csv":
        raise WrongUsage(f"--actors goes with a CSV of edges; {file} has actors of its own")
    with _naming(file):
        text = _text(file)
        if format.id == "json" and format_id is None and not is_registry(text):
            format = NODE_LINK
        made = _made(format, text, file, actors_file)
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


def _made(format: Format, text: str, file: Path, actors_file: Path | None) -> Made:
    if format.id == "json":
        registry = _checked(json_toml(text))
        # So far it stands as it came, escapes and the order of its tables too.
        return Made(registry, registry_toml(registry), [], [])
    network = format.read(text)
    network.file = file.name
    if actors_file is not None:
        with _naming(actors_file):
            actors = read_actors(_text(actors_file))
        actors.file = actors_file.name
        network = joined(network, actors)
    data = registry_toml(Import(network).registry(file.stem))
    return Made(_checked(data), data, network.notes, network.lost.words())


def _text(file: Path) -> str:
    try:
        return read_file(file).text
    except UnreadableFile as error:
        raise WrongUsage(error.problem.line_text) from error


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Say of which file it is that it cannot be read."""
    try:
        yield
    except Unreadable as error:
        raise WrongUsage(f"{file}: {error}") from error


def _checked(data: bytes) -> Registry:
    """Load what is going to be written; refuses what would not open again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "registry.toml"
        path.write_bytes(data)
        try:
            return load_registry(path).registry
        except RegistryError as error:
            messages = [f"{problem.record}: {problem.message}" for problem in error.problems[:5]]
            raise WrongUsage("it makes no registry that would load", *messages) from error
