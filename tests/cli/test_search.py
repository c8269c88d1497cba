"""`axis-tui search`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NoReturn

import pytest

from axis_tui.search import tables
from axis_tui.search.index import MOST_SMALL
from tests.cli.conftest import Axis


def test_an_actor_is_found_by_an_alias(axis: Axis) -> None:
    said = axis("search", "party of god")
    assert said.code == 0
    assert said.out.splitlines()[0].startswith("Hezbollah  hezbollah  ")


def test_json_is_one_object_a_query_with_the_keys_of_the_contract(axis: Axis) -> None:
    said = axis("search", "--json", "--limit", "1", "hezbolah")
    (line,) = said.out.splitlines()
    answer = json.loads(line)
    assert answer["query"] == "hezbolah"
    (hit,) = answer["hits"]
    assert {"id", "name", "matched", "why", "score"} <= set(hit)
    assert hit["id"] == "hezbollah"


def test_queries_on_standard_input_are_answered_one_by_one(axis: Axis) -> None:
    said = axis("search", "--json", "-", typed="hezbollah\nxyzzyq\nحزب الله\n".encode())
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [answer["query"] for answer in answers] == ["hezbollah", "xyzzyq", "حزب الله"]
    assert [bool(answer["hits"]) for answer in answers] == [True, False, True]
    assert said.code == 0


@pytest.mark.parametrize("quotes", [(), ("--quotes",)])
def test_a_blank_line_is_answered_like_any_other(quotes: tuple[str, ...], axis: Axis) -> None:
    said = axis("search", "--json", *quotes, "-", typed=b"weapons\n\n  \nhamas\n")
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [answer["query"] for answer in answers] == ["weapons", "", "", "hamas"]
    assert answers[1] == {"query": "", "hits": []}
    assert axis("search", *quotes, "-", typed=b"\n").err == ""


def test_bytes_that_are_no_text_are_a_query_like_others(axis: Axis) -> None:
    assert axis("search", "--json", "-", typed=b"\xff\xfe\x00\n\nhamas\n").code == 0


def test_nothing_found_is_a_no(axis: Axis) -> None:
    said = axis("search", "xyzzyq")
    assert (said.code, said.out) == (1, "")
    assert "nothing found" in said.err


def test_a_long_query_is_cut_and_that_is_said(axis: Axis) -> None:
    said = axis("search", "x" * 5000)
    assert "longer than 200" in said.err


def test_the_query_in_json_is_as_it_was_typed_and_cannot_steer_a_terminal(axis: Axis) -> None:
    said = axis("search", "--json", "a\x1b[31m\u202e\x9b\U000e0041")
    assert not set(said.out) & set("\x1b\u202e\x9b\U000e0041")
    assert json.loads(said.out)["query"] == "a\x1b[31m\u202e\x9b\U000e0041"


def test_quotes_are_found_by_their_words(axis: Axis) -> None:
    said = axis("search", "--quotes", "weapons")
    assert said.code == 0
    assert (
        "“Iran  sends\u00a0weapons [sic] to [/]Hezbollah”\n  B2 · The Paper, 3 January 2024 · paper#weapons"
        in said.out
    )
    assert "disputes  Iran arms Hezbollah" in said.out


def test_found_quotes_in_json_have_the_keys_of_the_contract(axis: Axis) -> None:
    answer = json.loads(axis("search", "--json", "--quotes", '"no such weapons"').out)
    (hit,) = answer["hits"]
    assert {"quote", "source", "tie_ids", "text"} <= set(hit)
    assert (hit["quote"], hit["source"], hit["tie_ids"]) == ("paper#deny", "paper", ["iran.arms.hezbollah"])
    assert [hit["text"][start:end] for start, end in hit["spans"]] == ["No such weapons"]


def test_quotes_that_nobody_said_are_a_no(axis: Axis) -> None:
    assert axis("search", "--quotes", "xyzzyq").code == 1


def test_the_index_of_a_large_registry_is_made_once(
    axis: Axis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    records = (
        f'[[actor]]\nid = "a{n}"\nname = "Person {n}"\nkind = "person"\n' for n in range(MOST_SMALL + 1)
    )
    large = tmp_path / "large.toml"
    large.write_text('[registry]\nformat = 1\ntitle = "Large"\n' + "".join(records), "utf-8")
    first = axis("search", "-r", str(large), "person 4321")
    assert first.out.startswith("Person 4321  a4321")

    def make(*_: object) -> NoReturn:
        pytest.fail("the index is made again")

    monkeypatch.setattr(tables, "build_tables", make)
    assert axis("search", "-r", str(large), "person 4321") == first
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    large.write_text(large.read_text("utf-8").replace("Person 4321", "Somebody"), "utf-8")
    assert axis("search", "-r", str(large), "somebody").out.startswith("Somebody  a4321")


def test_where_nothing_is_close_that_is_said_beside_what_only_sounds_like_it(axis: Axis) -> None:
    said = axis("search", "hezbollah in the xqxqxq of nowhere")
    assert said.out.startswith("Hezbollah")
    assert "nothing close" in said.err
    assert "nothing close" not in axis("search", "hezbollah").err
