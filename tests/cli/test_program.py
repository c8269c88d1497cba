"""The command as a whole: help, exit codes, pipes, signals, and no traceback whatever happens."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from axis_tui.cli.program import COMMANDS
from tests.cli.conftest import Axis

AXIS = [sys.executable, "-m", "axis_tui"]


def call(*arguments: str, registry: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [*AXIS, *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "AXIS_TUI_REGISTRY": str(registry), **environment},
    )


def test_help_lists_every_command_with_a_whole_sentence(axis: Axis) -> None:
    said = axis("--help")
    assert said.code == 0
    for name in COMMANDS:
        (line,) = [line for line in said.out.splitlines() if line.startswith(f"  {name} ")]
        assert line.endswith("."), line
        assert "..." not in line


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, axis: Axis) -> None:
    said = axis(name, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: axis-tui {name} ")


def test_the_version_is_told_with_other_words_around_it(axis: Axis) -> None:
    assert axis("--version").out.startswith("axis-tui ")


def test_the_registry_may_be_named_before_the_command(axis: Axis, tmp_path: Path) -> None:
    said = axis("-r", str(tmp_path / "nowhere.toml"), "stats")
    assert said.code == 2
    assert "nowhere.toml" in said.err


def test_a_mistyped_command_is_recognised(axis: Axis) -> None:
    said = axis("exprot")
    assert said.code == 2
    assert "did you mean `axis-tui export`" in said.err


def test_a_mistyped_command_is_recognised_whatever_follows_it(axis: Axis) -> None:
    for rest in (("hamas",), ("--json", "hamas"), ("--limit", "3")):
        said = axis("serach", *rest)
        assert said.code == 2
        assert said.err == (
            "axis-tui: there is no file, folder or command “serach”; did you mean `axis-tui search`?\n"
        )


def test_a_shell_that_completes_after_a_mistyped_command_is_told_nothing(
    axis: Axis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_AXIS_TUI_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "axis-tui serach ")
    monkeypatch.setenv("COMP_CWORD", "2")
    with pytest.raises(SystemExit, match=r"^0$"):
        axis()


@pytest.mark.parametrize("wrong", ["hamas", "--josn"])
def test_the_help_that_is_named_beside_a_registry_is_there(
    wrong: str, axis: Axis, registry_file: Path
) -> None:
    said = axis(str(registry_file), wrong)
    assert said.code == 2
    (hint,) = re.findall(r"try `axis-tui (.+)`", said.err)
    assert axis(*hint.split()).code == 0


def test_a_registry_that_does_not_load_is_explained(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("[registry]\nformat = 1\n" + "[[actor]]\n" * 9)
    said = axis("show", "-r", str(path), "iran")
    assert (said.code, said.out) == (2, "")
    assert f"{path}:1:1: error[missing-key]" in said.err
    assert "more; `axis-tui check` lists all" in said.err


def test_the_browser_needs_a_terminal(registry_file: Path) -> None:
    run = call(registry=registry_file)
    assert run.returncode == 2
    assert b"needs a terminal" in run.stderr


def test_a_reader_that_goes_away_is_no_fault(registry_file: Path) -> None:
    command = f"{' '.join(AXIS)} schema | head -n 1; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert run.stdout.split() == ["{", "0"]
    assert run.stderr == ""


def test_a_full_disk_is_said_in_one_line(registry_file: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        run = subprocess.run(
            [*AXIS, "schema"], stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60
        )
    assert run.returncode == 2
    assert run.stderr == "axis-tui: standard output: No space left on device\n"


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_output_that_only_takes_ascii_gets_ascii(environment: dict[str, str], registry_file: Path) -> None:
    for arguments in (("show", "hezbollah"), ("search", "party"), ("stats",), ("check",)):
        run = call(*arguments, registry=registry_file, **environment)
        assert run.returncode == 0, run.stderr
        run.stdout.decode("ascii")
        run.stderr.decode("ascii")
    shown = call("show", "hezbollah", registry=registry_file, **environment).stdout.decode()
    assert shown.startswith("G Hezbollah")
    record = json.loads(call("show", "--json", "hezbollah", registry=registry_file, **environment).stdout)
    assert "حزب الله" in record["aliases"]


def test_no_colour_is_ever_written(registry_file: Path) -> None:
    for environment in ({"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}):
        assert b"\x1b" not in call("show", "iran", registry=registry_file, **environment).stdout


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_a_command_with_its_exit_code(number: int, code: int, registry_file: Path) -> None:
    environment = {**os.environ, "AXIS_TUI_REGISTRY": str(registry_file)}
    with subprocess.Popen(
        [*AXIS, "search", "--json", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"hezbollah\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["hits"]
        process.send_signal(number)
        _, err = process.communicate(timeout=30)
    assert process.returncode == code
    assert err.strip() == b""


def test_a_failure_of_the_program_itself_is_one_line_and_a_log(registry_file: Path, tmp_path: Path) -> None:
    crash = (
        "import sys, axis_tui.cli.program as p, axis_tui.__main__ as m\n"
        "p.choose_registry = None\n"
        "import axis_tui.cli.registry as r\n"
        "r.load_registry = lambda path, once: 1 / 0\n"
        "sys.argv = ['axis-tui', 'stats']\n"
        "sys.exit(m.main())\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", crash],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path), "AXIS_TUI_REGISTRY": str(registry_file)},
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 1
    assert "ZeroDivisionError" in run.stderr
    (log,) = tmp_path.rglob("axis-tui.log")
    assert str(log) in run.stderr
    assert "Traceback" in log.read_text()
