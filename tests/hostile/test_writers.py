"""Whatever befalls a write, there is the old file or the new one, and never half a file."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_tui.export.replacing import replace_file
from tests.hostile.harm import names_in, said_by, snapshot
from tests.hostile.pieces import WHOLE, crowd

KILLS = int(os.environ.get("AXIS_TUI_KILLS", "60"))
"""How often a writer is killed; `AXIS_TUI_KILLS=1000` does it thoroughly."""

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from axis_tui.export.replacing import replace_file
while True:
    for letter in sys.argv[2].encode():
        replace_file(Path(sys.argv[1]), bytes([letter]) * 300_000, overwrite=True)
"""

KILL_WRITERS = """
import os, random, signal, sys, time
from pathlib import Path
from axis_tui.export.replacing import replace_file
path = Path(sys.argv[1])
for _ in range(int(sys.argv[2])):
    writer = os.fork()
    while writer == 0:
        for letter in b"ab":
            replace_file(path, bytes([letter]) * 300_000, overwrite=True)
    time.sleep(random.random() * 0.02)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    data = path.read_bytes()
    print(len(data), bytes(set(data)).decode(), flush=True)
"""


def test_killed_at_any_moment_the_old_file_or_the_new_one_is_there(tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_bytes(b"a" * 300_000)
    command = [sys.executable, "-c", KILL_WRITERS, str(path), str(KILLS)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(found) == KILLS
    assert set(found) == {"300000 a", "300000 b"}, "half a file; or no write came to its end before the kill"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kB, where one can be made."""
    if shutil.which("mount") is None or os.getuid() != 0:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if made.returncode != 0:
        pytest.skip("no small disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=False)


def test_on_a_full_disk_the_old_file_stays(small_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_bytes(crowd(3_000))
    path = small_disk / "part.toml"
    path.write_text(WHOLE)
    before = snapshot(small_disk)
    status, _, err = said_by("export", "-r", str(tmp_path / "large.toml"), "-o", str(path), "--force")
    assert status == 2
    assert "No space left" in err
    assert snapshot(small_disk) == before
    status, _, err = said_by("export", "-r", str(tmp_path / "large.toml"), "-o", str(small_disk / "new.toml"))
    assert status == 2
    assert snapshot(small_disk) == before


def test_under_a_limit_of_file_size_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "part.toml"
    path.write_text(WHOLE)
    before = snapshot(tmp_path)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    code = (
        "import sys; from pathlib import Path; from axis_tui.export import replace_file;"
        f"replace_file(Path({str(path)!r}), b'x' * 100_000, overwrite=True)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, preexec_fn=limit)
    assert ended.returncode == 1
    assert b"File too large" in ended.stderr
    assert snapshot(tmp_path) == before


@pytest.fixture(params=["without a name", "with a hidden name"])
def written(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of writing beside: systems that can open a file without a name, and others."""
    if request.param == "with a hidden name":
        monkeypatch.setattr("axis_tui.export.beside._NAMELESS", 0)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system opens no file without a name")
    return str(request.param)


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("step", ["open", "write", "fsync", "fchmod", "replace"])
def test_an_error_at_any_step_is_said_and_leaves_the_old_file(
    step: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "part.toml"
    path.write_text(WHOLE)
    before = snapshot(tmp_path)
    real_open, real_fdopen = os.open, os.fdopen
    creating = os.O_CREAT | getattr(os, "O_TMPFILE", 0) & ~os.O_DIRECTORY

    def fail(*given: object, **options: object) -> None:
        raise OSError(number, os.strerror(number))

    def open_fails(name: Path, flags: int, *rest: int) -> int:
        return fail() if flags & creating else real_open(name, flags, *rest)  # type: ignore[func-returns-value, return-value]

    def writing_fails(descriptor: int, *rest: str) -> object:
        stream = real_fdopen(descriptor, *rest)  # type: ignore[call-overload]

        class Failing:
            def __getattr__(self, name: str) -> object:
                return getattr(stream, name)

            def write(self, data: bytes) -> None:
                stream.write(data[: len(data) // 2])
                stream.flush()
                fail()

        return Failing()

    patches = {"open": open_fails, "write": writing_fails}
    monkeypatch.setattr(os, "fdopen" if step == "write" else step, patches.get(step, fail))
    with pytest.raises(OSError, match=os.strerror(number)):
        replace_file(path, b"new", overwrite=True)
    monkeypatch.undo()
    assert snapshot(tmp_path) == before


@pytest.mark.usefixtures("written")
def test_interrupted_at_any_step_nothing_is_left_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "part.toml"
    path.write_text(WHOLE)
    before = snapshot(tmp_path)
    for step in ("fsync", "fchmod", "replace"):
        for stop in (KeyboardInterrupt, SystemExit, MemoryError):

            def interrupted(*given: object, stop: type[BaseException] = stop) -> None:
                raise stop

            with monkeypatch.context() as patch:
                patch.setattr(os, step, interrupted)
                with pytest.raises(stop):
                    replace_file(path, b"new", overwrite=True)
            assert snapshot(tmp_path) == before


KILL_ITSELF = """
import os, signal, sys
from pathlib import Path
from axis_tui.export import beside, replacing
if sys.argv[1] == "with a hidden name":
    beside._NAMELESS = 0
def die(*given, **options):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(os, sys.argv[2], die)
replacing.replace_file(Path("registry.toml"), b"new" * 100_000, overwrite=True)
"""


@pytest.mark.parametrize("step", ["fchmod", "fsync", "replace"])
def test_what_a_killed_writer_leaves_is_gone_after_the_next_write(
    step: str, written: str, tmp_path: Path
) -> None:
    path = tmp_path / "registry.toml"
    path.write_bytes(b"old")
    command = [sys.executable, "-c", KILL_ITSELF, written, step]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    has_no_name = written == "without a name" and step != "replace"
    assert len(names_in(tmp_path)) == (1 if has_no_name else 2)
    replace_file(tmp_path / "another.toml", b"new")
    assert names_in(tmp_path) == ["another.toml", "registry.toml"]


@pytest.mark.usefixtures("written")
def test_the_file_of_a_writer_that_lives_is_no_leftover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace
    seen = []

    def meanwhile(beside: Path, target: Path) -> None:
        monkeypatch.setattr(os, "replace", real)
        replace_file(tmp_path / "another.toml", b"another", overwrite=True)
        seen.extend(names_in(tmp_path))
        real(beside, target)

    monkeypatch.setattr(os, "replace", meanwhile)
    replace_file(tmp_path / "registry.toml", b"new", overwrite=True)
    assert len(seen) == 2, "the first writer's hidden file was still there"
    assert names_in(tmp_path) == ["another.toml", "registry.toml"]


def test_only_hidden_files_of_this_program_are_leftovers(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / ".axis-tui-a.part").mkdir()
    for name in ("axis-tui-a.part", ".axis-tui-a", ".other-a.part", "a.part"):
        (tmp_path / "folder" / name).write_bytes(b"kept")
    (tmp_path / "folder" / ".axis-tui-link.part").symlink_to(tmp_path / "folder" / "a.part")
    os.mkfifo(tmp_path / "folder" / ".axis-tui-pipe.part.")
    before = names_in(tmp_path / "folder")
    replace_file(tmp_path / "folder" / "new", b"new")
    assert names_in(tmp_path / "folder") == sorted([*before, "new"])


def test_a_process_that_gave_up_writing_writes_nothing(tmp_path: Path) -> None:
    code = """
from pathlib import Path
from axis_tui.export import replacing
replacing.forbid_writing()
try:
    replacing.replace_file(Path("new.toml"), b"new")
except PermissionError as error:
    print(error.strerror)
"""
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert b"only to read" in ended.stdout
    assert names_in(tmp_path) == []


def test_sigterm_in_the_middle_of_an_export_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "registry.toml").write_text(WHOLE)
    before = snapshot(tmp_path)
    code = """
import os, signal, sys
from axis_tui.cli import run
real = os.fsync
def end(descriptor):
    os.kill(os.getpid(), signal.SIGTERM)
    real(descriptor)
os.fsync = end
sys.exit(run(["export", "-r", "registry.toml", "-o", "new.toml"], None))
"""
    ended = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == 128 + signal.SIGTERM
    assert b"Traceback" not in ended.stderr
    assert snapshot(tmp_path) == before


def test_two_that_write_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_bytes(b"a" * 300_000)
    command = [sys.executable, "-c", WRITE_FOR_EVER, str(path)]
    seen: Counter[bytes] = Counter()
    end = time.monotonic() + 30
    with subprocess.Popen([*command, "b"]) as one, subprocess.Popen([*command, "c"]) as other:
        try:
            while seen[b"b"] < 50 or seen[b"c"] < 50:
                assert time.monotonic() < end, seen
                data = path.read_bytes()
                assert len(data) == 300_000
                assert len(set(data)) == 1
                seen[data[:1]] += 1
        finally:
            one.kill()
            other.kill()
