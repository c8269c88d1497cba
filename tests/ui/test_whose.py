"""Whose view: sources muted and heard again, and what falls with them."""

from __future__ import annotations

import pytest

from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.screens import weighing
from axis_tui.ui.screens.main import MainScreen
from axis_tui.ui.screens.whose import WhoseScreen
from axis_tui.ui.signs import ASCII
from tests.registries_in_code import network, tie
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, saying
from tests.ui.test_hostile import HOSTILE, no_raw_control


def papers() -> Registry:
    """Four papers: the first alone tells of two ties, the second alone contests one."""
    ties = (
        tie("a", "arms", "b"),
        tie("b", "arms", "c"),
        tie("c", "arms", "d"),
        tie("a", "funds", "d", since="2001", until="2002"),
    )
    ab, bc, cd, ad = (one.id for one in ties)
    first = Source("first", "First", "B", quotes=(Quote("q", "One.", supports=(ab, bc, cd)),))
    second = Source("second", "Second", "C", quotes=(Quote("q", "Two.", supports=(ab,), disputes=(ad,)),))
    third = Source("third", "Third", "D", quotes=(Quote("q", "Three.", supports=(ad,)),))
    fourth = Source("fourth", "Fourth", "E", derived_from=("third",), quotes=())
    return network(*ties, sources={one.id: one for one in (first, second, third, fourth)})


async def opened(user: User) -> WhoseScreen:
    await user.press("W")
    await user.waits()
    screen = user.app.screen
    assert isinstance(screen, WhoseScreen)
    return screen


def muted(user: User) -> tuple[str, ...]:
    return user.main.view.lens.muted


async def test_before_any_source_is_muted_the_one_under_the_cursor_is_weighed() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        user.sees("4 of 4 sources heard", "What would fall")
        user.sees("Were First muted: 2 of 4 ties fall, 1 more rests on one source, 1 actor loses all ties.")
        user.sees("Ties that fall 2", "B arms C", "Actors that lose all ties 1", "had 2 ties")
        user.sees(
            "Chains that grow longer or break 3 of 6 between the 4 best tied", "Ranks that fall or rise"
        )
        await user.press("j")
        await user.waits()
        user.sees("Were Second muted: none of 4 ties falls, 1 rests on one source, 1 is no longer contested.")
        user.sees("Ties no longer contested 1", "gone: 1 against", "First (B)")
        assert user.main.view.lens.is_clear


async def test_a_muted_source_falls_silent_in_every_view_until_it_is_heard_again() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        await user.press("u")
        await user.waits()
        user.sees("First is muted in every view.", "3 of 4 sources heard", "muted", "What falls")
        user.sees("Without First: 2 of 4 ties fall", "without First")
        await user.press("j")
        user.does_not_see("First is muted in every view.")
        assert list(user.main.registry.ties) == ["a.arms.b", "a.funds.d"]
        await user.press("escape")
        assert isinstance(user.app.screen, MainScreen)
        user.sees("without First")
        user.does_not_see("is armed by")
        await opened(user)
        await user.press("a")
        await user.waits()
        user.sees("Every source is heard again.", "Were First muted")
        assert len(user.main.registry.ties) == 4


async def test_one_sources_world_is_shown_and_left_by_the_same_key() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        await user.press("j", "o")
        await user.waits()
        user.sees("Only Second is heard, in every view.", "With Second alone: 2 of 4 ties fall")
        assert list(user.main.registry.ties) == ["a.arms.b", "a.funds.d"]
        await user.press("o")
        await user.waits()
        user.sees("Every source is heard again.")
        await user.press("a")
        user.sees("Every source is heard.")


async def test_with_one_source_muted_the_next_one_says_what_it_would_add() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        await user.press("enter", "j", "j")
        await user.waits()
        user.sees("Without First: 2 of 4 ties fall", "muted as well: 0 more ties fall")
        await user.press("enter")
        await user.waits()
        user.sees("Without First and Third")
        await user.press("k")
        user.sees("muted as well: 2 more ties fall")


async def test_the_losses_are_walked_and_lead_to_the_tie_in_the_browser() -> None:
    async with browsing(papers(), actor="d") as user:
        await opened(user)
        await user.press("tab")
        user.sees("B arms C", "0 of 1 quote left")
        await user.press("j", "enter")
        assert isinstance(user.app.screen, MainScreen)
        assert (user.main.view.actor, user.main.view.tie) == ("c", "c.arms.d")


async def test_going_to_a_tie_that_has_fallen_asks_twice_and_hears_only_its_source_again() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        await user.press("u", "j", "j", "u", "tab", "enter")
        await user.waits()
        user.sees("This fell with First: enter again hears it again and goes there.")
        assert muted(user) == ("first", "third")
        await user.press("j", "k", "enter")
        user.sees("What falls", "enter again")
        await user.press("enter")
        await user.waits()
        user.does_not_see("What falls")
        assert user.main.view.tie == "b.arms.c"
        assert muted(user) == ("third",)
        user.sees("First is heard again, to show this. z mutes it again.", "Ties of B")
        await user.press("z")
        user.sees("Undone: without First is on again.")
        assert muted(user) == ("first", "third")


async def test_space_mutes_the_source_that_is_lit_and_pins_nobody() -> None:
    async with browsing(papers(), (80, 24)) as user:
        await opened(user)
        user.sees("space mute")
        await user.press("j", "space")
        user.sees("Second is muted in every view.")
        await user.press("space")
        user.sees("Second is heard again.")
        await user.press("tab", "space")
        user.sees("Space mutes in the list of sources")
        assert (user.main.view.pins, muted(user)) == ((), ())


async def test_n_goes_round_the_kinds_of_loss_and_an_actor_leads_to_the_actor() -> None:
    async with browsing(papers()) as user:
        screen = await opened(user)
        await user.press("n")
        await user.press("n")
        user.sees("had 2 ties")
        assert screen.losses.has_focus
        await user.press("enter")
        assert user.main.view.here.actor == "c"
        assert user.main.view.tie is None


async def test_figures_are_those_of_what_filter_and_day_leave() -> None:
    async with browsing(papers()) as user:
        user.main.change(user.main.view.asking("tie:arms", "", "tie:arms"))
        await opened(user)
        user.sees("Were First muted: 2 of 3 ties fall")
        await user.press("j")
        user.sees("Were Second muted: none of 3 ties falls")
        await user.press("j")
        user.sees("Were Third muted: none of 3 ties falls.", "Nothing changes", "0 of 1 quote on 0 ties")
        await user.press("tab")
        user.sees("Nothing falls that could be walked through.")


async def test_what_is_worked_out_beside_the_screen_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    async def told() -> list[str]:
        seen = []
        async with browsing(papers()) as user:
            user.main.change(user.main.view.asking("tie:arms", "", "tie:arms"))
            await user.waits()
            await opened(user)
            for key in "jku":
                await user.press(key)
                await user.waits()
                seen.append(user.screen)
        return seen

    at_once = await told()
    monkeypatch.setattr(weighing, "MOST_AT_ONCE", 0)
    monkeypatch.setattr(weighing, "MOST_QUOTES", -1)
    assert await told() == at_once


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (59, 14), (80, 24), (109, 30), (160, 50)], ids=str)
async def test_every_line_is_as_wide_as_the_window(size: tuple[int, int]) -> None:
    for registry in (papers(), alliance(), saying("漢字 حزب e\u0301 name")):
        async with browsing(registry, size) as user:
            await opened(user)
            for key in ("j", "u", "tab", "n", "tab", "o"):
                await user.press(key)
                await user.waits()
                user.fills_the_window(key)


async def test_in_a_small_window_one_list_is_shown_at_a_time() -> None:
    async with browsing(papers(), (40, 12)) as user:
        await opened(user)
        user.sees("● B First", "heard")
        user.does_not_see("B arms C")
        await user.press("l")
        user.sees("B arms C")
        user.does_not_see("● B First")
        await user.press("h")
        user.sees("● B First")


async def test_hostile_words_do_no_harm() -> None:
    async with browsing(alliance(), (100, 30)) as user:
        for words in HOSTILE.values():
            await user.is_given(saying(words))
            await opened(user)
            no_raw_control(user)
            for key in ("u", "tab", "u", "escape"):
                await user.press(key)
                await user.waits()
                no_raw_control(user)
            assert user.app.screen is user.main


async def test_in_ascii_muted_and_heard_are_told_apart_by_words_and_signs() -> None:
    async with browsing(papers(), (80, 24)) as user:
        user.app.signs = ASCII
        await opened(user)
        await user.press("u")
        await user.waits()
        user.sees("X B First", "muted", "* C Second", "heard")


async def test_the_whole_list_can_be_saved() -> None:
    async with browsing(papers()) as user:
        screen = await opened(user)
        saved = screen.canvas_to_save()
        assert saved is not None
        text = saved[0].to_text()
        assert "Were First muted: 2 of 4 ties fall" in text
        assert "B arms C" in text
        assert "Ranks that fall or rise, by number of ties" in text


async def test_w_closes_what_it_opened() -> None:
    async with browsing(papers()) as user:
        await opened(user)
        await user.press("W")
        assert isinstance(user.app.screen, MainScreen)
