"""`axis-tui import`: another tool's network as a registry."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.lookup import did_you_mean, nearest
from axis_tui.cli.saving import save_file
from axis_tui.cli.writer import tell
from axis_tui.export import registry_toml
from axis_tui.export.formats import FORMATS, Format, find_format, format_of
from axis_tui.export.importing import Import
from axis_tui.export.json import json_toml
from axis_tui.export.reading import Unreadable
from axis_tui.loading import RegistryError, load_registry
from axis_tui.loading.files import UnreadableFile, read_file
from axis_tui.model.captions import contents
from axis_tui.model.registry import Registry

READABLE = tuple(format for format in FORMATS if format.reads and format.id != "toml")


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
@click.option("--force", is_flag=True, help="Replace REGISTRY.toml if it is there.")
def command(file: Path, output: Path, format_id: str | None, force: bool) -> None:
    """Make a registry of another tool's network; what has no place in one is said on standard error.

    An imported tie has no quote until somebody enters one: the registry says `imported = true`,
    with which that is a warning and no error. Kinds that are not built in become the registry's
    own. All or nothing: where anything cannot be read, nothing is written.
    """
    format = _format(format_id, file)
    try:
        text = read_file(file).text
        data, lost = _converted(format, text, file.stem)
    except UnreadableFile as error:
        raise WrongUsage(error.problem.line_text) from error
    except Unreadable as error:
        raise WrongUsage(f"{file}: {error}") from error
    registry = _checked(data)
    if format.id == "json":
        # So far it stands as it came, escapes and the order of its tables too.
        data = registry_toml(registry)
    save_file(output, data, force=force)
    tell(f"wrote {contents(registry)} to {output}")
    if lost:
        tell(f"had no place: {', '.join(lost)}")


def _format(id: str | None, file: Path) -> Format:
    found = find_format(id.casefold()) if id is not None else format_of(file)
    if found in READABLE and found is not None:
        return found
    if found is not None and found.id == "toml":
        raise WrongUsage(f"{file}: a registry needs no import; `axis-tui {file}` opens it")
    names = [format.id for format in READABLE]
    if id is not None:
        raise WrongUsage(f"there is no format “{id}” to read", *did_you_mean(nearest(id, names)))
    raise WrongUsage(f"{file}: its suffix says no format", f"name one with -f: {', '.join(names)}")


def _converted(format: Format, text: str, title: str) -> tuple[bytes, list[str]]:
    """Give a file of the registry that can be checked, and what had no place in it."""
    if format.id == "json":
        return json_toml(text), []
    importing = Import(format.read(text))
    registry = importing.registry(title)
    return registry_toml(registry), [f"{what} ({count:,})" for what, count in importing.lost.items() if count]


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
