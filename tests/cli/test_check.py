"""`axis-tui check`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Axis

BROKEN = """\
[registry]
format = 1
title = "Broken"

[[actor]]
id = "iran"
name = "Iran"
kind = "stat"
"""


def test_a_sound_registry_has_no_errors(axis: Axis, registry_file: Path) -> None:
    said = axis("check", str(registry_file))
    assert said.code == 0
    assert "0 errors" in said.err


def test_every_problem_is_a_line_with_its_place(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    said = axis("check", str(path))
    assert said.code == 1
    assert f"\n{path}:8:8: error[dangling-kind]: " in f"\n{said.out}"
    assert all(line.startswith(f"{path}:") for line in said.out.splitlines())


def test_json_has_the_keys_of_the_contract(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(BROKEN)
    problems = json.loads(axis("check", "--json", "-r", str(path)).out)
    keys = {"file", "line", "column", "severity", "code", "record", "key", "message"}
    assert set(problems[0]) == keys


def test_what_is_not_there_is_no_registry(axis: Axis, tmp_path: Path) -> None:
    said = axis("check", str(tmp_path / "nowhere"))
    assert said.code == 2
    assert "error[missing-file]" in said.out


def test_control_characters_of_a_path_are_shown_as_escapes(axis: Axis, tmp_path: Path) -> None:
    said = axis("check", f"{tmp_path}/\x1b[31mred")
    assert "\x1b" not in said.out + said.err
    assert r"\x1b[31mred" in said.out
