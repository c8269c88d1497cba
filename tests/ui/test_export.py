"""However a write ends, the export says so, and can be used again or left."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from axis_tui.export.formats import Format
from axis_tui.ui.screens.export import ExportScreen
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
