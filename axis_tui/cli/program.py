"""The program's own command: which subcommand is meant, what it needs to know, and how it ends."""

from __future__ import annotations

import importlib
import signal
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

import click

from axis_tui import __version__
from axis_tui.cli import writer
from axis_tui.cli.errors import CommandError, WrongUsage
from axis_tui.cli.lookup import did_you_mean, nearest
from axis_tui.cli.registry import choose_registry, refuse_read_once, registry_file_option

COMMANDS = {
    "check": "check",
    "search": "search",
    "show": "show",
    "path": "path",
    "select": "select",
    "export": "export",
    "import": "import_network",
    "formats": "formats",
    "verify": "verify",
    "diff": "diff",
    "gaps": "gaps",
    "stats": "stats",
    "schema": "schema",
    "serve": "serve",
}
"""Each subcommand and the module of this package that has it, as `command`."""

SIGNALS = ("SIGTERM", "SIGHUP")
"""Signals on which a command tidies up and leaves with 128 and the signal's number."""


class Browse(Protocol):
    """What opens the browser; the command line does not know it, and is given it."""

    def __call__(
        self,
        registry: Path,
        *,
        actor: str | None,
        tie: str | None,
        between: tuple[str, str] | None,
        texts: Path | None,
        view: str | None,
    ) -> int:
        """Open the browser on a registry and return the exit code."""


class Program(click.Group):
    """A group that imports a subcommand's module only when it is used; any other word is a registry."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the subcommands in the order in which the help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"axis_tui.cli.{COMMANDS[cmd_name]}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take the first word for a subcommand if it is one, else for the registry to browse."""
        if args and args[0] not in COMMANDS:
            if not ctx.resilient_parsing:
                # What follows a mistyped command would be wrong with a registry; that is not what to say.
                _refuse_unfit(Path(args[0]))
            # No name: the path of the command in hints is then the program's, whose help is there.
            return "", _browse_registry, args
        return super().resolve_command(ctx, args)


def run(arguments: Sequence[str], browse: Browse) -> int:
    """Carry out a command line and return the exit code; no click error or broken pipe leaves this."""
    writer.prepare()
    try:
        status = _run(arguments, browse)
        writer.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough, as `head` does.
        writer.drop_output()
        return 0
    except OSError as error:
        writer.drop_output()
        return _tell(WrongUsage(f"{error.filename or 'standard output'}: {error.strerror}"))
    return status


def _run(arguments: Sequence[str], browse: Browse) -> int:
    try:
        result = program.main(list(arguments), prog_name="axis-tui", standalone_mode=False, obj=browse)
    except CommandError as error:
        return _tell(error)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except SystemExit as leaving:
        if leaving.code == 1:
            # So click leaves where nobody reads the output any more; our signals leave with more.
            raise BrokenPipeError from None
        raise
    except click.ClickException as error:
        return _tell_usage(error)
    return result if isinstance(result, int) else 0


def end_on_signals() -> None:
    """Make SIGTERM and SIGHUP leave through the stack, so that no half-written file stays behind."""
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _tell(error: CommandError) -> int:
    writer.tell(f"axis-tui: {error.message}")
    for line in error.more:
        writer.tell(f"  {line}")
    return error.exit_code


def _tell_usage(error: click.ClickException) -> int:
    """Say what click found wrong with a command line, and where its help is."""
    writer.tell(f"axis-tui: {error.format_message()}")
    context = getattr(error, "ctx", None)
    if context is not None:
        writer.tell(f"  try `{context.command_path.strip()} --help`")
    return 2


def _browser_options(command: Any) -> Any:
    command = click.option(
        "--texts",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="DIR",
        help="Read quotes in place in the full texts of this folder.",
    )(command)
    command = click.option(
        "--path", "between", nargs=2, metavar="A B", help="Open the browser on the chains between two actors."
    )(command)
    command = click.option(
        "--view",
        metavar="LINE",
        help="Open the browser on a view: a line, or the name of a saved one (key V).",
    )(command)
    command = click.option("--tie", metavar="ID", help="Open the browser on this tie.")(command)
    command = click.option("--actor", metavar="ID", help="Open the browser on this actor.")(command)
    return registry_file_option(command)


@click.group(
    cls=Program,
    invoke_without_command=True,
    subcommand_metavar="[REGISTRY | COMMAND ...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@_browser_options
@click.version_option(__version__, prog_name="axis-tui", message="%(prog)s %(version)s")
@click.pass_context
def program(context: click.Context, /, registry_path: Path | None, **opening: Any) -> int:
    """Browse networks of actors in which every tie shows its evidence.

    Without a command, opens the browser on a registry: a folder or a .toml file, or the
    bundled one. The commands print the same to scripts and readers.
    """
    if context.invoked_subcommand is None:
        return _open(context, registry_path, opening)
    end_on_signals()
    return 0


@click.command(add_help_option=False)
@click.argument("registry", type=click.Path(path_type=Path))
@_browser_options
@click.pass_context
def _browse_registry(
    context: click.Context, /, registry: Path, registry_path: Path | None, **opening: Any
) -> int:
    """Open the browser on a registry."""
    above = context.parent.params if context.parent else {}
    if registry_path is not None or above.get("registry_path") is not None:
        raise WrongUsage("the registry is named twice; leave one out")
    return _open(context, registry, {name: given or above.get(name) for name, given in opening.items()})


def _open(context: click.Context, registry: Path | None, opening: dict[str, Any]) -> int:
    """Open the browser; what is no registry at all is refused before."""
    chosen = registry or choose_registry(None)
    _refuse_unfit(chosen)
    browse: Browse = context.find_root().obj
    return browse(chosen, **opening)


def _refuse_unfit(registry: Path) -> None:
    """Refuse what cannot be followed, or is not there; then say which commands are spelled like it."""
    refuse_read_once(registry, "the browser")
    if not registry.exists():
        near = [f"`axis-tui {name}`" for name in nearest(str(registry), COMMANDS)]
        missing = f"there is no file, folder or command “{registry}”"
        raise WrongUsage("; ".join((missing, *did_you_mean(near))))
