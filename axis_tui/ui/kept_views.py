"""What is kept of a registry between two runs: the view as it was left, and views with a name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from axis_tui.model.registry import Registry
from axis_tui.ui.state import change_state, read_state
from axis_tui.ui.view import View

MOST_REGISTRIES = 20
"""Registries of which something is kept; those not opened for longest are forgotten."""

MOST_VIEWS = 60
"""Views with a name that are kept of one registry."""

_MOST_PLACES = 20
"""Places of the trail that are kept."""


def kept_look(path: Path | None) -> str:
    """Give the command of what was open when the program was left; behind "path" the ids of two actors."""
    look = _record(path).get("look")
    return look if isinstance(look, str) else ""


def kept_ends(look: str, registry: Registry) -> tuple[str, str] | None:
    """Give the two actors whose chains were open, where they were and both are still there."""
    command, *ends = look.split(" ")
    if command != "path" or len(ends) != 2 or not all(end in registry.actors for end in ends):
        return None
    return ends[0], ends[1]


def kept_view(path: Path | None, registry: Registry) -> View | None:
    """Give the view of a registry as it was left, as far as what it shows is still there.

    Of a filter that is not understood any more what was typed comes back alone, to be mended.
    """
    left = _record(path).get("left")
    if not isinstance(left, dict):
        return None
    try:
        view = msgspec.convert(left, View)
    except (msgspec.ValidationError, ValueError):
        return None
    # Words that looked for a name were typed to go somewhere, and letter by letter: they are not how
    # things are looked at, and who starts again would wonder why no name is found.
    query = view.lens.where
    view = view.matching_strictly(False)
    view = view.surviving(registry.actors, registry.ties, registry.sources)
    if not query:
        return view
    from axis_tui.search.filtering import check_filter
    from axis_tui.search.filtering.parts import part_query

    return view.asking(query, *(("", "") if check_filter(registry, query) else part_query(query)))


def keep_view(path: Path | None, view: View, look: str = "") -> None:
    """Keep a view as it is left, with the command of the view of the network that is open, if one is.

    Does not wait for the disk.
    """
    short = msgspec.structs.replace(view, behind=view.behind[-_MOST_PLACES:], ahead=())
    _keep(path, {"left": msgspec.to_builtins(short), "look": look}, later=True)


def named_views(path: Path | None) -> dict[str, str]:
    """Give the views of a registry that were kept under a name, as lines."""
    named = _record(path).get("named")
    if not isinstance(named, dict):
        return {}
    return {name: line for name, line in named.items() if isinstance(name, str) and isinstance(line, str)}


def name_view(path: Path | None, name: str, line: str | None) -> None:
    """Keep a view under a name, or forget the one of that name."""
    named = named_views(path)
    named.pop(name, None)
    if line is not None:
        named[name] = line
    _keep(path, {"named": dict(list(named.items())[-MOST_VIEWS:])})


def _record(path: Path | None) -> dict[str, Any]:
    return _record_in(read_state(), _key(path))


def _record_in(state: dict[str, Any], key: str) -> dict[str, Any]:
    registries = state.get("registries")
    record = registries.get(key) if isinstance(registries, dict) else None
    return record if isinstance(record, dict) else {}


def _keep(path: Path | None, values: dict[str, Any], *, later: bool = False) -> None:
    """Keep values of one registry, which becomes the last of those of which something is kept."""
    key = _key(path)

    def change(state: dict[str, Any]) -> dict[str, Any]:
        registries = state.get("registries")
        others = registries if isinstance(registries, dict) else {}
        kept = [(name, record) for name, record in others.items() if name != key]
        kept.append((key, _record_in(state, key) | values))
        return state | {"registries": dict(kept[-MOST_REGISTRIES:])}

    change_state(change, later=later)


def _key(path: Path | None) -> str:
    return str(path.resolve()) if path is not None else ""
