"""An index of the names of a registry's actors."""

from pathlib import Path

from axis_tui.model.registry import Registry
from axis_tui.search.index import MOST_SMALL, NameIndex
from axis_tui.search.named import Named


def actor_index(registry: Registry, cache: Path | None = None, key: str = "") -> NameIndex:
    """Return an index of all actors' names and aliases, in which an actor weighs as many as its ties.

    A large one is kept in the folder `cache`, if one is given, under the registry's fingerprint `key`.
    """
    if cache is not None and len(registry.actors) > MOST_SMALL:
        return NameIndex.build(named_actors(registry), cache=cache, key=key)
    return NameIndex(named_actors(registry))


def named_actors(registry: Registry) -> list[Named]:
    """Return what an index is built of, for whoever builds it in the background."""
    return [
        Named(actor.id, actor.names, float(registry.degree(actor.id))) for actor in registry.actors.values()
    ]
