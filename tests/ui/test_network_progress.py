"""How far the placing of a large network is, as one sees it, and what Esc does meanwhile."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from axis_tui.graph.layout import Layout, find_layout
from axis_tui.graph.skeleton import Skeleton
from axis_tui.loading.steps import Tell
from axis_tui.ui.screens import network_drawn
from axis_tui.ui.screens.network import NetworkScreen
from tests.ui.driver import User, browsing
from tests.ui.networks import crowd


class Held:
    """A placing that stands still at a step until the test lets it go on."""

    def __init__(self) -> None:
        self.told, self.may_end, self.stopped = threading.Event(), threading.Event(), threading.Event()

    def find(self, skeleton: Skeleton, known: object, heed: Callable[[], None], tell: Tell) -> Layout:
        """Tell two steps, wait, and place everybody."""
        tell("communities", 0, 0)
        tell("members", 12, 37)
        self.told.set()
        try:
            while not self.may_end.is_set():
                heed()
                time.sleep(0.005)
        finally:
            self.stopped.set()
        return find_layout(skeleton)


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    """The placing of the network, and steps that are shown at once."""
    held = Held()
    # No place is known from before.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("axis_tui.ui.screens.network_places.find_layout", held.find)
    monkeypatch.setattr(network_drawn, "TOLD_AFTER", 0.0)
    return held


async def say_how_far(user: User, held: Held) -> NetworkScreen:
    """Open the network, and have its screen say how far the placing is."""
    await user.press("N")
    assert await asyncio.to_thread(held.told.wait, 10)
    screen = user.app.screen
    assert isinstance(screen, NetworkScreen)
    screen._say_how_far()
    await user.settled()
    return screen


async def test_the_steps_of_placing_are_shown_and_then_the_picture(held: Held) -> None:
    async with browsing(crowd(900, 1_800), (100, 30), actor="actor-0") as user:
        screen = await say_how_far(user, held)
        user.sees("✓ Find communities", "› Place the members of each", "12 of 37", "Esc goes back.")
        held.may_end.set()
        await user.waits()
        user.does_not_see("Place the members", "so far")
        assert screen.drawing is not None
        screen._say_how_far()
        assert screen._telling is None


async def test_esc_goes_back_and_stops_the_placing(held: Held) -> None:
    async with browsing(crowd(900, 1_800), (100, 30), actor="actor-0") as user:
        await user.press("N")
        assert await asyncio.to_thread(held.told.wait, 10)
        await user.press("escape")
        assert user.app.screen is user.main
        assert await asyncio.to_thread(held.stopped.wait, 10)


async def test_what_is_placed_in_a_moment_shows_no_steps(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_drawn, "TOLD_AFTER", 1000.0)
    async with browsing(crowd(900, 1_800), (100, 30), actor="actor-0") as user:
        await say_how_far(user, held)
        user.sees("Placing 900 actors")
        user.does_not_see("so far")
        held.may_end.set()
        await user.waits()
