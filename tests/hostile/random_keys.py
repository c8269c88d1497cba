"""A walk through the browser by moves of any kind, in front of any registry; what must hold after each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.worker import Worker, WorkerFailed, WorkerState

from axis_tui.export.toml import registry_toml
from axis_tui.loading import Loaded
from axis_tui.model.registry import Registry
from axis_tui.ui.app import Browser
from axis_tui.ui.chips import chips
from axis_tui.ui.finding import read_query
from axis_tui.ui.panes.actor_rows import ActorRows
from axis_tui.ui.screens import measuring, network_placing, ordering, owning, timing, weighing
from axis_tui.ui.screens.main import MainScreen
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view_line import read_view, write_view
from tests.hostile.harm import raw_in
from tests.hostile.moves import Move
from tests.ui.driver import User, loaded

PATIENCE = 30.0
"""Seconds after which a move counts as a hang."""

MOST_LEVELS = 12
"""Presses of Esc that lead to the main screen from anywhere."""

_WORKING_BESIDE = (measuring, network_placing, ordering, owning, timing, weighing)


class Walker:
    """Makes moves, and fails where something does not hold after one."""

    def __init__(self, user: User, registries: Sequence[Loaded], failed: Sequence[Worker[Any]]) -> None:
        """Walk in a browser; `registries` are those that may take the place of the one that is shown."""
        self.user = user
        self.registries = registries
        self._failed = failed

    async def make(self, move: Move) -> None:
        """Make a move and look at what it shows."""
        async with asyncio.timeout(PATIENCE):
            await self._make(move)
        self.look()

    async def _make(self, move: Move) -> None:
        user, app = self.user, self.user.app
        match move.what:
            case "key":
                await user.press(move.value)
            case "keys at once":
                for key in move.value.split():
                    app.post_key(key)
                await user.settled()
            case "type":
                await user.types(move.value)
            case "size":
                width, height = (int(cells) for cells in move.value.split())
                await user.resize(width, height)
                await user.settled()
            case "click":
                across, down, times = (float(part) for part in move.value.split())
                place = int(across * (app.size.width - 1)), int(down * (app.size.height - 1))
                await user.pilot.click(offset=place, times=int(times))
                await user.settled()
            case "take":
                await app._arrived(self.registries[int(move.value)])
                await user.settled()
            case "file":
                # What follows comes while the file is still being read.
                assert app.path is not None
                app.path.write_bytes(self._as_file(move.value))
                app.load_again()
            case "rest":
                await self.rest()
            case "home":
                await self.go_home()

    def _as_file(self, what: str) -> bytes:
        return b"broken" if what == "broken" else registry_toml(self.registries[int(what)].registry)

    async def rest(self) -> None:
        """Wait until all work is done; then what is chosen is there, and the panes show it."""
        for _ in range(3):
            with contextlib.suppress(WorkerFailed):
                await self.user.waits()
        self.look()
        self.look_at_light()

    async def go_home(self) -> None:
        """Go up to the main screen, and leave nothing out any more: everything is shown again."""
        await self.rest()
        user, main = self.user, self.user.main
        for _ in range(MOST_LEVELS):
            if user.app.screen is main and not main.actors_pane.is_typing:
                break
            await user.press("escape")
        assert user.app.screen is main, f"{MOST_LEVELS} times Esc lead to {user.app.screen}"
        await self.rest()
        await user.press("F")
        await self.rest()
        view, whole = main.view, main.whole
        assert view.lens.is_clear, view.lens
        assert not view.query, view.query
        assert main.registry is whole
        assert list(main.actors_pane._ids) == list(
            Seeing(whole, main.search_names).ordered(whole, view.order)
        )
        line = write_view(view)
        again, _ = read_view(whole, line, main._actor_called)
        assert (again.lens, again.actor, again.tie) == (view.lens, view.actor, view.tie), line

    # --- What must hold ----------------------------------------------------------------------------

    def look(self) -> None:
        """Fail where the program has ended or shows what a terminal would obey."""
        app = self.user.app
        assert app.crash is None, repr(app.crash)
        assert app.is_running, "the program has ended"
        assert not app._exit, "the program is ending"
        errors = [worker.error for worker in self._failed]
        if errors:
            raise errors[0] or AssertionError("a worker failed")
        self.user.fills_the_window()
        for line in self.user.lines:
            assert not raw_in(line, allowed=""), ascii(line)

    def look_at_light(self) -> None:
        """Fail where what is chosen is not in what is seen, or the panes show another thing."""
        main = self.user.main
        view, registry = main.view, main.registry
        if view.actor is None:
            assert not registry.actors, "no actor is chosen"
        else:
            assert view.actor in registry.actors, f"{view.actor} is chosen, and not seen"
        if view.tie is not None:
            tie = registry.ties[view.tie]
            assert view.actor in (tie.subject, tie.object), f"{view.tie} is no tie of {view.actor}"
        assert set(view.pins) <= set(main.whole.actors)
        assert set(view.lens.muted) <= set(main.whole.sources)
        if self.user.app.screen is main:
            self._look_at_panes(main)

    def _look_at_panes(self, main: MainScreen) -> None:
        view, actors, evidence = main.view, main.actors_pane, main.evidence_pane
        assert not main.stale, "the panes do not show the view"
        assert main.seen == main.seeing.see(view), "what is seen is not what the view leaves"
        for pane in (actors, main.ties_pane, evidence):
            assert pane.registry is main.registry, f"{pane} shows another registry"
        assert actors.chosen == view.actor
        assert actors.rows.cursor == actors._places.get(view.actor or ""), "the cursor is on another actor"
        if isinstance(actors.rows.source, ActorRows):
            assert actors.rows.source.pins == view.pins
        assert main.ties_pane._actor_id == view.actor
        looked_at = main._looked_at(view)
        assert (main.ties_pane.tie_id, evidence.looked_at) == (looked_at[1], looked_at)
        shown = main._chip_bar.chips if main._chip_bar is not None else ()
        assert shown == chips(view, main.whole)
        line = actors.filter_line
        if line is not None and not actors.is_typing and read_query(main.whole, line.value).error is None:
            assert line.value == view.query
        # A filter stands on the chips; what is looked for among the names stands on the line alone.
        assert line is not None or not view.words, f"“{view.query}” is in no line"


async def walk(
    registries: Sequence[Registry | Loaded],
    moves: Sequence[Move],
    folder: Path,
    *,
    size: tuple[int, int] = (100, 30),
    beside: bool = False,
) -> None:
    """Make moves in a browser on the first registry, then go home; with `beside`, as if it were large.

    Raises AssertionError or what went wrong, with the number of the move in a note.
    """
    opened = [
        one if isinstance(one, Loaded) else loaded(one, path=folder / "registry.toml") for one in registries
    ]
    with _apart(folder, beside=beside), _failed_workers() as failed:
        path = folder / "registry.toml"
        path.write_bytes(registry_toml(opened[0].registry))
        app = Browser(opened[0], path=path)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            walker = Walker(User(app, pilot), opened, failed)
            for number, move in enumerate([*moves, Move("home")]):
                try:
                    await walker.make(move)
                except Exception as error:
                    app.crash = None
                    error.add_note(f"move {number}: {move}, on {app.screen}, {walker.user.main.view}")
                    raise


@contextlib.contextmanager
def _apart(folder: Path, *, beside: bool) -> Iterator[None]:
    """Keep what is written in a folder, start no other program, and have large registries if asked for."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        patch.setenv("EDITOR", "true")
        patch.setattr("axis_tui.ui.screens.address.open_address", lambda browser, address: None)
        patch.chdir(folder)
        if beside:
            for module in _WORKING_BESIDE:
                patch.setattr(module, "MOST_AT_ONCE", -1)
            patch.setattr("axis_tui.ui.names.MOST_AT_ONCE", -1)
        yield


@contextlib.contextmanager
def _failed_workers() -> Iterator[list[Worker[Any]]]:
    """Note the workers that fail: many of them may do so without ending the program."""
    failed: list[Worker[Any]] = []

    plain = Worker.__dict__["state"]

    def note(worker: Worker[Any], state: WorkerState) -> None:
        if state is WorkerState.ERROR:
            failed.append(worker)
        plain.fset(worker, state)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Worker, "state", property(plain.fget, note))
        yield failed
