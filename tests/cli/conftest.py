"""The command line, called as a person calls it: what it prints, what it says, how it ends."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from axis_tui.cli import run
from axis_tui.export import registry_toml
from axis_tui.model.actor import Actor
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.cli.served import Served
from tests.hostile.harm import never_browse, snapshot
from tests.registries_in_code import network, tie


class Said(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str


Axis = Callable[..., Said]


@pytest.fixture
def axis(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, registry_file: Path) -> Axis:
    """Run a command on the test registry; `typed` is what stands on standard input."""
    monkeypatch.setenv("AXIS_TUI_REGISTRY", str(registry_file))

    def call(*arguments: str, typed: bytes | None = None) -> Said:
        if typed is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        capsys.readouterr()
        code = run(arguments, never_browse)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def registry() -> Registry:
    """Four actors, four ties, two sources of which one copies the other, and a tie that is disputed."""
    sources = {
        "paper": Source(
            "paper",
            "The paper’s report [sic]",
            "B",
            publisher="The Paper",
            published=Date("2024-01-03"),
            quotes=(
                Quote(
                    "weapons",
                    "Iran  sends\u00a0weapons [sic] to [/]Hezbollah",
                    speaker="an official",
                    credibility=2,
                    supports=("iran.arms.hezbollah",),
                    note="As printed.",
                ),
                Quote(
                    "deny", "No such weapons exist.", speaker_actor="iran", disputes=("iran.arms.hezbollah",)
                ),
                Quote(
                    "rest", "Everything else.", supports=("iran.funds.hamas", "hezbollah.allied-with.hamas")
                ),
            ),
        ),
        "blog": Source(
            "blog",
            "A blog",
            "E",
            derived_from=("paper",),
            quotes=(
                Quote("copy", "Weapons, weapons.", supports=("iran.arms.hezbollah", "hamas.fights.israel")),
            ),
        ),
    }
    whole = network(
        tie("iran", "arms", "hezbollah", since="1982", until="2024~"),
        tie("iran", "funds", "hamas"),
        tie("hezbollah", "allied-with", "hamas"),
        tie("hamas", "fights", "israel", since="2023-10-07"),
        sources=sources,
    )
    iran = Actor(
        "iran", "Iran", "state", aliases=("Tehran", "ایران", "Islamic Republic\u202e"), countries=("IR",)
    )
    hezbollah = Actor("hezbollah", "Hezbollah", "armed-group", aliases=("حزب الله", "真主党", "Party of God"))
    return msgspec.structs.replace(whole, actors={**whole.actors, "iran": iran, "hezbollah": hezbollah})


@pytest.fixture
def registry_file(registry: Registry, tmp_path: Path) -> Path:
    """The test registry as a file."""
    path = tmp_path / "test-registry.toml"
    path.write_bytes(registry_toml(registry))
    return path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for two visitors at a time, which all of them leave as they found it."""
    with Served(tmp_path_factory.mktemp("served"), "--visitors", "2") as one:
        yield one
        status, said = one.end()
        assert status == 130
        assert "Traceback" not in said
        assert snapshot(one.folder) == one.before, "visitors left something behind"
