"""The rows of the filters: what is left out, and what else could be, in plain words before the filter's."""

from __future__ import annotations

from typing import NamedTuple

from axis_tui.model.registry import Registry
from axis_tui.search.filtering.filter_key import FilterKey
from axis_tui.ui.cells import pad
from axis_tui.ui.chips import Chip
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, say

LABELS = {
    "kind": ("Kind of actor", "what the actor is"),
    "both": ("Kind at both ends", "ties between two of one kind"),
    "country": ("Country", "where the actor belongs"),
    "ties": ("Number of ties", "few, or many"),
    "tie": ("Kind of tie", "what the one does to the other"),
    "tone": ("Friend or foe", "command, help, or hostility"),
    "with": ("With one actor", "that actor's ties only"),
    "source": ("One source", "ties that this source tells of"),
    "speaker": ("Who is quoted", "ties of which somebody speaks"),
    "grade": ("Grade of sources", "how reliable the best one is"),
    "sources": ("How many sources", "told by one, or by several"),
    "quotes": ("How many quotes", "few, or many"),
    "contested": ("Contested or not", "some quote doubts it"),
    "dated": ("Dated or not", "a source says when"),
}
"""For each key of the filter language, what it is called in a list, and what it tells apart."""

_TONES = {
    "hierarchy": "one is over the other, or a part of it",
    "cooperation": "one helps the other",
    "hostility": "one is against the other",
    "neutral": "none of these",
}

_LABEL, _WORD = 21, 13
_MOST_VALUES = 400
"""Values of a key that are listed; of others the filter line completes the name."""


class Choice(NamedTuple):
    """What a row does."""

    what: str = ""
    """"chip", "key", "value" or "command"; nothing for a heading."""
    value: object = None
    """The chip, the name of the key, the part of a filter, or the id of the command."""
    doc: str = ""
    """The row in a whole sentence."""


Listed = list[tuple[Choice, Line]]
"""Rows, each with what it does."""


def list_parts(on: tuple[Chip, ...], keys: list[FilterKey], signs: Signs) -> Listed:
    """List the parts that are on, and the keys of which one could be added."""
    rows: Listed = [(Choice(), (("On now" if on else "No filter is on", "title"),))]
    for chip in on:
        line: Line = ((f"  {signs.close} ", "key"), say(chip.words, "warn"), ("  enter takes it away", "dim"))
        rows.append((Choice("chip", chip, "x takes it away too, and z brings it back."), line))
    rows += [(Choice(), ()), (Choice(), (("Add: show only …", "title"),))]
    day, whose = "Only what may have held at a time.", "Mute sources, or hear one alone, and see what falls."
    rows.append((Choice("command", "day", day), _line("At a time", "d", "what may have held then")))
    rows.append((Choice("command", "whose", whose), _line("Mute sources", "W", "whose view of it all")))
    for key in keys:
        label, hint = LABELS[key.name]
        rows.append((Choice("key", key.name, key.doc), _line(label, f"{key.name}:", hint)))
    return rows


def _line(label: str, word: str, hint: str) -> Line:
    return (("  + ", "key"), (pad(label, _LABEL), ""), (pad(word, _WORD), "faint"), (hint, "dim"))


def list_values(whole: Registry, key: FilterKey, signs: Signs) -> Listed:
    """List the values of a key, each with the name by which a reader knows it."""
    values = [str(value) for value in key.suggest(whole)]
    rows: Listed = []
    for value in values[:_MOST_VALUES]:
        part = f'{key.name}:"{value}"' if " " in value else f"{key.name}:{value}"
        label = _called(whole, key.name, value)
        line: Line = ((f"  {key.name}:", "dim"), say(value), say(f"  {label}", "dim"))
        rows.append((Choice("value", part, key.doc), line))
    if len(values) > _MOST_VALUES:
        more = f"  {signs.cut} and {len(values) - _MOST_VALUES:,} more; the filter line (/) completes them"
        rows.append((Choice(), ((more, "dim"),)))
    return rows


def _called(whole: Registry, key: str, value: str) -> str:
    if key == "with" and value in whole.actors:
        return whole.actors[value].name
    if key == "source" and value in whole.sources:
        return whole.sources[value].title
    return _TONES.get(value, "") if key == "tone" else ""
