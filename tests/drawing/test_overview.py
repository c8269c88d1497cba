from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing import overview
from axis_tui.drawing.cells import Role
from axis_tui.drawing.dots import clip, pack, rasterise
from axis_tui.drawing.letters import width
from axis_tui.drawing.overview import Overview, Viewport, draw_overview, make_web
from axis_tui.model.registry import Registry
from tests.drawing.networks import SIZES, stars
from tests.registries_in_code import network, tie

PLACES = {"iran": (0.0, 0.0), "hezbollah": (0.6, 0.0), "israel": (0.6, 1.0)}
THREE = network(
    tie("iran", "arms", "hezbollah"), tie("hezbollah", "attacks", "israel"), tie("israel", "rivals", "iran")
)


def check(drawing: Overview, columns: int, rows: int) -> None:
    """Widths are right, and no name stands over another or over a sign."""
    canvas = drawing.canvas
    assert len(canvas.lines()) == rows
    for y in range(rows):
        assert sum(width(canvas.letter(x, y)) for x in range(columns)) == columns
    taken = [(x, span.y) for span in drawing.labels.values() for x in range(span.start, span.stop)]
    assert len(taken) == len(set(taken))
    for actor, span in drawing.labels.items():
        # A name of nothing but joiners takes no cell.
        expected = {actor} if span.start < span.stop else set()
        assert {canvas.ink(x, span.y).actor for x in range(span.start, span.stop)} == expected


def test_dots_of_a_line_are_packed_to_braille() -> None:
    x, y = rasterise(np.array([[0.0, 0.0, 3.0, 3.0]]))
    assert list(pack(x, y, 2, 1)) == [(0, 0, "⠑"), (1, 0, "⢄")]


def test_lines_are_cut_at_the_edge_of_the_screen() -> None:
    lines = np.array([[-5.0, 2.0, 15.0, 2.0], [-5.0, -5.0, -1.0, 9.0], [3.0, 3.0, 3.0, 3.0]])
    assert clip(lines, 10, 10).tolist() == [[0, 2, 10, 2], [3, 3, 3, 3]]


def test_names_stand_beside_their_signs_and_heads_point_where_ties_point() -> None:
    drawing = draw_overview(make_web(THREE, PLACES), 40, 9, focus="hezbollah")
    text = "\n".join(drawing.canvas.lines())
    assert "● Hezbollah" in text
    assert "● Iran" in text
    x, y = drawing.spots["hezbollah"]
    assert drawing.canvas.letter(x - 1, y) == "▶"
    x, y = drawing.spots["israel"]
    assert drawing.canvas.letter(x, y - 1) == "▼"
    assert drawing.canvas.ink(x, y - 1).ties == ("hezbollah.attacks.israel",)
    check(drawing, 40, 9)


def test_zooming_in_leaves_what_is_outside_out() -> None:
    drawing = draw_overview(make_web(THREE, PLACES), 40, 9, viewport=Viewport(0.0, 0.0, 4.0))
    assert set(drawing.spots) == {"iran"}


def test_too_many_actors_for_signs_become_dots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overview, "MOST_SIGNS", 2)
    drawing = draw_overview(make_web(THREE, PLACES), 40, 9, focus="iran")
    roles = {drawing.canvas.ink(*spot).role for spot in drawing.spots.values()}
    assert roles == {Role.FOCUS, Role.GLYPH}
    check(drawing, 40, 9)


@given(
    registry=stars(),
    size=st.sampled_from([*SIZES, (0, 0), (3, 2)]),
    zoom=st.floats(0.5, 9),
    ascii=st.booleans(),
)
@settings(max_examples=40)
def test_names_never_overlap(registry: Registry, size: tuple[int, int], zoom: float, ascii: bool) -> None:
    places = {actor: (n * 0.37 % 1, n * 0.61 % 1) for n, actor in enumerate(registry.actors)}
    view = Viewport(0.4, 0.5, zoom)
    drawing = draw_overview(make_web(registry, places), *size, focus="ego", viewport=view, ascii=ascii)
    check(drawing, *size)
