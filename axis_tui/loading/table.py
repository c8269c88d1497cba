"""What a table of the format is made of: keys, and the types of their values."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

import msgspec


class Type(StrEnum):
    """What kind of value a key takes."""

    ID = "id"
    """`[a-z0-9]` and `-`."""
    FREE_ID = "free id"
    """Letters, digits and `.`, `_`, `:`, `-`."""
    TEXT = "text"
    """One line."""
    PROSE = "prose"
    """Text in which newlines and tabs may stand."""
    TEXTS = "texts"
    """A list of lines; one line alone is a list of one."""
    IDS = "ids"
    """A list of ids of records."""
    FLAG = "true or false"
    NUMBER = "number"
    DATE = "date"
    """A TOML date, or EDTF in a string."""
    DAY = "day"
    """A TOML date, or any text."""
    MOMENT = "date-time"
    LANGUAGE = "language"
    """BCP 47."""
    COUNTRIES = "countries"
    """ISO 3166-1 alpha-2."""
    LINKS = "scheme:id list"
    DIGEST = "sha256"
    GLYPH = "one cell"
    LETTER = "one ASCII character"


class Key(msgspec.Struct, frozen=True):
    """One key of a table."""

    name: str
    type: Type
    doc: str
    """What it means, for people: shown in the documentation and by editors."""
    required: bool = False
    choices: tuple[str | int, ...] = ()
    """The only values that it takes, where these are few."""


class Table(msgspec.Struct, frozen=True, dict=True):
    """One table of a registry."""

    name: str
    """As it stands between brackets: "source.quote"."""
    doc: str
    keys: tuple[Key, ...]
    repeated: bool = True
    """True for `[[name]]`, of which there may be any number."""

    @cached_property
    def by_name(self) -> dict[str, Key]:
        """The keys by their names."""
        return {key.name: key for key in self.keys}

    @property
    def header(self) -> str:
        """The table's header as it is written in a file."""
        return f"[[{self.name}]]" if self.repeated else f"[{self.name}]"
