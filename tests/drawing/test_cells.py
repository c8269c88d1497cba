from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from axis_tui.drawing.cells import BLANK, Canvas, Ink, Role
from axis_tui.model.kinds import Tone
from axis_tui.model.letters import width
from tests.strategies import lines

NAME = Ink(Role.NAME)
LINE = Ink(Role.LINE, Tone.HOSTILITY, "a", ("a.attacks.b",))


def test_a_new_canvas_is_blank() -> None:
    assert Canvas(3, 2).lines() == ["   ", "   "]
    assert Canvas(3, 2).ink(9, 9) == BLANK


def test_overwriting_half_of_a_wide_letter_blanks_the_other_half() -> None:
    canvas = Canvas(6, 2)
    for y in (0, 1):
        canvas.put(0, y, "真主党", NAME)
    canvas.put(1, 0, "x", LINE)
    canvas.put(2, 1, "y", LINE)
    assert canvas.lines() == [" x主党", "真y 党"]


def test_a_wide_letter_at_the_edge_becomes_a_blank() -> None:
    canvas = Canvas(5, 1)
    assert canvas.put(0, 0, "真主党", NAME) == 6
    assert canvas.lines() == ["真主 "]
    canvas.put(-1, 0, "党x", NAME)
    assert canvas.lines() == [" x主 "]


def test_runs_cover_the_line_and_carry_their_meaning() -> None:
    canvas = Canvas(8, 1)
    canvas.put(1, 0, "真主", NAME)
    canvas.put(5, 0, "──", LINE)
    assert [(run.x, run.cells, run.text, run.ink) for run in canvas.runs(0)] == [
        (0, 1, " ", BLANK),
        (1, 4, "真主", NAME),
        (5, 2, "──", LINE),
        (7, 1, " ", BLANK),
    ]


def test_text_sent_out_isolates_names_from_right_to_left() -> None:
    canvas = Canvas(14, 1)
    canvas.put(0, 0, "حزب", NAME)
    canvas.put(4, 0, "──", LINE)
    assert canvas.to_text() == "\u2068حزب\u2069 ──\n"
    assert canvas.lines() == ["حزب ──        "]


def test_a_picture_as_svg_is_well_formed_and_fetches_nothing() -> None:
    canvas = Canvas(40, 2)
    canvas.put(0, 0, "<a&b> \x1b[0m \"x'", Ink(Role.NAME, None, '"><script>'))
    canvas.put(0, 1, "──▶", LINE)
    svg = canvas.to_svg("<title> & more")
    root = ElementTree.fromstring(svg)
    texts = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["<a&b> \\x1b[0m \"x'", "──▶"]
    assert not [node for node in root.iter() if node.tag.endswith(("script", "image", "a"))]
    assert "href" not in svg
    assert "url(" not in svg
    assert 'data-ties="a.attacks.b"' in svg
    assert 'class="line hostility"' in svg


@given(
    st.integers(0, 30),
    st.integers(0, 4),
    st.lists(st.tuples(st.integers(-4, 32), st.integers(-1, 4), lines()), max_size=6),
)
def test_whatever_is_put_every_line_is_exactly_as_wide_as_the_canvas(
    columns: int, rows: int, texts: list[tuple[int, int, str]]
) -> None:
    canvas = Canvas(columns, rows)
    for x, y, text in texts:
        assert canvas.put(x, y, text, NAME) == x + width(text)
    for y, line in enumerate(canvas.lines()):
        letters = [canvas.letter(x, y) for x in range(columns)]
        assert "".join(letters) == line
        assert sum(width(letter) for letter in letters) == columns
        assert sum(run.cells for run in canvas.runs(y)) == columns
    ElementTree.fromstring(canvas.to_svg())


def test_lines_of_dots_are_paler_in_a_picture_than_the_lines_before_them() -> None:
    canvas = Canvas(8, 1)
    canvas.put(0, 0, "⠒⠒", Ink(Role.DOT, Tone.HOSTILITY))
    canvas.put(3, 0, "──▶", LINE)
    svg = canvas.to_svg()
    assert 'class="dot hostility"' in svg
    (pale,) = re.findall(r"([^{}]*)\{fill-opacity:\.\d+\}", svg)
    assert pale.split(",") == [
        f".dot.{tone}" for tone in ("hierarchy", "cooperation", "hostility", "neutral")
    ]
