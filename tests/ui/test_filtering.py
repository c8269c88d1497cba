"""The filter language in the browser's filter line."""

from __future__ import annotations

import pytest

from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_a_filter_leaves_actors_and_ties_and_says_how_many_are_hidden() -> None:
    async with browsing(alliance()) as user:
        await user.search("tie:arms")
        user.sees("2 of 5 actors", "1 of 4 ties", "2 left out")
        user.does_not_see("Qassem")
        await user.press("enter", "2")
        user.does_not_see("Iran directs Hezbollah")
        await user.press("j", "j")
        assert user.main.view.tie == "iran.arms.hezbollah"


async def test_lifting_a_filter_brings_all_ties_back() -> None:
    async with browsing(alliance()) as user:
        await user.search("tie:arms")
        await user.press("enter", "escape")
        user.sees("5 actors", "directs")
        assert user.main.view.lens.is_clear


async def test_words_in_a_filter_find_names_and_stand_first() -> None:
    async with browsing(alliance()) as user:
        await user.search("hezb or kind:state")
        assert user.main.seen.shown is not None
        assert user.main.seen.shown[0] == "hezbollah"
        assert set(user.main.seen.shown) == {"hezbollah", "iran", "oman"}


async def test_a_filter_that_is_wrong_changes_nothing_and_says_what_would_be_right() -> None:
    async with browsing(alliance()) as user:
        await user.search("kind:state")
        shown = user.main.seen.shown
        await user.types(" tie:armz")
        user.sees("did you mean")
        assert user.main.seen.shown == shown
        await user.press("enter")
        user.sees("did you mean")
        assert user.main.seen.shown == shown
        line = user.main.actors_pane.filter_line
        assert line is not None
        assert line.wrong.span == (15, 19)
        await user.press("backspace")
        await user.types("s")
        assert line.wrong.span == (0, 0)
        user.does_not_see("did you mean")


async def test_tab_takes_the_completion_that_is_offered() -> None:
    async with browsing(alliance()) as user:
        await user.search("kind:arm")
        await user.waits()
        await user.press("tab")
        line = user.main.actors_pane.filter_line
        assert line is not None
        assert line.value == "kind:armed-group"
        user.sees("1 of 5 actors")


async def test_tab_leaves_no_line_in_which_something_stands_and_says_where_nothing_completes() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("hezb")
        await user.press("tab")
        assert user.main.actors_pane.is_typing
        user.sees("Nothing to complete here; enter goes to the list.")
        await user.types("o")
        assert user.main.view.query == "hezbo"
        await user.press("ctrl+u")
        await user.types("kind:zz")
        await user.press("tab")
        assert user.main.actors_pane.is_typing
        user.sees("there is no kind of actor “zz”")


@pytest.mark.parametrize(("key", "pane"), [("tab", "ties"), ("shift+tab", "evidence")])
async def test_tab_closes_an_empty_line_and_goes_on(key: str, pane: str) -> None:
    async with browsing(alliance()) as user:
        await user.search("hezb")
        await user.press("ctrl+u", key)
        assert user.main.pane == pane
        assert user.main.actors_pane.filter_line is None


async def test_tab_does_not_wait_for_the_completion_to_be_drawn() -> None:
    async with browsing(alliance()) as user:
        await user.search("kind:ar")
        await user.press_at_once("m", "tab")
        assert user.main.view.query == "kind:armed-group"


@pytest.mark.parametrize(
    ("typed", "says", "line"),
    [
        ("kind:ar", "a kind of actor: armed-group (tab)", "kind:armed-group"),
        ("kind:group", "a kind of actor: armed-group (tab)", "kind:armed-group"),
        ("kind:", "a kind of actor: armed-group (tab), military, person, state", "kind:armed-group"),
        ("tie:d", "a kind of tie: directs (tab)", "tie:directs"),
        ("kind:state (tie:ar", "a kind of tie: arms (tab)", "kind:state (tie:arms"),
    ],
)
async def test_while_a_word_may_go_on_it_is_said_how_and_not_that_it_is_wrong(
    typed: str, says: str, line: str
) -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search(typed)
        user.sees(says)
        user.does_not_see("there is no kind", "did you mean", "needs a value", "never closed")
        await user.press("enter")
        user.sees(says)
        await user.press("tab")
        assert user.main.actors_pane.filter_line is not None
        assert user.main.actors_pane.filter_line.value == line


async def test_a_wrong_word_before_the_one_that_is_typed_is_still_pointed_at() -> None:
    async with browsing(alliance(), size=(120, 24)) as user:
        await user.search("tie:armz kind:st")
        user.sees("there is no kind of tie “armz”; did you mean arms?")


async def test_a_short_word_is_taken_for_a_name_and_no_key_is_offered() -> None:
    async with browsing(alliance()) as user:
        await user.search("so")
        await user.waits()
        line = user.main.actors_pane.filter_line
        assert line is not None
        assert line._suggestion == ""


async def test_what_the_filter_leaves_can_be_exported() -> None:
    async with browsing(alliance()) as user:
        await user.search("tie:arms")
        await user.press("enter", "x")
        user.sees("What the filter leaves")
