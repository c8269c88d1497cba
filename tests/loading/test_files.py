"""Which files a registry has, and how large they are before anybody reads them."""

from __future__ import annotations

from pathlib import Path

from axis_tui.loading import files


def test_the_size_is_that_of_the_files_that_are_read(tmp_path: Path) -> None:
    assert files.size_of(tmp_path) == 0
    (tmp_path / "actors.toml").write_bytes(b"#" * 1_000)
    assert files.size_of(tmp_path) == 1_000
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "one.toml").write_bytes(b"#" * 500)
    (sources / ".one.toml").write_bytes(b"#" * 70)
    # So Emacs locks a file that it changes; it leads nowhere.
    (sources / ".#one.toml").symlink_to("somebody@somewhere.123")
    assert files.size_of(tmp_path) == 1_500
    (sources / "two.toml").symlink_to("nowhere.toml")
    assert files.size_of(tmp_path) == 1_500
