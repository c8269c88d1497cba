"""Text measured in cells, and broken without losing a character."""

from __future__ import annotations

import os
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.cli import cells


def test_columns_stand_straight_whatever_the_script() -> None:
    lines = cells.columns([("真主党", "1", "x"), ("Iran", "10", "y")], right={1})
    assert lines == ["真主党   1  x", "Iran    10  y"]


def test_a_column_with_nothing_in_it_takes_no_room() -> None:
    assert cells.columns([("a", "", "b"), ("c", "", "d")]) == ["a  b", "c  d"]


@given(text=st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_breaking_lines_gives_up_only_the_space_at_the_break(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "is_terminal", lambda: True)
        patch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((40, 24)))
        assert cells.wrapped(text).replace("\n", " ") == text
