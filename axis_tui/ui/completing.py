"""Completing: how a typed filter may go on, for the tab key and for the line that says so."""

from __future__ import annotations

from collections.abc import Sequence

from axis_tui.model.registry import Registry
from axis_tui.search.filtering import Completion, complete_filter
from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.search.filtering.tokens import cut_tokens
from axis_tui.ui.cells import cut

_SHORTEST_KEY = 3
"""Letters of a plain word after which a key is offered: most words are names."""


def completions(registry: Registry, line: str) -> Sequence[Completion]:
    """Give what may stand for the last word of a line, what it begins first; nothing where it is whole."""
    offers = complete_filter(registry, line, len(line))
    if not offers:
        return ()
    typed = line[offers[0].start :]
    if any(offer.text == typed for offer in offers):
        return ()
    if offers[0].text.endswith(":") and len(typed) < _SHORTEST_KEY:
        return ()
    return sorted(offers, key=lambda offer: not offer.text.startswith(typed))


def completed(line: str, offer: Completion) -> str:
    """Give the line with its last word completed."""
    return line[: offer.start] + offer.text


def say_completions(line: str, offers: Sequence[Completion], width: int, sign: str) -> str:
    """Say what the value of the last key may be, that which tab takes first: "a tie's kind: arms (tab)"."""
    key = FILTER_KEYS.get(cut_tokens(line)[-1].key)
    first, *others = (offer.text for offer in offers)
    words = ", ".join((f"{first} (tab)", *others))
    return cut(f"{key.values}: {words}" if key is not None else words, width, sign)
