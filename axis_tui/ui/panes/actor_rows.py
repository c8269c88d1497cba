"""The rows of the actors: a sign for the kind, the name, how many ties, and which alias matched."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from axis_tui.model.clean import one_line
from axis_tui.model.registry import Registry
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import Line, both_ends, fit, mark, paragraphs, say, width_of
from axis_tui.ui.widgets.row_source import RowSource

PLAIN = frozenset({"name", "prefix", "words", "part of the name"})
"""Why an actor was found, as is plain from the letters that are marked."""


LEAST_ALIAS = 6
"""So much of an alias is shown in any case."""


class Match(Protocol):
    """What a search says of an actor that it found."""

    @property
    def matched(self) -> str:
        """The name or alias that matched."""

    @property
    def why(self) -> str:
        """Why it matched, in words."""

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """The letters of `matched` that were looked for."""


class Offer(Protocol):
    """Something else that can be done, where nobody is found."""

    @property
    def key(self) -> str:
        """The key that does it."""

    @property
    def words(self) -> str:
        """What it does."""

    @property
    def query(self) -> str:
        """What it would have stand in the filter line; empty where it is no filter."""


class ActorRows(RowSource):
    """One line an actor; two where an alias matched, or where it takes words to say why it was found."""

    def __init__(
        self,
        registry: Registry,
        ids: Sequence[str],
        signs: Signs,
        *,
        matches: Mapping[str, Match] | None = None,
        pins: Collection[str] = (),
        query: str = "",
        missed: int = 0,
        offers: Sequence[Offer] = (),
    ) -> None:
        """List the actors of these ids, in this order, and what else is offered below them.

        `missed` more are called so, but left out.
        """
        self.registry = registry
        self.ids = ids
        self.signs = signs
        self.pins = pins
        self.matches = matches or {}
        self.offers = offers
        self.even = not self.matches and not offers
        self.nothing = "This registry names no actors."
        if missed:
            called = "actor called so is" if missed == 1 else "actors called so are"
            self.nothing = f"{missed:,} {called} left out by the filters. F lifts them."
        elif query:
            a_name = f"No actor is called {signs.open_quote}{query}{signs.close_quote}."
            self.nothing = a_name if ":" not in query else "The filter leaves no actor."

    def __len__(self) -> int:
        """Count the actors, and one row for what is offered."""
        return len(self.ids) + bool(self.offers)

    def choosable(self, index: int) -> bool:
        """Say that an actor can be chosen; what is offered has keys of its own."""
        return index < len(self.ids)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw an actor, or what is offered."""
        if index == len(self.ids):
            return [*self._said_of_nobody(width), *self._offered(width)]
        actor = self.registry.actors[self.ids[index]]
        match = self.matches.get(actor.id)
        by_name = match is not None and match.matched == actor.name
        name = mark(actor.name, match.spans, "", "match") if match and by_name else (say(actor.name),)
        sign = self.signs.kind(self.registry.actor_kinds[actor.kind])
        pin: Line = ((self.signs.pin + " ", "accent"),) if actor.id in self.pins else ()
        count: Line = ((f"{self.registry.degree(actor.id):,}", "dim"),)
        left, right = ((sign + " ", "accent"), *name), (*pin, *count)
        why = self._why(match) if match else ""
        if match is None or not why:
            return (both_ends(left, right, width, self.signs.cut),)
        said = say(why, "dim")
        if by_name and width_of(left) + width_of((said, *right)) + 3 <= width:
            return (both_ends(left, (said, ("  ", ""), *right), width, self.signs.cut),)
        below: Line = (
            (("  ", ""), said) if by_name else (*self._alias(match, width - len(why) - 1), (" ", ""), said)
        )
        return (both_ends(left, right, width, self.signs.cut), fit(below, width, self.signs.cut))

    def _why(self, match: Match) -> str:
        """Say why an actor was found, where the marked letters of its name do not show that."""
        why, of_alias, _ = match.why.partition(", alias")
        if why in PLAIN:
            why = ""
        return "alias" if why.startswith("alias") or (of_alias and not why) else why

    def _alias(self, match: Match, width: int) -> Line:
        """Quote the alias that matched; of a long one as much as there is room for."""
        quoted, room = mark(match.matched, match.spans, "dim", "match"), max(width - 4, LEAST_ALIAS)
        if width_of(quoted) > room:
            *most, (last, role) = fit(quoted, room, self.signs.cut)
            # What is cut is filled up with spaces, which belong into no quotation marks.
            quoted = (*most, (last.rstrip(), role))
        return ((f"  {self.signs.open_quote}", "dim"), *quoted, (self.signs.close_quote, "dim"))

    def _said_of_nobody(self, width: int) -> list[Line]:
        said = () if self.ids else paragraphs(one_line(self.nothing), width, "dim", indent=1)
        return [(), *said, ()] if said else [()]

    def _offered(self, width: int) -> list[Line]:
        """Draw the offers: each key, and what it does."""
        return [line for _, lines in self._lines_of_offers(width) for line in lines]

    def offer_at(self, line: int, width: int) -> Offer | None:
        """Give the offer on a line of the row below the actors."""
        at = len(self._said_of_nobody(width))
        for offer, lines in self._lines_of_offers(width):
            if at <= line < at + len(lines):
                return offer
            at += len(lines)
        return None

    def _lines_of_offers(self, width: int) -> Iterator[tuple[Offer, list[Line]]]:
        column = max(len(offer.key) for offer in self.offers) + 2
        for offer in self.offers:
            first, *more = paragraphs(one_line(offer.words), max(1, width - column), "dim")
            blank = (" " * column, "")
            yield (
                offer,
                [((f" {offer.key}".ljust(column), "key"), *first), *((blank, *line) for line in more)],
            )
