"""A registry that comes through a pipe: read once and to its end, and only where that was asked for."""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_tui.loading import RegistryError, check_registry, load_registry
from axis_tui.loading.files import SIZE_VARIABLE
from axis_tui.loading.pipes import PATIENCE
from tests.hostile.pieces import WHOLE
from tests.loading.piped import descriptor_of, piped

TEXT = WHOLE.encode()


def problems(path: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in check_registry(path, once=True)]


@pytest.fixture
def named_pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    return path


def test_a_registry_from_a_pipe_is_the_one_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "r.toml").write_bytes(TEXT)
    with piped(TEXT) as path:
        loaded = load_registry(path, once=True)
    assert loaded.registry == load_registry(tmp_path / "r.toml").registry
    assert loaded.sha256 == hashlib.sha256(TEXT).hexdigest()


def test_more_than_a_pipe_holds_arrives_whole() -> None:
    text = TEXT + b"# and so on\n" * 100_000
    with piped(text) as path:
        assert load_registry(path, once=True).files[0].text == text.decode()


def test_who_writes_may_take_time(named_pipe: Path) -> None:
    def write() -> None:
        with named_pipe.open("wb", buffering=0) as into:
            time.sleep(PATIENCE / 4)
            into.write(TEXT[:100])
            time.sleep(PATIENCE + 0.1)
            into.write(TEXT[100:])

    writer = threading.Thread(target=write)
    writer.start()
    assert problems(named_pipe) == []
    writer.join()


def test_who_writes_may_come_later(named_pipe: Path) -> None:
    writer = threading.Timer(PATIENCE / 4, named_pipe.write_bytes, [TEXT])
    writer.start()
    assert problems(named_pipe) == []
    writer.join()


def test_a_pipe_to_which_nobody_writes_is_told_and_not_waited_for(named_pipe: Path) -> None:
    assert problems(named_pipe) == [
        ("unreadable-file", "it cannot be read: nothing came through this pipe"),
    ]


def test_a_pipe_without_end_is_left_at_the_size_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SIZE_VARIABLE, "1")
    with piped(b"#" * 5_000_000) as path:
        assert [code for code, _ in problems(path)] == ["too-large"]


def test_a_problem_stands_at_its_line_of_what_came_through_the_pipe() -> None:
    with piped(TEXT + b"\nnonsense = 1\n") as path:
        (problem,) = check_registry(path, once=True)
    assert (problem.file, problem.line) == (str(path), WHOLE.count("\n") + 2)


def test_a_pipe_is_left_alone_by_whoever_reads_again_and_again() -> None:
    with piped(TEXT) as path:
        with pytest.raises(RegistryError) as caught:
            load_registry(path)
        (problem,) = caught.value.problems
        assert "it is a pipe, not a regular file: write what comes through it to a file" in problem.message
        assert os.read(descriptor_of(path), 7) == TEXT[:7]


def test_a_pipe_within_a_folder_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "actors.toml").write_bytes(TEXT)
    (tmp_path / "sources").mkdir()
    os.mkfifo(tmp_path / "sources" / "s.toml")
    (problem,) = check_registry(tmp_path, once=True)
    assert (problem.code, problem.file) == ("unreadable-file", str(tmp_path / "sources" / "s.toml"))
    assert "it is a pipe" in problem.message


@contextlib.contextmanager
def standard_input(descriptor: int) -> Iterator[None]:
    """Let standard input be something else for a while."""
    kept = os.dup(0)
    os.dup2(descriptor, 0)
    try:
        yield
    finally:
        os.dup2(kept, 0)
        os.close(kept)


@pytest.fixture
def real_standard_input(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put standard input where the system has it; pytest puts something else there."""
    with open(0, closefd=False) as stream:
        monkeypatch.setattr("sys.stdin", stream)
        yield


@pytest.mark.usefixtures("real_standard_input")
@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
def test_standard_input_is_read_from_a_pipe_a_file_and_a_socket(name: str, tmp_path: Path) -> None:
    with piped(TEXT) as path, standard_input(descriptor_of(path)):
        assert problems(Path(name)) == []
    (tmp_path / "r.toml").write_bytes(TEXT)
    with (tmp_path / "r.toml").open("rb") as file, standard_input(file.fileno()):
        assert problems(Path(name)) == []
    here, there = socket.socketpair()
    with here, there, standard_input(here.fileno()):
        there.sendall(TEXT)
        there.shutdown(socket.SHUT_WR)
        assert problems(Path(name)) == []


@pytest.mark.usefixtures("real_standard_input")
def test_a_terminal_is_no_registry() -> None:
    keyboard, terminal = os.openpty()
    with standard_input(terminal):
        assert problems(Path("-")) == [
            ("unreadable-file", "it is a terminal; lead a file or a pipe here"),
        ]
    os.close(keyboard)
    os.close(terminal)


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert problems(Path("-")) == [
        ("unreadable-file", "it cannot be opened: standard input is closed"),
    ]
