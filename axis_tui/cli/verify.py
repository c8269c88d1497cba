"""`axis-tui verify`: every quote held against the text that it was taken from."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click
import msgspec

from axis_tui.cli.cells import columns
from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.registry import load, registry_option
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.loading.files import UnreadableFile
from axis_tui.loading.texts import SUFFIXES, Verified, all_verified, read_texts, verify_quotes
from axis_tui.model.passage import Found, Text


@click.command(short_help="Hold every quote against the full texts.")
@click.option(
    "--texts", "folder", metavar="DIR", required=True, type=click.Path(path_type=Path), help="The full texts."
)
@registry_option
@click.option("--all", "show_all", is_flag=True, help="List the verified quotes, too.")
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list of all quotes.")
def command(folder: Path, registry_path: Path | None, show_all: bool, as_json: bool) -> int:
    """Look every quote up in the text of its source: the one with its sha256, else the one named like it.

    A quote is verified, moved (found only with other white space, quotation marks or dashes),
    ambiguous (in several places), missing, or has no text. Exits with 1 unless all that have a
    text are verified. Where none has a text at all, that is said.
    """
    registry = load(registry_path).registry
    verified = verify_quotes(registry, _read(folder))
    if as_json:
        out_json([_plain(item) for item in verified], indent=2)
    else:
        shown = [item for item in verified if show_all or item.located.found is not Found.VERIFIED]
        rows = [(item.located.found.value, item.ref, item.text, item.located.difference) for item in shown]
        for line in columns(rows):
            out(line)
    counts = Counter(item.located.found for item in verified)
    tell(", ".join(f"{counts[found]} {found}" for found in Found if counts[found]) or "there are no quotes")
    if counts.keys() == {Found.NO_TEXT}:
        # That no text contradicts a quote is then no good news: most likely the folder is another.
        named = f"{next(source.id for source in registry.sources.values() if source.quotes)}{SUFFIXES[0]}"
        tell(f"nothing was verified: {folder} has no text of these sources; one would be called {named}")
    return 0 if all_verified(verified) else 1


def _read(folder: Path) -> tuple[Text, ...]:
    try:
        return read_texts(folder)
    except UnreadableFile as unreadable:
        raise WrongUsage(unreadable.problem.line_text) from unreadable
    except OSError as error:
        raise WrongUsage(f"{folder}: {error.strerror or 'is no folder'}") from error


def _plain(item: Verified) -> dict[str, object]:
    located = msgspec.to_builtins(item.located)
    return {"quote": item.ref, "status": located.pop("found"), "text": item.text, **located}
