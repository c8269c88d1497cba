"""The overview: the whole network drawn, moved over, zoomed, and opened by communities."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from axis_tui.model.registry import Registry
from axis_tui.ui.screens.map import MapScreen
from axis_tui.ui.screens.network import NetworkScreen
from tests.ui.driver import browsing
from tests.ui.networks import alliance, crowd, saying
from tests.ui.overview import draw_few, open_network, spots

SIZES = ((20, 5), (40, 12), (80, 24), (160, 50))


@pytest.fixture(autouse=True)
def _kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


async def test_n_draws_everybody_and_says_who_is_chosen() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await open_network(user)
        user.sees("Network", "5 actors · 4 ties", "5 of 5 named", "Hezbollah", "Quds Force", "1 without ties")
        user.sees("Oman", "■ Iran · state · 3 ties")
        user.fills_the_window()


async def test_arrows_go_to_a_neighbour_or_else_to_whoever_stands_there() -> None:
    async with browsing(crowd(40, 90), (120, 40), actor="actor-0") as user:
        screen = await open_network(user)
        web = screen.web
        assert web is not None
        reached = {"actor-0"}
        for key in ["left", "up", "right", "down", "l", "j", "h", "k"] * 4:
            before = screen.cursor
            await user.press(key)
            assert screen.cursor == user.main.view.actor
            if screen.cursor != before:
                reached.add(str(screen.cursor))
            else:
                user.sees("Nobody stands in that direction.")
        assert len(reached) > 5


async def test_tab_goes_round_all_neighbours_and_says_each_tie() -> None:
    async with browsing(crowd(40, 90), (120, 40), actor="actor-0") as user:
        screen = await open_network(user)
        neighbours = user.main.registry.neighbours("actor-0")
        met = []
        for _ in neighbours:
            await user.press("tab")
            met.append(screen.cursor)
            assert user.main.view.actor == "actor-0"
            tie = user.main.registry.ties[str(user.main.view.tie)]
            assert screen.cursor in (tie.subject, tie.object)
            user.sees("1 quote, 1 source")
        assert set(met) == neighbours
        await user.press("shift+tab")
        assert screen.cursor == met[-2]


async def test_n_shows_the_next_tie_to_the_same_neighbour() -> None:
    async with browsing(alliance(), (120, 40), actor="hezbollah") as user:
        await open_network(user)
        await user.press("n")
        user.sees("Tab goes to a neighbour first.")
        await user.press("tab")
        user.sees("Iran arms Hezbollah", "1 of 2, n next", "2 independent sources")
        await user.press("n")
        user.sees("Iran directs Hezbollah", "2 of 2")


async def test_enter_chooses_the_neighbour_and_then_opens_its_map() -> None:
    async with browsing(alliance(), (120, 40), actor="hezbollah") as user:
        screen = await open_network(user)
        await user.press("tab", "enter")
        assert (screen.chosen, screen.cursor) == ("iran", "iran")
        await user.press("enter")
        assert isinstance(user.app.screen, MapScreen)
        assert user.main.view.actor == "iran"


async def test_zooming_keeps_the_cursor_in_the_window_and_shows_a_small_map() -> None:
    async with browsing(crowd(60, 150), (100, 30), actor="actor-3") as user:
        screen = await open_network(user)
        await user.press("-")
        user.sees("This is the whole.")
        await user.press("+", "=", "+")
        assert screen.drawing is not None
        assert screen.window.zoom == pytest.approx(1.5**3)
        assert "actor-3" in screen.drawing.spots
        assert screen.drawing.minimap is not None
        user.sees("×3.4")
        before = screen.window
        await user.press("shift+left", "ctrl+down")
        assert screen.window != before
        await user.press("0")
        assert screen.window.zoom == 1
        await user.press("shift+up")
        user.sees("All is in the window")


async def test_finding_an_actor_flies_there_and_keeps_the_zoom() -> None:
    async with browsing(crowd(60, 150), (100, 30), actor="actor-3") as user:
        screen = await open_network(user)
        await user.press("+", "+", "+", "+")
        zoom = screen.window.zoom
        await user.search("Actor 41 of")
        await user.press("enter")
        assert screen.cursor == "actor-41"
        assert screen.window.zoom == zoom
        assert screen.drawing is not None
        assert "actor-41" in screen.drawing.spots


async def test_a_click_chooses_and_the_wheel_zooms() -> None:
    async with browsing(crowd(30, 60), (120, 40), actor="actor-0") as user:
        screen = await open_network(user)
        await user.click("Actor 7 of the Crowd")
        assert screen.cursor == "actor-7"
        view = screen.map
        view.post_message(view.Wheeled(30, 10, up=True))
        await user.settled()
        assert screen.window.zoom == 1.5
        assert screen.drawing is not None
        assert screen.drawing.minimap is not None
        x, y, width, height = screen.drawing.minimap
        before = screen.window
        view.post_message(view.Clicked(x + width - 2, y + 1, twice=False))
        view.post_message(view.Clicked(x + 1, y + height - 2, twice=False))
        await user.settled()
        assert screen.window != before


async def test_a_filter_leaves_everybody_where_they_were() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        screen = await open_network(user)
        before = spots(screen)
        user.main.change(user.main.view.asking("tie:arms", "", "tie:arms"))
        await user.waits()
        assert set(spots(screen)) == {"iran", "hezbollah"}
        assert spots(screen).items() <= before.items()
        user.sees("2 actors · 1 tie", "tie:arms")
        user.main.change(user.main.view.lifting_filter())
        await user.waits()
        assert spots(screen) == before


async def test_a_filter_that_leaves_nobody_says_so() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await open_network(user)
        user.main.change(user.main.view.asking("kind:party", "", "kind:party"))
        await user.waits()
        user.sees("nobody is left")
        user.main.change(user.main.view.lifting_filter())
        await user.waits()
        user.sees("Hezbollah")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("many", [False, True])
async def test_every_size_of_window_shows_something(
    size: tuple[int, int], many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if many:
        draw_few(monkeypatch)
    registry: Registry = crowd(200, 500) if many else alliance()
    async with browsing(registry, size) as user:
        await open_network(user)
        await user.press("tab", "right", "+", "+", "left", "-", "shift+tab", "up", "0")
        user.fills_the_window()
        assert user.screen.strip()


@pytest.mark.parametrize(
    "words", ["[red]x[/] [/]", "\x1b[31mred\x1b[0m", "حزب الله", "真主党", "e\u0301\u0323 👩\u200d👧"]
)
async def test_names_of_any_kind_leave_every_line_as_wide_as_the_window(words: str) -> None:
    async with browsing(saying(words), (40, 12)) as user:
        await open_network(user)
        await user.press("tab", "+", "enter")
        user.fills_the_window()
        assert "\x1b" not in user.screen


async def test_resizing_draws_anew() -> None:
    async with browsing(alliance(), (100, 30)) as user:
        await open_network(user)
        await user.resize(60, 20)
        await user.settled()
        user.fills_the_window()
        user.sees("Hezbollah")


async def test_leaving_stops_the_placing(monkeypatch: pytest.MonkeyPatch) -> None:
    started, stopped = threading.Event(), threading.Event()

    def endless(skeleton: object, known: object, heed: Callable[[], None], tell: object) -> None:
        started.set()
        stopped.clear()
        try:
            while True:
                heed()
                time.sleep(0.001)
        finally:
            stopped.set()

    monkeypatch.setattr("axis_tui.ui.screens.network_places.find_layout", endless)
    async with browsing(alliance(), (100, 30)) as user:
        await user.press("N")
        user.sees("Placing 5 actors")
        assert await asyncio.to_thread(started.wait, 10)
        await user.press("escape")
        assert not isinstance(user.app.screen, NetworkScreen)
        assert await asyncio.to_thread(stopped.wait, 10)


async def test_places_are_found_again_when_the_view_is_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(crowd(50, 120), (100, 30)) as user:
        screen = await open_network(user)
        before = spots(screen)
        await user.press("escape")
        monkeypatch.setattr("axis_tui.ui.screens.network_places.find_layout", lambda *args: 1 / 0)
        screen = await open_network(user)
        assert spots(screen) == before
    async with browsing(crowd(50, 120), (100, 30)) as user:
        screen = await open_network(user)
        assert spots(screen) == before


async def test_the_picture_can_be_saved() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        screen = await open_network(user)
        saved = screen.canvas_to_save()
        assert saved is not None
        canvas, title, name = saved
        assert "Hezbollah" in canvas.to_text()
        assert "<svg" in canvas.to_svg(title)
        assert (title, name) == ("Alliance", "network.svg")
        await user.press("x")
        user.sees("Save the picture", "network.svg")
