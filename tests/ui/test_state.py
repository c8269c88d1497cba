"""What is kept between two runs is for the user's eyes only, and never in the way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_tui.ui.state import keep_log, keep_state, read_state, state_file


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "axis-tui"


@pytest.fixture
def generous() -> Iterator[None]:
    """A user whose files everybody may read and write."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("generous")
def test_nobody_else_reads_what_is_kept(folder: Path) -> None:
    keep_state(theme="axis-dark")
    log = keep_log("a secret")
    assert log is not None
    assert {mode_of(path) for path in (state_file(), log)} == {0o600}
    assert mode_of(folder) == 0o700
    assert sorted(path.name for path in folder.iterdir()) == ["crash.log", "state.json"]


@pytest.mark.usefixtures("generous")
def test_files_that_were_open_to_others_are_closed(folder: Path) -> None:
    folder.mkdir()
    for name in ("crash.log", "state.json"):
        (folder / name).write_text('{"theme": "old", "other": 1}')
        (folder / name).chmod(0o666)
    keep_state(theme="new")
    log = keep_log("new")
    assert log is not None
    assert {mode_of(path) for path in (state_file(), log)} == {0o600}
    assert log.read_text() == "new"
    assert read_state() == {"theme": "new", "other": 1}


def test_what_cannot_be_kept_is_left(folder: Path) -> None:
    folder.write_text("no folder")
    keep_state(theme="axis-dark")
    assert keep_log("a crash") is None
    assert read_state() == {}
    assert folder.read_text() == "no folder"


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"null", b"\xff", b'{"theme":' * 10_000, b'{"a": "' + b"x" * 70_000]
)
def test_a_state_that_is_none_is_no_state(folder: Path, data: bytes) -> None:
    folder.mkdir()
    (folder / "state.json").write_bytes(data)
    assert read_state() == {}
    keep_state(theme="axis-dark")
    assert read_state() == {"theme": "axis-dark"}
