"""Chips: what a registry is seen through, a piece at a time, each to be taken away."""

from __future__ import annotations

from typing import NamedTuple

from axis_tui.model.registry import Registry
from axis_tui.search.filtering.parts import cut_parts, part_query, without_part
from axis_tui.ui.view import View

_MOST_MUTED = 3
"""Muted sources that have a chip each; more share one."""


_MOST_NAMED = 3
"""Filters that are named where they come back or go together; more are counted."""


class Chip(NamedTuple):
    """Something that is left out."""

    what: str
    """"filter", "day", "muted" or "only"."""
    value: str
    """The part of the filter, the date, or the id of a source; empty for all muted sources together."""
    words: str
    """What stands on the chip."""


def chips(view: View, whole: Registry) -> tuple[Chip, ...]:
    """Give a chip for each part of the lens."""
    found = [Chip("filter", part.text, part.text) for part in cut_parts(view.lens.where)]
    if view.lens.day is not None:
        found.append(Chip("day", view.lens.day.text, f"as of {view.lens.day.words}"))
    muted = view.lens.muted
    heard = [id for id in whole.sources if id not in muted]
    if muted and len(heard) == 1 and len(whole.sources) > 2:
        found.append(Chip("only", "", f"only {source_name(whole, heard[0])}"))
    elif len(muted) > _MOST_MUTED:
        found.append(Chip("only", "", f"without {len(muted)} of {len(whole.sources)} sources"))
    else:
        found += [Chip("muted", id, f"without {source_name(whole, id)}") for id in muted]
    return tuple(found)


def chip_words(view: View, whole: Registry) -> str:
    """Say what stands on the chips, in a row; nothing where nothing is left out."""
    return ", ".join(chip.words for chip in chips(view, whole))


def swap_words(now: View, then: View, whole: Registry) -> str:
    """Say which filters one view brings back and which it takes away; nothing where they are the same."""
    here, there = (tuple(chip.words for chip in chips(view, whole)) for view in (now, then))
    parts = []
    for words, becomes in (
        ([one for one in there if one not in here], "on again"),
        ([one for one in here if one not in there], "off again"),
    ):
        named = ", ".join(words) if len(words) <= _MOST_NAMED else f"{len(words)} filters"
        if words:
            parts.append(f"{named} {'is' if len(words) == 1 else 'are'} {becomes}")
    return ", ".join(parts)


def without_chip(view: View, chip: Chip) -> View:
    """Give the view without what a chip leaves out."""
    if chip.what == "day":
        return view.seeing_day(None)
    if chip.what == "muted":
        return view.muting(chip.value)
    if chip.what == "only":
        return view.hearing_all()
    query = without_part(view.asked, chip.value)
    return view.asking(query, *part_query(query))


def source_name(whole: Registry, source_id: str) -> str:
    """Name a source shortly: by its publisher where no other source has it, else by its title."""
    source = whole.sources[source_id]
    same = sum(other.publisher == source.publisher for other in whole.sources.values())
    return source.publisher if source.publisher and same == 1 else source.title
