"""`axis-tui show`."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from axis_tui.export import registry_toml
from axis_tui.model.dates import Date
from axis_tui.model.source import Quote, Source
from tests.cli.conftest import Axis
from tests.registries_in_code import network, tie


def test_an_actor_shows_its_names_and_its_ties_from_its_end(axis: Axis) -> None:
    said = axis("show", "hezbollah")
    lines = [line.split("  ") for line in said.out.splitlines()]
    assert said.out.startswith(
        "◉ Hezbollah  armed group · hezbollah\n  also حزب الله · 真主党 · Party of God\n"
    )
    assert "2 ties, 1 contested, 2 on one source" in said.out
    armed = next(line for line in lines if "is armed by" in line)
    assert [part.strip() for part in armed if part.strip()] == [
        "is armed by", "■ Iran", "3", "○", "⚖", "1982 to about 2024", "iran.arms.hezbollah",
    ]  # fmt: skip


def test_an_actor_is_found_by_a_name_of_its_own(axis: Axis) -> None:
    assert axis("show", "party OF god").out == axis("show", "hezbollah").out


def test_a_tie_shows_each_quote_unchanged_with_speaker_grade_and_source(axis: Axis) -> None:
    said = axis("show", "iran.arms.hezbollah")
    assert "Iran arms Hezbollah\n" in said.out
    assert "“Iran  sends\u00a0weapons [sic] to [/]Hezbollah”" in said.out
    assert "an official\n    B2 · usually reliable source, probably true\n" in said.out
    assert "The Paper, 3 January 2024 · paper#weapons\n    note: As printed.\n" in said.out
    assert said.out.index("\nsupports\n") < said.out.index("\ndisputes\n")


def test_what_a_quote_is_dated_by_and_who_says_that_others_confirm_it_is_told(
    axis: Axis, tmp_path: Path
) -> None:
    claim = tie("usa", "killed", "soleimani")
    quote = Quote("q", "He was killed.", "", "", "the article", credibility=1, date=Date("2020-01-03"))
    quote = msgspec.structs.replace(quote, supports=(claim.id,))
    path = tmp_path / "killed.toml"
    sources = {"s": Source("s", "A paper", "B", quotes=(quote,))}
    path.write_bytes(registry_toml(network(claim, sources=sources)))
    said = axis("show", "-r", str(path), claim.id).out
    assert "    the article · time said or spoken of: 3 January 2020\n" in said
    assert "B1 · usually reliable source, confirmed by others as the curator judges\n" in said


def test_a_tie_names_those_whom_others_name_in_its_place(axis: Axis, tmp_path: Path) -> None:
    path = tmp_path / "founders.toml"
    founders = (tie("iran", "founded", "axis"), tie("soleimani", "founded", "axis"))
    path.write_bytes(registry_toml(network(*founders)))
    said = axis("show", "-r", str(path), "soleimani.founded.axis").out
    assert "  1 quote, 1 source\n  Another is named too: Iran (1 quote, 1 source)\n" in said


def test_a_source_shows_what_its_quotes_bear_on(axis: Axis) -> None:
    said = axis("show", "blog")
    assert "derived from  The paper’s report [sic]" in said.out
    assert "supports  Hamas fights Israel" in said.out


def test_a_quote_is_shown_by_its_full_name(axis: Axis) -> None:
    said = axis("show", "paper#rest")
    assert "“Everything else.”" in said.out
    assert "supports  Hezbollah is allied with Hamas  hezbollah.allied-with.hamas" in said.out


@pytest.mark.parametrize(
    ("id", "type"),
    [("iran", "actor"), ("iran.arms.hezbollah", "tie"), ("paper", "source"), ("paper#deny", "quote")],
)
def test_json_says_what_the_record_is(id: str, type: str, axis: Axis) -> None:
    record = json.loads(axis("show", "--json", id).out)
    assert record["type"] == type


def test_a_tie_in_json_has_its_evidence(axis: Axis) -> None:
    record = json.loads(axis("show", "--json", "iran.arms.hezbollah").out)
    assert record["since"] == "1982"
    assert record["sentence"] == "Iran arms Hezbollah"
    assert [(item["quote"], item["stance"]) for item in record["evidence"]] == [
        ("paper#weapons", "supports"),
        ("blog#copy", "supports"),
        ("paper#deny", "disputes"),
    ]
    assert record["evidence"][0]["exact"] == "Iran  sends\u00a0weapons [sic] to [/]Hezbollah"
    assert record["independent_sources"] == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hezbolla", "hezbollah"),
        ("iran.arm.hezbollah", "iran.arms.hezbollah"),
        ("paper#wepons", "paper#weapons"),
    ],
)
def test_what_may_have_been_meant_is_said(typed: str, meant: str, axis: Axis) -> None:
    said = axis("show", typed)
    assert (said.code, said.out) == (1, "")
    assert f"did you mean {meant}" in said.err


def test_characters_that_turn_text_around_are_shown_as_marks(axis: Axis) -> None:
    said = axis("show", "iran")
    assert "\u202e" not in said.out
    assert "Islamic Republic<U+202E>" in said.out


def test_a_word_of_a_source_brings_up_the_source(axis: Axis) -> None:
    for word in ("The Pap", "papr"):
        said = axis("show", word)
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith(f"axis-tui: there is no actor, tie or source “{word}”\n")
        assert "did you mean paper (The Paper, 3 January 2024)" in said.err
