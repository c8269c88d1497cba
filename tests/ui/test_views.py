"""Views with a name, and the view that comes back with the next start."""

from __future__ import annotations

import re
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from axis_tui.loading.bundled import bundled_registry
from axis_tui.model.registry import Registry
from axis_tui.ui.app import Browser
from axis_tui.ui.kept_views import keep_view, kept_view, name_view, named_views
from axis_tui.ui.screens.views import ViewsScreen
from axis_tui.ui.session import Opening, _keep, find_start
from axis_tui.ui.view import View
from tests.ui.driver import User, browsing, loaded
from tests.ui.networks import alliance

WHOLE = alliance()


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_a_view_comes_back_as_it_was_left_without_what_is_gone(tmp_path: Path) -> None:
    view = View().choosing_actor("iran").staying().going_to("hezbollah", "iran.arms.hezbollah")
    view = (
        view.asking("hezb kind:armed-group", "hezb", "kind:armed-group")
        .muting("copy")
        .muting("gone")
        .pinning("iran")
    )
    keep_view(tmp_path / "a", view)
    back = kept_view(tmp_path / "a", WHOLE)
    assert back is not None
    assert back.here == view.here
    assert (back.query, back.words) == ("kind:armed-group", "")
    assert back.lens.muted == ("copy",)
    assert [place.actor for place in back.behind] == ["iran"]
    assert kept_view(tmp_path / "b", WHOLE) is None


def test_what_was_kept_and_means_nothing_now_is_left(tmp_path: Path) -> None:
    keep_view(tmp_path, View().asking("kind:dragon", "", "kind:dragon"))
    back = kept_view(tmp_path, WHOLE)
    assert back is not None
    assert back.lens.is_clear


def test_a_search_letter_by_letter_is_not_carried_into_the_next_run(tmp_path: Path) -> None:
    keep_view(tmp_path, View().matching_strictly(True))
    back = kept_view(tmp_path, WHOLE)
    assert back is not None
    assert not back.strict


async def test_the_line_of_a_view_names_the_registry_unless_it_is_the_bundled_one(tmp_path: Path) -> None:
    for path, words in (
        (bundled_registry(), ("axis-tui --view",)),
        (tmp_path / "r.toml", ("r.toml", "--view")),
    ):
        async with browsing(loaded(alliance(), path=path), (160, 40)) as user:
            await user.press("V")
            user.sees(*words)


def test_views_with_a_name_are_kept_for_each_registry(tmp_path: Path) -> None:
    name_view(tmp_path / "a", "Arms", "tie:arms")
    name_view(tmp_path / "b", "Other", "kind:state")
    assert named_views(tmp_path / "a") == {"Arms": "tie:arms"}
    name_view(tmp_path / "a", "Arms", None)
    assert named_views(tmp_path / "a") == {}


async def test_a_view_is_saved_found_again_and_forgotten(tmp_path: Path) -> None:
    async with browsing(loaded(alliance(), path=tmp_path / "r.toml"), (120, 40)) as user:
        await user.search("tie:arms")
        await user.press("enter", "V")
        user.sees("Saved views", "r.toml", "--view", "tie:arms")
        await user.answers("n", "Arms only")
        user.sees("Saved: Arms only")
        await user.press("escape", "F")
        user.sees("4 ties")
        await user.press("V", "j", "enter")
        user.sees("1 of 4 ties", "[tie:arms ×]")
        await user.press("z")
        user.does_not_see("[tie:arms ×]")
        await user.press("V", "j", "d", "x")
        user.sees("x again forgets Arms only.")
        await user.press("x")
        user.sees("Forgotten: Arms only")


async def test_the_keys_below_the_saved_views_are_those_of_the_row(tmp_path: Path) -> None:
    async with browsing(loaded(alliance(), path=tmp_path / "r.toml"), (80, 24)) as user:
        await user.press("V")
        user.sees("enter names and saves it · y copies its line · esc back")
        await user.press("enter")
        await user.types("mine")
        await user.press("enter")
        user.sees("Saved: mine", "enter goes · y copies its line · x forgets · n saves this one")
        await user.press("k", "?")
        user.sees("On this screen", "Forget a saved view")
        await user.press("escape")
        user.sees("enter names and saves it")


async def test_the_line_that_is_offered_can_be_typed_into_a_shell(tmp_path: Path) -> None:
    line = """'smith !name "$HOME `x` (tie:arms or tone:"hostility")"""
    async with browsing(alliance(), (200, 40)) as user:
        user.app.push_screen(ViewsScreen(None, line))
        await user.settled()
        (offered,) = [row for row in user.lines if "--view" in row]
    (command,) = re.findall(r"axis-tui (--view .*?) *│", offered)
    assert typed_into_bash(f"printf '%s|' {command}") == f"--view|{line}|"


def typed_into_bash(command: str) -> str:
    """What a command says in a shell that somebody types into: only that looks for events behind a `!`."""
    given = f"set -H\n{command}\n"
    shell = ["bash", "--norc", "-i"]
    return subprocess.run(shell, input=given, capture_output=True, text=True, check=False).stdout


async def test_a_line_says_which_view_of_the_network_is_open(tmp_path: Path) -> None:
    async with browsing(loaded(alliance(), path=tmp_path / "r.toml"), (120, 40), actor="iran") as user:
        await user.press("m", "V")
        user.sees("look:map")
        await user.press("n")
        await user.types("drawn")
        await user.press("enter", "escape", "escape", "V", "j", "enter")
        user.sees("Map · Iran")


async def test_a_filter_that_came_back_and_is_not_known_any_more_stands_to_be_mended(tmp_path: Path) -> None:
    keep_view(tmp_path, View().asking("kind:dragon", "", "kind:dragon"))
    app = Browser(loaded(WHOLE), view=kept_view(tmp_path, WHOLE))
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        user = User(app, pilot)
        await user.waits()
        user.sees("/ kind:dragon", "there is no kind of actor “dragon”", "5 of 5")


@asynccontextmanager
async def run_on(registry: Registry, path: Path) -> AsyncIterator[User]:
    """A run of the browser as the command line starts it; what it is left with is kept."""
    read = loaded(registry, path=path)
    app = Browser(path=path)
    app.take_up(read, find_start(read, Opening()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        user = User(app, pilot)
        await user.waits()
        yield user
    _keep(app)


async def test_the_chains_that_were_open_are_opened_again_as_far_as_their_ends_are_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "r.toml"
    async with run_on(WHOLE, path) as user:
        user.main.show_path("soleimani", "hezbollah")
        await user.waits()
        user.sees("Path · Qassem Soleimani – Hezbollah")
    async with run_on(WHOLE, path) as user:
        user.sees("Path · Qassem Soleimani – Hezbollah")
        await user.press("escape")
        user.sees("1 Actors")
    async with run_on(WHOLE, path) as user:
        user.sees("1 Actors")
        user.main.show_path("soleimani", "hezbollah")
        await user.waits()
    async with run_on(WHOLE.subset([id for id in WHOLE.actors if id != "soleimani"]), path) as user:
        user.sees("1 Actors")
        user.does_not_see("Path")


async def test_the_sources_that_were_open_are_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    async with run_on(WHOLE, path) as user:
        await user.press("s")
    async with run_on(WHOLE, path) as user:
        user.sees("3 sources", "The long way to Beirut")
        await user.press("W")
        await user.waits()
        user.sees("Whose view")
    async with run_on(WHOLE, path) as user:
        user.sees("Whose view")
        await user.press("escape", "s", "escape")
    async with run_on(WHOLE, path) as user:
        user.sees("1 Actors")
