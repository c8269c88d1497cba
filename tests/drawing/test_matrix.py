from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing.cells import Role
from axis_tui.drawing.letters import width
from axis_tui.drawing.matrix import LETTERS, draw_matrix, sort_actors
from axis_tui.model.registry import Registry
from tests.drawing.networks import SIZES, stars
from tests.registries_in_code import network, tie

THREE = network(
    tie("iran", "arms", "hezbollah"),
    tie("iran", "funds", "hezbollah"),
    tie("iran", "directs", "hezbollah"),
    tie("hezbollah", "attacks", "israel"),
    tie("israel", "rivals", "iran"),
)


def test_a_row_acts_on_its_columns() -> None:
    drawing = draw_matrix(THREE, ["iran", "hezbollah", "israel"], 60, 6, cursor=(0, 1))
    assert drawing.canvas.lines() == [
        line.ljust(60)
        for line in (
            "Iran arms Hezbollah +2 more ties",
            "                 1  2  3",
            "  1 ● Iran       \\ CH  X",
            "  2 ● Hezbollah     \\  X",
            "  3 ● Israel     X  ·  \\",
            " row acts on column, 3 × 3 of 3 × 3   H hierarchy",
        )
    ]
    assert set(drawing.ties) == {"iran.arms.hezbollah", "iran.funds.hezbollah", "iran.directs.hezbollah"}
    assert drawing.place_at(drawing.stub + 4, 3) == (1, 1)
    assert drawing.place_at(0, 0) is None


def test_actors_are_sorted_by_ties_kind_or_name() -> None:
    assert sort_actors(THREE, "ties") == ["iran", "hezbollah", "israel"]
    assert sort_actors(THREE, "name") == ["hezbollah", "iran", "israel"]
    assert sort_actors(THREE, "kind") == ["iran", "hezbollah", "israel"]


@given(
    registry=stars(),
    size=st.sampled_from([*SIZES, (0, 0), (7, 3)]),
    cursor=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    first=st.tuples(st.integers(0, 20), st.integers(0, 20)),
)
@settings(max_examples=40)
def test_the_cursor_is_on_the_screen_and_every_letter_true(
    registry: Registry, size: tuple[int, int], cursor: tuple[int, int], first: tuple[int, int]
) -> None:
    order = sort_actors(registry, "ties")
    drawing = draw_matrix(registry, order, *size, cursor=cursor, top=first[0], left=first[1])
    canvas = drawing.canvas
    for y in range(size[1]):
        assert sum(width(canvas.letter(x, y)) for x in range(size[0])) == size[0]
    row, column = (min(at, len(order) - 1) for at in cursor)
    if drawing.rows and drawing.columns:
        assert drawing.top <= row < drawing.top + drawing.rows
        assert drawing.left <= column < drawing.left + drawing.columns
    for y in range(size[1]):
        for x in range(size[0]):
            place, ink = drawing.place_at(x, y), canvas.ink(x, y)
            if place is None or ink.role is not Role.CELL:
                continue
            subject, object_ = order[place[0]], order[place[1]]
            for drawn in (registry.ties[id] for id in ink.ties):
                kind = registry.tie_kinds[drawn.kind]
                assert {drawn.subject, drawn.object} == {subject, object_}
                assert drawn.subject == subject or kind.symmetric
                assert canvas.letter(x, y) in (LETTERS[kind.tone], "+")
