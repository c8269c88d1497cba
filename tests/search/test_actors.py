"""The index of a registry's actors."""

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.search.actors import actor_index, named_actors


def test_every_actor_of_the_bundled_registry_stands_first_or_second_under_its_own_name() -> None:
    registry = load_registry(bundled_registry()).registry
    index = actor_index(registry)
    missed = [
        actor.name
        for actor in registry.actors.values()
        if actor.id not in [hit.id for hit in index.search(actor.name, limit=2)]
    ]
    assert not missed


def test_every_alias_leads_to_its_actor() -> None:
    registry = load_registry(bundled_registry()).registry
    index = actor_index(registry)
    missed = [
        (actor.name, alias)
        for actor in registry.actors.values()
        for alias in actor.aliases
        if actor.id not in [hit.id for hit in index.search(alias, limit=5)]
    ]
    assert not missed


def test_an_actor_weighs_as_many_as_its_ties() -> None:
    registry = load_registry(bundled_registry()).registry
    weights = {one.id: one.weight for one in named_actors(registry)}
    assert weights == {actor_id: registry.degree(actor_id) for actor_id in registry.actors}
