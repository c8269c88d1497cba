"""The map: an actor among its neighbours, walked by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.ui.screens.map import MapScreen
from tests.registries_in_code import network, tie
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance


def drawn(user: User) -> MapScreen:
    screen = user.app.screen
    assert isinstance(screen, MapScreen)
    return screen


async def test_m_draws_the_chosen_actor_with_its_neighbours_and_says_how_many_ties_are_shown() -> None:
    async with browsing(alliance(), size=(100, 30), actor="hezbollah") as user:
        await user.press("m")
        user.sees("Map", "Hezbollah", "Iran", "arms", "both ties shown", "in the middle")


async def test_arrows_light_a_row_and_say_its_sentence_and_standing() -> None:
    async with browsing(alliance(), size=(120, 40), actor="hezbollah") as user:
        await user.press("m", "left")
        user.sees("Iran directs Hezbollah", "contested: 1 for, 1 against")
        await user.press("down")
        user.sees("Iran arms Hezbollah", "Tehran sends rockets to Hezbollah")
        assert drawn(user).map._lit


async def test_the_map_opens_on_the_tie_that_is_chosen_and_leads_back_to_the_one_that_is_lit() -> None:
    async with browsing(alliance(), size=(120, 40), actor="iran", tie="quds.part-of.iran") as user:
        await user.press("m")
        user.sees("Quds Force is part of Iran")
        await user.press("tab")
        lit = drawn(user).tie_here
        await user.press("escape")
        assert user.main.view.tie == lit
        assert user.main.view.actor == "iran"


async def test_enter_puts_a_neighbour_in_the_middle_and_backspace_goes_back() -> None:
    async with browsing(alliance(), size=(100, 30), actor="hezbollah") as user:
        await user.press("m", "left", "enter")
        assert drawn(user).middle == "iran"
        user.sees("Quds Force")
        await user.press("backspace")
        assert drawn(user).middle == "hezbollah"
        await user.press("backspace")
        user.sees("This is where the trail begins.")


async def test_n_looks_at_the_next_tie_of_a_row_of_two() -> None:
    two = network(tie("a", "arms", "b"), tie("a", "arms", "b", id="again"))
    async with browsing(two, size=(120, 40), actor="a") as user:
        await user.press("m", "tab")
        first = drawn(user).tie_here
        await user.press("n")
        assert {first, drawn(user).tie_here} == set(two.ties)


async def test_n_says_where_a_row_has_one_tie() -> None:
    async with browsing(network(tie("a", "arms", "b")), size=(120, 40), actor="a") as user:
        await user.press("m", "tab", "n")
        user.sees("This row has one tie.")


async def test_an_actor_without_ties_stands_alone_and_is_described() -> None:
    async with browsing(alliance(), size=(100, 40), actor="oman") as user:
        await user.press("m", "left")
        user.sees("Oman", "no ties", "A state without ties here.")


async def test_the_picture_is_saved_as_svg_or_text_and_not_over_another_file_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A short name, because a long sentence goes elsewhere.
    monkeypatch.chdir(tmp_path)
    async with browsing(alliance(), size=(100, 30), actor="hezbollah") as user:
        await user.press("m", "x")
        target = tmp_path / "map.txt"
        target.write_text("mine")
        await user.enters("map.txt")
        user.sees("exists")
        assert target.read_text() == "mine"
        await user.press("enter")
        user.sees("Wrote the picture")
        assert "Hezbollah" in target.read_text("utf-8")


async def test_every_line_of_the_map_is_as_wide_as_the_screen_at_any_size() -> None:
    async with browsing(alliance(), size=(100, 30), actor="iran") as user:
        await user.press("m", "right")
        for width, height in ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50), (3, 2)):
            await user.resize(width, height)
            assert {len(line) for line in user.lines} <= {width}
