"""The table of formats: what each is called, which files have it, and what it cannot hold."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import PurePath

import msgspec

from axis_tui.export.features import Feature
from axis_tui.model.registry import Registry


class Format(msgspec.Struct, frozen=True):
    """A file format that a registry can be written in, or read from."""

    id: str
    """What the option `-f` takes."""
    name: str
    use: str
    """What it is good for, in one phrase."""
    suffixes: tuple[str, ...]
    """With their dots, the usual one first."""
    writer: str = ""
    """The module of this package and the function in it that gives the bytes: "toml:registry_toml"."""
    cannot_hold: tuple[Feature, ...] = ()

    @property
    def writes(self) -> bool:
        """True where registries can be written in it."""
        return bool(self.writer)

    @property
    def reads(self) -> bool:
        """True where the program opens files in it."""
        return self.id == "toml"

    def write(self, registry: Registry) -> bytes:
        """Write a registry in this format; imports what that takes."""
        module, _, function = self.writer.partition(":")
        write: Callable[[Registry], bytes] = getattr(
            importlib.import_module(f"axis_tui.export.{module}"), function
        )
        return write(registry)

    def left_out(self, registry: Registry) -> list[str]:
        """Say what of a registry the format cannot hold: "140 quotes", "12 notes"."""
        counted = ((feature, feature.count(registry)) for feature in self.cannot_hold)
        return [feature.words(number) for feature, number in counted if number]


FORMATS: tuple[Format, ...] = (
    Format(
        "toml",
        "axis-tui registry",
        "the program's own format; loses nothing",
        (".toml",),
        "toml:registry_toml",
    ),
)
"""Every format, in the order in which they are listed."""


def find_format(id: str) -> Format | None:
    """Find a format by its id."""
    return next((format for format in FORMATS if format.id == id), None)


def format_of(path: PurePath) -> Format | None:
    """Find the format of a file by its suffix."""
    name = path.name.casefold()
    return next((f for f in FORMATS if any(name.endswith(suffix) for suffix in f.suffixes)), None)
