"""Writing replaces a file whole, keeps its mode and its links, and refuses what it must not replace."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from axis_tui.export import registry_toml
from axis_tui.export.replacing import replace_file
from axis_tui.loading import load_registry
from tests.hostile.harm import names_in
from tests.registries_in_code import small_registry


def test_what_was_written_opens_again(tmp_path: Path) -> None:
    replace_file(tmp_path / "part.toml", registry_toml(small_registry()))
    assert load_registry(tmp_path / "part.toml").registry == small_registry()
    assert names_in(tmp_path) == ["part.toml"]


def test_a_file_that_is_there_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError, match="is already there"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    replace_file(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_file_that_appears_while_we_write_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new"
    real = os.fsync

    def somebody_is_faster(descriptor: int) -> None:
        path.write_bytes(b"theirs")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", somebody_is_faster)
    with pytest.raises(FileExistsError):
        replace_file(path, b"ours")
    assert path.read_bytes() == b"theirs"
    assert names_in(tmp_path) == ["new"]


def test_the_mode_of_a_replaced_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new", overwrite=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_mode_that_is_asked_for_is_that_of_a_new_file_and_of_a_replaced_one(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "old").chmod(0o644)
    for name in ("old", "new"):
        replace_file(tmp_path / name, b"new", overwrite=True, mode=0o600)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_what_is_meant_for_few_is_nobody_else_s_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, seen = os.fchmod, []

    def looked_at(descriptor: int, mode: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        real(descriptor, mode)

    monkeypatch.setattr(os, "fchmod", looked_at)
    replace_file(tmp_path / "new", b"secret", mode=0o640)
    assert seen == [0o600]


def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        replace_file(tmp_path / "new", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_symbolic_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    replace_file(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert names_in(tmp_path / "folder") == ["real"]


def test_a_link_in_a_circle_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    with pytest.raises(OSError, match="circle"):
        replace_file(link, b"new", overwrite=True)


def test_folders_devices_and_pipes_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(IsADirectoryError, match="folder"):
        replace_file(tmp_path, b"new", overwrite=True)
    for path in (Path(os.devnull), tmp_path / "pipe"):
        with pytest.raises(OSError, match="not a regular file"):
            replace_file(path, b"new", overwrite=True)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        replace_file(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no folder .*nowhere"):
        replace_file(tmp_path / "nowhere" / "new", b"new")
