"""The commands for curators: verify, gaps, diff, schema, stats."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import msgspec
import pytest

from axis_tui.export import registry_toml
from axis_tui.model.registry import Registry
from tests.cli.conftest import Axis

TEXT = "Iran  sends\u00a0weapons [sic] to [/]Hezbollah, he said. No such  weapons exist. Everything else."


def test_quotes_are_verified_against_texts(axis: Axis, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "paper.txt").write_text(TEXT)
    said = axis("verify", "--texts", str(texts))
    assert said.code == 1
    assert [line.split("  ")[0] for line in said.out.splitlines()] == ["moved", "no text"]
    assert said.err == "2 verified, 1 moved, 1 no text\n"
    statuses = {
        item["quote"]: item["status"]
        for item in json.loads(axis("verify", "--json", "--texts", str(texts)).out)
    }
    assert statuses == {
        "paper#weapons": "verified",
        "paper#deny": "moved",
        "paper#rest": "verified",
        "blog#copy": "no text",
    }


def test_quotes_without_a_text_are_no_fault(axis: Axis, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "paper.txt").write_text(TEXT.replace("such  weapons", "such weapons"))
    assert axis("verify", "--texts", str(texts)).code == 0


def test_a_folder_without_any_text_of_the_sources_is_said_to_verify_nothing(
    axis: Axis, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text(TEXT)
    said = axis("verify", "--texts", str(tmp_path))
    assert said.err.splitlines() == [
        "4 no text",
        f"nothing was verified: {tmp_path} has no text of these sources; one would be called paper.txt",
    ]
    (tmp_path / "paper.txt").write_text(TEXT)
    assert "nothing was verified" not in axis("verify", "--texts", str(tmp_path)).err


def test_texts_that_cannot_be_read_are_wrong_usage(axis: Axis, tmp_path: Path) -> None:
    assert axis("verify").code == 2
    assert axis("verify", "--texts", str(tmp_path / "nowhere")).code == 2
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    said = axis("verify", "--texts", str(tmp_path))
    assert said.code == 2
    assert "bad.txt:1:1: error[not-utf-8]" in said.err


def test_gaps_are_listed_by_kind_with_the_records_to_look_at(axis: Axis) -> None:
    said = axis("gaps", "--limit", "1")
    assert said.code == 0
    assert "ties on one source" in said.out
    assert "Iran arms Hezbollah  not independent: A blog and The Paper" in said.out.replace(
        "The Paper and A blog", "A blog and The Paper"
    )
    assert "… and 3 more: axis-tui gaps --only single-source --all" in said.out
    found = json.loads(axis("gaps", "--json", "--only", "contested").out)
    assert [(gap["gap"], gap["record"]) for gap in found] == [("contested", "iran.arms.hezbollah")]


@pytest.mark.parametrize("first", [(), ("-r",)])
def test_the_command_that_shows_more_gaps_looks_at_the_same(
    first: tuple[str, ...], axis: Axis, registry_file: Path, tmp_path: Path
) -> None:
    place = tmp_path / "a folder" / "it's.toml"
    place.parent.mkdir()
    registry_file.replace(place)
    chosen = ("--ego", "hamas", "--where", "-kind:person")
    before, after = (("-r", str(place)), ()) if first else ((), ("-r", str(place)))
    said = axis(*before, "gaps", *after, "--limit", "1", *chosen, "--only", "single-source")
    (more,) = re.findall(r"… and (\d+) more: axis-tui (.+)", said.out)
    again = axis(*shlex.split(more[1]))
    listed = json.loads(axis(*before, "gaps", *after, *chosen, "--only", "single-source", "--json").out)
    assert int(more[0]) == len(listed) - 1
    assert all(gap["record"] in again.out for gap in listed)
    assert "more" not in again.out


def test_two_equal_registries_do_not_differ(axis: Axis, registry_file: Path) -> None:
    said = axis("diff", str(registry_file), str(registry_file))
    assert (said.code, said.out, said.err) == (0, "", "no difference\n")


def test_differences_are_said_in_words(
    axis: Axis, registry: Registry, registry_file: Path, tmp_path: Path
) -> None:
    iran = msgspec.structs.replace(registry.actors["iran"], name="Persia", aliases=("Tehran", "Iran"))
    other = tmp_path / "other.toml"
    other.write_bytes(
        registry_toml(msgspec.structs.replace(registry, actors={**registry.actors, "iran": iran}))
    )
    said = axis("diff", str(registry_file), str(other))
    assert said.code == 1
    assert said.out.splitlines() == [
        "~ actor Persia  iran",
        "    name was “Iran”",
        "    name now “Persia”",
        "    aliases without “ایران”, “Islamic Republic<U+202E>”",
        "    aliases with “Iran”",
    ]
    (change,) = json.loads(axis("diff", "--json", str(registry_file), str(other)).out)
    assert (change["change"], change["table"], change["record"]) == ("changed", "actor", "iran")


def test_the_schema_is_json(axis: Axis) -> None:
    assert json.loads(axis("schema").out)["properties"]["actor"]["type"] == "array"


def test_figures_count_what_is_there(axis: Axis) -> None:
    said = axis("stats")
    assert "4 actors · 4 ties · 4 quotes · 2 sources" in said.out
    figures = json.loads(axis("stats", "--json").out)
    assert figures["counts"]["contested_ties"] == 1
    assert figures["counts"]["single_source_ties"] == 4
    assert figures["measures"]["components"] == 1
    part = json.loads(axis("stats", "--json", "--tie-kind", "arms").out)
    assert part["counts"]["ties"] == 1
