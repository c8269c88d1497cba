"""A view as a line that a person can read, type and share: the filter language, and where one is.

    at:hezbollah on:iran.arms.hezbollah kind:state day:2024-01 mute:a-source look:map

What is none of the keys below is part of the filter, as it is typed in the filter line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from axis_tui.model.dates import parse_date
from axis_tui.model.registry import Registry
from axis_tui.search.filtering import check_filter
from axis_tui.search.filtering.parts import cut_parts, has_alternatives, part_query
from axis_tui.ui.order import Order
from axis_tui.ui.view import View

LOOKS = ("map", "network", "matrix", "timeline", "ranks", "whose")
"""The views of the network that a line may open, by their commands."""

VIEW_KEYS: Mapping[str, str] = {
    "at": "the chosen actor, by id or by name",
    "on": "the chosen tie, by id",
    "day": "the day as of which everything is shown",
    "mute": "a source that is not heard, by id",
    "pin": "a pinned actor, by id",
    "order": "how the actors are listed: ties or name",
    "names": "strict, where names are found only as they are typed",
    "look": f"the view that is open: {', '.join(LOOKS)}",
}
"""The keys of a line beside those of the filter, and what each holds."""

_KEYED = re.compile(r'([a-z]+):(?:"([^"]*)"?|([^\s"]*))')


def write_view(view: View, look: str = "") -> str:
    """Write a view as a line that `read_view` understands."""
    where = view.lens.where
    pieces = [
        *_keyed("at", (view.actor,)),
        *_keyed("on", (view.tie,)),
        view.words,
        f"({where})" if has_alternatives(where) else where,
        *_keyed("day", (view.lens.day.text if view.lens.day else None,)),
        *_keyed("mute", view.lens.muted),
        *_keyed("pin", view.pins),
        *_keyed("order", (view.order.value.removeprefix("by ") if view.order != Order.TIES else None,)),
        *_keyed("names", ("strict" if view.strict else None,)),
        *_keyed("look", (look if look in LOOKS else None,)),
    ]
    return " ".join(piece for piece in pieces if piece)


def _keyed(key: str, values: Iterable[str | None]) -> list[str]:
    return [
        f'{key}:"{value}"' if re.search(r"[\s()]", value) else f"{key}:{value}" for value in values if value
    ]


def read_view(registry: Registry, line: str, find: Callable[[str], str | None]) -> tuple[View, str]:
    """Read a line: the view, and the look to open or "". A ValueError says what would be right.

    `find` gives the id of the actor that some words name, or None.
    """
    view, look, rest = View(), "", []
    actor = tie = None
    for part in cut_parts(line):
        match = None if part.is_words else _KEYED.fullmatch(part.text)
        key = match[1] if match else ""
        value = (match[2] if match[2] is not None else match[3]) if match else ""
        if key not in VIEW_KEYS:
            rest.append(part.text)
        elif not value:
            raise ValueError(f"{key}: needs {VIEW_KEYS[key]}")
        elif key == "at":
            actor = value if value in registry.actors else find(value)
            if actor is None:
                raise ValueError(f"at: no actor is called “{value}”")
        elif key == "on":
            tie = _known(key, value, registry.ties, "tie")
        elif key == "day":
            try:
                view = view.seeing_day(parse_date(value))
            except ValueError as error:
                raise ValueError(f"day: “{value}” is no date: {error}") from None
        elif key == "mute":
            source = _known(key, value, registry.sources, "source")
            view = view if source in view.lens.muted else view.muting(source)
        elif key == "pin":
            pinned = _known(key, value, registry.actors, "actor")
            view = view if pinned in view.pins else view.pinning(pinned)
        elif key == "order":
            view = view.ordering_by(Order(f"by {_known(key, value, ('ties', 'name'), 'order')}"))
        elif key == "names":
            view = view.matching_strictly(
                _known(key, value, ("strict", "any"), "way to find names") == "strict"
            )
        else:
            look = _known(key, value, LOOKS, "view")
    query = " ".join(rest)
    if (wrong := check_filter(registry, query)) is not None:
        raise ValueError(wrong.message)
    view = view.asking(query, *part_query(query))
    if tie is not None:
        ends = (registry.ties[tie].subject, registry.ties[tie].object)
        actor = actor if actor in ends else ends[0]
    return (view.going_to(actor, tie) if actor is not None else view), look


def _known(key: str, value: str, known: Iterable[str], what: str) -> str:
    """Give a value that is known; a ValueError names the nearest one."""
    names = list(known)
    if value in names:
        return value
    near = get_close_matches(value, names, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}" if len(names) < 9 else ""
    raise ValueError(f"{key}: there is no {what} “{value}”" + (f"; {hint}" if hint else ""))
