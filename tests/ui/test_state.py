"""What is kept between two runs is for the user's eyes only, and never in the way."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from axis_tui.ui.kept_views import keep_view, kept_look
from axis_tui.ui.state import UNREADABLE, change_state, keep_log, keep_state, read_state, state_file
from axis_tui.ui.view import View


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


def test_nobody_waits_for_a_slow_disk_while_views_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_ready, sync = Event(), os.fsync

    def slow(descriptor: int) -> None:
        is_ready.wait(60)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    for actor in ("iran", "hezbollah"):
        keep_view(tmp_path, View().choosing_actor(actor), "map")
    assert not state_file().exists()
    is_ready.set()
    assert kept_look(tmp_path) == "map"
    registries = read_state()["registries"]
    assert [record["left"]["here"]["actor"] for record in registries.values()] == ["hezbollah"]


def test_what_is_kept_later_and_at_once_is_kept_in_that_order(tmp_path: Path) -> None:
    def counted(state: dict[str, Any]) -> dict[str, Any]:
        numbers = [*state.get("all", ()), len(state.get("all", ()))]
        return state | {"last": numbers[-1], "all": numbers}

    for _ in range(20):
        change_state(counted, later=True)
    keep_state(last="at once")
    assert read_state() == {"last": "at once", "all": list(range(20))}


def test_a_view_that_was_kept_last_is_written_before_the_program_ends(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from axis_tui.ui.kept_views import keep_view\n"
        "from axis_tui.ui.view import View\n"
        "keep_view(Path('registry'), View().choosing_actor('iran'))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    (record,) = read_state()["registries"].values()
    assert record["left"]["here"]["actor"] == "iran"


def test_a_state_that_cannot_be_read_is_put_aside_and_not_written_over(folder: Path) -> None:
    folder.mkdir()
    (folder / "state.json").write_text('{"registries": {},}')
    assert read_state() == {}
    keep_state(theme="new")
    assert read_state() == {"theme": "new"}
    assert (folder / UNREADABLE).read_text() == '{"registries": {},}'


def test_what_two_runs_keep_at_the_same_time_is_all_kept(folder: Path) -> None:
    keep = (
        "import sys; from axis_tui.ui.state import keep_state\n"
        "for number in range(40): keep_state(**{f'{sys.argv[1]}-{number}': number})"
    )
    runs = [subprocess.Popen([sys.executable, "-c", keep, name]) for name in ("one", "other")]
    assert [run.wait(60) for run in runs] == [0, 0]
    assert len(read_state()) == 80
