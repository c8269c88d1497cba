"""Browsing as a person does it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from tests.ui.driver import browsing
from tests.ui.networks import alliance, crowd, saying

WIDE, USUAL, SMALL = (160, 50), (80, 24), (40, 12)


async def test_the_first_screen_shows_the_most_tied_actor_its_ties_and_their_evidence() -> None:
    async with browsing(alliance()) as user:
        user.sees(
            "5 actors · 4 ties · 5 quotes · 3 sources", "Ties of Iran", "includes", "also Tehran · ایران"
        )
        user.sees("3 ties: 2 hierarchy, 1 cooperation")


async def test_the_other_panes_follow_the_cursor() -> None:
    async with browsing(alliance()) as user:
        await user.press("j")
        user.sees("Ties of Hezbollah", "is armed by", "also Party of God")
        user.does_not_see("Ties of Iran")


async def test_a_tie_is_read_from_the_chosen_actors_end() -> None:
    async with browsing(alliance(), actor="hezbollah", tie="iran.arms.hezbollah") as user:
        user.sees("Hezbollah is armed by Iran", "Hezbollah ▸ is armed by Iran")


async def test_the_evidence_says_how_the_claim_stands() -> None:
    async with browsing(alliance(), actor="iran", tie="iran.arms.hezbollah") as user:
        user.sees("Iran arms Hezbollah", "undated", "Weapons by road and air.")
        user.sees("3 quotes, 2 independent sources")
        user.sees("✓ supports · a driver", "B2", "“Tehran sends rockets to Hezbollah”")
        user.sees("The Paper, 3 January 2024", "usually reliable source, probably true")


async def test_a_contested_tie_says_who_is_for_and_who_against() -> None:
    async with browsing(alliance(), tie="iran.directs.hezbollah") as user:
        user.sees("contested: 1 for, 1 against", "✗ disputes", "✎ Of the war.", "⚖")


async def test_a_tie_without_dates_says_so_and_one_with_dates_shows_them() -> None:
    async with browsing(alliance(), tie="soleimani.commands.quds") as user:
        user.sees("1998 to 3 January 2020", "1998–2020")


async def test_enter_on_a_tie_goes_to_the_other_end_and_back_returns() -> None:
    async with browsing(alliance(), tie="iran.arms.hezbollah") as user:
        await user.press("enter")
        user.sees("Ties of Hezbollah", "Iran › Hezbollah ▸ is armed by Iran")
        await user.press("[")
        user.sees("Ties of Iran", "Iran ▸ arms Hezbollah")
        await user.press("]")
        user.sees("Ties of Hezbollah")


async def test_back_at_the_beginning_says_why_it_does_nothing() -> None:
    async with browsing(alliance()) as user:
        await user.press("[")
        user.sees("This is where the trail begins.")
        await user.press("o")
        user.does_not_see("This is where the trail begins.")


async def test_keys_that_arrive_together_mean_what_they_mean_one_by_one() -> None:
    async with browsing(alliance()) as user:
        await user.press_at_once("slash", "s", "u", "l", "e", "i", "enter", "enter", "enter")
        assert user.main.view.actor == "quds"
        user.sees("Qassem Soleimani › Quds Force")


async def test_an_actor_without_ties_shows_what_is_known_of_it() -> None:
    async with browsing(alliance(), actor="oman") as user:
        user.sees("A state without ties here.", "No ties in this registry.")
        await user.press("enter")
        user.sees("Oman has no ties in this registry.")


async def test_i_shows_the_actor_again() -> None:
    async with browsing(alliance(), tie="iran.arms.hezbollah") as user:
        user.does_not_see("also Tehran")
        await user.press("i")
        user.sees("also Tehran", "3 About")


async def test_esc_goes_up_level_by_level_and_never_quits() -> None:
    async with browsing(alliance(), tie="iran.arms.hezbollah") as user:
        await user.press("3")
        assert user.main.pane == "evidence"
        await user.press("escape")
        assert user.main.pane == "ties"
        await user.press("escape", "escape", "escape")
        assert user.main.pane == "actors"
        user.sees("q leaves the program")
        assert user.app.is_running


async def test_tab_and_numbers_and_arrows_move_the_light() -> None:
    async with browsing(alliance()) as user:
        for key, pane in (
            ("tab", "ties"),
            ("tab", "evidence"),
            ("tab", "actors"),
            ("shift+tab", "evidence"),
            ("left", "ties"),
            ("h", "actors"),
            ("right", "ties"),
            ("3", "evidence"),
            ("1", "actors"),
        ):
            await user.press(key)
            assert user.main.pane == pane, key


async def test_order_changes_the_list_and_says_which_it_is() -> None:
    async with browsing(alliance()) as user:
        user.sees("by ties")
        await user.press("o")
        user.sees("by name")
        text = user.screen
        assert text.index("Hezbollah  ") < text.index("■ Iran")


async def test_evidence_is_read_quote_by_quote() -> None:
    async with browsing(alliance(), tie="iran.arms.hezbollah") as user:
        await user.press("3", "j")
        user.sees("quote 2 of 3")
        await user.press("J")
        user.sees("quote 3 of 3")
        await user.press("J")
        user.sees("This is the last quote.")


async def test_a_long_quote_scrolls_before_the_next_is_chosen() -> None:
    async with browsing(saying("word " * 100 + "end"), (80, 20), tie="a.arms.b") as user:
        await user.press("3")
        user.does_not_see("word end")
        await user.press(*"j" * 30)
        user.sees("word end")
        await user.press(*"k" * 12)
        user.sees("✓ supports")


@pytest.mark.parametrize("size", [WIDE, USUAL, SMALL])
async def test_a_click_chooses_and_a_double_click_goes(size: tuple[int, int]) -> None:
    async with browsing(alliance(), size) as user:
        await user.click("◉ Hezbollah")
        assert user.main.view.actor == "hezbollah"
        await user.click("◉ Hezbollah", times=2)
        assert user.main.pane == "ties"
        user.sees("Ties of Hezbollah")


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    async with browsing(alliance()) as user:
        await user.click("? help")
        user.sees("One level up.")


@pytest.mark.parametrize("size", [USUAL, SMALL, (60, 20), (132, 43), (30, 8)])
async def test_every_pane_can_be_reached_at_every_size(size: tuple[int, int]) -> None:
    async with browsing(alliance(), size) as user:
        await user.press("j", "2")
        user.sees("Ties of Hezb")
        await user.press("3")
        user.sees("3 Evidence")
        await user.press("1")
        user.sees("1 Actors")


async def test_a_large_network_is_walked_like_a_small_one() -> None:
    async with browsing(crowd(2000, 5000), USUAL) as user:
        user.sees("2,000 actors · 5,000 ties")
        await user.press("G")
        user.sees("Actor 9")
        await user.press("g", "tab", "G", "enter")
        assert user.main.pane == "ties"


async def test_an_empty_registry_says_that_it_is_empty() -> None:
    async with browsing(Registry("Empty")) as user:
        user.sees("This registry names no", "0 actors")
        await user.press("enter", "j", "2", "3", "space")
        user.sees("No actor is chosen.")


async def test_page_down_reads_a_quote_that_is_higher_than_the_window_to_its_end() -> None:
    whole = alliance()
    words = " ".join(f"word{number}" for number in range(400))
    source = whole.sources["paper"]
    quotes = tuple(replace(quote, exact=words) if quote.id == "q1" else quote for quote in source.quotes)
    whole = replace(whole, sources=whole.sources | {"paper": replace(source, quotes=quotes)})
    async with browsing(whole, (80, 24), actor="iran", tie="iran.arms.hezbollah") as user:
        await user.press("3")
        for number in (30, 60, 90, 120, 180, 240, 300, 399):
            for _ in range(20):
                if f"word{number} " in user.screen or f"word{number}”" in user.screen:
                    break
                await user.press("pagedown")
            user.sees(f"word{number}")


async def test_the_claim_above_its_first_quote_stays_in_sight_when_its_pane_grows_small() -> None:
    async with browsing(alliance(), (80, 24), actor="iran") as user:
        await user.press("2", "j", "j")
        tie = user.main.registry.ties[user.main.view.tie or ""]
        user.sees(sentence(user.main.registry, tie))
        await user.press("3")
        user.sees(sentence(user.main.registry, tie))
        await user.press("2")
        user.sees(sentence(user.main.registry, tie))


async def test_the_claim_is_the_first_thing_that_is_read_in_a_small_window() -> None:
    async with browsing(alliance(), (80, 24), actor="iran") as user:
        first = user.main.registry.ties[user.main.ties_pane.first or ""]
        await user.waits()
        user.sees(sentence(user.main.registry, first, "iran"))
