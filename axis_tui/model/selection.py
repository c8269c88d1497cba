"""Selections: which part of a registry is meant, as data that the command line can say again.

Every part narrows: what a selection holds has to satisfy all parts that are given. Within a
part, several values widen: any of them will do.
"""

from __future__ import annotations

import shlex
from collections import deque
from collections.abc import Callable, Iterator, Mapping

import msgspec

from axis_tui.model.dates import Date, may_hold
from axis_tui.model.independence import keep_ancestry
from axis_tui.model.registry import Registry
from axis_tui.model.tie import Tie


class UnknownId(LookupError):
    """An id in a selection that the registry does not have."""

    def __init__(self, option: str, id: str, known: Mapping[str, object]) -> None:
        """Keep which option named it, and the ids that there are."""
        super().__init__(id)
        self.option = option
        self.id = id
        self.known = known


class Selection(msgspec.Struct, frozen=True):
    """What is chosen from a registry; a selection that says nothing chooses everything."""

    actors: tuple[str, ...] = ()
    """These actors."""
    ego: tuple[str, ...] = ()
    """These actors and all within `radius` chosen ties of any of them."""
    radius: int = 1
    between: tuple[tuple[str, str], ...] = ()
    """The actors on the shortest chains of chosen ties between the two of each pair, in either direction."""
    kinds: tuple[str, ...] = ()
    """Actors of these kinds."""
    ties: tuple[str, ...] = ()
    """These ties."""
    tie_kinds: tuple[str, ...] = ()
    """Ties of these kinds."""
    as_of: Date | None = None
    """What may have held at that time; what is not dated may have."""
    sources: tuple[str, ...] = ()
    """Ties as these sources tell of them; the quotes of others stay behind."""
    without_sources: tuple[str, ...] = ()
    """Ties and quotes that would be left without these sources."""
    min_reliability: str = ""
    """Ties as sources of this Admiralty letter or a better one tell of them."""
    where: str = ""
    """A filter of the browser's language, held against what the other parts leave; but before `ego` and
    `between`, so that neighbours are those that the filter leaves."""

    @property
    def is_everything(self) -> bool:
        """True where nothing is chosen, which means the whole."""
        return self == Selection(radius=self.radius)


def select(
    registry: Registry, selection: Selection, apply_filter: Callable[[Registry, str], Registry] | None = None
) -> Registry:
    """Give the part of a registry that a selection means; an id that is not there raises UnknownId.

    What is said about ties, by day, source or kind, comes first: neighbours and chains are those that
    are then left, also where a filter is given with them. Where ties are narrowed, actors that are
    left without any fall away, unless `actors` or `ego` names them. `apply_filter` is the filter
    language, `search.filtering.filtered`, which the model does not know; it is needed where the
    selection has a filter.
    """
    _check(registry, selection)
    if selection.where and apply_filter is None:
        raise TypeError("a selection with a filter needs apply_filter")
    if selection.where and apply_filter and (selection.ego or selection.between):
        about_ties = msgspec.structs.replace(selection, actors=(), ego=(), between=(), kinds=())
        about_actors = Selection(
            selection.actors, selection.ego, selection.radius, selection.between, selection.kinds
        )
        return _choose(select(registry, about_ties, apply_filter), about_actors, drops_loose=True)
    if selection.where and apply_filter:
        plain = msgspec.structs.replace(selection, where="")
        return apply_filter(select(registry, plain), selection.where)
    return _choose(registry, selection, drops_loose=_narrows_ties(selection))


def _choose(registry: Registry, selection: Selection, *, drops_loose: bool) -> Registry:
    """Give what a selection without a filter means; `drops_loose` lets actors without ties fall away."""
    if selection.is_everything:
        return registry
    heard = _hear(registry, selection)
    left = _left(registry, heard, selection)
    actors = _actors(left, selection)
    ties = {tie.id for tie in left.ties.values() if tie.subject in actors and tie.object in actors}
    if drops_loose:
        tied = {end for id in ties for end in (left.ties[id].subject, left.ties[id].object)}
        actors &= tied | set(selection.actors) | set(selection.ego)
    return heard.subset(actors, ties)


def words(selection: Selection) -> str:
    """Say a selection in the options of the command line that would choose it again."""
    return " ".join(shlex.quote(word) for word in _options(selection))


def _options(selection: Selection) -> Iterator[str]:
    """Give the command line's words, one after the other."""
    many = {
        "--actor": selection.actors,
        "--ego": selection.ego,
        "--kind": selection.kinds,
        "--tie": selection.ties,
        "--tie-kind": selection.tie_kinds,
        "--source": selection.sources,
        "--without-source": selection.without_sources,
    }
    for option, values in many.items():
        for value in values:
            yield from (option, value)
    if selection.ego and selection.radius != 1:
        yield from ("--radius", str(selection.radius))
    for pair in selection.between:
        yield from ("--between", *pair)
    if selection.as_of:
        yield from ("--as-of", selection.as_of.text)
    if selection.min_reliability:
        yield from ("--min-reliability", selection.min_reliability)
    if selection.where:
        yield from ("--where", selection.where)


def _check(registry: Registry, selection: Selection) -> None:
    """Raise UnknownId for the first id that the registry does not have."""
    ends = tuple(end for pair in selection.between for end in pair)
    named: tuple[tuple[str, tuple[str, ...], Mapping[str, object]], ...] = (
        ("--actor", selection.actors, registry.actors),
        ("--ego", selection.ego, registry.actors),
        ("--between", ends, registry.actors),
        ("--kind", selection.kinds, registry.actor_kinds),
        ("--tie", selection.ties, registry.ties),
        ("--tie-kind", selection.tie_kinds, registry.tie_kinds),
        ("--source", selection.sources, registry.sources),
        ("--without-source", selection.without_sources, registry.sources),
    )
    for option, ids, known in named:
        for id in ids:
            if id not in known:
                raise UnknownId(option, id, known)


def _hear(registry: Registry, selection: Selection) -> Registry:
    """Give the registry as the chosen sources alone tell it, with all its actors and ties."""
    chosen = {
        source.id: source
        for source in registry.sources.values()
        if (not selection.sources or source.id in selection.sources)
        and source.id not in selection.without_sources
        and (not selection.min_reliability or source.reliability <= selection.min_reliability)
    }
    return msgspec.structs.replace(registry, sources=keep_ancestry(chosen, registry.sources))


def _left(registry: Registry, heard: Registry, selection: Selection) -> Registry:
    """Give the actors that there may have been, and the ties among them that are chosen."""
    if not _narrows_ties(selection):
        return registry
    when = selection.as_of
    actors = {
        id: actor
        for id, actor in registry.actors.items()
        if when is None or may_hold(actor.since, actor.until, when)
    }
    ties = {
        id: tie
        for id, tie in registry.ties.items()
        if tie.subject in actors and tie.object in actors and _holds(registry, heard, selection, tie)
    }
    return msgspec.structs.replace(registry, actors=actors, ties=ties, sources={})


def _actors(left: Registry, selection: Selection) -> set[str]:
    """Choose actors among those that are left; neighbours are looked for over the ties that are left."""
    chosen = set(left.actors)
    if selection.actors:
        chosen &= set(selection.actors)
    if selection.ego:
        there = (ego for ego in selection.ego if ego in left.actors)
        chosen &= set().union(*(left.ego_network(ego, selection.radius) for ego in there))
    if selection.between:
        pairs = (pair for pair in selection.between if left.actors.keys() >= set(pair))
        chosen &= set().union(*(actors_between(left, first, last) for first, last in pairs))
    if selection.kinds:
        chosen = {id for id in chosen if left.actors[id].kind in selection.kinds}
    return chosen


def _narrows_ties(selection: Selection) -> bool:
    return not msgspec.structs.replace(selection, actors=(), ego=(), between=(), kinds=()).is_everything


def _holds(registry: Registry, heard: Registry, selection: Selection, tie: Tie) -> bool:
    """Tell whether a tie between chosen actors is itself chosen."""
    if selection.ties and tie.id not in selection.ties:
        return False
    if selection.tie_kinds and tie.kind not in selection.tie_kinds:
        return False
    if selection.as_of and not may_hold(tie.since, tie.until, selection.as_of):
        return False
    if heard.evidence_of(tie.id):
        return True
    # A tie without quotes, as imported networks have, rests on no source that could be left out.
    return not (registry.evidence_of(tie.id) or selection.sources or selection.min_reliability)


def actors_between(registry: Registry, first: str, last: str) -> set[str]:
    """Give the actors on every shortest chain of ties between two, ends included; none where no chain is."""
    from_first, from_last = steps_from(registry, first), steps_from(registry, last)
    if last not in from_first:
        return set()
    length = from_first[last]
    return {id for id, steps in from_first.items() if steps + from_last.get(id, length + 1) == length}


def steps_from(registry: Registry, start: str) -> dict[str, int]:
    """Count the ties from an actor to every actor that can be reached, whatever their direction."""
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        actor = waiting.popleft()
        for near in registry.neighbours(actor):
            if near not in steps:
                steps[near] = steps[actor] + 1
                waiting.append(near)
    return steps
