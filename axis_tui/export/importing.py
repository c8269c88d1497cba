"""Nodes and edges made into a registry of actors and ties.

An imported tie has no quote, so the registry says `imported = true`. Ids, kinds and dates are
taken over where they are valid here; other kinds become the registry's own vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container

from axis_tui.export.attributes import SEPARATOR
from axis_tui.export.reading import Network, Node, Unreadable
from axis_tui.loading.countries import COUNTRIES
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date, parse_date
from axis_tui.model.kinds import ActorKind, TieKind, Tone
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie, default_tie_id
from axis_tui.model.vocabulary import BUILTIN_ACTOR_KINDS, BUILTIN_TIE_KINDS

_NODE_NAMES = {"label": ("label", "name", "title"), "kind": ("kind", "type", "category", "class")}
_EDGE_NAMES = {"kind": ("kind", "label", "type", "relation", "relationship", "interaction", "name")}
_WORKED_OUT = {
    "kind_label",
    "inverse",
    "tone",
    "symmetric",
    "quotes",
    "independent_sources",
    "best_grade",
    "contested",
}
"""What an export says besides; it follows from the rest, or from quotes that did not come along."""

_FREE_ID = re.compile(r"[\w.:-]+")
_LINK = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


class Import:
    """Makes a registry of a network, and counts what has no place in it."""

    def __init__(self, network: Network) -> None:
        """Begin with nothing but the network."""
        self.lost: Counter[str] = Counter(network.lost)
        self._network = network
        self._actor_numbers: dict[str, int] = {}
        self._tie_numbers: dict[str, int] = {}
        self._actor_kinds = {kind.id: kind for kind in BUILTIN_ACTOR_KINDS}
        self._tie_kinds = {kind.id: kind for kind in BUILTIN_TIE_KINDS}

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
        ties = self._ties(ids)
        own_actor_kinds = {a.kind for a in actors.values()} - {kind.id for kind in BUILTIN_ACTOR_KINDS}
        own_tie_kinds = {t.kind for t in ties.values()} - {kind.id for kind in BUILTIN_TIE_KINDS}
        return Registry(
            title=self._line(self._network.title) or title,
            imported=True,
            own_actor_kinds=tuple(k for id, k in self._actor_kinds.items() if id in own_actor_kinds),
            own_tie_kinds=tuple(k for id, k in self._tie_kinds.items() if id in own_tie_kinds),
            actors=actors,
            ties=ties,
        )

    def _actor(self, node: Node, known: Container[str]) -> Actor:
        values = dict(node.attributes)
        name = self._line(_first(values, _NODE_NAMES["label"])) or self._line(node.id) or "unnamed"
        kind = self._actor_kind(_first(values, _NODE_NAMES["kind"]), values.get("kind_label", ""))
        actor = Actor(
            id=_unique(_slug(node.id) or _slug(name) or "actor", known, self._actor_numbers),
            name=name,
            kind=kind,
            aliases=self._lines(values.pop("aliases", "")),
            summary=self._prose(values),
            countries=tuple(c for c in self._lines(values.pop("countries", "")) if self._is_country(c)),
            same_as=tuple(s for s in self._lines(values.pop("same_as", "")) if self._is_link(s)),
            **self._dates(values),
        )
        self._count_rest(values)
        return actor

    def _ties(self, ids: dict[str, str]) -> dict[str, Tie]:
        ties: dict[str, Tie] = {}
        for edge in self._network.edges:
            subject, object_ = ids[edge.start], ids[edge.end]
            if subject == object_:
                self.lost["tie of an actor to itself"] += 1
                continue
            values = dict(edge.attributes)
            label = values.pop("label", "") if "kind" in values else ""
            kind = self._tie_kind(_first(values, _EDGE_NAMES["kind"]), label, values, directed=edge.directed)
            id = edge.id if _FREE_ID.fullmatch(edge.id) else default_tie_id(subject, kind, object_)
            summary = self._prose(values)
            dates = self._dates(values)
            self._count_rest(values)
            tie = Tie(_unique(id, ties, self._tie_numbers), subject, kind, object_, **dates, summary=summary)
            ties[tie.id] = tie
        return ties

    def _actor_kind(self, text: str, label: str) -> str:
        id = _slug(text) or "actor"
        if id not in self._actor_kinds:
            words = self._line(label or text) or "actor"
            self._actor_kinds[id] = ActorKind(id, words, f"{words}s", "•", "?")
        return id

    def _tie_kind(self, text: str, label: str, values: dict[str, str], *, directed: bool) -> str:
        id = _slug(text) or "tied-to"
        if id not in self._tie_kinds:
            words = self._line(label or text) or "is tied to"
            symmetric = not directed or values.get("symmetric") == "true"
            tone = next((tone for tone in Tone if tone == values.get("tone")), Tone.NEUTRAL)
            inverse = self._line(values.get("inverse", ""))
            inverse = inverse or (words if symmetric else f"{words} (from the other end)")
            self._tie_kinds[id] = TieKind(id, words, inverse, symmetric, tone)
        return id

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
        self.lost.update(f"attribute “{self._line(name)}”" for name in values if name not in _WORKED_OUT)

    def _prose(self, values: dict[str, str]) -> str:
        text = _first(values, ("summary", "description"))
        return self._without_controls(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")

    def _line(self, text: str) -> str:
        return re.sub("[\n\t\r]+", " ", self._without_controls(text, keep="\n\t\r")).strip(" ")

    def _lines(self, text: str) -> tuple[str, ...]:
        lines = (self._line(part) for part in text.split(SEPARATOR))
        return tuple(dict.fromkeys(line for line in lines if line))

    def _without_controls(self, text: str, keep: str) -> str:
        kept = "".join(c for c in text if c in keep or unicodedata.category(c) not in ("Cc", "Cs"))
        self.lost["control character"] += len(text) - len(kept)
        return kept

    def _is_country(self, text: str) -> bool:
        self.lost["country that is no ISO code"] += text not in COUNTRIES
        return text in COUNTRIES

    def _is_link(self, text: str) -> bool:
        fits = bool(_LINK.fullmatch(text))
        self.lost["identifier without a scheme"] += not fits
        return fits


def _first(values: dict[str, str], names: tuple[str, ...]) -> str:
    """Take out the first of these values that is there."""
    return next((values.pop(name) for name in names if values.get(name, "").strip()), "")


def _slug(text: str) -> str:
    """Make an id of any text: letters of other scripts are spelled in Latin ones."""
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).casefold()).strip("-")[:80].strip("-")


def _unique(id: str, taken: Container[str], numbers: dict[str, int]) -> str:
    """Give the id, or the id and a number; `numbers` keeps the next one, so that many alike cost little."""
    number, unique = numbers.get(id, 2), id
    while unique in taken:
        unique, number = f"{id}-{number}", number + 1
    numbers[id] = number
    return unique
