"""Every command line that a help text or a page prints as an example runs, as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from axis_tui.cli.program import COMMANDS, program
from tests.house.paths import DATA, ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PLACEHOLDER = re.compile(r"\b(?!HEAD\b)[A-Z]{2,}\b|\.\.\.|…")
"""What stands for a word of the reader's; a line with one is no example."""

ENDLESS = ("serve",)
"""Commands that run until somebody ends them."""


def command_of(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert found is not None
    return found


def help_text(name: str) -> str:
    command = command_of(name)
    options = [option.help or "" for option in command.params if isinstance(option, click.Option)]
    return "\n".join([command.help or "", *options])


def lines_in(text: str) -> list[str]:
    """Give the command lines of a text: between backticks, and in blocks of code."""
    blocks = re.findall(r"^```(?:console)?\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    inline = [" ".join(code.split()) for code in re.findall(r"`([^`]+)`", prose)]
    shown = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [line for line in (*inline, *shown) if re.search(r"(^|\| |<\()axis-tui ", line)]


def is_example(line: str) -> bool:
    """Tell whether a line is to be typed as it stands, and not the mere name of a command."""
    words = line[line.index("axis-tui ") :].split()
    if PLACEHOLDER.search(line) or words[1] not in COMMANDS or words[1] in ENDLESS:
        return False
    return len(words) > 2 or not any(option.required for option in command_of(words[1]).params)


def examples() -> list[str]:
    texts = [page.read_text("utf-8") for page in PAGES] + [help_text(name) for name in COMMANDS]
    return sorted({line for text in texts for line in lines_in(text) if is_example(line)})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the examples suppose it: a registry under git, two tables, and the bundled registry."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "data").symlink_to(DATA)
    (folder / "bin").mkdir()
    script = folder / "bin" / "axis-tui"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m axis_tui "$@"\n')
    script.chmod(0o755)
    run_in(folder, "axis-tui export -o registry.toml")
    (folder / "edges.csv").write_text("Source,Target,Label\nmaha,omar,funds\n", "utf-8")
    (folder / "nodes.csv").write_text("Id,Label\nmaha,Maha\nomar,Omar\n", "utf-8")
    if shutil.which("git"):
        who = "-c user.name=a -c user.email=a@example.org -c commit.gpgsign=false"
        run_in(folder, f"git init -q && git add registry.toml && git {who} commit -q -m first")
    return folder


def run_in(folder: Path, line: str) -> None:
    clear = {key: value for key, value in os.environ.items() if not key.startswith(("AXIS_TUI", "GIT_"))}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env={**clear, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        input="hamas\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout[-500:] + done.stderr


def test_examples_are_found_in_pages_and_in_help_texts() -> None:
    assert {
        "axis-tui schema > registry.schema.json",
        "axis-tui check <(sed s/Hizbullah/Hezbollah/ registry.toml)",
        "cat data/actors.toml data/sources/*.toml | axis-tui stats -r -",
        "axis-tui path hamas 'quds force' --limit 1",
        "axis-tui search --json -",
    } <= set(examples())
    assert "axis-tui formats" in lines_in(help_text("export"))


@pytest.mark.parametrize("line", examples())
def test_an_example_runs_as_it_is_printed(line: str, desk: Path) -> None:
    if "git " in line and not shutil.which("git"):
        pytest.skip("git is not here")
    run_in(desk, line)
