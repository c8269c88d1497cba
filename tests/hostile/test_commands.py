"""Every command on every hostile registry: a problem with its place, or a harmless display."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from axis_tui.export.formats import FORMATS
from axis_tui.loading import load_registry
from tests.hostile.harm import no_hang, raw_in, said_by, snapshot
from tests.hostile.registries import CASES
from tests.hostile.words import hostile_registry

LOADING = [name for name, case in CASES.items() if not case.refused]
REFUSED = [name for name, case in CASES.items() if case.refused]
FORMAT_IDS = [format.id for format in FORMATS if format.writes]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with nothing in it, in which the commands run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_the_corpus_is_large_enough() -> None:
    assert len(CASES) >= 190
    assert len(LOADING) >= 90
    assert len(REFUSED) >= 90


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_registry_is_refused_with_a_place_and_nothing_else(name: str, place: Path) -> None:
    path = place / "registry.toml"
    path.write_bytes(CASES[name].data)
    before = snapshot(place)
    status, out, err = said_by("check", str(path), "--json", is_terminal=False)
    assert status == 1
    problems = json.loads(out)
    codes = {problem["code"] for problem in problems if problem["severity"] == "error"}
    assert CASES[name].refused in codes
    lines = CASES[name].data.count(b"\n") + 1
    assert all(1 <= problem["line"] <= lines and problem["column"] >= 1 for problem in problems)
    status, shown, err = said_by("check", str(path))
    assert (status, raw_in(shown), raw_in(err)) == (1, set(), set())
    assert shown.count("\n") == len(problems)
    for command in (("stats",), ("export",), ("show", "a")):
        status, shown, err = said_by(*command, "-r", str(path))
        assert (status, shown, raw_in(err)) == (2, "", set()), command
        assert f"{path}:" in err
    assert snapshot(place) == before


def commands(path: Path) -> Iterator[tuple[str, ...]]:
    """What somebody might ask of a registry."""
    loaded = load_registry(path)
    registry = loaded.registry
    yield ("check", str(path))
    yield ("check", str(path), "--json")
    for command in (("stats",), ("gaps",), ("select",), ("search", "-"), ("search", "--json", "-")):
        yield *command, "-r", str(path)
    yield "verify", "-r", str(path), "--texts", str(path.parent)
    yield "diff", str(path), str(path)
    ids = (registry.actors, registry.ties, registry.sources, registry.quotes)
    for id in (next(iter(table), None) for table in ids):
        if id is not None:
            yield "show", "-r", str(path), "--", id
            yield "show", "-r", str(path), "--json", "--", id
    ends = list(registry.actors)
    if len(ends) > 1:
        yield "path", "-r", str(path), "--", ends[0], ends[-1]
        yield "export", "-r", str(path), f"--ego={ends[0]}"


@pytest.mark.parametrize("name", LOADING)
def test_a_hostile_registry_is_shown_by_every_command_and_does_no_harm(name: str, place: Path) -> None:
    path = place / "registry.toml"
    path.write_bytes(CASES[name].data)
    before = snapshot(place)
    has_actors = b"[[actor]]" in CASES[name].data
    for command in commands(path):
        status, out, err = said_by(*command, typed=f"Person\n{name}\n".encode())
        assert not raw_in(out), command
        assert not raw_in(err), command
        assert "Traceback" not in out + err
        may_find_nothing = command[0] in ("path", "search", "verify") or not has_actors
        assert status == 0 or (status == 1 and may_find_nothing), (command, status, err)
    assert snapshot(place) == before


@pytest.mark.parametrize("name", [name for name in LOADING if b"[[actor]]" in CASES[name].data])
def test_a_hostile_registry_comes_back_the_same_from_its_own_export(name: str, place: Path) -> None:
    path = place / "registry.toml"
    path.write_bytes(CASES[name].data)
    registry = load_registry(path).registry
    status, out, _ = said_by("export", "-r", str(path), is_terminal=False)
    assert status == 0
    assert not raw_in(out, allowed="\n\t")
    (place / "again.toml").write_text(out, "utf-8", newline="")
    assert load_registry(place / "again.toml").registry == registry


@pytest.mark.parametrize("format", FORMAT_IDS)
def test_no_format_lets_a_control_character_into_a_file_or_onto_a_terminal(format: str, place: Path) -> None:
    path = place / "registry.toml"
    path.write_text(hostile_registry(), "utf-8")
    status, out, _ = said_by("export", "-r", str(path), "-f", format, is_terminal=False)
    assert status == 0
    assert not {char for char in set(out) if raw_in(char) and unicodedata.category(char) == "Cc"} - set(
        "\r\t"
    )
    status, out, err = said_by("export", "-r", str(path), "-f", format)
    assert status == 0
    assert not raw_in(out + err)


@pytest.mark.parametrize("name", [name for name in LOADING if re.search("[0-9]00", name)])
def test_every_format_holds_what_is_very_long_or_very_many(name: str, place: Path) -> None:
    path = place / "registry.toml"
    path.write_bytes(CASES[name].data)
    registry = load_registry(path).registry
    with no_hang():
        for format in FORMATS:
            if format.writes:
                assert format.write(registry)
