"""However a write ends, the export says so, and can be used again or left."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from axis_tui.export.formats import FORMATS, Format
from axis_tui.model.registry import Registry
from axis_tui.ui.screens.export import ExportScreen
from axis_tui.ui.typed_path import shown_path
from tests.ui.driver import browsing
from tests.ui.networks import alliance
from tests.ui.test_opening import until


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize(
    "error",
    [
        KeyError("a"),
        RecursionError("too deep"),
        MemoryError(),
        TypeError("[/] \x1b[2J\u202e"),
        AssertionError(),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_an_error_in_a_writer_is_said_and_another_format_still_works(
    error: Exception, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(form: Format, registry: object) -> bytes:
        raise error

    async with browsing(alliance()) as user:
        with monkeypatch.context() as patch:
            patch.setattr(Format, "write", fails)
            await user.press("x", "enter", "enter")
            await user.waits()
        user.sees("Nothing was written: something went wrong", type(error).__name__)
        user.does_not_see("Writing …", "\x1b", "\u202e")
        assert names_in(folder) == []
        await user.press("enter")
        await user.waits()
        user.sees("Wrote")
        assert names_in(folder) == ["iran.toml"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("~nobody-of-this-name/x.toml", "Nothing was written"),
        ("x" * 300, "Nothing was written"),
        (".", "Give the file a name"),
        ("..", "Give the file a name"),
        ("/", "Give the file a name"),
        ("/dev/full.toml/x", "Nothing was written"),
        ("a/../", "Give the file a name"),
        ("a.xlsx", "No format has the suffix"),
    ],
)
async def test_whatever_is_typed_as_a_name_is_answered(name: str, says: str, folder: Path) -> None:
    async with browsing(alliance()) as user:
        await user.press("x", "enter")
        screen = user.app.screen
        assert isinstance(screen, ExportScreen)
        screen.line.value = name
        await user.press("enter")
        await user.waits()
        user.sees(says)
        assert names_in(folder) == []
        await user.press("escape")
        assert user.app.screen is user.main


async def test_a_write_that_ends_after_the_screen_was_left_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()
    real = Format.write

    def slow(form: Format, registry: object) -> bytes:
        goes_on.wait(10)
        return real(form, registry)  # type: ignore[arg-type]

    monkeypatch.setattr(Format, "write", slow)
    async with browsing(alliance()) as user:
        await user.press("x", "enter", "enter")
        user.sees("Writing …")
        await user.press("enter", "enter", "up")
        user.sees("Writing …")
        await user.press("escape")
        assert user.app.screen is user.main
        goes_on.set()
        await user.waits()
        # Toasts are not drawn under test.
        await until(user, lambda: [note.message for note in user.app._notifications])
        assert [note.message[:14] for note in user.app._notifications] == ["Wrote 3 actors"]
        assert names_in(folder) == ["iran.toml"]


async def test_what_was_written_is_counted_as_the_format_holds_it_and_the_place_is_said(folder: Path) -> None:
    async with browsing(alliance(), size=(120, 30)) as user:
        await user.press("x", "enter")
        await user.enters("a.gexf")
        await user.waits()
        await until(user, lambda: [note.message for note in user.app._notifications])
        (note,) = user.app._notifications
        assert note.message.startswith(f"Wrote 3 actors and 3 ties to {folder}/a.gexf; not held: 5 quotes, 3")


async def test_the_own_folder_of_the_user_is_written_short(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    assert shown_path(Path("sub/a.gexf")) == "~/sub/a.gexf"
    monkeypatch.setenv("HOME", "/nowhere")
    assert shown_path(Path("a.gexf")) == f"{folder}/a.gexf"


async def test_an_export_of_what_a_filter_leaves_says_whom_it_holds_besides_those_that_are_listed() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.search("hezbollah")
        await user.press("enter")
        user.sees("1 of 5 actors")
        await user.press("x")
        user.sees("1 actor and 1 tied to it · 2 ties · 4 quotes")
        await user.press("down")
        user.sees("2 actors · 2 ties")


async def test_every_format_is_named_where_a_file_is_to_be_named() -> None:
    async with browsing(alliance(), size=(80, 24)) as user:
        await user.press("x")
        user.sees(".toml or .json", *(form.suffixes[0] for form in FORMATS if form.writes))


def test_of_every_format_it_is_said_what_it_holds() -> None:
    held = {form.id: form.holds(alliance()) for form in FORMATS}
    assert held["toml"] == "5 actors, 4 ties, 5 quotes and 3 sources"
    assert held["graphml"] == "5 actors and 4 ties"
    assert held["csv"] == "4 actors and 4 ties"
    assert held["csv-actors"] == "5 actors"
    assert held["csv-quotes"] == "4 actors, 4 ties, 5 quotes and 3 sources"
    assert FORMATS[5].holds(Registry("Empty")) == "nothing"
