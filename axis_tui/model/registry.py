"""A registry: actors, the ties between them, and the sources whose quotes bear on the ties.

Everything that the program shows, draws or writes is a `Registry`: the whole, or a
closed part of it made by `subset`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property

import msgspec

from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date, may_hold
from axis_tui.model.independence import find_origins, keep_ancestry
from axis_tui.model.kinds import ActorKind, TieKind
from axis_tui.model.source import Evidence, Quote, Source, quote_ref
from axis_tui.model.standing import Standing, weigh
from axis_tui.model.tie import Tie
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

FORMAT = 1
"""The version of the registry format that the program reads and writes."""


class Derived(msgspec.Struct, frozen=True):
    """Where a subgraph comes from, and the words that would choose it again."""

    title: str = ""
    """The parent's title."""
    sha256: str = ""
    """The parent's fingerprint, as `Loaded.sha256` gives it."""
    selection: str = ""
    """The options of the command that would choose the same again."""
    exported: str = ""
    """Date and time, RFC 3339."""
    program: str = ""


class Registry(msgspec.Struct, frozen=True, dict=True):
    """Actors, ties and sources by id, in the order in which they were read.

    Two registries are equal when they hold the same records. A registry that was loaded
    has passed every rule of the format, so no reference in it dangles.
    """

    title: str
    description: str = ""
    language: str = "en"
    imported: bool = False
    """True for a network brought in from elsewhere, whose ties may lack quotes."""
    derived: Derived | None = None
    own_actor_kinds: tuple[ActorKind, ...] = ()
    """Kinds that the registry adds to the built-in vocabulary, or replaces in it."""
    own_tie_kinds: tuple[TieKind, ...] = ()
    actors: dict[str, Actor] = {}
    ties: dict[str, Tie] = {}
    sources: dict[str, Source] = {}

    @cached_property
    def actor_kinds(self) -> dict[str, ActorKind]:
        """Every kind of actor that may be used, by id: built-in ones first."""
        return {kind.id: kind for kind in (*BUILTIN_ACTOR_KINDS, *self.own_actor_kinds)}

    @cached_property
    def tie_kinds(self) -> dict[str, TieKind]:
        """Every kind of tie that may be used, by id: built-in ones first."""
        return {kind.id: kind for kind in (*BUILTIN_TIE_KINDS, *self.own_tie_kinds)}

    @cached_property
    def used_actor_kinds(self) -> tuple[str, ...]:
        """The ids of the kinds that some actor is of, in order."""
        return tuple(sorted({actor.kind for actor in self.actors.values()}))

    @cached_property
    def used_tie_kinds(self) -> tuple[str, ...]:
        """The ids of the kinds that some tie is of, in order."""
        return tuple(sorted({tie.kind for tie in self.ties.values()}))

    @cached_property
    def _ties_by_actor(self) -> dict[str, list[Tie]]:
        index: dict[str, list[Tie]] = {actor_id: [] for actor_id in self.actors}
        for tie in self.ties.values():
            index[tie.subject].append(tie)
            index[tie.object].append(tie)
        return index

    @cached_property
    def _evidence_by_tie(self) -> dict[str, list[Evidence]]:
        index: dict[str, list[Evidence]] = {}
        for source in self.sources.values():
            for quote in source.quotes:
                for stance, tie_id in quote.stances():
                    index.setdefault(tie_id, []).append(Evidence(tie_id, stance, quote, source))
        order = ("supports", "qualifies", "disputes")
        for items in index.values():
            items.sort(key=lambda item: (order.index(item.stance), item.rank))
        return index

    @cached_property
    def _origins(self) -> dict[str, frozenset[str]]:
        return find_origins(self.sources)

    @cached_property
    def _standings(self) -> dict[str, Standing]:
        return {}

    @cached_property
    def quotes(self) -> dict[str, tuple[Source, Quote]]:
        """Every quote with its source, by `source-id#quote-id`."""
        return {
            quote_ref(source.id, quote.id): (source, quote)
            for source in self.sources.values()
            for quote in source.quotes
        }

    def ties_of(self, actor_id: str) -> Collection[Tie]:
        """Give the ties that have an actor at either end, in stored order."""
        return self._ties_by_actor[actor_id]

    def called(self, text: str) -> list[Actor]:
        """Give the actors that a text names: the one with this id, else all with this name or alias."""
        if actor := self.actors.get(text):
            return [actor]
        wanted = text.casefold().strip()
        return [a for a in self.actors.values() if any(name.casefold() == wanted for name in a.names)]

    def degree(self, actor_id: str) -> int:
        """Count the ties that have an actor at either end."""
        return len(self._ties_by_actor[actor_id])

    def evidence_of(self, tie_id: str) -> Collection[Evidence]:
        """Give the quotes that bear on a tie: those for it, then hedging, then against; best grade first."""
        return self._evidence_by_tie.get(tie_id, ())

    def standing(self, tie_id: str) -> Standing:
        """Say how a tie stands: its quotes, independent sources, and whether it is contested."""
        known = self._standings.get(tie_id)
        if known is None:
            known = weigh(self._evidence_by_tie.get(tie_id, ()), self._origins)
            self._standings[tie_id] = known
        return known

    def may_hold(self, tie: Tie, when: Date) -> bool:
        """Tell whether a tie may have held at some day of a time, and both its actors may have been there."""
        ends = (self.actors[tie.subject], self.actors[tie.object])
        return all(may_hold(one.since, one.until, when) for one in (tie, *ends))

    def neighbours(self, actor_id: str) -> set[str]:
        """Give the ids of the actors one tie away."""
        return {tie.other_end(actor_id) for tie in self._ties_by_actor[actor_id]}

    def ego_network(self, actor_id: str, radius: int = 1) -> set[str]:
        """Give the ids of an ego and its alters up to `radius` ties away, whatever the direction.

        Walks outwards from the ego, so that its cost is that of the neighbourhood and not of
        the network.
        """
        reached = {actor_id}
        rim = {actor_id}
        for _ in range(radius):
            rim = {near for actor in rim for near in self.neighbours(actor)} - reached
            if not rim:
                break
            reached |= rim
        return reached

    def subset(self, actor_ids: Iterable[str], tie_ids: Iterable[str] | None = None) -> Registry:
        """Give the closed part of the registry that holds these actors and ties.

        Where no ties are named, all ties between the actors come along; a named tie brings its
        two ends. The evidence of the ties comes with its sources; its quotes name only the ties
        that came. A quote whose speaker is an actor outside the part keeps the speaker in words.
        Unknown ids raise KeyError.
        """
        actors = set(actor_ids)
        if tie_ids is None:
            ties = {t.id for actor in actors for t in self.ties_of(actor) if {t.subject, t.object} <= actors}
        else:
            ties = set(tie_ids)
            actors.update(end for tie_id in ties for end in self._ends(tie_id))
        if missing := (actors - self.actors.keys()) | (ties - self.ties.keys()):
            raise KeyError(min(missing))
        kept_actors = {key: actor for key, actor in self.actors.items() if key in actors}
        kept_ties = {key: tie for key, tie in self.ties.items() if key in ties}
        actor_kinds = {actor.kind for actor in kept_actors.values()}
        tie_kinds = {tie.kind for tie in kept_ties.values()}
        return msgspec.structs.replace(
            self,
            own_actor_kinds=tuple(kind for kind in self.own_actor_kinds if kind.id in actor_kinds),
            own_tie_kinds=tuple(kind for kind in self.own_tie_kinds if kind.id in tie_kinds),
            actors=kept_actors,
            ties=kept_ties,
            sources=self._sources_of(ties, actors),
        )

    def _ends(self, tie_id: str) -> tuple[str, str]:
        tie = self.ties[tie_id]
        return tie.subject, tie.object

    def _sources_of(self, ties: set[str], actors: set[str]) -> dict[str, Source]:
        """Give the sources with quotes on these ties, each with those quotes alone."""
        sources = {}
        for source in self.sources.values():
            quotes = tuple(
                self._narrowed(quote, ties, actors)
                for quote in source.quotes
                if not ties.isdisjoint(quote.tie_ids)
            )
            if quotes:
                sources[source.id] = msgspec.structs.replace(source, quotes=quotes)
        return keep_ancestry(sources, self.sources)

    def _narrowed(self, quote: Quote, ties: set[str], actors: set[str]) -> Quote:
        speaker, speaker_actor = quote.speaker, quote.speaker_actor
        if speaker_actor is not None and speaker_actor not in actors:
            speaker, speaker_actor = speaker or self.actors[speaker_actor].name, None
        return msgspec.structs.replace(
            quote,
            speaker=speaker,
            speaker_actor=speaker_actor,
            supports=tuple(tie for tie in quote.supports if tie in ties),
            qualifies=tuple(tie for tie in quote.qualifies if tie in ties),
            disputes=tuple(tie for tie in quote.disputes if tie in ties),
        )
