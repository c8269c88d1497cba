"""Actors: the people, groups, bodies and states of a registry."""

from __future__ import annotations

import msgspec

from axis_tui.model.dates import Date


class Actor(msgspec.Struct, frozen=True):
    """Somebody or something that takes part in ties."""

    id: str
    name: str
    """The name that is shown."""
    kind: str
    """The id of an actor kind."""
    aliases: tuple[str, ...] = ()
    """Other names: spellings, acronyms, other scripts."""
    summary: str = ""
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes."""
    since: Date | None = None
    until: Date | None = None
    same_as: tuple[str, ...] = ()
    """Identifiers elsewhere, "scheme:id"."""

    @property
    def names(self) -> tuple[str, ...]:
        """The shown name, then the aliases."""
        return (self.name, *self.aliases)
