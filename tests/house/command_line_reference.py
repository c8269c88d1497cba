"""The parts of docs/command-line.md and docs/formats.md that come from the program itself."""

from __future__ import annotations

import contextlib
import io
import os
import shlex
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import click

from axis_tui.cli import run
from axis_tui.cli.program import COMMANDS, program
from axis_tui.cli.selecting import PARTS
from axis_tui.export.formats import FORMATS, Format
from tests.house.filling import filled
from tests.house.paths import ROOT

MOST_LINES = 14
"""Lines of output that an example shows."""

EXAMPLES = {
    "check": ("check data",),
    "search": ("search sulemani", "search --json --limit 1 'حزب الله'", "search --quotes 'take orders'"),
    "show": ("show esmail-qaani", "show national-2024-01-03#efp-users"),
    "path": ("path hamas 'quds force' --limit 1",),
    "select": ("select --ego hamas --tie-kind arms",),
    "export": ("export --ego hamas --tie-kind arms -f mermaid",),
    "formats": ("formats",),
    "gaps": ("gaps --only near-duplicates --only contested --limit 3",),
    "stats": ("stats --ego hamas",),
    "schema": ("schema",),
}
"""What each command's part of the page shows, run on the bundled registry."""


def command_line_page() -> str:
    """Give docs/command-line.md with options and examples as the program has them."""
    parts: dict[str, Callable[[], str]] = {"commands": _commands, "selection": _selection}
    for name in COMMANDS:
        parts[f"options of {name}"] = lambda name=name: _options(name)  # type: ignore[misc]
    for name, lines in EXAMPLES.items():
        parts[f"example of {name}"] = lambda lines=lines: "\n\n".join(map(_example, lines))  # type: ignore[misc]
    return filled(ROOT / "docs" / "command-line.md", parts)


def formats_page() -> str:
    """Give docs/formats.md with the table of formats as the program has it."""
    return filled(ROOT / "docs" / "formats.md", {"formats": lambda: "\n".join(map(_format, FORMATS))})


def _command(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert isinstance(found, click.Command)
    return found


def _commands() -> str:
    rows = (f"| [`{name}`](#{name}) | {_command(name).get_short_help_str(200)} |" for name in COMMANDS)
    return "| | |\n|---|---|\n" + "\n".join(rows)


def _options(name: str) -> str:
    """Give the command's own sentences and a table of its options."""
    command = _command(name)
    arguments = " ".join(_argument(p) for p in command.params if isinstance(p, click.Argument))
    paragraphs = "\n\n".join(" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    options = [p for p in command.params if isinstance(p, click.Option)]
    rows = [_option(option) for option in options if option.name not in PARTS]
    if len(rows) < len(options):
        rows.insert(0, "| [SELECTION](#selection) | Narrows the registry first. |")
    table = "\n\n| option | |\n|---|---|\n" + "\n".join(rows) if rows else ""
    return f"`axis-tui {' '.join(filter(None, (name, arguments)))} [OPTIONS]`\n\n{paragraphs}{table}"


def _selection() -> str:
    options = [p for p in _command("export").params if isinstance(p, click.Option)]
    rows = [_option(option) for option in options if option.name in PARTS]
    return "| option | |\n|---|---|\n" + "\n".join(rows)


def _argument(argument: click.Argument) -> str:
    name = argument.metavar or argument.name or ""
    return name.upper() if argument.required else f"[{name.upper()}]"


def _option(option: click.Option) -> str:
    names = ", ".join(option.opts)
    value = "" if option.is_flag else f" {option.metavar}"
    again = " …" if option.multiple else ""
    default = f" Default: {option.default}." if option.show_default else ""
    return f"| `{names}{value}`{again} | {option.help}{default} |"


def _example(line: str) -> str:
    """Run a command line and give it with what it wrote, narration last."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    clear = {key: value for key, value in os.environ.items() if not key.startswith("AXIS_TUI")}
    with (
        contextlib.chdir(ROOT),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.dict(os.environ, clear, clear=True),
    ):
        run(shlex.split(line), _never)
        texts = []
        for stream in (out, err):
            stream.flush()
            assert isinstance(stream.buffer, io.BytesIO)
            texts.append(stream.buffer.getvalue().decode().splitlines())
    shown, said = texts
    if len(shown) > MOST_LINES:
        shown = [*shown[:MOST_LINES], "…"]
    return "\n".join(("```console", f"$ axis-tui {line}", *shown, *said, "```"))


def _never(registry: Path, **opening: object) -> int:
    raise AssertionError("the browser was opened")


def _format(format: Format) -> str:
    suffixes = ", ".join(f"`{suffix}`" for suffix in format.suffixes)
    lost = ", ".join(feature.plural for feature in format.cannot_hold)
    does = " and ".join(word for word, able in (("read", format.reads), ("written", format.writes)) if able)
    return (
        f"\n### {format.name}\n\n`-f {format.id}` · {suffixes} · {does}\n\n"
        f"{format.use[0].upper()}{format.use[1:]}. {f'Cannot hold: {lost}.' if lost else 'Holds everything.'}"
    )
