"""A driver that speaks like a person: what it presses, and what it sees on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem
from axis_tui.model.registry import Registry
from axis_tui.ui.app import Browser
from axis_tui.ui.screens.main import MainScreen


class User:
    """Somebody at the keyboard, in front of a screen."""

    def __init__(self, app: Browser, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and wait for what they show."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            letter = key if len(key) == 1 else " " if key == "space" else None
            self.app.post_message(events.Key(name, letter))
            await self.settled()

    async def waits(self) -> None:
        """Wait until the work beside the screen is done and shown."""
        # A screen that opens begins its work when it is laid out, and some work begins more.
        await self.settled()
        while not all(worker.is_finished for worker in self.app.workers):
            # The work of a screen that closes with it is called cancelled, though it is done.
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.settled()

    async def settled(self) -> None:
        """Wait until what was typed is done with and shown."""
        await asyncio.sleep(0)
        for _ in range(2):
            await self.app.all_typed()
            await self._drawn()

    async def _drawn(self) -> None:
        """Wait until the screen is drawn again, however busy the machine is."""
        screen, drawn = self.app.screen, asyncio.Event()
        screen.call_after_refresh(drawn.set)
        for _ in range(200):
            with suppress(TimeoutError):
                await asyncio.wait_for(drawn.wait(), 0.1)
            # A screen that closes before that never calls.
            if drawn.is_set() or screen is not self.app.screen or not screen.is_running:
                return

    async def press_at_once(self, *keys: str) -> None:
        """Press keys so fast that they arrive together."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.settled()

    async def types(self, words: str) -> None:
        """Type words, letter by letter."""
        await self.press(*("space" if letter == " " else letter for letter in words))

    async def answers(self, key: str, words: str) -> None:
        """Press a key that asks for words, type them in the place of what stands there, and press Enter."""
        await self.press(key, "ctrl+u")
        await self.types(words)
        await self.press("enter")

    async def enters(self, words: str) -> None:
        """Type words in the place of what stands in the line that is open, at once, and press Enter."""
        self.app.screen.query_one(Input).value = words
        await self.press("enter")

    async def search(self, words: str) -> None:
        """Look for an actor."""
        await self.press("/")
        await self.types(words)

    async def click(self, words: str, times: int = 1) -> None:
        """Click on words that stand on the screen, the leftmost where there are several."""
        self.sees(words)
        places = [(line.find(words), y) for y, line in enumerate(self.lines) if words in line]
        x, y = min(places)
        await self.pilot.click(offset=(cell_len(self.lines[y][:x]), y), times=times)
        await self.settled()

    async def is_given(self, registry: Registry) -> None:
        """See another registry in the place of this one, as after its files have changed."""
        await self.app._arrived(loaded(registry))
        await self.waits()
        assert self.main.whole is registry

    async def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, as they stand there."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips(self.app.size) if width and height else []
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def screen(self) -> str:
        """The whole screen as text."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def main(self) -> MainScreen:
        """The main screen, whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, MainScreen))

    def sees(self, *words: str) -> None:
        """Fail unless all the words stand on the screen."""
        for one in words:
            assert one in self.screen, f"{one!r} is not on the screen:\n{self.screen}"

    def does_not_see(self, *words: str) -> None:
        """Fail if any of the words stands on the screen."""
        for one in words:
            assert one not in self.screen, f"{one!r} is on the screen:\n{self.screen}"

    def fills_the_window(self, after: str = "") -> None:
        """Fail unless there are as many lines as the window is high, each exactly as wide as it."""
        width, height = self.app.size
        widths = [cell_len(line) for line in self.lines]
        assert widths == [width] * height, f"after {after!r}, {width} by {height}:\n{self.lines!a}"


def loaded(registry: Registry, problems: tuple[Problem, ...] = (), path: Path | None = None) -> Loaded:
    """A registry as if it had been read from a file."""
    return Loaded(
        registry=registry,
        path=path or Path("registry.toml"),
        files=(),
        problems=problems,
        sha256="0" * 64,
        origins={},
    )


@asynccontextmanager
async def browsing(
    registry: Registry | Loaded,
    size: tuple[int, int] = (160, 50),
    *,
    actor: str | None = None,
    tie: str | None = None,
    busy: bool = False,
) -> AsyncIterator[User]:
    """Open the browser on a registry in a window of a size; where `busy`, while it still works beside."""
    opened = registry if isinstance(registry, Loaded) else loaded(registry)
    app = Browser(opened, actor=actor, tie=tie)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if not busy:
            await app.workers.wait_for_complete()
            await pilot.pause()
        yield User(app, pilot)


@asynccontextmanager
async def facing(*problems: Problem, size: tuple[int, int] = (100, 30)) -> AsyncIterator[User]:
    """Open the browser on a registry that does not load."""
    app = Browser(problems=problems, path=Path("registry.toml"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield User(app, pilot)
