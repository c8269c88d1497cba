"""The ego map of every actor of the bundled registry, held to what a reader may expect of it."""

from __future__ import annotations

import pytest

from axis_tui.drawing.cells import Role
from axis_tui.drawing.ego import draw_ego_map
from axis_tui.drawing.ego_map import EgoMap, EgoRow
from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.registry import Registry
from tests.house.paths import DATA

pytestmark = pytest.mark.skipif(not (DATA / "actors.toml").exists(), reason="needs the bundled registry")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry(bundled_registry()).registry


def drawn_name(drawing: EgoMap, row: EgoRow) -> str:
    span = row.label
    return "".join(
        drawing.canvas.letter(x, span.y)
        for x in range(span.start, span.stop)
        if drawing.canvas.ink(x, span.y).role in (Role.NAME, Role.FAR_NAME)
    )


def check_names(registry: Registry, drawing: EgoMap) -> int:
    """Every name is whole, or cut after ten letters so that no other actor here could be meant."""
    here = {registry.actors[row.actor].name for row in drawing.rows}
    whole = 0
    for row in drawing.rows:
        name, full = drawn_name(drawing, row), registry.actors[row.actor].name
        whole += name == full
        if name != full:
            head, _, tail = name.rpartition("…")
            assert len(head) >= 10
            assert [other for other in here if other.startswith(head) and other.endswith(tail)] == [full]
    return whole


def test_at_80_by_24_every_neighbour_is_placed_or_counted_and_nine_verbs_of_ten_are_whole(
    registry: Registry,
) -> None:
    for actor in registry.actors:
        drawing = draw_ego_map(registry, actor, 80, 24)
        placed = {row.actor for row in drawing.rows}
        hidden = {registry.ties[tie].other_end(actor) for tie in drawing.left_out}
        assert placed | hidden == registry.neighbours(actor)
        assert len(drawing.verbs_cut) <= 0.1 * drawing.shown, actor
        check_names(registry, drawing)


def test_at_160_by_50_all_are_placed_all_verbs_are_whole_and_so_are_most_names(registry: Registry) -> None:
    names = whole = 0
    for actor in registry.actors:
        drawing = draw_ego_map(registry, actor, 160, 50, radius=2)
        assert drawing.shown == drawing.total, actor
        assert not drawing.verbs_cut, actor
        whole += check_names(registry, drawing)
        names += len(drawing.rows)
    assert whole >= 0.88 * names
