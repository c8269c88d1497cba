"""How two actors are tied, in the browser."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event

import pytest

from axis_tui.graph.paths import Paths, find_paths
from axis_tui.model.registry import Registry
from axis_tui.ui.app import Browser
from axis_tui.ui.screens import path as module
from axis_tui.ui.screens.path import PathScreen, Wanted
from axis_tui.ui.session import _actor_called, _read_texts
from tests.ui.driver import User, browsing, loaded
from tests.ui.networks import alliance


def drawn(user: User) -> PathScreen:
    screen = user.app.screen
    assert isinstance(screen, PathScreen)
    return screen


async def test_p_asks_to_whom_and_draws_the_chain_with_its_weakest_step() -> None:
    async with browsing(alliance(), size=(120, 40), actor="soleimani") as user:
        await user.press("p")
        user.sees("How is Qassem Soleimani tied to whom?")
        await user.types("hezb")
        await user.press("enter")
        await user.waits()
        user.sees("Qassem Soleimani – Hezbollah", "3 steps", "Quds Force", "Iran", "weakest")


async def test_the_actor_itself_is_not_offered_as_the_other_end() -> None:
    async with browsing(alliance(), size=(80, 24), actor="soleimani") as user:
        await user.press("p")
        listed = user.screen.partition("tied to whom?")[2]
        assert "Hezbollah" in listed
        assert "Qassem" not in listed
        await user.types("suleimani")
        user.sees("Qassem Soleimani itself, and nobody else.")


async def test_two_pinned_actors_need_no_question() -> None:
    async with browsing(alliance(), size=(120, 40), actor="soleimani") as user:
        await user.press("space")
        await user.search("iran")
        await user.press("enter", "space", "p")
        await user.waits()
        user.sees("Qassem Soleimani – Iran", "2 steps")


async def test_enter_goes_to_the_quotes_of_the_tie_under_the_cursor() -> None:
    async with browsing(alliance(), size=(120, 40), actor="quds") as user:
        user.main.show_path("quds", "hezbollah")
        await user.waits()
        await user.press("j")
        tie = drawn(user).drawing.rows[1].tie  # type: ignore[union-attr]
        await user.press("enter")
        assert user.main.view.tie == tie
        assert user.main.pane == "evidence"


async def test_where_no_chain_leads_it_says_so() -> None:
    async with browsing(alliance(), size=(120, 40), actor="oman") as user:
        user.main.show_path("oman", "iran")
        await user.waits()
        user.sees("No chain of ties")
        await user.press("j", "n", "x", "enter", "escape")
        user.sees("1 Actors")


async def test_the_browser_opens_on_a_path_where_it_is_asked_to() -> None:
    app = Browser(loaded(alliance()), between=("quds", "hezbollah"))
    async with app.run_test(size=(120, 40)) as pilot:
        user = User(app, pilot)
        await user.waits()
        await user.waits()
        user.sees("Quds Force – Hezbollah")


def test_an_actor_is_named_by_id_or_by_any_name() -> None:
    registry = alliance()
    assert _actor_called(registry, "quds") == "quds"
    assert _actor_called(registry, "suleimani") == "soleimani"


def test_a_text_that_cannot_be_read_is_named_before_the_browser_opens(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_bytes(b"caf\xe9")
    with pytest.raises(LookupError, match=r"paper\.txt:1:4: .* is not UTF-8"):
        _read_texts(tmp_path)


async def test_longer_and_shorter_chains_are_looked_at_and_filters_narrow_them() -> None:
    async with browsing(alliance(), size=(120, 40), actor="quds") as user:
        user.main.show_path("quds", "hezbollah")
        await user.waits()
        user.sees("2 to 3 steps")
        await user.press("-")
        await user.waits()
        user.sees("2 steps")
        await user.press("-")
        user.sees("These are the shortest chains.")
        for _ in range(4):
            await user.press("+")
            await user.waits()
        await user.press("+")
        user.sees("at most 4 ties longer")
        user.main.change(user.main.view.asking("tie:arms", "", "tie:arms"))
        await user.waits()
        user.sees("no chain", "as far as is shown")


async def test_chains_that_were_looked_for_before_are_not_shown_for_those_asked_for_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, may_end = Event(), Event()
    given = {1: asyncio.Event(), 2: asyncio.Event()}
    take = PathScreen._found

    def taken(screen: PathScreen, wanted: Wanted, found: Paths) -> None:
        take(screen, wanted, found)
        given[wanted.detour].set()

    def find_slowly(registry: Registry, *ends: str, longest: int, detour: int) -> Paths:
        if detour == 1:
            return find_paths(registry, *ends, longest=longest, detour=detour)
        begun.set()
        may_end.wait(20)
        return Paths((), 0, False)

    async with browsing(alliance(), size=(120, 40), actor="quds") as user:
        user.main.show_path("quds", "hezbollah")
        await user.waits()
        monkeypatch.setattr(module, "find_paths", find_slowly)
        monkeypatch.setattr(PathScreen, "_found", taken)
        await user.press("+")
        assert await asyncio.to_thread(begun.wait, 20)
        await user.press("-")
        await asyncio.wait_for(given[1].wait(), 20)
        may_end.set()
        await asyncio.wait_for(given[2].wait(), 20)
        await user.waits()
        user.sees("2 to 3 steps")
