from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from axis_tui.drawing.cells import Role
from axis_tui.drawing.matrix import draw_matrix
from axis_tui.drawing.matrix_cells import LETTERS
from axis_tui.drawing.matrix_map import CELL
from axis_tui.drawing.matrix_order import ORDERS, Matrix
from axis_tui.model.letters import width
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.drawing.networks import SIZES, stars
from tests.registries_in_code import network, tie

THREE = network(
    tie("iran", "arms", "hezbollah"),
    tie("iran", "funds", "hezbollah"),
    tie("iran", "directs", "hezbollah"),
    tie("hezbollah", "attacks", "israel"),
    tie("israel", "rivals", "iran"),
)
TWO_CAMPS = network(
    *(tie(first, "arms", second) for first in "abcd" for second in "abcd" if first < second),
    *(tie(first, "arms", second) for first in "vwxyz" for second in "vwxyz" if first < second),
    tie("d", "negotiates-with", "v"),
)


def drawn(matrix: Matrix, width: int, height: int, cursor: tuple[int, int]) -> list[str]:
    return [line.rstrip() for line in draw_matrix(matrix, width, height, cursor=cursor).canvas.lines()]


def test_a_row_acts_on_its_columns_and_lines_lead_from_the_names_to_the_ties_under_the_cursor() -> None:
    drawing = draw_matrix(Matrix(THREE), 60, 6, cursor=(0, 1))
    assert [line.rstrip() for line in drawing.canvas.lines()] == [
        "row acts on column ╭ Hezbollah 2",
        "3 × 3 of 3 × 3  1  2  3",
        " 1 ◉ Iran      ─\\[CH] X",
        " 2 ◉ Hezbollah     \\  X",
        " 3 ◉ Israel     X     \\",
        "    H hierarchy   C cooperation   X hostility   n neutral",
    ]
    assert set(drawing.ties) == {"iran.arms.hezbollah", "iran.funds.hezbollah", "iran.directs.hezbollah"}
    assert drawing.place_at(drawing.stub + CELL, drawing.head + 1) == (1, 1)
    assert drawing.place_at(0, 0) is None


def test_on_an_empty_cell_the_lines_meet() -> None:
    lines = drawn(Matrix(THREE), 60, 6, (2, 1))
    assert lines[3:5] == [" 2 ◉ Hezbollah     \\  X", " 3 ◉ Israel     X──╯  \\"]


def test_in_a_high_window_the_columns_carry_their_names_and_the_corner_the_legend() -> None:
    lines = drawn(Matrix(THREE), 60, 32, (2, 0))
    assert lines[:13] == [
        "row acts on co… ╭ Iran 1",
        "3 × 3 of 3 × 3     H",
        "                   e",
        " H hierarchy       z  I",
        " C cooperation     b  s",
        " X hostility    I  o  r",
        " n neutral      r  l  a",
        " ? contested    a  l  e",
        " + further to…  n  …  l",
        "                1  2  3",
        " 1 ◉ Iran       \\ CH  X",
        " 2 ◉ Hezbollah  │  \\  X",
        " 3 ◉ Israel    [X]    \\",
    ]


def test_a_contested_cell_is_marked() -> None:
    quotes = (
        Quote("q", "words", disputes=("iran.arms.hezbollah",)),
        Quote("r", "words", supports=("iran.directs.hezbollah",)),
    )
    sources = {"s": Source("s", "s", "B", quotes=quotes)}
    registry = Registry("t", actors=THREE.actors, ties=THREE.ties, sources=sources)
    assert drawn(Matrix(registry), 60, 6, (2, 0))[2] == " 1 ◉ Iran       \\ HC? X"


def test_actors_are_sorted_by_ties_community_kind_or_name() -> None:
    assert Matrix(THREE, "ties").order == ("iran", "hezbollah", "israel")
    assert Matrix(THREE, "name").order == ("hezbollah", "iran", "israel")
    assert Matrix(THREE, "kind").order == ("iran", "hezbollah", "israel")
    camps = Matrix(TWO_CAMPS, "community")
    assert [set(camps.order[:5]), set(camps.order[5:])] == [set("vwxyz"), set("abcd")]
    assert camps.group == (0, 0, 0, 0, 0, 1, 1, 1, 1)


def test_inside_a_community_empty_cells_are_dotted() -> None:
    lines = drawn(Matrix(TWO_CAMPS, "community"), 120, 13, (0, 0))
    assert lines[3] == " 2 ◉ W  ·  \\  C  C  C"
    assert lines[8] == " 7 ◉ B                 ·  \\  C  C"
    assert lines[10] == " 9 ◉ D  n              ·  ·  ·  \\"
    assert "· same community" in lines[-1]
    assert "·" not in "".join(drawn(Matrix(TWO_CAMPS, "name"), 120, 13, (0, 0)))


def test_filled_cells_are_counted_and_a_mutual_tie_fills_two() -> None:
    mutual = next(kind.id for kind in THREE.tie_kinds.values() if kind.symmetric)
    assert Matrix(network(tie("a", "arms", "b"), tie("a", "funds", "b"))).filled == 1
    both = Matrix(network(tie("a", mutual, "b")))
    assert both.filled == 2
    assert both.cell_of(f"a.{mutual}.b") == (0, 1)
    assert both.cell_of(f"a.{mutual}.b", "b") == (1, 0)


def test_the_next_filled_cell_is_found_along_the_rows_and_round() -> None:
    matrix = Matrix(THREE)
    cells = [(0, 0)]
    for _ in range(4):
        found = matrix.next_filled(*cells[-1], 1)
        assert found is not None
        cells.append(found)
    assert cells[1:] == [(0, 1), (0, 2), (1, 2), (2, 0)]
    assert matrix.next_filled(2, 0, 1) == (0, 1)
    assert matrix.next_filled(2, 0, -1) == (1, 2)
    assert matrix.next_filled(0, 0, -1) == (2, 0)
    assert Matrix(network(alone=("a", "b"))).next_filled(0, 0, 1) is None


@given(registry=stars(), by=st.sampled_from([by for by in ORDERS if by != "community"]))
@settings(max_examples=30)
def test_going_on_from_filled_cell_to_filled_cell_passes_each_of_them_once(
    registry: Registry, by: str
) -> None:
    matrix = Matrix(registry, by)
    filled = {(row, column) for row in range(len(matrix)) for column in matrix.row(row)}
    assert len(filled) == matrix.filled
    at, passed = (0, -1), []
    for _ in filled:
        found = matrix.next_filled(*at, 1)
        assert found is not None
        at = found
        passed.append(at)
    assert passed == sorted(filled)
    for drawn_tie in registry.ties.values():
        assert drawn_tie in matrix.ties(*matrix.cell_of(drawn_tie.id, drawn_tie.object))


@given(
    registry=stars(),
    by=st.sampled_from(["ties", "kind"]),
    size=st.sampled_from([*SIZES, (0, 0), (7, 3)]),
    cursor=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    first=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    ascii=st.booleans(),
)
@settings(max_examples=60)
def test_the_cursor_is_on_the_screen_and_every_letter_true(
    registry: Registry,
    by: str,
    size: tuple[int, int],
    cursor: tuple[int, int],
    first: tuple[int, int],
    ascii: bool,
) -> None:
    matrix = Matrix(registry, by)
    order = matrix.order
    drawing = draw_matrix(matrix, *size, cursor=cursor, top=first[0], left=first[1], ascii=ascii)
    canvas = drawing.canvas
    for y in range(size[1]):
        assert sum(width(canvas.letter(x, y)) for x in range(size[0])) == size[0]
    row, column = (min(at, len(order) - 1) for at in cursor)
    if drawing.rows and drawing.columns:
        assert drawing.top <= row < drawing.top + drawing.rows
        assert drawing.left <= column < drawing.left + drawing.columns
        assert drawing.place_at(drawing.lit[0].start, drawing.lit[0].y) == (row, column)
    for y in range(size[1]):
        for x in range(size[0]):
            place, ink = drawing.place_at(x, y), canvas.ink(x, y)
            if place is None or ink.role is not Role.CELL:
                continue
            subject, object_ = order[place[0]], order[place[1]]
            for shown in (registry.ties[id] for id in ink.ties):
                kind = registry.tie_kinds[shown.kind]
                assert {shown.subject, shown.object} == {subject, object_}
                assert shown.subject == subject or kind.symmetric
                assert canvas.letter(x, y) in (LETTERS[kind.tone], "+", " ")
