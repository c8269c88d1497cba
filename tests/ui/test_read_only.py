"""A visitor of a served page: every command runs or says why not, and nothing is written or started."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from axis_tui.export import replacing
from axis_tui.search import index
from axis_tui.ui import names, state
from axis_tui.ui.commands import COMMANDS
from axis_tui.ui.opening import find_browser
from axis_tui.ui.screens.address import AddressScreen
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.export import ExportScreen
from axis_tui.ui.screens.picture import PictureScreen
from tests.hostile.harm import snapshot
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, crowd


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def started(*given: object, **options: object) -> None:
        raise AssertionError(f"a process was started: {given}")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":99")
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(subprocess, "Popen", started)
    monkeypatch.setattr(replacing, "_may_write", False)
    monkeypatch.setattr(state, "_keeps", False)
    return tmp_path


@asynccontextmanager
async def visiting() -> AsyncIterator[User]:
    async with browsing(alliance(), (90, 24), actor="iran", tie="iran.arms.hezbollah") as user:
        user.app.read_only = True
        yield user


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
async def test_no_command_writes_or_starts_anything(command: Any, folder: Path) -> None:
    before = snapshot(folder)
    async with visiting() as user:
        screen = user.app.screen
        assert isinstance(screen, CommandScreen)
        await screen.action_command(command.id)
        await user.settled()
        if user.app.is_running:
            await user.press("enter")
            await user.waits()
    assert snapshot(folder) == before


@pytest.mark.parametrize("command", ["export", "edit", "views"])
async def test_a_command_that_writes_says_why_it_cannot(command: str) -> None:
    async with visiting() as user:
        screen = user.app.screen
        assert isinstance(screen, CommandScreen)
        await screen.action_command(command)
        await user.settled()
        user.sees("This page is only to read")
        assert user.app.screen is screen


async def test_an_export_that_is_reached_all_the_same_writes_nothing(folder: Path) -> None:
    before = snapshot(folder)
    async with visiting() as user:
        user.app.push_screen(ExportScreen(user.main.loaded, user.main.view))
        await user.settled()
        await user.press("enter", "enter")
        await user.waits()
        user.sees("Nothing was written: nothing is written here; this is only to read")
    assert snapshot(folder) == before


async def test_a_picture_is_not_even_asked_for(folder: Path) -> None:
    from axis_tui.drawing.cells import Canvas

    given: list[str | None] = []
    async with visiting() as user:
        user.app.push_screen(PictureScreen(Canvas(1, 1), "title", "picture.svg"), given.append)
        await user.settled()
        await user.pilot.pause()
    assert given == ["This page is only to read: no picture is saved on its machine."]


async def test_an_address_is_copied_and_no_browser_of_this_machine_started() -> None:
    async with visiting() as user:
        assert find_browser(user.app) is None
        user.app.push_screen(AddressScreen("https://www.example.org/"))
        await user.settled()
        user.sees("Nothing is opened from this page.", "https://www.example.org/")
        assert user.app.clipboard == "https://www.example.org/"


async def test_the_problems_of_a_registry_lead_to_no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_tui.ui.editor import edit_file

    monkeypatch.setenv("EDITOR", "vi")
    async with visiting() as user:
        said = edit_file(user.app, Path("registry.toml"), 1)
    assert said == "This page is only to read: nothing can be edited."


def test_nothing_is_kept_and_nothing_that_was_kept_is_seen(folder: Path) -> None:
    (folder / "axis-tui").mkdir()
    (folder / "axis-tui" / "state.json").write_text('{"theme": "secret"}')
    before = snapshot(folder)
    assert state.read_state() == {}
    state.keep_state(theme="mine")
    assert state.keep_log("crash") is None
    assert snapshot(folder) == before


async def test_the_places_and_names_of_a_large_registry_are_worked_out_and_not_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "MOST_AT_ONCE", 100)
    monkeypatch.setattr(index, "MOST_SMALL", 10)
    before = snapshot(folder)
    async with browsing(crowd(300, 600), (90, 24)) as user:
        await user.waits()
        await user.press("N")
        await user.waits()
        user.sees("300 actors")
    assert snapshot(folder) == before
