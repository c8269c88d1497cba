"""`axis-tui check`: every problem of a registry."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from axis_tui.cli.registry import choose_registry, is_read_once, registry_option
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.loading import check_registry
from axis_tui.model.problems import Severity, has_errors
from axis_tui.model.standing import count_words


@click.command(short_help="List every problem of a registry.")
@click.argument("registry", required=False, type=click.Path(path_type=Path))
@registry_option
@click.option("--json", "as_json", is_flag=True, help="Write the problems as a JSON list.")
def command(registry: Path | None, registry_path: Path | None, as_json: bool) -> int:
    """List every problem of a registry, one a line: FILE:LINE:COLUMN: severity[code]: message.

    Exits with 1 if there is an error; warnings alone leave 0.
    """
    path = choose_registry(registry or registry_path)
    problems = check_registry(path, once=True)
    if as_json:
        out_json([msgspec.to_builtins(problem) for problem in problems], indent=2)
    else:
        for problem in problems:
            out(problem.line_text.replace("\n", " "))
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if problems:
        warnings = len(problems) - errors
        tell(f"{path}: {count_words(errors, 'error')}, {count_words(warnings, 'warning')}")
    else:
        tell(f"{path}: no problems")
    if not (path.exists() or is_read_once(path)):
        return 2
    return 1 if has_errors(problems) else 0
