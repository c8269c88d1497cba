"""`axis-tui path`."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from axis_tui.export import registry_toml
from axis_tui.graph import paths
from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from tests.cli.conftest import Axis
from tests.registries_in_code import network, tie


def test_json_has_the_keys_of_the_contract(axis: Axis) -> None:
    said = axis("path", "--json", "Tehran", "israel")
    answer = json.loads(said.out)
    path = answer["paths"][0]
    assert [(step["from"], step["to"]) for step in path["steps"]] == [("iran", "hamas"), ("hamas", "israel")]
    assert {"tie", "from", "to", "sentence", "quotes", "weakest"} <= set(path["steps"][0])
    assert path["steps"][1]["sentence"] == "Hamas fights Israel"
    assert [step["weakest"] for step in path["steps"]] == [False, True]
    assert path["weakest"] == "hamas.fights.israel"
    assert path["steps"][0]["quotes"][0]["quote"] == "paper#rest"


def test_json_says_by_what_the_chains_are_ranked(axis: Axis, tmp_path: Path) -> None:
    claim = ("a.arms.b",)
    sources = {
        "yes": Source("yes", "Yes", "B", quotes=(Quote("q", "So it is.", credibility=2, supports=claim),)),
        "no": Source("no", "No", "A", quotes=(Quote("q", "It is not.", disputes=claim),)),
    }
    path = tmp_path / "two.toml"
    path.write_bytes(registry_toml(network(tie("a", "arms", "b"), sources=sources)))
    (step,) = json.loads(axis("path", "-r", str(path), "--json", "a", "b").out)["paths"][0]["steps"]
    assert (step["independent_sources"], step["independent_support"]) == (2, 1)
    assert (step["best_grade"], step["contested"]) == ("B2", True)


def test_each_step_shows_its_claim_and_its_best_quote(axis: Axis) -> None:
    said = axis("path", "hezbollah", "iran")
    assert said.out.startswith("1. Hezbollah – Iran\n   Hezbollah is armed by Iran  3  ○  ⚖  ")
    # A chain of one step has no weakest one.
    assert "weakest" not in said.out
    assert "“Iran  sends\u00a0weapons [sic] to [/]Hezbollah”" in said.out


def test_a_claim_of_a_kind_without_words_for_the_way_back_is_told_forward(axis: Axis, tmp_path: Path) -> None:
    (tmp_path / "edges.csv").write_text("source,target,kind\nXenia,Jana,employs\nXenia,Ada,arms\n")
    made = ("-r", str(tmp_path / "made.toml"))
    assert axis("import", str(tmp_path / "edges.csv"), "-o", made[1]).code == 0
    assert "\n   Xenia employs Jana  " in axis("path", *made, "jana", "xenia").out
    (step,) = json.loads(axis("path", *made, "--json", "jana", "xenia").out)["paths"][0]["steps"]
    assert (step["from"], step["sentence"]) == ("jana", "Xenia employs Jana")
    (own,) = json.loads(axis("show", *made, "--json", "jana").out)["ties"]
    assert own["sentence_from_here"] == "Xenia employs Jana"
    assert "Ada is armed by Xenia" in axis("path", *made, "ada", "xenia").out


def test_the_weakest_step_is_marked_where_the_steps_differ(axis: Axis) -> None:
    lines = axis("path", "iran", "israel", "--limit", "1").out.splitlines()
    assert [line.startswith("   Hamas fights Israel") for line in lines if "weakest step" in line] == [True]


def test_no_chain_is_a_no(axis: Axis) -> None:
    said = axis("path", "iran", "israel", "--tie-kind", "arms", "--actor", "iran", "--actor", "israel")
    assert (said.code, said.out) == (1, "")
    assert "no chain of ties" in said.err


def test_what_the_selection_does_not_hold_is_said(axis: Axis) -> None:
    said = axis("path", "iran", "israel", "--tie-kind", "arms")
    assert said.code == 1
    assert "does not hold Israel" in said.err


def test_limits_are_said_aloud(axis: Axis) -> None:
    assert "1 of 2 chains shown" in axis("path", "iran", "hamas", "--limit", "1").err
    said = axis("path", "hezbollah", "israel", "--longest", "1")
    assert said.code == 1
    assert "the shortest chain has 2 ties" in said.err


def test_a_search_that_stops_says_after_how_many_chains(axis: Axis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "MOST_WALKED", 1)
    said = axis("path", "iran", "hamas", "--limit", "1")
    assert "the search stopped after 2 chains; there may be more" in said.err
    assert "1 of the 2 chains found shown; --limit shows more" in said.err


def test_json_says_how_many_chains_were_found_and_whether_there_may_be_more(
    axis: Axis, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = json.loads(axis("path", "iran", "hamas", "--limit", "1", "--json").out)
    assert (len(answer["paths"]), answer["total"], answer["cut_off"]) == (1, 2, False)
    monkeypatch.setattr(paths, "MOST_WALKED", 1)
    assert json.loads(axis("path", "iran", "hamas", "--json").out)["cut_off"] is True
    none = axis(
        "path", "iran", "israel", "--json", "--tie-kind", "arms", "--actor", "iran", "--actor", "israel"
    )
    assert json.loads(none.out) == {"paths": [], "total": 0, "cut_off": False}


def test_an_actor_has_no_path_to_itself_and_none_to_a_stranger(axis: Axis) -> None:
    assert axis("path", "iran", "Tehran").code == 2
    said = axis("path", "iran", "israle")
    assert said.code == 2
    assert "did you mean israel" in said.err


def test_a_name_that_is_not_there_brings_up_those_that_the_search_finds(axis: Axis) -> None:
    said = axis("path", "hizbolla", "iran")
    assert (said.code, said.out) == (2, "")
    assert said.err == ("axis-tui: there is no actor “hizbolla”\n  did you mean hezbollah (Hezbollah)?\n")
    assert "hezbollah (Hezbollah, “Party of God”)?" in axis("path", "iran", "party").err
    assert axis("path", "iran", "qqqq").err == "axis-tui: there is no actor “qqqq”\n"


def test_an_option_that_takes_an_actor_brings_up_names_too(axis: Axis) -> None:
    said = axis("select", "--ego", "party of")
    assert said.code == 2
    assert "did you mean hezbollah (Hezbollah, “Party of God”)?" in said.err


def test_an_option_that_takes_an_actor_takes_its_names(axis: Axis) -> None:
    for by_name, by_id in (
        (("--ego", "Party of God"), ("--ego", "hezbollah")),
        (("--actor", "TEHRAN", "--actor", "Hamas"), ("--actor", "iran", "--actor", "hamas")),
        (("--between", "Tehran", "Israel"), ("--between", "iran", "israel")),
    ):
        said = axis("select", *by_name)
        assert said.code == 0, said.err
        assert said.out == axis("select", *by_id).out


def test_an_unknown_kind_or_source_that_is_like_none_brings_up_all(axis: Axis) -> None:
    assert "there are blog, paper" in axis("select", "--source", "xyzzy").err.replace(
        "paper, blog", "blog, paper"
    )
    assert "there are person, armed-group, alliance, state" in axis("select", "--kind", "xyzzy").err


def test_a_name_of_several_actors_brings_up_three_of_them(
    axis: Axis, registry: Registry, tmp_path: Path
) -> None:
    twins = {f"twin-{n}": Actor(f"twin-{n}", "The Twin", "person") for n in range(5)}
    path = tmp_path / "twins.toml"
    path.write_bytes(registry_toml(msgspec.structs.replace(registry, actors={**registry.actors, **twins})))
    said = axis("path", "-r", str(path), "the twin", "iran")
    assert said.code == 2
    assert "“the twin” is the name of 5 actors; name one by its id" in said.err
    assert "did you mean twin-0 (The Twin), twin-1 (The Twin) or twin-2 (The Twin)?" in said.err


def test_a_radius_of_nothing_is_said_to_do_nothing(axis: Axis) -> None:
    for command in (("select",), ("stats",), ("path", "iran", "hamas")):
        said = axis(*command, "--radius", "2")
        assert said.code == 0
        assert "--radius does nothing without --ego" in said.err
    assert axis("select", "--radius", "2", "--ego", "iran").err == ""
    assert axis("select").err == ""


def test_grades_are_taken_in_either_case_and_listed_in_capitals(axis: Axis) -> None:
    assert axis("select", "--min-reliability", "b").out == axis("select", "--min-reliability", "B").out != ""
    said = axis("select", "--min-reliability", "x")
    assert said.code == 2
    assert "'A', 'B', 'C', 'D', 'E', 'F'" in said.err
