"""How soon a network is drawn, how quickly it is moved, and whether keys wait while it is placed.

First picture: from the key that opens the overview to the picture, nothing being kept from before.
Gap: the longest time for which the event loop did not turn meanwhile. Window: drawing and painting
after a key that moves or zooms, in time of the processor, so that what else runs on the machine
matters less. Limits are those that the project holds itself to.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
import time

from axis_tui.drawing.communities_map import draw_communities
from axis_tui.drawing.overview import draw_overview
from axis_tui.drawing.web import Viewport, Web, make_web
from axis_tui.graph.layout import find_layout
from axis_tui.graph.skeleton import make_skeleton
from axis_tui.ui.screens.network import NetworkScreen
from axis_tui.ui.screens.owner import Owner
from tests.ui.driver import browsing
from tests.ui.networks import crowd

FIRST_PICTURE = {300: 1.5, 3_000: 3.0, 20_000: 8.0}
"""Seconds, by number of actors."""

GAP_MS, WINDOW_MS = 100.0, 50.0
WINDOW_ACTORS = 10_000
WIDTH, HEIGHT = 160, 50


async def _gaps(found: list[float]) -> None:
    before = time.perf_counter()
    while True:
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        found.append(1000 * (now - before))
        before = now


class Watched(NetworkScreen):
    """An overview that says when there is a picture."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.shown = asyncio.Event()

    def draw(self, *, stay: bool = False) -> None:
        """Draw, and say so."""
        super().draw(stay=stay)
        if self.drawing is not None:
            self.shown.set()


async def first_picture(actors: int) -> tuple[float, list[float]]:
    """Open the overview of a network of so many actors: seconds, and the gaps of the loop in ms."""
    async with browsing(crowd(actors, 3 * actors), (WIDTH, HEIGHT)) as user:
        gaps: list[float] = []
        watch = asyncio.ensure_future(_gaps(gaps))
        start = time.perf_counter()
        screen = Watched(user.main)
        user.main.open_look(screen)
        await asyncio.wait_for(screen.shown.wait(), 60)
        taken = time.perf_counter() - start
        await user.settled()
        watch.cancel()
        return taken, sorted(gaps, reverse=True)


async def window_keys(actors: int) -> dict[str, list[float]]:
    """Move and zoom, as keys do: milliseconds each, until it is painted."""
    taken: dict[str, list[float]] = {}
    async with browsing(crowd(actors, 3 * actors), (WIDTH, HEIGHT)) as user:
        screen = Watched(user.main)
        user.main.open_look(screen)
        await asyncio.wait_for(screen.shown.wait(), 60)
        keys = {
            "nearer": lambda: screen.action_zoom(1),
            "further": lambda: screen.action_zoom(-1),
            "window left": lambda: screen.action_pan(-1, 0),
            "window down": lambda: screen.action_pan(0, 1),
            "step right": lambda: screen.action_step("right"),
            "round": lambda: screen.action_go_round(1),
        }
        moves = ["window left", "window down", "step right", "round"]
        for name in (["nearer"] + moves) * 7 + ["further"] * 7:
            start = time.thread_time()
            keys[name]()
            user.app.screen._compositor.render_strips(user.app.size)
            taken.setdefault(name, []).append(1000 * (time.thread_time() - start))
            await user.settled()
    return taken


def draw_times(actors: int) -> dict[str, float]:
    """Draw windows of several sizes: milliseconds each."""
    registry = crowd(actors, 3 * actors)
    web: Web = make_web(registry, find_layout(make_skeleton(registry)))
    focus = web.actors[0]
    x, y = web.places[0].tolist()
    times: dict[str, list[float]] = {}
    for zoom in (1.0, 2.0, 4.0, 8.0, 16.0):
        for _ in range(5):
            start = time.thread_time()
            draw_overview(web, WIDTH, HEIGHT, focus=focus, viewport=Viewport(x, y, zoom))
            times.setdefault(f"actors x{zoom:g}", []).append(1000 * (time.thread_time() - start))
            if web.groups is not None:
                start = time.thread_time()
                view = Viewport(x, y, zoom)
                draw_communities(web, web.groups, WIDTH, HEIGHT, cursor=0, viewport=view)
                times.setdefault(f"communities x{zoom:g}", []).append(1000 * (time.thread_time() - start))
    return {name: statistics.median(found) for name, found in times.items()}


def main(argv: list[str]) -> int:
    """Print the figures; 1 where a limit is not held."""
    parser = argparse.ArgumentParser(prog="bench drawing")
    parser.add_argument("--actors", type=int, nargs="*", default=list(FIRST_PICTURE))
    options = parser.parse_args(argv)
    late = False
    for actors in options.actors:
        with tempfile.TemporaryDirectory() as nothing_kept:
            os.environ["XDG_CACHE_HOME"] = nothing_kept
            taken, gaps = asyncio.run(first_picture(actors))
        limit = FIRST_PICTURE.get(actors, max(FIRST_PICTURE.values()))
        late |= taken > limit or gaps[0] > GAP_MS
        longest = ", ".join(f"{gap:.0f}" for gap in gaps[:3])
        print(f"first picture of {actors:>6,} actors: {taken:5.2f} s (limit {limit} s), gaps {longest} ms")
    for name, milliseconds in draw_times(WINDOW_ACTORS).items():
        print(f"drawing {WINDOW_ACTORS:,} actors, {name:16}: {milliseconds:5.1f} ms")
    for key, found in asyncio.run(window_keys(WINDOW_ACTORS)).items():
        late |= statistics.median(found) > WINDOW_MS
        print(f"{key:12} median {statistics.median(found):5.1f}, longest {max(found):5.1f} ms")
    return int(late)
