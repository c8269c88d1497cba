from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing import overview, overview_lines
from axis_tui.drawing.cells import Role
from axis_tui.drawing.dots import DotGrid, clip, rasterise
from axis_tui.drawing.overview import Overview, draw_overview
from axis_tui.drawing.web import Viewport, make_web
from axis_tui.graph.layout import Layout, find_layout
from axis_tui.graph.skeleton import make_skeleton
from axis_tui.model.registry import Registry
from tests.drawing.networks import SIZES, stars
from tests.drawing.standing_apart import stand_apart
from tests.registries_in_code import network, tie
from tests.ui.networks import crowd

PLACES = {"iran": (0.0, 0.0), "hezbollah": (0.6, 0.0), "israel": (0.6, 1.0)}
THREE = network(
    tie("iran", "arms", "hezbollah"), tie("hezbollah", "attacks", "israel"), tie("israel", "rivals", "iran")
)


def at(places: dict[str, tuple[float, float]]) -> Layout:
    """A layout with these places."""
    array = np.array(list(places.values()), dtype=np.float64).reshape(-1, 2)
    return Layout(tuple(places), array, np.full(len(places), -1, dtype=np.intp))


def check(drawing: Overview, columns: int, rows: int) -> None:
    """Widths are right, and no name stands over another, over a sign or over the minimap."""
    stand_apart(drawing.canvas, drawing.labels.values(), columns, rows)
    for actor, span in drawing.labels.items():
        # A name of nothing but joiners takes no cell.
        expected = {actor} if span.start < span.stop else set()
        assert {drawing.canvas.ink(x, span.y).actor for x in range(span.start, span.stop)} == expected


def test_dots_of_a_line_are_packed_to_braille() -> None:
    grid = DotGrid(2, 1)
    grid.add(rasterise(np.array([[0.0, 0.0, 3.0, 3.0]])), 0)
    grid.add((np.array([0, 9, -1]), np.array([3, 0, 0])), 2)
    assert list(grid.letters()) == [(0, 0, "⡑", 0b101), (1, 0, "⢄", 0b001)]


def test_a_pattern_leaves_dots_of_a_line_out() -> None:
    x, _ = rasterise(np.array([[0.0, 0.0, 9.0, 0.0]]), (2, 3))
    assert x.tolist() == [0, 1, 5, 6]


def test_lines_are_cut_at_the_edge_of_the_screen() -> None:
    lines = np.array([[-5.0, 2.0, 15.0, 2.0], [-5.0, -5.0, -1.0, 9.0], [3.0, 3.0, 3.0, 3.0]])
    cut, kept = clip(lines, 10, 10)
    assert cut.tolist() == [[0, 2, 10, 2], [3, 3, 3, 3]]
    assert kept.tolist() == [True, False, True]


def test_names_stand_beside_their_signs_and_heads_point_where_ties_point() -> None:
    drawing = draw_overview(make_web(THREE, at(PLACES)), 40, 9, focus="hezbollah")
    text = "\n".join(drawing.canvas.lines())
    assert "◉ Hezbollah" in text
    assert "◉ Iran" in text
    x, y = drawing.spots["hezbollah"]
    assert drawing.canvas.letter(x - 1, y) == "→"
    x, y = drawing.spots["israel"]
    assert drawing.canvas.letter(x, y - 1) == "↓"
    assert drawing.canvas.ink(x, y - 1).ties == ("hezbollah.attacks.israel",)
    assert "attacks¹" in text
    assert set(drawing.verbs) == {"hezbollah.attacks.israel", "iran.arms.hezbollah"}
    check(drawing, 40, 9)


@pytest.mark.parametrize(
    ("to", "head"),
    [((1, 0.5), "→"), ((1, 1), "↘"), ((0.5, 1), "↓"), ((0, 1), "↙"), ((0, 0.5), "←"), ((0, 0), "↖")],
)
def test_heads_point_in_the_direction_of_their_line(to: tuple[float, float], head: str) -> None:
    pair = network(tie("a", "arms", "b"))
    drawing = draw_overview(make_web(pair, at({"a": (0.5, 0.5), "b": to})), 43, 23, focus="a")
    heads = [letter for line in drawing.canvas.lines() for letter in line if letter in "→↘↓↙←↖↑↗"]
    assert heads == [head]


def test_ascii_drawings_hold_only_ascii() -> None:
    drawing = draw_overview(make_web(THREE, at(PLACES)), 60, 20, focus="hezbollah", ascii=True)
    text = drawing.canvas.to_text()
    assert text.isascii()
    assert ">" in text


def test_zooming_in_leaves_what_is_outside_out_and_shows_a_small_map() -> None:
    web = make_web(THREE, at(PLACES))
    drawing = draw_overview(web, 70, 20, viewport=Viewport(0.0, 0.0, 4.0))
    assert set(drawing.spots) == {"iran"}
    assert drawing.minimap is not None
    assert draw_overview(web, 70, 20).minimap is None
    assert draw_overview(web, 40, 9, viewport=Viewport(0.0, 0.0, 4.0)).minimap is None


def test_a_cell_of_the_window_is_the_place_that_it_shows() -> None:
    view = Viewport(0.3, 0.7, 3.0)
    x, y = view.place_of(20, 10, 80, 24)
    back = view.to_dots(np.array([[x, y]]), 80, 24)[0] / (2, 4)
    assert np.floor(back).tolist() == [20, 10]


def test_actors_in_one_place_stand_side_by_side() -> None:
    web = make_web(THREE, at(dict.fromkeys(PLACES, (0.5, 0.5))))
    drawing = draw_overview(web, 40, 9, focus="israel")
    assert len(set(drawing.spots.values())) == 3
    assert drawing.hidden == 0
    check(drawing, 40, 9)


def test_too_many_actors_for_signs_become_dots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "CELLS_PER_SIGN", 400)
    places = {**PLACES, "oman": (0.0, 0.4), "jordan": (0.0, 0.4001)}
    registry = network(*THREE.ties.values(), alone=("oman", "jordan"))
    drawing = draw_overview(make_web(registry, at(places)), 40, 9, focus="iran")
    roles = {drawing.canvas.ink(*spot).role for spot in drawing.spots.values()}
    assert roles == {Role.FOCUS, Role.GLYPH}
    assert drawing.hidden == 1
    check(drawing, 40, 9)


def test_lines_that_are_too_many_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview_lines, "MOST_LINES", 1)
    drawing = draw_overview(make_web(THREE, at(PLACES)), 40, 9)
    assert (drawing.lines, drawing.lines_left_out) == (3, 2)
    # Those of the focus are drawn in any case.
    drawing = draw_overview(make_web(THREE, at(PLACES)), 40, 9, focus="iran")
    assert (drawing.lines, drawing.lines_left_out) == (3, 0)


def test_actors_without_ties_are_seen_below_the_others() -> None:
    registry = network(*THREE.ties.values(), alone=("oman", "jordan"))
    web = make_web(registry, find_layout(make_skeleton(registry)))
    drawing = draw_overview(web, 60, 20)
    text = drawing.canvas.to_text()
    assert "2 without ties:" in text
    assert "Oman" in text
    lowest = max(y for actor, (_, y) in drawing.spots.items() if actor in PLACES)
    assert drawing.spots["oman"][1] > lowest
    assert (web.ties, len(web.pairs)) == (3, 3)


def test_who_is_under_the_cursor_is_named_in_any_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "CELLS_PER_SIGN", 1)
    places = {f"a-long-name-{n}": (n % 20 / 20, n // 20 / 20) for n in range(400)}
    registry = network(alone=tuple(places))
    drawing = draw_overview(make_web(registry, at(places)), 60, 18, cursor="a-long-name-110")
    assert "A Long Name 110" in drawing.canvas.to_text()
    assert next(iter(drawing.labels)) == "a-long-name-110"
    assert drawing.hidden > 0
    check(drawing, 60, 18)


def test_an_actor_with_very_many_ties_shows_the_best_and_counts_them() -> None:
    many = [tie("hub", "arms", f"x{n}") for n in range(400)]
    registry = network(*many)
    web = make_web(registry, find_layout(make_skeleton(registry)))
    drawing = draw_overview(web, 160, 46, focus="hub", cursor="x399")
    assert drawing.near == 120
    assert "x399" in drawing.labels
    assert drawing.lines == 400
    check(drawing, 160, 46)


def test_what_a_filter_leaves_stays_where_it_was() -> None:
    registry = crowd(120, 300)
    layout = find_layout(make_skeleton(registry))
    part = registry.subset(list(registry.actors)[:40])
    before, after = make_web(registry, layout), make_web(part, layout)
    for actor in part.actors:
        assert before.places[before.numbers[actor]].tolist() == after.places[after.numbers[actor]].tolist()


@pytest.mark.parametrize(("actors", "least"), [(60, 60), (300, 60)])
@pytest.mark.parametrize("focus", [None, "actor-0", "actor-9"])
def test_names_find_room(actors: int, least: int, focus: str | None) -> None:
    registry = crowd(actors, int(2.5 * actors))
    drawing = draw_overview(make_web(registry, find_layout(make_skeleton(registry))), 160, 46, focus=focus)
    assert len(drawing.labels) >= least
    assert drawing.hidden == 0
    check(drawing, 160, 46)


def test_more_names_stand_when_zoomed_in() -> None:
    registry = crowd(600, 1500)
    web = make_web(registry, find_layout(make_skeleton(registry)))
    whole = draw_overview(web, 100, 30)
    near = draw_overview(web, 100, 30, viewport=Viewport(0.5, 0.5, 5.0))
    assert len(near.labels) / len(near.spots) > 2 * len(whole.labels) / len(whole.spots)


@given(
    registry=stars(),
    size=st.sampled_from([*SIZES, (0, 0), (3, 2)]),
    zoom=st.floats(0.5, 9),
    ascii=st.booleans(),
    crowded=st.booleans(),
)
@settings(max_examples=60)
def test_names_never_overlap(
    registry: Registry, size: tuple[int, int], zoom: float, ascii: bool, crowded: bool
) -> None:
    places = {actor: (n * 0.37 % 1, n * 0.61 % 1) for n, actor in enumerate(registry.actors)}
    web = make_web(registry, at(places))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overview, "CELLS_PER_SIGN", 10_000 if crowded else 1)
        near = next(iter(web.neighbours("ego")), None)
        view = Viewport(0.4, 0.5, zoom)
        drawing = draw_overview(web, *size, focus="ego", cursor=near, viewport=view, ascii=ascii)
    check(drawing, *size)
