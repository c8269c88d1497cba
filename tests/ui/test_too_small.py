"""Views of the network in windows that are too small for them: they say so, and come back."""

from __future__ import annotations

import re

import pytest

from tests.registries_in_code import network, tie
from tests.ui.driver import browsing

RING = network(
    *(tie(f"a{n}", "arms", f"a{(n + 1) % 12}", since="2020") for n in range(12)), tie("a0", "funds", "a5")
)


@pytest.mark.parametrize("key", ["m", "N", "M", "T", "p"])
async def test_a_view_that_has_no_room_says_how_much_it_needs_and_is_drawn_there(key: str) -> None:
    async with browsing(RING, (100, 30), actor="a0") as user:
        await user.press(*(("space", "j", "space", "p") if key == "p" else (key,)))
        await user.waits()
        user.does_not_see("needs")
        await user.resize(20, 5)
        await user.waits()
        found = re.search(r"needs (\d+)x(\d+)", user.screen)
        assert found is not None
        width, height = int(found[1]), int(found[2])
        await user.press("down", "up", "tab")
        user.sees(found[0])
        for size, enough in (
            ((width - 1, height), False),
            ((width, height - 1), False),
            ((width, height), True),
        ):
            await user.resize(*size)
            await user.waits()
            assert (found[0] not in user.screen) == enough, size
        await user.press("down", "up")
        await user.resize(100, 30)
        await user.waits()
        user.does_not_see("needs")


async def test_the_words_are_whole_wherever_they_have_room() -> None:
    async with browsing(RING, (30, 6), actor="a0") as user:
        await user.press("M")
        await user.waits()
        user.sees("Too small: needs 28x8")
        await user.resize(12, 5)
        await user.waits()
        user.sees("28x8")
