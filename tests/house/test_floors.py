"""Who may import whom: the contracts of pyproject.toml, and what they cannot see."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.house.paths import DATA, PACKAGE, ROOT

SLOW = ("textual", "networkx")
"""Together they cost most of a second of start-up."""

RUN_AND_LIST_MODULES = """
import json, sys
from axis_tui.__main__ import main
sys.argv[0] = "axis-tui"
try:
    status = main()
except SystemExit as leaving:
    status = leaving.code
sys.stderr.write("\\n" + json.dumps([status or 0, sorted(sys.modules)]))
"""


def run_and_list_modules(*arguments: str) -> tuple[int, list[str]]:
    """Run the command in a fresh interpreter: its exit code, and every module that it loaded."""
    command = [sys.executable, "-c", RUN_AND_LIST_MODULES, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stderr
    status, modules = json.loads(run.stderr.splitlines()[-1])
    return status, modules


def test_the_contracts_of_import_linter_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    run = subprocess.run(
        [*command, "--no-logo"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_version_is_told_without_loading_any_library() -> None:
    status, modules = run_and_list_modules("--version")
    assert status == 0
    ours = {module for module in modules if module.startswith("axis_tui")}
    assert ours == {"axis_tui", "axis_tui.__main__"}


@pytest.mark.skipif(
    not (PACKAGE / "cli" / "check.py").exists() or not (DATA / "actors.toml").exists(),
    reason="needs the command line (axis_tui/cli) and the bundled registry (data)",
)
@pytest.mark.parametrize(
    "arguments",
    [("check", str(DATA)), ("search", "hezbollah")],
    ids=["check", "search"],
)
def test_a_script_waits_for_neither_textual_nor_networkx(arguments: tuple[str, ...]) -> None:
    status, modules = run_and_list_modules(*arguments)
    assert status == 0
    loaded = [module for module in modules if module.partition(".")[0] in SLOW]
    assert not loaded, f"axis-tui {arguments[0]} loads {loaded[0]} and {len(loaded) - 1} more"
