"""Nodes and edges made into a registry of actors and ties.

An imported tie has no quote, so the registry says `imported = true`. Ids, kinds and dates are
taken over where they are valid here; other kinds become the registry's own vocabulary.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container

from axis_tui.export.ids import KindIds, slug, unique
from axis_tui.export.reading import Network, Node, Unreadable, first_said
from axis_tui.export.texts import Texts
from axis_tui.export.tie_kinds import decide_kinds, draft_of
from axis_tui.loading.countries import COUNTRIES
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date, parse_date
from axis_tui.model.kinds import ActorKind, TieKind
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie, default_tie_id
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

_NAMES = ("label", "name", "title")
_KINDS = ("kind", "type", "category", "class")
_UNNAMED_KIND = "actor"
_COUNTED = {"quotes", "independent_sources", "independent_support", "best_grade", "contested"}
"""What an export counts of quotes, which did not come along."""

_FREE_ID = re.compile(r"[\w.:-]+")
_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


class Import:
    """Makes a registry of a network, and counts what has no place in it."""

    def __init__(self, network: Network) -> None:
        """Begin with nothing but the network."""
        self.lost: Counter[str] = Counter(network.lost)
        self._network = network
        self._texts = Texts(self.lost)
        self._actor_numbers: dict[str, int] = {}
        self._tie_numbers: dict[str, int] = {}
        self._actor_kinds = {kind.id: kind for kind in BUILTIN_ACTOR_KINDS}
        self._actor_kind_ids = KindIds(self._actor_kinds)
        self._tie_kinds: dict[str, TieKind] = {}

    def registry(self, title: str) -> Registry:
        """Give the registry; raises Unreadable where there is nothing to make one of."""
        if not self._network.nodes:
            raise Unreadable("there is no node in it")
        ids: dict[str, str] = {}
        actors: dict[str, Actor] = {}
        for node in self._network.nodes.values():
            actor = self._actor(node, actors)
            ids[node.id] = actor.id
            actors[actor.id] = actor
        ties = self._ties(ids, actors)
        return Registry(
            title=self._texts.line(self._network.title) or title,
            imported=True,
            own_actor_kinds=tuple(k for k in self._actor_kinds.values() if k not in BUILTIN_ACTOR_KINDS),
            own_tie_kinds=tuple(k for k in self._tie_kinds.values() if k not in BUILTIN_TIE_KINDS),
            actors=actors,
            ties=ties,
        )

    def _actor(self, node: Node, known: Container[str]) -> Actor:
        values, texts = dict(node.attributes), self._texts
        name = texts.line(first_said(values, _NAMES)) or texts.line(node.id) or "unnamed"
        kind = self._actor_kind(texts.line(first_said(values, _KINDS)), values)
        actor = Actor(
            id=unique(slug(node.id) or slug(name) or "actor", known, self._actor_numbers),
            name=name,
            kind=kind,
            aliases=texts.lines(values.pop("aliases", "")),
            summary=self._summary(values),
            countries=tuple(c for c in texts.lines(values.pop("countries", "")) if self._is_country(c)),
            same_as=tuple(s for s in texts.lines(values.pop("same_as", "")) if self._is_link(s)),
            **self._dates(values),
        )
        self._count_rest(values)
        return actor

    def _actor_kind(self, text: str, values: dict[str, str]) -> str:
        label = self._texts.line(values.pop("kind_label", ""))
        id = self._actor_kind_ids.id_of(text or _UNNAMED_KIND)
        words = label or text or _UNNAMED_KIND
        kind = self._actor_kinds.setdefault(id, ActorKind(id, words, f"{words}s", "•", "?"))
        self.lost["“kind_label” unlike that of its kind"] += bool(label) and label != kind.label
        return id

    def _ties(self, ids: dict[str, str], actors: dict[str, Actor]) -> dict[str, Tie]:
        loops = [edge for edge in self._network.edges if edge.start == edge.end]
        self.lost["tie of an actor to itself"] += len(loops)
        drafts = [draft_of(edge, self._texts) for edge in self._network.edges if edge.start != edge.end]
        self._tie_kinds = decide_kinds(drafts, self.lost)
        ties: dict[str, Tie] = {}
        for draft in drafts:
            kind, values = self._tie_kinds[draft.kind], draft.values
            subject, object_ = ids[draft.edge.start], ids[draft.edge.end]
            sentence = f"{actors[subject].name} {kind.label} {actors[object_].name}"
            if values.get("sentence", "").split() == sentence.split():
                # What an export writes for readers; it follows from the rest.
                del values["sentence"]
            id = draft.edge.id
            id = id if _FREE_ID.fullmatch(id) else default_tie_id(subject, kind.id, object_)
            summary, dates = self._summary(values), self._dates(values)
            self._count_rest(values)
            tie = Tie(
                unique(id, ties, self._tie_numbers), subject, kind.id, object_, **dates, summary=summary
            )
            ties[tie.id] = tie
        return ties

    def _dates(self, values: dict[str, str]) -> dict[str, Date | None]:
        found: dict[str, Date | None] = {"since": None, "until": None}
        for key in found:
            if text := values.pop(key, "").strip():
                try:
                    found[key] = parse_date(text)
                except ValueError:
                    self.lost[f"{key} that is no date"] += 1
        since, until = found["since"], found["until"]
        if since and until and since.earliest > until.latest:
            self.lost["end before its beginning"] += 1
            found["until"] = None
        return found

    def _count_rest(self, values: dict[str, str]) -> None:
        """Count what is left of an element's values."""
        self.lost.update(f"attribute “{self._texts.line(name)}”" for name in values if name not in _COUNTED)

    def _summary(self, values: dict[str, str]) -> str:
        return self._texts.prose(first_said(values, ("summary", "description")))

    def _is_country(self, text: str) -> bool:
        self.lost["country that is no ISO code"] += text not in COUNTRIES
        return text in COUNTRIES

    def _is_link(self, text: str) -> bool:
        fits = bool(_LINK.fullmatch(text))
        self.lost["identifier without a scheme"] += not fits
        return fits
