import os

from axis_tui.loading.watching import Watch


def registry(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "actors.toml").write_text("a = 1\n")
    (tmp_path / "sources" / "one.toml").write_text("b = 1\n")
    return Watch(tmp_path)


def test_files_that_nobody_touches_have_not_changed(tmp_path):
    watch = registry(tmp_path)
    assert [watch.changed() for _ in range(3)] == [False, False, False]


def test_a_change_is_told_once_and_only_when_the_file_has_come_to_rest(tmp_path):
    watch = registry(tmp_path)
    (tmp_path / "actors.toml").write_text("a = 12\n")
    assert watch.changed() is False
    (tmp_path / "actors.toml").write_text("a = 123\n")
    assert watch.changed() is False
    assert watch.changed() is True
    assert watch.changed() is False


def test_a_file_replaced_by_one_of_equal_size_and_time_is_a_change(tmp_path):
    watch = registry(tmp_path)
    old = (tmp_path / "actors.toml").stat()
    (tmp_path / "new").write_text("a = 2\n")
    os.utime(tmp_path / "new", ns=(old.st_atime_ns, old.st_mtime_ns))
    (tmp_path / "new").replace(tmp_path / "actors.toml")
    assert [watch.changed(), watch.changed()] == [False, True]


def test_a_source_that_is_added_or_taken_away_is_a_change(tmp_path):
    watch = registry(tmp_path)
    (tmp_path / "sources" / "two.toml").write_text("c = 1\n")
    assert [watch.changed(), watch.changed()] == [False, True]
    (tmp_path / "sources" / "one.toml").unlink()
    assert [watch.changed(), watch.changed()] == [False, True]


def test_a_registry_that_is_gone_for_a_moment_does_not_end_the_watch(tmp_path):
    watch = registry(tmp_path)
    (tmp_path / "actors.toml").rename(tmp_path / "away")
    assert [watch.changed(), watch.changed()] == [False, True]
    (tmp_path / "away").rename(tmp_path / "actors.toml")
    assert [watch.changed(), watch.changed()] == [False, True]


def test_a_hidden_file_beside_the_sources_is_no_change(tmp_path):
    watch = registry(tmp_path)
    (tmp_path / "sources" / ".#one.toml").symlink_to("somebody@somewhere.1234")
    (tmp_path / "sources" / "._one.toml").write_bytes(b"\x00\x05\x16\x07\xff")
    assert [watch.changed(), watch.changed()] == [False, False]
