"""Long messages: a few lines, and gone with the next key."""

from __future__ import annotations

import pytest
from textual.events import MouseDown

from axis_tui.ui.notices import MOST_LINES, show_notice
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance

LONG = "Words that go on and on, " * 40


def notices(user: User) -> list[str]:
    return [note.message for note in user.app._notifications]


@pytest.mark.parametrize("key", ["j", "x", "ctrl+p", "f12"])
async def test_a_notice_goes_with_the_next_key_whatever_it_does(key: str) -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        user.main.tell(LONG)
        await user.settled()
        assert notices(user)
        await user.press(key)
        assert not notices(user)


async def test_a_notice_goes_with_a_click() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        user.main.tell(LONG)
        await user.settled()
        user.app.post_message(MouseDown(user.main, 1, 1, 0, 0, 1, False, False, False))
        await user.settled()
        assert not notices(user)


async def test_a_notice_takes_the_place_of_the_one_before() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        user.main.tell(LONG)
        await user.settled()
        user.main.tell("Another " * 20)
        await user.settled()
        assert [words[:7] for words in notices(user)] == ["Another"]


@pytest.mark.parametrize("width", [24, 40, 80, 160])
async def test_a_notice_is_cut_after_a_few_lines_and_says_so(width: int) -> None:
    async with browsing(alliance(), size=(width, 24)) as user:
        show_notice(user.app, LONG)
        await user.settled()
        (words,) = notices(user)
        assert len(words) <= MOST_LINES * min(width, 76)
        assert words.endswith("…")
        show_notice(user.app, "Few words.")
        await user.settled()
        assert notices(user) == ["Few words."]
