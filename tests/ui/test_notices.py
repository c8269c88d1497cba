"""Long messages: a few lines, and gone with the next key."""

from __future__ import annotations

import pytest
from textual.events import MouseDown

from axis_tui.ui.app import Browser
from axis_tui.ui.notices import MOST_LINES, show_notice
from tests.ui.curating import until
from tests.ui.driver import User, browsing, loaded
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


@pytest.mark.parametrize("size", [(80, 14), (80, 10), (60, 8), (33, 8)])
@pytest.mark.parametrize("keys", [(), ("m",), ("s",), ("x",)])
async def test_in_a_low_window_a_notice_takes_the_last_line_and_no_other(
    size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    app = Browser(loaded(alliance()))
    async with app.run_test(size=size, notifications=True) as pilot:
        user = User(app, pilot)
        await user.waits()
        await user.press(*keys)
        await user.waits()
        before = user.lines
        user.main.tell(LONG)
        await until(lambda: user.lines[-1].startswith("▌ Words that go on"))
        assert user.lines[:-1] == before[:-1]
        assert user.lines[-1].rstrip().endswith("…")
        await user.press("f12")
        await until(lambda: user.lines == before)


@pytest.mark.parametrize("size", [(80, 10), (60, 8)])
async def test_in_a_low_window_both_lists_of_the_sources_have_a_row(size: tuple[int, int]) -> None:
    async with browsing(alliance(), size) as user:
        await user.press("s")
        user.sees("▌The long way to Beirut", "▌a driver")
        await user.press("tab")
        user.sees("▌The long way to Beirut", "▌a driver")
