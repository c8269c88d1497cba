"""An address is opened only after its host was shown and confirmed, and out of the screen's way."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from axis_tui.model.registry import Registry
from axis_tui.ui.screens.address import COPIED, AddressScreen
from axis_tui.ui.screens.sources import SourcesScreen
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance

ADDRESS = "https://www.example.org/2024/article?id=7&x=$(id)#part"
SSH = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")

BROWSER = """#!/bin/sh
echo loud; echo louder >&2
streams=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)
{{ printf '%s\\n' "$#" "$@" "$streams"; ps -o sid= -p $$; }} > {said}.new
mv {said}.new {said}
exit {status}
"""


class Desktop:
    """A desktop whose web browser writes down how it was started."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said = folder / "said"
        self._command = folder / "xdg-open"
        for name in SSH:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("DISPLAY", ":99")
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        self.ends_with(0)

    def ends_with(self, status: int) -> None:
        self._command.write_text(BROWSER.format(said=self.said, status=status))
        self._command.chmod(0o755)

    def lines(self) -> list[str]:
        end = time.monotonic() + 10
        while not self.said.exists():
            assert time.monotonic() < end, "no web browser was started"
            time.sleep(0.02)
        return self.said.read_text().splitlines()


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(tmp_path, monkeypatch)


@pytest.fixture(params=[*SSH, "no display"])
def elsewhere(request: pytest.FixtureRequest, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    if request.param in SSH:
        monkeypatch.setenv(request.param, "192.0.2.1 1 192.0.2.2 22")
    else:
        monkeypatch.delenv("DISPLAY")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return desktop


def with_address(url: str) -> Registry:
    registry = alliance()
    sources = {id: msgspec.structs.replace(source, url=url) for id, source in registry.sources.items()}
    return msgspec.structs.replace(registry, sources=sources)


async def at_address(user: User, url: str) -> list[str | None]:
    """Open the screen of an address; what it gives back is put into the list."""
    given: list[str | None] = []
    user.app.push_screen(AddressScreen(url), given.append)
    await user.settled()
    return given


async def until(user: User, done: Callable[[], object]) -> None:
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end, user.screen
        await user.pilot.pause(0.02)


async def test_the_host_is_confirmed_and_then_the_browser_is_started(desktop: Desktop) -> None:
    async with browsing(alliance()) as user:
        given = await at_address(user, ADDRESS)
        user.sees("Open www.example.org in the web browser?", ADDRESS, "enter opens", "esc back")
        assert not desktop.said.exists()
        await user.press("enter")
        await until(user, lambda: given)
        assert given == ["www.example.org was handed to the web browser."]
        user.does_not_see("loud")


async def test_the_browser_gets_one_word_and_neither_our_terminal_nor_our_session(desktop: Desktop) -> None:
    async with browsing(alliance()) as user:
        given = await at_address(user, ADDRESS)
        await user.press("enter")
        await until(user, lambda: given)
    number, url, *streams, session = desktop.lines()
    assert (number, url) == ("1", ADDRESS)
    assert streams == ["/dev/null"] * 3
    assert int(session) != os.getsid(0)


async def test_esc_opens_nothing(desktop: Desktop) -> None:
    async with browsing(alliance()) as user:
        given = await at_address(user, ADDRESS)
        await user.press("escape")
        assert given == [None]
    assert not desktop.said.exists()


async def test_a_browser_that_fails_is_said_and_may_be_tried_again(desktop: Desktop) -> None:
    desktop.ends_with(3)
    async with browsing(alliance()) as user:
        given = await at_address(user, ADDRESS)
        await user.press("enter")
        await until(user, lambda: "ended with status 3" in user.screen)
        user.sees("enter tries again", ADDRESS)
        desktop.ends_with(0)
        await user.press("enter")
        await until(user, lambda: given)


async def test_where_no_browser_is_the_address_is_shown_and_copied(elsewhere: Desktop) -> None:
    async with browsing(alliance()) as user:
        given = await at_address(user, ADDRESS)
        user.sees("There is no web browser here", ADDRESS, "esc back")
        assert user.app.clipboard == ADDRESS
        await user.press("enter")
        assert given == [COPIED]
    assert not elsewhere.said.exists()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("javascript:alert(1)", "neither http:// nor https://"),
        ("https://good.org@evil.org/", "a user's name"),
        ("https://a.org/\x1b]52;c;?\x07\u202e[/][@click=app.quit]", "control characters"),
        ("https://a.org/" + "a" * 1_000_000, "longer than 2 kB"),
    ],
)
async def test_an_unfit_address_is_shown_cleaned_and_never_opened(
    url: str, reason: str, desktop: Desktop
) -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        given = await at_address(user, url)
        user.sees("This address is not opened", url[:11], "y copies")
        assert reason in " ".join(user.screen.replace("│", " ").split())
        await user.press("enter", "enter")
        assert given == []
        await user.press("y")
        assert given == [COPIED]
        assert user.app.clipboard.isprintable()
        assert len(user.app.clipboard.encode()) <= 2_048
    assert not desktop.said.exists()


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (40, 12), (160, 50)])
async def test_a_long_address_can_be_read_to_its_end_in_a_small_window(
    size: tuple[int, int], desktop: Desktop
) -> None:
    async with browsing(alliance(), size=size) as user:
        await at_address(user, "https://example.org/" + "a" * 1_000 + "END")
        await user.press_at_once(*["j"] * 100)
        if size[0] > 10:
            user.sees("END")


async def test_the_sources_open_their_addresses_with_a_key(desktop: Desktop) -> None:
    registry = with_address(ADDRESS)
    async with browsing(registry) as user:
        await user.app.push_screen(SourcesScreen(registry))
        await user.press("O")
        user.sees("Open www.example.org in the web browser?")
        await user.press("enter")
        await until(user, lambda: "was handed to the web browser" in user.screen)
    assert desktop.lines()[1] == ADDRESS


async def test_a_source_without_an_address_says_so(desktop: Desktop) -> None:
    registry = with_address("")
    async with browsing(registry) as user:
        await user.app.push_screen(SourcesScreen(registry))
        await user.settled()
        await user.click("its address")
        user.sees("No address is entered for")


async def test_the_address_of_a_quote_is_shown_from_the_browser_too() -> None:
    whole = alliance()
    sources = {
        id: msgspec.structs.replace(source, url=f"https://{id}.example.org/a")
        for id, source in whole.sources.items()
    }
    async with browsing(
        msgspec.structs.replace(whole, sources=sources), actor="iran", tie="iran.arms.hezbollah"
    ) as user:
        await user.press("3", "O")
        user.sees("https://paper.example.org/a")
        await user.press("escape")
    async with browsing(whole, actor="iran", tie="iran.arms.hezbollah") as user:
        await user.press("3", "O")
        user.sees("No address is entered for “The long way to Beirut”.")
