"""`axis-tui path`."""

from __future__ import annotations

import json

from tests.cli.conftest import Axis


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


def test_each_step_shows_its_claim_and_its_best_quote(axis: Axis) -> None:
    said = axis("path", "hezbollah", "iran")
    assert said.out.startswith("1. Hezbollah – Iran\n   Hezbollah is armed by Iran  3  ○  ⚖  weakest step")
    assert "“Iran  sends\u00a0weapons [sic] to [/]Hezbollah”" in said.out


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


def test_an_actor_has_no_path_to_itself_and_none_to_a_stranger(axis: Axis) -> None:
    assert axis("path", "iran", "Tehran").code == 2
    said = axis("path", "iran", "israle")
    assert said.code == 2
    assert "did you mean israel" in said.err
