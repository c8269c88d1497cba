"""The box of the filters: what each letter does there, and what is undone."""

from __future__ import annotations

import pytest

from axis_tui.search.filtering.terms import FILTER_KEYS
from axis_tui.ui.panes.filter_rows import LABELS
from axis_tui.ui.screens.filters import FiltersScreen
from axis_tui.ui.screens.help import HelpScreen
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance


async def filtered(user: User) -> None:
    await user.answers("d", "2020-01")
    await user.press("f")
    assert isinstance(user.app.screen, FiltersScreen)
    await put_on(user, "contested:", "yes")


async def put_on(user: User, *rows: str) -> None:
    for row in rows:
        await user.click(row)
        await user.press("enter")


async def test_each_change_in_the_box_is_undone_by_itself_and_the_message_names_what_comes_back() -> None:
    async with browsing(alliance(), (80, 24)) as user:
        await filtered(user)
        lens = user.main.view.lens
        assert lens.where == "contested:yes"
        await put_on(user, "tie:", "arms")
        await user.press("F")
        user.sees("Nothing is left out any more. z takes that back.")
        await user.press("z")
        user.sees("Undone: contested:yes, tie:arms, as of January 2020 are on again.", "On now")
        await user.press("z", "escape")
        assert user.main.view.lens == lens
        await user.press("z")
        user.sees("Undone: contested:yes is off again.")
        assert user.main.view.lens.day is not None
        await user.press("Z")
        user.sees("Done again: contested:yes is on again.")


async def test_a_filter_typed_after_the_box_is_a_change_of_its_own() -> None:
    async with browsing(alliance()) as user:
        await filtered(user)
        await user.press("escape")
        await user.search(" kind:state")
        await user.press("enter", "z")
        assert user.main.view.lens.where == "contested:yes"


async def test_a_day_stepped_on_from_one_that_was_typed_is_undone_to_that() -> None:
    async with browsing(alliance()) as user:
        await user.answers("d", "1999")
        await user.press(">", "z")
        assert user.main.view.lens.day is not None
        assert user.main.view.lens.day.text == "1999"


@pytest.mark.parametrize("key", ["enter", "x", "delete", "backspace"])
async def test_these_keys_take_a_filter_away(key: str) -> None:
    async with browsing(alliance()) as user:
        await filtered(user)
        await user.press("g", key)
        user.sees("Taken away: contested:yes.")
        assert user.main.view.lens.where == ""


async def test_letters_take_nothing_away_and_d_and_w_do_what_their_rows_say() -> None:
    async with browsing(alliance()) as user:
        await filtered(user)
        lens = user.main.view.lens
        await user.press("g", *"iraneghjklmoprsuvwyJK")
        assert user.main.view.lens == lens
        await user.press("d")
        user.sees("Show what may have held")
        await user.press("escape", "f", "W")
        await user.waits()
        user.sees("Whose view")
        assert user.main.view.lens == lens


async def test_the_box_has_help_that_says_its_keys() -> None:
    async with browsing(alliance()) as user:
        await user.press("f", "?")
        assert isinstance(user.app.screen, HelpScreen)
        user.sees("On this screen", "Take this filter away")
        await user.press("escape")
        assert isinstance(user.app.screen, FiltersScreen)
        await user.press("z", "x")
        user.sees("there is none here")


async def test_rows_say_in_plain_words_what_they_tell_apart() -> None:
    async with browsing(alliance(), (80, 24)) as user:
        await user.press("f")
        user.sees("Mute sources         W", "How many sources     sources:", "One source           source:")
        await put_on(user, "tone:")
        user.sees("Show only: friend or foe (tone:)", "one is against the other")


def test_every_key_of_the_language_is_called_something_but_the_day_which_has_its_own_row() -> None:
    assert set(LABELS) == set(FILTER_KEYS) - {"as-of"}
    assert len({label for label, _ in LABELS.values()}) == len(LABELS)
