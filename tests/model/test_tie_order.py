"""One order of an actor's ties, whoever lists them."""

from __future__ import annotations

import pytest

from axis_tui.cli.show_actor import actor_json
from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.registry import Registry
from axis_tui.model.tie_order import order_ties
from axis_tui.ui.panes.tie_rows import TieRows
from axis_tui.ui.signs import UNICODE
from tests.registries_in_code import network, tie


def others(registry: Registry, actor: str) -> list[str]:
    return [one.other_end(actor) for one in order_ties(registry, actor)]


def test_what_has_no_direction_is_in_one_row_of_names_at_whichever_end_it_is_stored() -> None:
    ties = [tie("m", "allied-with", "b"), tie("a", "allied-with", "m"), tie("m", "allied-with", "c")]
    assert others(network(*ties), "m") == ["a", "b", "c"]


def test_what_has_a_direction_stands_apart_by_it() -> None:
    ties = [tie("m", "arms", "b"), tie("a", "arms", "m"), tie("m", "arms", "c")]
    assert others(network(*ties), "m") == ["b", "c", "a"]


def test_tones_come_before_kinds_and_kinds_before_names() -> None:
    ties = [tie("m", "attacks", "a"), tie("m", "arms", "b"), tie("m", "leads", "c"), tie("m", "leads", "B")]
    assert others(network(*ties), "m") == ["B", "c", "b", "a"]


@pytest.mark.parametrize("actor", ["iran", "hezbollah", "hamas"])
def test_the_browser_and_the_command_line_list_them_alike(actor: str) -> None:
    registry = load_registry(bundled_registry()).registry
    rows = TieRows(registry, actor, UNICODE)
    listed = [rows.tie_at(index) for index in range(len(rows)) if rows.choosable(index)]
    assert listed == [one["id"] for one in actor_json(registry, actor)["ties"]]
