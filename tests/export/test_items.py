"""Lists as one text come back as the lists that they were."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.export.items import join_items, split_items
from tests.export.test_formats import written
from tests.export.test_importing import imported
from tests.registries_in_code import small_registry


@given(items=st.lists(st.text(alphabet="a;\\ ", max_size=5), min_size=1, max_size=4))
def test_a_list_comes_back_whatever_its_items_hold(items: list[str]) -> None:
    assert split_items(join_items(items)) == items


def test_only_what_would_be_misread_is_escaped() -> None:
    assert join_items(["a;b", "Foo; Bar", "C:\\x"]) == r"a;b; Foo\; Bar; C:\\x"


def test_a_backslash_of_another_tool_stays() -> None:
    assert split_items(r"a\b; c") == [r"a\b", "c"]


@pytest.mark.parametrize("id", ["graphml", "gexf"])
def test_an_alias_that_holds_a_semicolon_comes_back_as_one(id: str) -> None:
    small = small_registry()
    aliases = ("Foo; Bar", "Baz", "back\\; slash\\")
    iran = msgspec.structs.replace(small.actors["iran"], aliases=aliases)
    whole = msgspec.structs.replace(small, actors=small.actors | {"iran": iran})
    back, lost = imported(id, written(whole, id).decode())
    assert (back.actors["iran"].aliases, lost) == (aliases, {})
