"""What is offered where a name finds nobody, and how a search is given up."""

from __future__ import annotations

import pytest

from axis_tui.ui.commands import BY_ID
from axis_tui.ui.offering import offer_filter
from axis_tui.ui.screens.passages import PassagesScreen
from tests.registries_in_code import network, tie
from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_where_no_actor_is_found_the_quotes_with_the_words_are_counted_and_one_key_away() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("rockets")
        await user.waits()
        user.sees("No actor is called “rockets”.", "^f finds 1 quote with this", "word")
        await user.press("ctrl+f")
        assert isinstance(user.app.screen, PassagesScreen)
        user.sees("1 passage", "Tehran sends rockets")
        await user.press("enter")
        assert user.main.view.tie == "iran.arms.hezbollah"


async def test_words_that_no_quote_holds_either_are_said_to_be_nowhere() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("zzzzzz")
        await user.waits()
        user.sees("No actor is called", "No quote holds this word")
        user.does_not_see("^f")


async def test_a_kind_of_tie_is_offered_where_only_sound_alikes_are_found_and_tab_completes_it() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("armed")
        await user.waits()
        user.sees("tab tie:arms shows who arms")
        await user.press("tab")
        assert user.main.view.lens.where == "tie:arms"
        user.sees("/ tie:arms", "2 of 5 actors")
        user.does_not_see("^f")


async def test_enter_takes_the_filter_that_is_offered_where_nobody_is_found() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("who arms hezbollah")
        await user.press("enter")
        await user.waits()
        assert user.main.view.lens.where == "tie:arms with:hezbollah"
        assert not user.main.actors_pane.is_typing


async def test_what_is_offered_is_taken_by_a_click() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("armed")
        await user.waits()
        await user.click("shows who arms")
        assert user.main.view.lens.where == "tie:arms"
        assert user.main.actors_pane.is_typing
        await user.press("ctrl+u")
        await user.types("rockets")
        await user.waits()
        await user.click("No actor is called")
        user.does_not_see("1 passage")
        await user.click("word")
        assert isinstance(user.app.screen, PassagesScreen)


async def test_what_tab_would_complete_is_not_offered_any_more_when_it_moves_the_light() -> None:
    async with browsing(network(tie("the-army", "arms", "b")), size=(80, 24)) as user:
        await user.search("arms")
        user.sees("The Army", "tab tie:arms shows who arms")
        await user.press("enter")
        await user.waits()
        user.sees("The Army", "No quote holds this word")
        user.does_not_see("tab tie:arms")


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("arms", "tie:arms"),
        ("directed", "tie:directs"),
        ("who is commanded by quds", "tie:commands with:quds"),
        ("who arms zzzzzz", "tie:arms"),
        ("the states", "kind:state"),
        ("persons", "kind:person"),
        ("armed groups", "kind:armed-group"),
        ("what is hezbollah", "hezbollah"),
        ("who", ""),
        ("", ""),
        ("tie", ""),
        ("zzzzzz", ""),
    ],
)
async def test_the_filter_that_words_may_stand_for(words: str, query: str) -> None:
    async with browsing(alliance()) as user:
        offer = offer_filter(alliance(), words, user.main.search_names)
        assert (offer.query if offer else "") == query


async def test_esc_before_enter_gives_a_search_up_as_if_it_had_not_been() -> None:
    async with browsing(alliance(), actor="iran", tie="iran.arms.hezbollah") as user:
        before = user.main.view
        await user.press("1")
        await user.search("soleim")
        assert user.main.view.actor == "soleimani"
        await user.press("escape")
        after = user.main.view
        assert (after.here, after.behind, after.query) == (before.here, before.behind, "")
        assert user.main.actors_pane.filter_line is None
        assert not user.main.actors_pane.is_typing
        user.does_not_see("Iran › Qassem")


async def test_esc_in_a_line_that_was_opened_again_keeps_the_filter_that_stood_in_it() -> None:
    async with browsing(alliance()) as user:
        await user.search("tie:directs")
        await user.press("enter", "/", "ctrl+u")
        await user.types("oman")
        await user.press("escape")
        assert user.main.view.query == user.main.view.lens.where == "tie:directs"
        user.sees("/ tie:directs")
        await user.press("escape")
        assert user.main.view.query == ""


async def test_esc_does_one_thing_after_the_other_in_the_order_that_the_help_names() -> None:
    said = BY_ID["leave"].sentence
    order = ("Close what is open", "give up a search", "one pane back", "from the actors, lift the filter")
    assert [said.find(words) for words in order] == sorted(said.index(words) for words in order)
    async with browsing(alliance()) as user:
        await user.search("tie:arms")
        await user.press("enter", "3", "/")
        await user.types(" iran")
        await user.press("f1", "escape")
        assert user.main.actors_pane.is_typing
        await user.press("escape")
        assert (user.main.actors_pane.is_typing, user.main.view.query) == (False, "tie:arms")
        await user.press("3", "escape")
        assert (user.main.pane, user.main.view.query) == ("ties", "tie:arms")
        await user.press("escape")
        assert (user.main.pane, user.main.view.query) == ("actors", "tie:arms")
        await user.press("escape")
        assert user.main.view.query == ""
