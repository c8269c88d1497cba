from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from axis_tui.model.letters import clusters, cut, is_right_to_left, width, wrap
from tests.strategies import lines

NAMES = {
    "Hezbollah": 9,
    "حزب الله": 8,
    "חיזבאללה": 8,
    "真主党": 6,
    "e\u0301\u0323": 1,
    "👩\u200d👩\u200d👧": 2,
    "🇮🇷": 2,
    "👍🏽": 2,
    "ن\u200cن": 2,
    "☎\ufe0f": 1,
    "\u0301x": 2,
    "a\u200db": 2,
    "＝": 2,
    "": 0,
    " · ": 3,
}


@pytest.mark.parametrize(("text", "cells"), NAMES.items())
def test_a_text_takes_its_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@given(lines())
def test_letters_are_as_wide_as_the_screen_will_paint_them(text: str) -> None:
    for letter, cells in clusters(text):
        assert cell_len(letter) == cells
    assert cell_len("".join(letter for letter, _ in clusters(text))) == width(text)


@given(lines(), st.integers(0, 30))
def test_a_cut_text_is_never_wider_than_its_room(text: str, cells: int) -> None:
    assert width(cut(text, cells)) <= cells
    assert cut(text, width(text)) == "".join(letter for letter, _ in clusters(text))


@given(lines(), st.integers(2, 30))
def test_wrapped_lines_are_never_wider_than_their_room(text: str, cells: int) -> None:
    assert all(width(line) <= cells for line in wrap(text, cells))


def test_names_are_wrapped_at_spaces() -> None:
    assert wrap("Islamic Revolutionary Guard Corps", 14) == ["Islamic", "Revolutionary", "Guard Corps"]
    assert wrap("Kata'ib Hezbollah", 5) == ["Kata'", "ib", "Hezbo", "llah"]


def test_control_characters_are_made_visible() -> None:
    assert "".join(letter for letter, _ in clusters("a\x1b[31m\u202eb")) == "a\\x1b[31m<U+202E>b"


def test_scripts_from_right_to_left_are_known() -> None:
    assert is_right_to_left("a حزب")
    assert not is_right_to_left("Hezbollah 真主党")
