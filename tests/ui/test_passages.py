"""Searching the words of the quotes."""

from __future__ import annotations

from tests.ui.driver import browsing
from tests.ui.networks import alliance


async def test_words_find_passages_with_speaker_grade_and_claim() -> None:
    async with browsing(alliance()) as user:
        await user.press("ctrl+f")
        user.sees("Passages", "Type words")
        await user.types("rockets")
        user.sees("1 passage", "Tehran sends rockets to Hezbollah", "a driver", "B2", "Iran arms Hezbollah")


async def test_enter_leads_to_the_tie_with_the_quote_chosen() -> None:
    async with browsing(alliance()) as user:
        await user.answers("ctrl+f", "rockets")
        assert user.main.view.tie == "iran.arms.hezbollah"
        assert user.main.pane == "evidence"
        item = user.main.evidence_pane.evidence
        assert item is not None
        assert item.ref == "paper#q1"


async def test_a_passage_that_bears_on_several_ties_asks_which() -> None:
    async with browsing(alliance()) as user:
        await user.answers("ctrl+f", "who led")
        user.sees("These words bear on", "Qassem Soleimani commands Quds Force", "Quds Force is part of Iran")
        await user.press("down", "enter")
        assert user.main.view.tie == "quds.part-of.iran"


async def test_nothing_found_says_so_and_esc_goes_back() -> None:
    async with browsing(alliance()) as user:
        await user.press("ctrl+f")
        await user.types("xyzzy")
        user.sees("No quote holds these words")
        await user.press("escape")
        user.sees("1 Actors")
