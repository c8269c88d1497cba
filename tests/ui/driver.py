"""A driver that speaks like a person: what it presses, and what it sees on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

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
            await self.pilot.press(key)
            await self.app.all_typed()
        await self.pilot.pause()

    async def press_at_once(self, *keys: str) -> None:
        """Press keys so fast that they arrive together."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()
        await self.app.all_typed()
        await self.pilot.pause()

    async def types(self, words: str) -> None:
        """Type words, letter by letter."""
        await self.press(*("space" if letter == " " else letter for letter in words))

    async def search(self, words: str) -> None:
        """Look for an actor."""
        await self.press("slash")
        await self.types(words)

    async def click(self, words: str, times: int = 1) -> None:
        """Click on words that stand on the screen."""
        for y, line in enumerate(self.lines):
            if (x := line.find(words)) >= 0:
                await self.pilot.click(offset=(cell_len(line[:x]), y), times=times)
                await self.pilot.pause()
                return
        raise AssertionError(f"{words!r} is not on the screen:\n{self.screen}")

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
) -> AsyncIterator[User]:
    """Open the browser on a registry in a window of a size."""
    opened = registry if isinstance(registry, Loaded) else loaded(registry)
    app = Browser(opened, actor=actor, tie=tie)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
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
