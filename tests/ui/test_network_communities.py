"""A network that is too large for its actors is drawn as communities, which open."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.ui.screens.network import NetworkScreen
from tests.ui.driver import browsing
from tests.ui.networks import crowd
from tests.ui.overview import draw_few, open_network, until


@pytest.fixture(autouse=True)
def _drawn_as_communities(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    draw_few(monkeypatch)


async def test_a_large_network_is_drawn_as_communities_that_open() -> None:
    registry = crowd(300, 700)
    async with browsing(registry, (140, 45), actor="actor-0") as user:
        screen = await open_network(user)
        user.sees("300 actors · 700 ties", "communities", "Around Actor", "without ties")
        met = set()
        for _ in range(40):
            await user.press("tab")
            met.add(screen.group)
        assert screen.web is not None
        assert screen.web.groups is not None
        assert met == {n for n, size in enumerate(screen.web.groups.sizes) if size}
        group, cursor = screen.group, screen.cursor
        await user.press("enter")
        await until(user, lambda: screen.depth == 1 and len(screen.web.actors if screen.web else ()) < 300)
        assert screen.web is not None
        assert cursor in screen.web.numbers
        user.sees("Network · ")
        await user.press("escape")
        await until(user, lambda: screen.depth == 0 and len(screen.web.actors if screen.web else ()) == 300)
        assert screen.group == group
        await user.press("escape")
        assert not isinstance(user.app.screen, NetworkScreen)


async def test_zooming_into_communities_shows_their_actors() -> None:
    async with browsing(crowd(300, 700), (140, 45), actor="actor-0") as user:
        screen = await open_network(user)
        for _ in range(8):
            await user.press("+")
        assert screen.groups() is None
        user.sees("Actor 0 of the Crowd")
        await user.press("left", "0")
        assert screen.groups() is not None


async def test_whoever_is_found_outside_an_open_community_is_shown_in_the_whole() -> None:
    async with browsing(crowd(300, 700), (140, 45), actor="actor-0") as user:
        screen = await open_network(user)
        await user.press("enter")
        await until(user, lambda: screen.depth == 1 and len(screen.web.actors if screen.web else ()) < 300)
        inside = screen.web.numbers if screen.web else {}
        outside = next(actor for actor in user.main.registry.actors if actor not in inside)
        screen.go(outside)
        await until(user, lambda: screen.depth == 0)
        await user.waits()
        assert screen.cursor == outside
