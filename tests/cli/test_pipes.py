"""Registries through pipes, wherever a command reads one; and who cannot take them says so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from axis_tui.cli import run
from axis_tui.loading import load_registry
from tests.cli.conftest import Axis
from tests.hostile.harm import never_browse
from tests.loading.piped import piped

AXIS = [sys.executable, "-m", "axis_tui"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("search", "hamas"),
        ("show", "iran"),
        ("path", "hamas", "iran"),
        ("select", "--kind", "state"),
        ("export", "--ego", "iran"),
        ("gaps",),
        ("stats",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_command_says_the_same_of_a_pipe_as_of_the_file(
    arguments: tuple[str, ...], axis: Axis, registry_file: Path
) -> None:
    of_file = axis(*arguments, "-r", str(registry_file))
    with piped(registry_file.read_bytes()) as path:
        of_pipe = axis(*arguments, "-r", str(path))
    assert of_pipe.code == of_file.code == 0
    assert without_time(of_pipe.out).replace(str(path), str(registry_file)) == without_time(of_file.out)


def without_time(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.startswith("exported"))


def test_two_pipes_are_compared(axis: Axis, registry_file: Path) -> None:
    text = registry_file.read_bytes()
    with piped(text) as old, piped(text.replace(b"Hezbollah", b"Hizbullah")) as new:
        said = axis("diff", str(old), str(new))
    assert said.code == 1
    assert "now “Hizbullah”" in said.out


def test_texts_are_held_against_a_registry_from_a_pipe(
    axis: Axis, registry_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "blog.txt").write_text("Weapons, weapons.")
    with piped(registry_file.read_bytes()) as path:
        said = axis("verify", "--texts", str(tmp_path / "texts"), "-r", str(path))
    assert said.code == 0
    assert "1 verified" in said.err


@pytest.mark.parametrize("name", ["-", "/dev/stdin"])
@pytest.mark.parametrize("before", [True, False])
def test_standard_input_is_a_registry(name: str, before: bool, registry_file: Path) -> None:
    named = ["-r", name]
    command = [*named, "select"] if before else ["select", *named]
    done = subprocess.run(
        [*AXIS, *command, "--kind", "state", "--json"],
        input=registry_file.read_bytes(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert [actor["id"] for actor in json.loads(done.stdout)["actors"]] == ["iran"]


def test_what_is_wrong_on_standard_input_is_told_with_its_place() -> None:
    done = subprocess.run(
        [*AXIS, "check", "-"],
        input="[registry]\nformat = 1\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout == "-:1:1: error[missing-key]: [registry] needs the key “title”\n"


def test_a_part_of_what_came_through_a_pipe_knows_its_fingerprint(
    axis: Axis, registry_file: Path, tmp_path: Path
) -> None:
    part = tmp_path / "part.toml"
    with piped(registry_file.read_bytes()) as path:
        assert axis("export", "--ego", "iran", "-r", str(path), "-o", str(part)).code == 0
    derived = load_registry(part).registry.derived
    assert derived is not None
    assert derived.sha256 == load_registry(registry_file).sha256


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("diff", "-", "-"), "OLD and NEW cannot both be standard input"),
        (("diff", "-", "/dev/stdin"), "OLD and NEW cannot both be standard input"),
        (("search", "-r", "-", "-"), "standard input cannot be both the registry and the queries"),
    ],
)
def test_standard_input_is_not_read_twice(arguments: tuple[str, ...], said: str, axis: Axis) -> None:
    answer = axis(*arguments, typed=b"")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_more_gaps_of_what_came_through_a_pipe_are_for_who_sends_it_again(
    axis: Axis, registry_file: Path
) -> None:
    with piped(registry_file.read_bytes()) as path:
        said = axis("gaps", "--limit", "1", "-r", str(path))
    assert "more: axis-tui gaps -r - --only " in said.out
    assert "/dev/fd" not in said.out


@pytest.mark.parametrize("arguments", [("PIPE",), ("-r", "PIPE"), ("--actor", "iran", "-r", "PIPE")])
def test_the_browser_says_that_it_needs_a_file(
    arguments: tuple[str, ...], axis: Axis, registry_file: Path
) -> None:
    with piped(registry_file.read_bytes()) as path:
        said = axis(*(str(path) if word == "PIPE" else word for word in arguments))
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        f"axis-tui: {path} can be read only once, and the browser reads the registry again when it changes\n"
        "  write what comes through the pipe to a .toml file first, and name that\n"
    )
    assert "- can be read only once" in axis("-").err


def test_a_page_says_that_it_needs_a_file(axis: Axis) -> None:
    said = axis("serve", "-r", "-")
    assert said.code == 2
    assert "- can be read only once, and every visitor's browser reads the registry again" in said.err


@pytest.mark.parametrize("more", [(), ("--actor", "iran")])
@pytest.mark.parametrize("named", [("-r",), ("--registry",), ()])
def test_the_browser_opens_the_registry_that_is_named(
    named: tuple[str, ...], more: tuple[str, ...], registry_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AXIS_TUI_REGISTRY", raising=False)
    opened: list[Path] = []

    def browse(registry: Path, **opening: object) -> int:
        opened.append(registry)
        return 0

    assert run([*named, str(registry_file), *more], browse) == 0
    assert run([*more, *named, str(registry_file)], browse) == 0
    assert opened == [registry_file, registry_file]


def test_a_registry_that_is_named_twice_is_refused(
    registry_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = str(registry_file)
    for arguments in (["-r", name, name], [name, "-r", name]):
        assert run(arguments, never_browse) == 2
        assert "named twice" in capsys.readouterr().err
