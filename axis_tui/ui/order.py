"""Orders: in which the actors are listed."""

from __future__ import annotations

from enum import StrEnum

from axis_tui.model.registry import Registry


class Order(StrEnum):
    """The order of the list of actors."""

    TIES = "by ties"
    NAME = "by name"


def order_actors(registry: Registry, order: Order) -> list[str]:
    """List the ids of all actors in an order; equals stand by name."""
    by_name = sorted(registry.actors.values(), key=lambda actor: actor.name.casefold())
    if order is Order.NAME:
        return [actor.id for actor in by_name]
    return [actor.id for actor in sorted(by_name, key=lambda actor: -registry.degree(actor.id))]
