"""Differences between two registries: what was added, removed and changed, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from axis_tui.model.dates import Date
from axis_tui.model.kinds import ActorKind, TieKind
from axis_tui.model.registry import Registry


class Change(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class KeyChange(msgspec.Struct, frozen=True):
    """What happened to one key of a record that both registries have."""

    key: str
    old: str
    """What it said, as text; empty where it said nothing."""
    new: str
    lost: tuple[str, ...] = ()
    """For a list, the items that were taken out."""
    gained: tuple[str, ...] = ()
    """For a list, the items that were put in."""


class Difference(msgspec.Struct, frozen=True):
    """What happened to one record."""

    change: Change
    table: str
    """"registry", "actor kind", "tie kind", "actor", "tie", "source" or "quote"."""
    record: str
    """The record's id; a quote's full name."""
    keys: tuple[KeyChange, ...] = ()


def find_differences(old: Registry, new: Registry) -> tuple[Difference, ...]:
    """List the differences between two registries, table by table; the order of records is none."""
    return tuple(_differences(old, new))


def _differences(old: Registry, new: Registry) -> Iterator[Difference]:
    parts = ("actors", "ties", "sources", "own_actor_kinds", "own_tie_kinds")
    yield from _between("registry", {"registry": old}, {"registry": new}, skip=parts)
    yield from _between("actor kind", _by_id(old.own_actor_kinds), _by_id(new.own_actor_kinds))
    yield from _between("tie kind", _by_id(old.own_tie_kinds), _by_id(new.own_tie_kinds))
    yield from _between("actor", old.actors, new.actors)
    yield from _between("tie", old.ties, new.ties)
    yield from _between("source", old.sources, new.sources, skip=("quotes",))
    yield from _between("quote", _quotes(old), _quotes(new))


def _by_id(kinds: Sequence[ActorKind] | Sequence[TieKind]) -> dict[str, msgspec.Struct]:
    return {kind.id: kind for kind in kinds}


def _quotes(registry: Registry) -> dict[str, msgspec.Struct]:
    return {ref: quote for ref, (_, quote) in registry.quotes.items()}


def _between(
    table: str,
    old: Mapping[str, msgspec.Struct],
    new: Mapping[str, msgspec.Struct],
    skip: tuple[str, ...] = (),
) -> Iterator[Difference]:
    """Give the differences between two sets of records of one table."""
    for id in old:
        if id not in new:
            yield Difference(Change.REMOVED, table, id)
    for id, record in new.items():
        if id not in old:
            yield Difference(Change.ADDED, table, id)
        elif keys := tuple(_keys(old[id], record, skip)):
            yield Difference(Change.CHANGED, table, id, keys)


def _keys(old: msgspec.Struct, new: msgspec.Struct, skip: tuple[str, ...]) -> Iterator[KeyChange]:
    for key in new.__struct_fields__:
        before, after = getattr(old, key), getattr(new, key)
        if key not in skip and before != after:
            lost, gained = _items(before, after), _items(after, before)
            yield KeyChange(key, _text(before), _text(after), lost, gained)


def _items(of: Any, missing_in: Any) -> tuple[str, ...]:
    """Give the items of one list that the other has not; none where they are no lists."""
    if not isinstance(of, tuple):
        return ()
    return tuple(_text(item) for item in of if item not in missing_in)


def _text(value: Any) -> str:
    """Give a value as text."""
    if value is None or value == ():
        return ""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    if isinstance(value, msgspec.Struct):
        return ", ".join(filter(None, (_text(getattr(value, name)) for name in value.__struct_fields__)))
    return str(value)
