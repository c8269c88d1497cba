"""What an import makes of its files: a registry that loads, and what is to be said of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from axis_tui.cli.errors import WrongUsage
from axis_tui.export import registry_toml
from axis_tui.export.formats import Format, find_format
from axis_tui.export.importing import Import
from axis_tui.export.joining import joined
from axis_tui.export.json import is_registry, json_toml
from axis_tui.export.read_actors import read_actors
from axis_tui.export.reading import Network, Unreadable
from axis_tui.loading import RegistryError, load_registry
from axis_tui.loading.files import UnreadableFile, read_file
from axis_tui.model.registry import Registry


class Made(NamedTuple):
    """What an import comes to."""

    registry: Registry
    data: bytes
    """The file that will be written."""
    notes: list[str]
    """What a reader should know of how it was read."""
    lost: list[str]
    """What had no place, with how often."""


def make(format: Format, file: Path, actors_file: Path | None, *, is_certain: bool) -> Made:
    """Read a file, and the table of actors beside it; JSON that may be no registry may be a network."""
    with _naming(file):
        text = _text(file)
        if format.id == "json" and (is_certain or is_registry(text)):
            registry = _checked(json_toml(text))
            # So far it stands as it came, escapes and the order of its tables too.
            return Made(registry, registry_toml(registry), [], [])
        network = _network(format, text)
        network.file = file.name
        if actors_file is not None:
            with _naming(actors_file):
                actors = read_actors(_text(actors_file))
            actors.file = actors_file.name
            network = joined(network, actors)
        data = registry_toml(Import(network).registry(file.stem))
    return Made(_checked(data), data, network.notes, network.lost.words())


def _network(format: Format, text: str) -> Network:
    found = find_format("node-link") if format.id == "json" else format
    assert found is not None
    return found.read(text)


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
