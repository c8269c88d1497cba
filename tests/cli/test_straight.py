"""The shortest way into the browser, on which nothing is loaded that reads command lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from axis_tui.__main__ import _only_registry
from axis_tui.loading import bundled_registry
from axis_tui.loading.bundled import VARIABLE


def test_no_word_at_all_means_the_usual_registry(
    monkeypatch: pytest.MonkeyPatch, registry_file: Path
) -> None:
    monkeypatch.setenv(VARIABLE, str(registry_file))
    assert _only_registry([]) == registry_file
    monkeypatch.setenv(VARIABLE, "")
    assert _only_registry([]) == bundled_registry()


def test_a_file_that_is_there_is_a_registry(registry_file: Path) -> None:
    assert _only_registry([str(registry_file)]) == registry_file


@pytest.mark.parametrize(
    "words",
    [["check"], ["--version"], ["./missing.toml"], ["./a.toml", "./b.toml"], ["--registry=./a.toml"]],
    ids=" ".join,
)
def test_any_other_command_line_is_read_as_one(
    words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("check", "a.toml", "b.toml", "--registry=./a.toml"):
        (tmp_path / name.replace("/", "")).touch()
    assert _only_registry(words) is None


def test_a_missing_registry_of_the_environment_is_left_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "missing.toml"))
    assert _only_registry([]) is None


def test_the_browser_is_reached_without_what_reads_command_lines(registry_file: Path) -> None:
    asked = (
        "import sys, axis_tui.__main__ as m, axis_tui.ui as ui\n"
        "ui.open_browser = lambda path: print(path, 'click' in sys.modules, 'axis_tui.cli' in sys.modules)\n"
        f"sys.argv = ['axis-tui', {str(registry_file)!r}]\n"
        "m.main()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, timeout=60, check=True
    )
    assert run.stdout.split() == [str(registry_file), "False", "False"]
