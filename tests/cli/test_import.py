"""`axis-tui import`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from axis_tui.export import registry_toml
from axis_tui.export.json import registry_json
from axis_tui.loading import load_registry
from axis_tui.model.registry import Registry
from tests.cli.conftest import Axis


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "csv"])
def test_a_network_of_another_tool_becomes_a_registry(
    suffix: str, axis: Axis, registry: Registry, tmp_path: Path
) -> None:
    file, out = tmp_path / f"network.{suffix}", tmp_path / "imported.toml"
    assert axis("export", "-o", str(file)).code == 0
    said = axis("import", str(file), "-o", str(out))
    assert (said.code, said.out) == (0, "")
    assert "wrote 4 actors · 4 ties · 0 quotes · 0 sources" in said.err
    back = load_registry(out).registry
    assert back.imported
    assert back.ties == registry.ties


def test_a_registry_of_another_tools_network_goes_to_standard_output(
    axis: Axis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "network.csv"
    file.write_text("Source,Target,Label\na,b,funds\n", "utf-8")
    said = axis("import", str(file), "-o", "-")
    assert (said.code, "[[tie]]" in said.out, "wrote 2 actors" in said.err) == (0, True, True)
    assert not (tmp_path / "-").exists()


def test_json_comes_back_with_its_evidence(axis: Axis, registry: Registry, tmp_path: Path) -> None:
    axis("export", "-o", str(tmp_path / "all.json"))
    assert axis("import", str(tmp_path / "all.json"), "-o", str(tmp_path / "back.toml")).code == 0
    assert load_registry(tmp_path / "back.toml").registry == registry


def test_json_becomes_a_file_like_any_other(axis: Axis, registry: Registry, tmp_path: Path) -> None:
    steered = msgspec.structs.replace(registry, title="Net\u202ework\u2028")
    (tmp_path / "all.json").write_text(json.dumps(json.loads(registry_json(steered)), ensure_ascii=False))
    assert axis("import", str(tmp_path / "all.json"), "-o", str(tmp_path / "back.toml")).code == 0
    assert (tmp_path / "back.toml").read_bytes() == registry_toml(steered)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("bad.graphml", b"<graphml>", "bad.graphml: line 1: not XML"),
        ("bad.csv", b"\xff", "not-utf-8"),
        ("bad.json", b'{"registry": {"format": 2, "title": ""}}', "makes no registry that would load"),
        ("bad.xyz", b"", "its suffix says no format"),
        ("bad.toml", b"", "needs no import"),
    ],
)
def test_what_cannot_be_read_writes_nothing(
    name: str, content: bytes, says: str, axis: Axis, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    said = axis("import", str(tmp_path / name), "-o", str(tmp_path / "out.toml"))
    assert said.code == 2
    assert says in said.err
    assert not (tmp_path / "out.toml").exists()


def test_a_pipe_is_not_read(axis: Axis, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    said = axis("import", str(tmp_path / "pipe.csv"), "-o", str(tmp_path / "out.toml"))
    assert said.code == 2
    assert "not a regular file" in said.err


def test_a_file_that_is_there_stays(axis: Axis, registry_file: Path, tmp_path: Path) -> None:
    (tmp_path / "edges.csv").write_text("source,target\na,b\n")
    before = registry_file.read_bytes()
    assert axis("import", str(tmp_path / "edges.csv"), "-o", str(registry_file)).code == 2
    assert registry_file.read_bytes() == before
