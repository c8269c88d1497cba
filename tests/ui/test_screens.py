"""The screens beside the main one."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.model.problems import Problem, Severity
from axis_tui.ui.commands import COMMANDS
from tests.house.keys_reference import keys_markdown
from tests.ui.driver import browsing, facing, loaded
from tests.ui.networks import alliance


def problem(message: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem("data/actors.toml", 12, 5, severity, "dangling-actor", "iran.arms.x", "object", message)


async def test_help_lists_every_command_and_the_signs() -> None:
    async with browsing(alliance(), (160, 200)) as user:
        await user.press("?")
        user.sees(*(command.title for command in COMMANDS))
        user.sees("armed group", "contested", "usually reliable", "probably true")
        await user.press("escape")
        user.sees("Ties of Iran")


def test_the_keys_document_lists_every_command() -> None:
    text = keys_markdown()
    assert all(f"| {command.title} |" in text for command in COMMANDS)


def test_no_two_commands_of_one_place_share_a_key() -> None:
    taken: dict[str, str] = {}
    for command in COMMANDS:
        for key in command.keys:
            assert key not in taken, f"{key} is {taken.get(key)} and {command.id}"
            taken[key] = command.id


async def test_sources_show_grades_in_words_and_their_quotes() -> None:
    async with browsing(alliance()) as user:
        await user.press("s")
        user.sees("usually reliable", "derives from The long way to Beirut", "Tehran sends rockets")
        await user.press("j")
        user.sees("Iran arms and directs Hezbollah", "✓ supports Iran directs Hezbollah")
        await user.press("escape")
        user.sees("Ties of Iran")


async def test_a_quote_leads_to_its_tie() -> None:
    async with browsing(alliance()) as user:
        await user.press("s", "enter", "j", "enter")
        user.sees("Iran directs Hezbollah", "the group decides for itself")
        assert user.main.view.tie == "iran.directs.hezbollah"
        assert user.main.pane == "evidence"


async def test_a_quote_of_several_ties_asks_which() -> None:
    async with browsing(alliance()) as user:
        await user.press("s", "j", "enter", "enter")
        user.sees("These words bear on", "Iran arms Hezbollah", "Iran directs Hezbollah")
        await user.press("j", "enter")
        assert user.main.view.tie == "iran.directs.hezbollah"


async def test_enter_on_a_quote_opens_its_source_there() -> None:
    async with browsing(alliance(), tie="iran.directs.hezbollah") as user:
        await user.press("3", "enter")
        user.sees("2 Beirut by road")
        await user.press("escape")
        user.sees("Ties of Iran")


async def test_pins_are_marked_counted_and_exported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from axis_tui.loading import load_registry

    monkeypatch.chdir(tmp_path)
    async with browsing(alliance()) as user:
        await user.press("space", "j", "space")
        user.sees("⚑ 2 pinned", "Hezbollah is pinned.")
        await user.press("x")
        user.sees("The pinned actors: Iran, Hezbollah", "2 actors · 2 ties")
        await user.press("enter", "enter")
        await user.waits()
        user.sees("Wrote 2 actors")
        again = load_registry(tmp_path / "selection.toml").registry
        assert set(again.actors) == {"iran", "hezbollah"}
        assert again.derived is not None
        assert again.derived.selection == "--actor iran --actor hezbollah"


async def test_export_replaces_a_file_only_when_told_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "iran.toml").write_text("mine")
    async with browsing(alliance()) as user:
        await user.press("x", "enter", "enter")
        user.sees("iran.toml exists. Enter again replaces it.")
        assert (tmp_path / "iran.toml").read_text() == "mine"
        await user.press("enter")
        await user.waits()
        user.sees("Wrote")
        assert (tmp_path / "iran.toml").read_text() != "mine"


async def test_export_that_fails_says_why_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(alliance()) as user:
        await user.press("x", "enter", "home", *"nowhere/", "enter")
        await user.waits()
        user.sees("Nothing was written")
        assert not (tmp_path / "nowhere").exists()


async def test_a_theme_is_tried_on_and_taken_back() -> None:
    async with browsing(alliance()) as user:
        before = user.app.theme
        await user.press("t", "j")
        assert user.app.theme != before
        await user.press("escape")
        assert user.app.theme == before


async def test_a_registry_that_does_not_load_shows_its_problems() -> None:
    async with facing(problem("no actor is called “x”; did you mean “y”?")) as user:
        user.sees(
            "This registry does not load: 1 error", "data/actors.toml:12:5", "dangling-actor", "did you mean"
        )
        await user.press("escape")
        user.sees("q leaves")
        await user.press("s")
        assert user.app.is_running


async def test_warnings_are_counted_and_listed() -> None:
    opened = loaded(alliance(), (problem("an alias of two actors", Severity.WARNING),))
    async with browsing(opened) as user:
        user.sees("w 1 warning")
        await user.press("w")
        user.sees("Found while this registry loaded: 1 warning", "an alias of two actors")
        await user.press("escape")
        user.sees("Ties of Iran")


async def test_q_quits() -> None:
    async with browsing(alliance()) as user:
        await user.press("q")
        assert not user.app.is_running or user.app._exit


async def test_the_end_of_the_help_is_one_key_away() -> None:
    async with browsing(alliance(), (80, 24)) as user:
        await user.press("?", "G")
        user.sees("information that nobody has graded")
        await user.press("g")
        user.sees("Move")
