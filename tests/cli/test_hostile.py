"""Whatever a registry's text is: no command fails, and nothing that steers a terminal gets out."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from axis_tui.cli import run
from axis_tui.export import registry_toml
from axis_tui.model.registry import Registry
from tests.hostile.harm import never_browse, raw_in
from tests.strategies import registries


def said_by(*arguments: str, typed: str = "") -> tuple[int, str]:
    """Run a command and give its exit code and all that it wrote."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(out),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode("utf-8", "surrogatepass"))))
        code = run(arguments, never_browse)
        out.flush()
        assert isinstance(out.buffer, io.BytesIO)
        return code, out.buffer.getvalue().decode("utf-8")


@settings(
    deadline=None,
    max_examples=15,
    phases=[Phase.reuse, Phase.generate],  # each example runs some fifty commands: too slow to shrink
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(registry=registries())
def test_every_command_shows_every_registry_harmlessly(registry: Registry, tmp_path: Path) -> None:
    path = tmp_path / "registry.toml"
    path.write_bytes(registry_toml(registry))
    first, *_, last = registry.actors
    names = "\n".join(name for actor in registry.actors.values() for name in actor.names)
    commands: list[tuple[str, ...]] = [
        ("check",), ("check", "--json"), ("stats",), ("select",), ("gaps", "--all"), ("path", first, last),
        ("search", "-"), ("search", "--json", "-"), ("diff", str(path)), ("verify", "--texts", str(tmp_path)),
        ("export",), ("export", "-f", "json"),
    ]  # fmt: skip
    records = [*registry.actors, *registry.ties, *registry.sources, *registry.quotes]
    commands += [("show", *options, "--", id) for id in records for options in ((), ("--json",))]
    for command in commands:
        where = (str(path),) if command[0] == "diff" else ("-r", str(path))
        code, text = said_by(command[0], *where, *command[1:], typed=names)
        assert code in (0, 1), (command, text)
        # A tab is written as it is in TOML: what is exported is the file, byte for byte.
        assert not raw_in(text, allowed="\n\t" if command[0] == "export" else "\n"), command


@pytest.mark.parametrize(
    "typed", ["\x1b]0;title\x07", "\u202egnp.exe", "\x9b31m", "a\nb", "\udcff", "[/]", "--", ""]
)
def test_what_is_typed_comes_back_harmlessly(
    typed: str, registry_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Some of these are good names of files, and are written.
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    where = ("-r", str(registry_file))
    for command in (
        ("show",),
        ("search",),
        ("path", "iran"),
        ("export", "--actor"),
        ("export", "-o"),
        ("check",),
    ):
        code, text = said_by(command[0], *where, *command[1:], typed)
        assert code in (0, 1, 2)
        assert not raw_in(text), command


def test_a_huge_query_is_answered_at_once(registry_file: Path) -> None:
    code, text = said_by(
        "search", "--json", "-", "-r", str(registry_file), typed="x" * 3_000_000 + "\nhamas\n"
    )
    assert code == 0
    assert json.loads(text.splitlines()[-1])["hits"][0]["id"] == "hamas"
