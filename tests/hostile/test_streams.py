"""The whole program without a terminal: in any environment, with streams that are taken, closed or full."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile.pieces import WHOLE
from tests.hostile.terminal import ENTERED
from tests.hostile.words import hostile_registry
from tests.house.paths import ROOT
from tests.ui.terminal import Terminal

PATIENCE = 60.0


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "registry.toml"
    path.write_text(WHOLE)
    return path


def run(*arguments: str, shell: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program without a terminal; `shell` is what stands after it on a shell's line."""
    words = [sys.executable, "-m", "axis_tui", *arguments]
    line = " ".join(f"'{word}'" for word in words) + f" {shell}"
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )


def test_without_a_terminal_the_browser_says_what_does_without(registry: Path) -> None:
    for shell in ("", "2>/dev/null", "</dev/null"):
        ended = run(str(registry), shell=shell)
        assert ended.returncode == 2
        assert b"\x1b" not in ended.stdout + ended.stderr
    assert b"axis-tui show" in run(str(registry)).stderr


@pytest.mark.parametrize("taken", ["<", ">", "2>"])
def test_with_any_stream_taken_the_browser_does_not_draw(taken: str, registry: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()
    code = f"""
import os, subprocess, sys
place = os.open({str(other)!r}, os.O_RDWR)
streams = {{"<": "stdin", ">": "stdout", "2>": "stderr"}}
words = [sys.executable, "-m", "axis_tui", {str(registry)!r}]
sys.exit(subprocess.run(words, **{{streams[{taken!r}]: place}}).returncode)
"""
    window = Terminal(code)
    assert window.end() == 2
    assert ENTERED not in window.written + other.read_bytes()
    assert b"terminal" in window.written + other.read_bytes()


FOUR_COMMANDS = """
import sys
from axis_tui.__main__ import main
for command in ("stats", "show a", "search anna", "gaps"):
    name, *arguments = command.split()
    sys.argv = ["axis-tui", name, "-r", "registry.toml", *arguments]
    if status := main():
        sys.exit(f"{command}: {status}")
"""


@pytest.mark.parametrize(
    "environment",
    [
        {"NO_COLOR": "1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"TERM": "dumb"},
        {"COLUMNS": "1"},
        {"COLUMNS": "x", "LINES": "-5"},
        {"HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null"},
    ],
    ids=str,
)
def test_the_commands_work_in_any_environment(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "registry.toml").write_text(hostile_registry(), "utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", FOUR_COMMANDS],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.count(b"\n") > 40
    assert b"Traceback" not in ended.stderr
    assert b"\x1b" not in ended.stdout + ended.stderr
    if environment.get("PYTHONIOENCODING") == "ascii" or "LC_ALL" in environment:
        assert ended.stdout.isascii()


@pytest.mark.parametrize("shell", ["| head -n 1", "| true", ">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_stream_that_is_closed_is_no_failure_of_the_program(shell: str, tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_text(hostile_registry(), "utf-8")
    for command in ("select", "export", "check"):
        ended = run(command, "-r", str(path), shell=shell)
        assert ended.returncode in (0, 2), (command, ended.stderr)
        assert b"Traceback" not in ended.stderr
        assert b"Exception" not in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_output_onto_a_full_disk_is_said_and_is_no_success(registry: Path) -> None:
    for command in ("select", "export", "stats"):
        ended = run(command, "-r", str(registry), shell="> /dev/full")
        assert ended.returncode == 2
        assert b"No space left" in ended.stderr
        assert b"Traceback" not in ended.stderr
