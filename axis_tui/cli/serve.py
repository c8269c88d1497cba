"""`axis-tui serve`: the browser in a web page, for others to read."""

from __future__ import annotations

from pathlib import Path

import click

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.registry import choose_registry, load, refuse_read_once, registry_file_option
from axis_tui.cli.writer import flush, out, tell
from axis_tui.model.captions import contents

NEEDS = ("aiohttp", "textual_serve")
"""What the extra brings."""


@click.command(short_help="Show the registry in a web page, only to be read.")
@registry_file_option
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Listen on this address."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    metavar="N",
    default=0,
    help="Listen on this port; else on any that is free.",
)
@click.option(
    "--name",
    "names",
    metavar="HOST",
    multiple=True,
    help="A further name under which visitors reach it, as behind a proxy.",
)
@click.option(
    "--visitors",
    type=click.IntRange(1, 100),
    metavar="N",
    default=8,
    show_default=True,
    help="How many may look at the same time; each takes some 100 MB.",
)
def command(registry_path: Path | None, host: str, port: int, names: tuple[str, ...], visitors: int) -> int:
    """Show the registry in a web page, only to be read, until ctrl+c.

    Prints the address. Whoever has it sees the whole registry, and nobody else: it holds a
    long random word, made anew at each start. It listens on this machine alone unless --host
    says otherwise; then what is shown is not encrypted on its way.

    Visitors can look, search, filter and copy. They cannot export, save pictures, edit, or
    open anything on this machine, and nothing is kept of what they do.
    """
    import asyncio

    try:
        from axis_tui.serving.doors import EVERYWHERE, LOOPBACK, Door, address
        from axis_tui.serving.running import serve
        from axis_tui.serving.server import Server
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in NEEDS:
            raise
        raise WrongUsage(
            "serving needs two more packages", "install them with: pip install 'axis-tui[serve]'"
        ) from missing
    if host in EVERYWHERE and not names:
        raise WrongUsage(
            f"“{host}” listens on every address, and visitors need one name to type",
            "say under which they reach this machine: --name HOST",
        )
    refuse_read_once(choose_registry(registry_path), "every visitor's browser")
    loaded = load(registry_path)
    door = Door(host, names)
    server = Server(choose_registry(registry_path).resolve(), door, visitors, tell)

    def listening(port: int) -> None:
        tell(f"serving {contents(loaded.registry)} to at most {visitors:,} at a time; ctrl+c ends it")
        if host not in LOOPBACK:
            tell("others can reach this machine there: whoever has the address sees the whole registry")
        out(address(names[0] if host in EVERYWHERE else host, port, door.token))
        flush()

    try:
        return asyncio.run(serve(server, host, port, listening))
    except OSError as error:
        raise WrongUsage(f"{host}, port {port}: {error.strerror or error}") from error
