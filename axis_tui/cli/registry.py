"""Which registry a command reads, and how it says that it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from axis_tui.cli.errors import WrongUsage
from axis_tui.loading import Loaded, RegistryError, load_registry
from axis_tui.loading.bundled import VARIABLE, usual_registry
from axis_tui.loading.files import is_standard_input
from axis_tui.model.problems import Severity

MOST_PROBLEMS = 5
"""Problems told before the rest is counted; `axis-tui check` lists all."""

Command = TypeVar("Command", bound=Callable[..., Any])


def registry_option(command: Command) -> Command:
    """Give a command the option `-r, --registry`, which takes what can be read once, too."""
    return _option("a folder, a .toml file, a pipe, or - for standard input")(command)


def registry_file_option(command: Command) -> Command:
    """Give a command that reads its registry again and again the option `-r, --registry`."""
    return _option("a folder or a .toml file")(command)


def _option(what: str) -> Callable[[Command], Command]:
    return click.option(
        "-r",
        "--registry",
        "registry_path",
        metavar="PATH",
        type=click.Path(path_type=Path),
        help=f"The registry: {what}. Else ${VARIABLE}, else the bundled one.",
    )


def is_read_once(path: Path) -> bool:
    """Tell whether a registry is a pipe or standard input, which nobody can read a second time."""
    return is_standard_input(path) or path.is_fifo() or path.is_socket()


def refuse_read_once(path: Path, who: str) -> None:
    """Refuse a registry that can be read once only, where somebody reads it again and again."""
    if is_read_once(path):
        raise WrongUsage(
            f"{path} can be read only once, and {who} reads the registry again when it changes",
            "write what comes through the pipe to a .toml file first, and name that",
        )


def named_registry(path: Path | None) -> Path | None:
    """Give the registry that is named here or before the subcommand; None where neither names one."""
    context = click.get_current_context(silent=True)
    while path is None and context is not None and context.parent is not None:
        context = context.parent
        path = context.params.get("registry_path")
    return path


def choose_registry(path: Path | None) -> Path:
    """Give the registry that is meant: named here, before the subcommand, in the environment, or bundled."""
    return named_registry(path) or usual_registry()


def load(path: Path | None) -> Loaded:
    """Load the registry that is meant; where it has errors, say the first ones and stop."""
    chosen = choose_registry(path)
    try:
        return load_registry(chosen, once=True)
    except RegistryError as error:
        errors = [problem for problem in error.problems if problem.severity is Severity.ERROR]
        lines = [problem.line_text for problem in errors[:MOST_PROBLEMS]]
        if len(errors) > MOST_PROBLEMS:
            lines.append(f"... and {len(errors) - MOST_PROBLEMS} more; `axis-tui check` lists all")
        raise WrongUsage(f"the registry {chosen} cannot be loaded", *lines) from error
