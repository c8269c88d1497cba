"""`axis-tui export` and `axis-tui select`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from axis_tui.export.formats import FORMATS
from axis_tui.loading import load_registry
from axis_tui.model.registry import Registry
from axis_tui.search.filtering import narrow
from tests.cli.conftest import Axis


def test_the_whole_is_written_where_nothing_is_chosen(axis: Axis, registry: Registry, tmp_path: Path) -> None:
    said = axis("export", "-o", str(tmp_path / "out.toml"))
    assert said.code == 0
    assert said.out == ""
    assert load_registry(tmp_path / "out.toml").registry == registry


def test_standard_output_is_the_file_and_nothing_else(axis: Axis, registry: Registry, tmp_path: Path) -> None:
    said = axis("export", "-o", "-")
    (tmp_path / "out.toml").write_text(said.out)
    assert load_registry(tmp_path / "out.toml").registry == registry
    assert "wrote 4 actors" in said.err


def test_a_subgraph_says_where_it_comes_from_and_can_be_chosen_again(
    axis: Axis, registry_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "part.toml"
    assert axis("export", "--ego", "iran", "--tie-kind", "arms", "-o", str(out)).code == 0
    derived = load_registry(out).registry.derived
    assert derived is not None
    assert derived.selection == "--ego iran --tie-kind arms"
    assert derived.sha256 == hashlib.sha256(registry_file.read_bytes()).hexdigest()
    assert list(load_registry(out).registry.ties) == ["iran.arms.hezbollah"]


def test_an_actor_taken_for_a_name_is_told_and_stamped_by_its_id(axis: Axis, tmp_path: Path) -> None:
    out = tmp_path / "part.toml"
    said = axis(
        "export",
        "--ego",
        " TEHRAN",
        "--actor",
        "iran",
        "--actor",
        "Hamas",
        "--ego",
        "Party of God",
        "-o",
        str(out),
    )
    assert said.code == 0
    assert said.err.splitlines()[:-1] == [
        "“Hamas” is hamas (Hamas)",
        "“ TEHRAN” is iran (Iran)",
        "“Party of God” is hezbollah (Hezbollah)",
    ]
    derived = load_registry(out).registry.derived
    assert derived is not None
    assert derived.selection == "--actor iran --actor hamas --ego iran --ego hezbollah"


@pytest.mark.parametrize("command", ["select", "gaps", "stats"])
def test_every_command_tells_who_was_taken_for_a_name_once(command: str, axis: Axis) -> None:
    said = axis(command, "--between", "Tehran", "israel", "--ego", "Tehran")
    assert said.err.splitlines() == ["“Tehran” is iran (Iran)"]
    assert said.out == axis(command, "--between", "iran", "israel", "--ego", "iran").out


def test_a_file_that_is_there_stays_unless_forced(axis: Axis, tmp_path: Path) -> None:
    out = tmp_path / "out.toml"
    out.write_text("mine")
    said = axis("export", "-o", str(out))
    assert said.code == 2
    assert "--force replaces it" in said.err
    assert out.read_text() == "mine"
    assert axis("export", "-o", str(out), "--force").code == 0
    assert out.read_text() != "mine"


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--actor", "irann"), "did you mean iran (Iran)?"),
        (("--tie-kind", "arm"), "did you mean arms?"),
        (("--as-of", "2024-13"), "there is no month 13"),
        (("--min-reliability", "G"), "--min-reliability"),
        (("-f", "tolm"), "did you mean toml?"),
        (("-o", "out.xyz"), "no format has the suffix"),
        (("-o", "/dev/null"), "not a regular file"),
        (("-o", "/nowhere/out.toml"), "there is no folder /nowhere"),
        (("--nonsense",), "axis-tui export --help"),
        (("--where", "kind:stat tie:arms"), "  kind:stat tie:arms\n       ^^^^"),
    ],
)
def test_wrong_usage_is_explained_with_exit_code_2(arguments: tuple[str, ...], hint: str, axis: Axis) -> None:
    said = axis("export", *arguments)
    assert (said.code, said.out) == (2, "")
    assert hint in said.err


def test_an_empty_selection_writes_nothing(axis: Axis, tmp_path: Path) -> None:
    out = tmp_path / "out.toml"
    assert axis("export", "--kind", "person", "-o", str(out)).code == 1
    assert not out.exists()


def test_select_lists_what_export_would_write(axis: Axis) -> None:
    said = axis("select", "--actor", "iran", "--actor", "hamas")
    assert said.out.startswith("2 actors · 1 tie · 1 quote · 1 source\n")
    part = json.loads(axis("select", "--json", "--actor", "iran", "--actor", "hamas").out)
    assert [tie["id"] for tie in part["ties"]] == ["iran.funds.hamas"]
    assert part["sources"] == ["paper"]


def test_a_filter_narrows_what_the_other_options_leave(axis: Axis, tmp_path: Path) -> None:
    assert ids_of(axis, "--where", "tie:arms or tie:funds") == ["iran.arms.hezbollah", "iran.funds.hamas"]
    assert ids_of(axis, "--ego", "hezbollah", "--where", "tie:arms or tie:funds") == ["iran.arms.hezbollah"]
    assert ids_of(axis, "--ego", "israel", "--where", "kind:armed-group") == ["hamas.fights.israel"]
    axis("export", "--where", 'with:"israel"', "-o", str(tmp_path / "part.toml"))
    derived = load_registry(tmp_path / "part.toml").registry.derived
    assert derived is not None
    assert derived.selection == "--where 'with:\"israel\"'"


def ids_of(axis: Axis, *options: str) -> list[str]:
    return [tie["id"] for tie in json.loads(axis("select", "--json", *options).out)["ties"]]


def matches_of(axis: Axis, *options: str) -> dict[str, bool]:
    return {a["id"]: a["matches"] for a in json.loads(axis("select", "--json", *options).out)["actors"]}


def test_who_matches_a_filter_is_told_apart_from_who_is_the_far_end_of_a_tie(axis: Axis) -> None:
    where = ("--where", "kind:state tie:arms")
    assert matches_of(axis, *where) == {"iran": True, "hezbollah": False}
    said = axis("select", *where).out.splitlines()[:7]
    assert said[:3] == [
        "2 actors · 1 tie · 3 quotes · 2 sources",
        "1 actor matches; 1 more is an end of ties that match",
        "",
    ]
    assert said[3].endswith(" Iran       1 tie  iran")
    assert said[4:6] == ["", "ends of ties that match"]
    assert said[6].endswith(" Hezbollah  1 tie  hezbollah")
    for command in ("export", "stats"):
        assert "\n1 actor matches; 1 more is an end of ties that match\n" in f"\n{axis(command, *where).err}"


def test_neighbours_of_an_actor_that_a_filter_leaves_are_told_apart_too(axis: Axis) -> None:
    where = ("--where", "kind:state tie:arms", "--ego", "hezbollah")
    assert matches_of(axis, *where) == {"iran": True, "hezbollah": False}
    assert matches_of(axis, *where, "--radius", "0") == {"hezbollah": False}
    said = axis("select", *where, "--radius", "0").out
    assert said.splitlines()[1] == "no actor matches; 1 is an end of ties that match"


@pytest.mark.parametrize("options", [(), ("--tie-kind", "arms"), ("--where", "tie:arms"), ("--ego", "iran")])
def test_nothing_is_told_apart_where_every_actor_matches(options: tuple[str, ...], axis: Axis) -> None:
    assert all(matches_of(axis, *options).values())
    assert "match" not in axis("select", *options).out
    assert "match" not in axis("export", *options).err


def test_as_many_match_as_the_browser_counts(axis: Axis, registry: Registry) -> None:
    for text in ("kind:state", "kind:armed-group tie:arms", 'with:"israel"', "iran", "iran or tie:fights"):
        matching = {id for id, matches in matches_of(axis, "--where", text).items() if matches}
        assert matching == narrow(registry, text).actors


def test_selecting_nothing_is_a_no(axis: Axis) -> None:
    assert axis("select", "--as-of", "1900", "--tie-kind", "arms").code == 1


def test_every_format_is_listed(axis: Axis) -> None:
    said = axis("formats")
    for format in FORMATS:
        assert format.name in said.out
    listed = json.loads(axis("formats", "--json").out)
    assert [format["id"] for format in listed] == [format.id for format in FORMATS]
    assert {"name", "suffixes", "reads", "writes", "cannot_hold"} <= set(listed[0])
