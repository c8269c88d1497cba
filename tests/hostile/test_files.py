"""Files that are no files, or not what they were a moment ago, are refused at once and left alone."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from pathlib import Path

import pytest

from axis_tui.loading import RegistryError, load_registry
from axis_tui.loading import files as reading
from axis_tui.loading.watching import Watch
from tests.hostile.harm import raw_in, said_by, snapshot
from tests.hostile.pieces import WHOLE, crowd


def refused(path: Path, code: str) -> str:
    """Check a path, and make sure that it is refused for this reason."""
    status, out, err = said_by("check", str(path))
    assert status in (1, 2)
    assert f"error[{code}]" in out
    assert not raw_in(out + err)
    status, out, err = said_by("export", "-r", str(path))
    assert (status, out) == (2, "")
    assert f"[{code}]" in err
    return err


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_null(path: Path) -> None:
    path.symlink_to(os.devnull)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def make_circle(path: Path) -> None:
    path.with_name("other").symlink_to(path)
    path.symlink_to(path.with_name("other"))


def make_dangling_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


STRANGE = {
    "a pipe": (make_fifo, "unreadable-file"),
    "an endless device": (make_device, "unreadable-file"),
    "an empty device": (make_null, "unreadable-file"),
    "a socket": (make_socket, "unreadable-file"),
    "a circle of links": (make_circle, "unreadable-file"),
    "a link to nothing": (make_dangling_link, "missing-file"),
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("what", STRANGE)
def test_what_is_no_regular_file_is_refused_at_once(what: str, place: Path) -> None:
    make, code = STRANGE[what]
    make(place / "registry.toml")
    refused(place / "registry.toml", code)


@pytest.mark.parametrize("what", [*STRANGE, "a folder"])
def test_what_stands_in_the_place_of_the_actors_is_refused(what: str, place: Path) -> None:
    make, _ = STRANGE.get(what, (make_folder, ""))
    make(place / "actors.toml")
    status, out, err = said_by("check", str(place))
    assert status in (1, 2)
    assert "error[" in out
    assert not raw_in(out + err)
    assert said_by("stats", "-r", str(place))[0] == 2


@pytest.mark.parametrize("what", [*STRANGE, "a folder"])
def test_what_stands_in_the_place_of_a_source_is_refused(what: str, place: Path) -> None:
    (place / "actors.toml").write_text(WHOLE)
    (place / "sources").mkdir()
    make, _ = STRANGE.get(what, (make_folder, ""))
    make(place / "sources" / "s.toml")
    status, out, _ = said_by("check", str(place))
    assert status == 1
    assert f"{place}/sources/s.toml" in out
    assert said_by("stats", "-r", str(place))[0] == 2


@pytest.mark.parametrize("what", ["a pipe", "an endless device", "a folder", "a circle of links"])
def test_what_stands_in_the_place_of_a_text_is_refused(what: str, place: Path) -> None:
    (place / "registry.toml").write_text(WHOLE)
    (place / "texts").mkdir()
    make, _ = STRANGE.get(what, (make_folder, ""))
    make(place / "texts" / "s.txt")
    status, _, err = said_by("verify", "-r", str(place / "registry.toml"), "--texts", str(place / "texts"))
    assert status == 2
    assert "s.txt" in err


def test_a_file_that_may_not_be_read_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place / "registry.toml"
    path.write_text(WHOLE)
    real = os.open

    def may_not(name: Path, *rest: int) -> int:
        if Path(name) == path:
            raise PermissionError(13, "Permission denied", str(name))
        return real(name, *rest)

    monkeypatch.setattr(os, "open", may_not)
    assert "Permission denied" in refused(path, "unreadable-file")


def test_a_disk_that_fails_while_reading_is_said(place: Path) -> None:
    # Reading a directory's memory of a process fails after it was opened like a file.
    (place / "registry.toml").symlink_to("/proc/self/mem")
    refused(place / "registry.toml", "unreadable-file")


def test_a_file_over_the_limit_is_refused_and_the_limit_can_be_raised(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place / "registry.toml"
    path.write_text(WHOLE + "#" * 1_000_000)
    monkeypatch.setenv(reading.SIZE_VARIABLE, "1")
    assert reading.SIZE_VARIABLE in refused(path, "too-large")
    monkeypatch.setenv(reading.SIZE_VARIABLE, "2")
    assert said_by("check", str(path))[0] == 0


@pytest.mark.parametrize("limit", ["", "-1", "x", "1e9", "9" * 400, "0", "\u0663"])
def test_a_limit_that_makes_no_sense_does_not_open_the_door(
    limit: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(reading.SIZE_VARIABLE, limit)
    path = place / "registry.toml"
    path.write_text(WHOLE)
    status, out, err = said_by("check", str(path))
    assert status in (0, 1)
    assert not raw_in(out + err)


def test_a_file_that_shrinks_while_it_is_read_is_what_was_there(place: Path) -> None:
    path = place / "registry.toml"
    data = crowd(300)
    path.write_bytes(data)
    stop = threading.Event()

    def shrink_and_grow() -> None:
        while not stop.is_set():
            os.truncate(path, len(data) // 2)
            path.write_bytes(data)

    writer = threading.Thread(target=shrink_and_grow)
    writer.start()
    try:
        for _ in range(20):
            with contextlib.suppress(RegistryError):
                assert load_registry(path).registry.title == "Title"
    finally:
        stop.set()
        writer.join()


def test_a_file_that_is_still_being_written_is_not_taken_for_a_change(place: Path) -> None:
    path = place / "registry.toml"
    path.write_text(WHOLE)
    watch = Watch(path)
    for size in (10, 20, 30):
        path.write_bytes(crowd(size))
        assert not watch.changed()
    assert watch.changed()
    assert not watch.changed()


@pytest.mark.parametrize(
    "name", ["a\x1b[2Jb.toml", "a\nb.toml", "a\u202eb.toml", "\udcff.toml", "[b].toml", "-.toml", "x" * 250]
)
def test_a_file_name_that_means_harm_is_shown_as_an_escape(name: str, place: Path) -> None:
    path = place / name
    path.write_text("broken")
    before = snapshot(place)
    for command in (("check", str(path)), ("stats", "-r", str(path)), ("check", "--json", str(path))):
        _, out, err = said_by(*command)
        assert not raw_in(out)
        assert not raw_in(err)
    assert snapshot(place) == before


def test_a_name_that_no_file_can_have_is_wrong_usage(place: Path) -> None:
    for name in ("x" * 5_000, "/".join(["d" * 200] * 100)):
        status, _, err = said_by("stats", "-r", name)
        assert status == 2
        assert not raw_in(err)
        assert "Traceback" not in err
