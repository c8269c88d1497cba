"""`axis-tui diff`: what was added, removed and changed between two registries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from axis_tui.cli.errors import WrongUsage
from axis_tui.cli.registry import load
from axis_tui.cli.writer import out, out_json, tell
from axis_tui.loading.files import is_standard_input
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.differences import Change, Difference, KeyChange, find_differences
from axis_tui.model.registry import Registry

_SIGNS = {Change.ADDED: "+", Change.REMOVED: "-", Change.CHANGED: "~"}


@click.command(short_help="Say what differs between two registries.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write a JSON list.")
def command(old: Path, new: Path, as_json: bool) -> int:
    """Say in words what was added (+), removed (-) and changed (~) from OLD to NEW.

    The order of records and of files is no difference. Exits with 1 if there is any difference.
    """
    if is_standard_input(old) and is_standard_input(new):
        raise WrongUsage("OLD and NEW cannot both be standard input, which can be read only once")
    before, after = load(old).registry, load(new).registry
    found = find_differences(before, after)
    if as_json:
        out_json([_plain(before, after, difference) for difference in found], indent=2)
    else:
        for difference in found:
            _write(before, after, difference)
    counts = Counter(difference.change for difference in found)
    tell(", ".join(f"{counts[change]} {change}" for change in Change if counts[change]) or "no difference")
    return 1 if found else 0


def _write(old: Registry, new: Registry, difference: Difference) -> None:
    called = one_line(_called(old, new, difference))
    record = "" if called == difference.record else f"  {difference.record}"
    out(f"{_SIGNS[difference.change]} {difference.table} {called}{record}")
    for key in difference.keys:
        for line in _change(key):
            out(f"    {one_line(line)}")


def _change(key: KeyChange) -> Iterator[str]:
    """Say what happened to one key, in one line or two."""
    name = key.key.removeprefix("own_").replace("_", " ")
    if key.lost or key.gained:
        if key.lost:
            yield f"{name} without {_quoted(key.lost)}"
        if key.gained:
            yield f"{name} with {_quoted(key.gained)}"
    elif not key.old:
        yield f"{name} is now “{key.new}”"
    elif not key.new:
        yield f"{name} was “{key.old}”, is now empty"
    else:
        yield f"{name} was “{key.old}”"
        yield f"{name} now “{key.new}”"


def _quoted(items: tuple[str, ...]) -> str:
    return ", ".join(f"“{item}”" for item in items)


def _called(old: Registry, new: Registry, difference: Difference) -> str:
    """Say which record is meant, as a reader knows it."""
    registry = old if difference.change is Change.REMOVED else new
    id = difference.record
    if difference.table == "actor":
        return registry.actors[id].name
    if difference.table == "tie":
        return sentence(registry, registry.ties[id])
    if difference.table == "quote":
        return f"“{registry.quotes[id][1].exact}”"
    return registry.sources[id].title if difference.table == "source" else id


def _plain(old: Registry, new: Registry, difference: Difference) -> dict[str, object]:
    values: dict[str, object] = msgspec.to_builtins(difference)
    return {**values, "called": _called(old, new, difference)}
