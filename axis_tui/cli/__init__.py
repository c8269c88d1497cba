"""The command line: one subcommand a file, data on standard output, narration on standard error."""

from axis_tui.cli.program import run

__all__ = ["run"]
