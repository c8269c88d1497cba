"""An index of the names of a registry's actors."""

from axis_tui.model.registry import Registry
from axis_tui.search.index import NameIndex
from axis_tui.search.named import Named


def actor_index(registry: Registry) -> NameIndex:
    """Return an index of all actors' names and aliases, in which an actor weighs as many as its ties."""
    return NameIndex(named_actors(registry))


def named_actors(registry: Registry) -> list[Named]:
    """Return what an index is built of, for whoever builds it in the background."""
    return [
        Named(actor.id, actor.names, float(registry.degree(actor.id))) for actor in registry.actors.values()
    ]
