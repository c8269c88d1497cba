"""What another process has loaded is what would have been loaded here."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from axis_tui.loading import RegistryError, bundled_registry, load_registry
from axis_tui.loading import ahead as module
from axis_tui.loading.ahead import LoadingAhead

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The paths that were loaded in this process."""
    loaded: list[Path] = []

    def load(path: Path) -> object:
        loaded.append(path)
        return load_registry(path)

    monkeypatch.setattr(module, "load_registry", load)
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 1}, raising=False)
    monkeypatch.setattr(module, "_running", lambda: 1)
    return loaded


def test_it_is_the_same_registry_with_its_files_warnings_and_places(counted: list[Path]) -> None:
    here = load_registry(bundled_registry())
    there = LoadingAhead(bundled_registry()).take()
    assert there == here
    assert there.registry.standing(next(iter(here.registry.ties))).quotes
    actor = next(iter(here.registry.actors))
    assert there.place_of("actor", actor) == here.place_of("actor", actor)
    assert not counted


def test_warnings_come_along(tmp_path: Path, counted: list[Path]) -> None:
    file = tmp_path / "one.toml"
    file.write_text(
        '[registry]\nformat = 1\ntitle = "T"\n[[actor]]\nid = "a"\nname = "A"\nkind = "state"\n', "utf-8"
    )
    loaded = LoadingAhead(file).take()
    assert [problem.code for problem in loaded.problems] == ["actor-without-ties"]
    assert loaded == load_registry(file)
    assert not counted


def test_what_does_not_load_says_everything_that_is_wrong(tmp_path: Path, counted: list[Path]) -> None:
    file = tmp_path / "broken.toml"
    file.write_text('[registry]\nformat = 1\n[[actor]]\nid = "A!"\n', "utf-8")
    with pytest.raises(RegistryError) as there:
        LoadingAhead(file).take()
    with pytest.raises(RegistryError) as here:
        load_registry(file)
    assert there.value.problems == here.value.problems
    assert counted == [file]


def test_a_process_that_was_ended_is_not_missed(counted: list[Path]) -> None:
    ahead = LoadingAhead(bundled_registry())
    os.kill(ahead._child, signal.SIGKILL)
    assert ahead.take() == load_registry(bundled_registry())
    assert counted in ([], [bundled_registry()])


def test_half_a_message_is_not_taken_for_a_whole_one(
    counted: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = LoadingAhead._receive
    monkeypatch.setattr(LoadingAhead, "_receive", lambda self: receive(self)[:-1])
    assert LoadingAhead(bundled_registry()).take() == load_registry(bundled_registry())
    assert counted == [bundled_registry()]


def test_the_other_process_ends_where_nobody_takes_what_it_loaded(counted: list[Path]) -> None:
    ahead = LoadingAhead(bundled_registry())
    os.close(ahead._pipe)
    _, status = os.waitpid(ahead._child, 0)
    assert os.waitstatus_to_exitcode(status) == 1


def test_nothing_is_left_behind(counted: list[Path]) -> None:
    ahead = LoadingAhead(bundled_registry())
    child, pipe = ahead._child, ahead._pipe
    ahead.take()
    with pytest.raises(ChildProcessError):
        os.waitpid(child, 0)
    with pytest.raises(OSError, match="file descriptor"):
        os.fstat(pipe)


@pytest.mark.parametrize("missing", ["a second processor", "an idle processor", "room for a process"])
def test_where_no_process_can_be_made_it_is_loaded_here(
    missing: str, counted: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    if missing == "a second processor":
        monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0}, raising=False)
    elif missing == "an idle processor":
        monkeypatch.setattr(module, "_running", lambda: 3)
    else:
        monkeypatch.setattr(os, "fork", refuse)
    assert LoadingAhead(bundled_registry()).take() == load_registry(bundled_registry())
    assert counted == [bundled_registry()]


def test_who_only_takes_a_registry_imports_no_parser() -> None:
    code = (
        "import os, sys; os.sched_getaffinity = lambda pid: {0, 1}\n"
        "from axis_tui.loading import ahead, bundled_registry\n"
        "ahead._running = lambda: 1\n"
        "from axis_tui.loading.ahead import LoadingAhead\n"
        "assert LoadingAhead(bundled_registry()).take().registry.actors\n"
        "print(*sorted({'tomli', 'hashlib', 'axis_tui.loading.records'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == ""


def test_the_processes_that_run_are_counted_now_and_else_in_the_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "read_text", lambda path, encoding: "0.00 0.10 0.05 3/125 4587")
    assert module._running() == 3
    monkeypatch.setattr(Path, "read_text", lambda path, encoding: "what is this")
    monkeypatch.setattr(os, "getloadavg", lambda: (1.5, 0.0, 0.0))
    assert module._running() == 2.5
