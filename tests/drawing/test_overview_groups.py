from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing.communities_map import draw_communities, group_name
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.overview_cursor import Direction, find_towards, sort_round
from axis_tui.drawing.web import Viewport, Web, make_web
from axis_tui.graph import layout, layout_groups
from axis_tui.graph.layout import find_layout
from axis_tui.graph.skeleton import make_skeleton
from axis_tui.model.registry import Registry
from tests.drawing.networks import SIZES, stars
from tests.drawing.standing_apart import stand_apart
from tests.registries_in_code import network, tie
from tests.ui.networks import crowd


def camps() -> Registry:
    """Two groups in which all are tied, one tie between them, and somebody alone."""
    inside = [
        tie(f"{side}{x}", "arms", f"{side}{y}")
        for side in ("red-", "blue-")
        for x in range(5 if side == "red-" else 4)
        for y in range(x)
    ]
    return network(*inside, tie("red-0", "attacks", "blue-0"), alone=("hermit",))


def grouped(registry: Registry, seen: Registry | None = None) -> tuple[Web, Groups]:
    """A network in groups, however small it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "MOST_PLACED", 3)
        web = make_web(seen or registry, find_layout(make_skeleton(registry)))
    assert web.groups is not None
    return web, web.groups


def test_groups_are_counted() -> None:
    web, groups = grouped(camps())
    assert groups.sizes.tolist() == [5, 4, 1]
    assert groups.ties.tolist() == [[10, 1, 0], [1, 6, 0], [0, 0, 0]]
    assert (groups.alone, groups.gathered, groups.communities) == (2, None, 2)
    assert group_name(web, groups, 0) == "Red 0"
    assert group_name(web, groups, 2) == "without ties"


def test_a_filter_leaves_groups_where_they_were_with_fewer_actors() -> None:
    whole = camps()
    _, before = grouped(whole)
    web, after = grouped(whole, whole.subset(["red-1", "red-2"]))
    assert (before.middles == after.middles).all()
    assert after.sizes.tolist() == [2, 0, 0]
    assert set(draw_communities(web, after, 60, 20).spots) == {0}


def test_the_map_names_groups_with_size_leaders_and_ties() -> None:
    web, groups = grouped(camps())
    drawing = draw_communities(web, groups, 100, 40, cursor=0)
    text = drawing.canvas.to_text()
    assert "5 Red 0" in text
    assert "Red 1" in text
    assert "4 Blue 0" in text
    assert "1 tie" in text
    assert "1 without ties" in text
    assert set(drawing.labels) == {0, 1, 2}
    assert (drawing.bonds, drawing.bonds_left_out) == (1, 0)
    stand_apart(drawing.canvas, drawing.labels.values(), 100, 40)


def test_the_map_can_be_zoomed_and_drawn_in_ascii() -> None:
    web, groups = grouped(camps())
    x, y = groups.middles[0].tolist()
    drawing = draw_communities(web, groups, 80, 24, cursor=0, viewport=Viewport(x, y, 4.0), ascii=True)
    assert drawing.canvas.to_text().isascii()
    assert drawing.minimap is not None
    assert 0 in drawing.spots
    assert 1 not in drawing.spots


def test_gathered_communities_are_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout_groups, "MOST_GROUPS", 2)
    pairs = [tie(f"a{n}", "arms", f"b{n}") for n in range(6)]
    web, groups = grouped(network(*pairs))
    assert groups.gathered == 1
    assert groups.communities == 6
    assert "10 small communities" in draw_communities(web, groups, 80, 24).canvas.to_text()


def test_a_large_network_has_a_name_for_every_group() -> None:
    registry = crowd(2500, 7000)
    web = make_web(registry, find_layout(make_skeleton(registry)))
    assert web.groups is not None
    drawing = draw_communities(web, web.groups, 160, 46, cursor=1)
    assert set(drawing.labels) == set(range(len(web.groups.sizes)))
    stand_apart(drawing.canvas, drawing.labels.values(), 160, 46)


@given(registry=stars(), size=st.sampled_from([*SIZES, (0, 0), (3, 2)]), zoom=st.floats(0.5, 9))
@settings(max_examples=40)
def test_names_of_groups_never_overlap(registry: Registry, size: tuple[int, int], zoom: float) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "MOST_PLACED", 2)
        web = make_web(registry, find_layout(make_skeleton(registry)))
    if web.groups is not None:
        view = Viewport(0.4, 0.5, zoom)
        drawing = draw_communities(web, web.groups, *size, cursor=0, viewport=view)
        stand_apart(drawing.canvas, drawing.labels.values(), *size)


def test_arrows_find_the_nearest_in_their_direction() -> None:
    places = np.array([(0, 0), (5, 1), (9, 0), (0, -4), (-3, 9), (-6, -6)], dtype=np.float64)
    among = np.arange(6)
    assert find_towards(places, 0, Direction.RIGHT, among) == 1
    assert find_towards(places, 0, Direction.UP, among) == 3
    assert find_towards(places, 0, Direction.LEFT, among) == 5
    assert find_towards(places, 0, Direction.DOWN, among) == 4
    assert find_towards(places, 2, Direction.RIGHT, among) is None


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=1, max_size=30))
def test_going_round_reaches_every_one_once(places: list[tuple[int, int]]) -> None:
    array = np.array(places, dtype=np.float64)
    order = sort_round(array, 0, np.arange(len(places)))
    assert sorted(order) == list(range(1, len(places)))


def test_going_round_begins_above_and_goes_clockwise() -> None:
    places = np.array([(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1)], dtype=np.float64)
    assert sort_round(places, 0, np.arange(5)) == [4, 1, 2, 3]


def test_a_group_is_called_by_the_actor_tied_to_most_others_inside_it_and_not_to_most_of_all() -> None:
    cliques = [
        tie(f"{camp}-{x}", "arms", f"{camp}-{y}")
        for camp in ("red", "blue", "green", "gold", "grey")
        for x in range(6)
        for y in range(x)
        if (camp, x, y) != ("red", 5, 4)
    ]
    # The envoy has most ties of all, and fewer inside its own camp than the others there.
    abroad = [tie("red-5", "allied-with", f"{camp}-5") for camp in ("blue", "green", "gold", "grey")]
    again = [tie("red-5", kind, "red-0") for kind in ("funds", "trains", "supports")]
    web, groups = grouped(network(*cliques, *abroad, *again))
    red = int(groups.of[web.numbers["red-0"]])
    assert web.actors[0] == "red-5"
    assert groups.of[web.numbers["red-5"]] == red
    assert group_name(web, groups, red) in {f"Red {number}" for number in range(4)}
    assert web.actors[groups.members(red)[-1]] in ("red-4", "red-5")
