"""Hostile registries in the browser: shown as they are, harmless, and quick enough to walk through."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from textual import events

from axis_tui.loading import Loaded, check_registry, load_registry
from axis_tui.model.problems import Problem
from axis_tui.model.source import Quote
from tests.hostile.harm import no_hang, raw_in
from tests.hostile.pieces import WHOLE
from tests.hostile.registries import CASES
from tests.hostile.words import LETTERS, MARKUP, everywhere, hostile_registry
from tests.ui.driver import User, browsing, facing, loaded
from tests.ui.networks import alliance, saying

LOADING = [name for name, case in CASES.items() if not case.refused]
REFUSED = [name for name, case in CASES.items() if case.refused]


def harmless(user: User, why: object = "") -> None:
    """Fail where a line holds what a terminal would obey, or is not as wide as the window."""
    user.fills_the_window(str(why))
    for line in user.lines:
        assert not raw_in(line, allowed=""), (why, ascii(line))
    for words in (user.app.title, user.app.sub_title):
        assert words in ("axis-tui", ""), "the window's title is not for words of a registry"


SIZES = [name for name in LOADING if re.search("[0-9]00", name)]
"""Registries in which something is very long, or very many."""

FEW = [name for name in LOADING if name not in SIZES]
"""The others that load: some are opened; their words stand in `hostile_registry` all together."""


@pytest.mark.parametrize("half", [0, 1])
async def test_hostile_registries_follow_one_another_in_one_browser(half: int, tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    async with browsing(alliance(), (110, 30)) as user:
        for name in [*SIZES[half::2], *FEW[half::30]]:
            path.write_bytes(CASES[name].data)
            with no_hang():
                await user.app._arrived(load_registry(path))
                await user.settled()
                harmless(user, name)
                for keys in (("G",), ("tab", "tab"), ("1",)):
                    await user.press(*keys)
                    harmless(user, name)
            assert user.app.is_running, (name, user.app.crash)


async def test_every_hostile_word_is_walked_through_on_every_screen(tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_text(hostile_registry(), "utf-8")
    async with browsing(loaded(load_registry(path).registry), (120, 40)) as user:
        for key in (
            "pagedown",
            "pagedown",
            "tab",
            *("pagedown",) * 3,
            "tab",
            "pagedown",
            "s",
            "tab",
            "escape",
        ):
            await user.press(key)
            harmless(user, key)
        for keys in (
            ("escape", "1", "u", "pagedown"),
            ("escape", "w", "pagedown"),
            ("escape", "x"),
            ("escape", "ctrl+p"),
        ):
            await user.press(*keys)
            harmless(user, keys)
        await user.types("[/]")
        harmless(user, "the palette")
        await user.press("escape", "escape", "1", "down")
        for _ in range(12):
            await user.press("down")
            harmless(user, "an actor")
        assert user.app.is_running


async def test_the_problems_of_every_broken_registry_are_listed_harmlessly(tmp_path: Path) -> None:
    problems: list[Problem] = []
    path = tmp_path / "a[b\x1b]0;x\x07.toml"
    for name in REFUSED:
        path.write_bytes(CASES[name].data)
        problems += check_registry(path)[:3]
    async with facing(*problems, size=(90, 30)) as user:
        for _ in range(len(problems) // 8):
            harmless(user)
            await user.press("pagedown")
        user.does_not_see("\x1b")
        assert user.app.is_running


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 30), (3, 2), (10, 4), (40, 8), (59, 14), (250, 3)])
async def test_hostile_words_fit_every_size(size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    async with browsing(alliance(), size) as user:
        for words in (MARKUP["action"], LETTERS["wide"], LETTERS["piled marks"], LETTERS["arabic"]):
            path.write_text(everywhere(words), "utf-8")
            await user.app._arrived(load_registry(path))
            await user.settled()
            for keys in (("down",), ("tab",), ("tab",), ("s",), ("escape",), ("x",), ("escape", "1")):
                await user.press(*keys)
                harmless(user, size)
        assert user.app.is_running


async def test_resizing_while_things_happen_is_survived() -> None:
    async with browsing(saying(LETTERS["wide"] + MARKUP["closing tag"]), (100, 30)) as user:
        for number, size in enumerate(
            [(1, 1), (300, 90), (20, 5), (59, 30), (60, 14), (131, 15), (2, 50), (100, 30)]
        ):
            user.app.post_message(events.Key("j", "j"))
            await user.resize(*size)
            await user.press(
                ("tab", "slash", "escape", "s", "escape", "question_mark", "escape", "x")[number]
            )
            harmless(user)
        assert user.app.is_running


async def test_what_is_copied_is_clean_and_at_most_64_kilobytes() -> None:
    registry = alliance()
    paper = registry.sources["paper"]
    hostile = Quote("q1", "a\x1b]52;c;aGk=\x07\u202eb\x9b" + "漢" * 22_000, supports=("iran.arms.hezbollah",))
    sources = {"paper": msgspec.structs.replace(paper, quotes=(hostile,))}
    registry = msgspec.structs.replace(registry.subset(["iran", "hezbollah"]), sources=sources)
    async with browsing(registry, (120, 30), tie="iran.arms.hezbollah") as user:
        await user.press("3", "y")
        copied = user.app.clipboard
        assert 60_000 < len(copied.encode()) <= 64_000
        assert not raw_in(copied)
        assert "�" not in copied
        user.sees("64 kB")


async def test_a_long_quote_is_shown_in_part_with_how_much_more_there_is(tmp_path: Path) -> None:
    async with browsing(
        load_registry_of(WHOLE.replace("Words.", "x" * 100_000), tmp_path), (120, 40)
    ) as user:
        await user.press("2", "3")
        for _ in range(120):
            if "more letters" in user.screen:
                break
            await user.press("down")
        user.sees("80,000 more letters")


async def test_a_paste_of_a_megabyte_into_any_line_is_cut(tmp_path: Path) -> None:
    async with browsing(load_registry_of(WHOLE, tmp_path), (120, 40)) as user:
        for keys in (("slash",), ("ctrl+p",), ("x", "tab"), ("ctrl+f",)):
            with no_hang():
                await user.press(*keys)
                user.app.post_message(events.Paste("\x1b[2J[/]" + "x" * 1_000_000))
                await user.settled()
                harmless(user, keys)
                await user.press("escape", "escape")
        assert user.app.is_running


def load_registry_of(text: str, folder: Path) -> Loaded:
    path = folder / "registry.toml"
    path.write_text(text)
    return loaded(load_registry(path).registry)
