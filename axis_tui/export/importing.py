"""Nodes and edges made into a registry of actors and ties.

An imported tie has no quote, so the registry says `imported = true`. Ids, kinds and dates are
taken over where they are valid here; other kinds become the registry's own vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from axis_tui.export.ids import KindIds, slug, unique
from axis_tui.export.lost import UNKNOWN
from axis_tui.export.reading import Network, Node, Unreadable, first_said
from axis_tui.export.texts import Texts
from axis_tui.export.tie_kinds import Draft, decide_kinds, draft_of
from axis_tui.export.weights import says_nothing, with_weight
from axis_tui.loading.countries import COUNTRIES
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date, parse_date
from axis_tui.model.kinds import ActorKind, TieKind
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie, default_tie_id
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

_NAMES = ("label", "name", "title")
_KINDS = ("kind", "type", "category", "class", "group")
_ALIASES = ("aliases", "alias", "other names", "other_names", "also known as", "aka")
_COUNTRIES = ("countries", "country", "country code", "country_code", "iso2")
_SUMMARIES = ("summary", "description", "notes", "note", "comment")
_TIMES = {
    "since": ("since", "start", "start date", "start_date"),
    "until": ("until", "end", "end date", "end_date"),
}
_UNNAMED_KIND = "actor"
_COUNTED = {"quotes", "independent_sources", "independent_support", "best_grade", "contested"}
"""What an export counts of quotes, which did not come along."""

_FREE_ID = re.compile(r"[\w.:-]+")
_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


class Import:
    """Makes a registry of a network, and counts what has no place in it."""

    def __init__(self, network: Network) -> None:
        """Begin with nothing but the network."""
        self.lost = network.lost
        self._texts = Texts(self.lost)
        self._network = network
        self._place = UNKNOWN
        self._file = self._texts.line(network.file)
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
        self._place = node.place
        values, texts = dict(node.attributes), self._texts
        name = texts.line(first_said(values, _NAMES)) or texts.line(node.id) or "unnamed"
        kind = self._actor_kind(texts.line(first_said(values, _KINDS)), values)
        actor = Actor(
            id=unique(slug(node.id) or slug(name) or "actor", known, self._actor_numbers),
            name=name,
            kind=kind,
            aliases=self._aliases(values, name),
            summary=self._summary(values),
            countries=tuple(c for c in self._countries(values) if self._is_country(c)),
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

    def _aliases(self, values: dict[str, str], name: str) -> tuple[str, ...]:
        """Give the other names, a second one that stands as a name itself among them."""
        aliases = self._texts.lines(first_said(values, _ALIASES))
        second = self._texts.line(values.pop("name", ""))
        return aliases if second in ("", name, *aliases) else (*aliases, second)

    def _countries(self, values: dict[str, str]) -> Iterable[str]:
        """Give country codes, in whatever way they are parted."""
        parts = (
            self._texts.line(part).upper() for part in re.split("[;,/|]", first_said(values, _COUNTRIES))
        )
        return dict.fromkeys(part for part in parts if part)

    def _ties(self, ids: dict[str, str], actors: dict[str, Actor]) -> dict[str, Tie]:
        for edge in self._network.edges:
            if edge.start == edge.end:
                self.lost.at("tie of an actor to itself", edge.place)
        drafts = [draft_of(edge, self._texts) for edge in self._network.edges if edge.start != edge.end]
        self._tie_kinds = decide_kinds(drafts, self.lost)
        self._leave_out_weights(drafts)
        ties: dict[str, Tie] = {}
        for draft in drafts:
            kind, values = self._tie_kinds[draft.kind], draft.values
            self._place = draft.edge.place
            subject, object_ = ids[draft.edge.start], ids[draft.edge.end]
            sentence = f"{actors[subject].name} {kind.label} {actors[object_].name}"
            if values.get("sentence", "").split() == sentence.split():
                # What an export writes for readers; it follows from the rest.
                del values["sentence"]
            id = draft.edge.id
            id = id if _FREE_ID.fullmatch(id) else default_tie_id(subject, kind.id, object_)
            weight, dates = self._texts.line(values.pop("weight", "")), self._dates(values)
            summary = self._summary(values)
            summary = with_weight(summary, weight, self._file) if weight else summary
            self._count_rest(values)
            tie = Tie(
                unique(id, ties, self._tie_numbers), subject, kind.id, object_, **dates, summary=summary
            )
            ties[tie.id] = tie
        return ties

    def _leave_out_weights(self, drafts: list[Draft]) -> None:
        weighted = [draft.values for draft in drafts if draft.values.get("weight", "").strip()]
        if says_nothing(values["weight"] for values in weighted):
            for values in weighted:
                del values["weight"]
            self.lost["weight 1, which every weighted edge has"] += len(weighted)

    def _dates(self, values: dict[str, str]) -> dict[str, Date | None]:
        found: dict[str, Date | None] = {"since": None, "until": None}
        for key, names in _TIMES.items():
            if text := first_said(values, names).strip():
                try:
                    found[key] = parse_date(text)
                except ValueError:
                    self.lost.at(f"{key} that is no date such as 2024 or 2024-03-31", self._place)
        since, until = found["since"], found["until"]
        if since and until and since.earliest > until.latest:
            self.lost.at("end before its beginning", self._place)
            found["until"] = None
        return found

    def _count_rest(self, values: dict[str, str]) -> None:
        """Count what is left of an element's values."""
        self.lost.update(f"attribute “{self._texts.line(name)}”" for name in values if name not in _COUNTED)

    def _summary(self, values: dict[str, str]) -> str:
        return self._texts.prose(first_said(values, _SUMMARIES))

    def _is_country(self, text: str) -> bool:
        if text not in COUNTRIES:
            self.lost.at("country that is no code such as LB", self._place)
        return text in COUNTRIES

    def _is_link(self, text: str) -> bool:
        fits = bool(_LINK.fullmatch(text))
        if not fits:
            self.lost.at("identifier without a scheme, such as wikidata:Q794", self._place)
        return fits
