"""Advice: what loads, but a curator should look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.loading import check_registry
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS
from tests.hostile.pieces import ACTORS, HEAD, quoting, tied

BOTH = [("a", "b"), ("b", "a")]


def messages(folder: Path, text: str) -> list[str]:
    path = folder / "registry.toml"
    path.write_text(text, "utf-8")
    return [f"{problem.code}: {problem.message}" for problem in check_registry(path)]


@pytest.mark.parametrize("kind", BUILTIN_TIE_KINDS, ids=lambda kind: kind.id)
def test_a_tie_turned_round_says_the_same_where_its_kind_has_no_direction(kind, tmp_path):
    told = "same-triple: the tie “t0” says the same from its other end"
    assert messages(tmp_path, HEAD + ACTORS + tied(BOTH, kind.id)) == ([told] if kind.symmetric else [])


def test_a_registry_s_own_kind_replaces_the_built_in_one(tmp_path):
    kind = '[[tie_kind]]\nid = "allied-with"\nlabel = "leans on"\ninverse = "is leant on by"\n'
    assert messages(tmp_path, HEAD + kind + ACTORS + tied(BOTH, "allied-with")) == []


OWNS = '[[tie_kind]]\nid = "owns"\nlabel = "owns"\ninverse = "is owned by"\n'
OWNED = '[[tie_kind]]\nid = "owned-by"\nlabel = "is owned by"\ninverse = "owns"\n'


def owning(*pairs: tuple[str, str, str]) -> str:
    """Give ties that are told by their subject, kind and object, with the quotes for them."""
    ties = "".join(f'[[tie]]\nsubject = "{a}"\nkind = "{kind}"\nobject = "{b}"\n' for a, kind, b in pairs)
    return ties + quoting([".".join(pair) for pair in pairs])


@pytest.mark.parametrize("kinds", [OWNS + OWNED, OWNED + OWNS])
def test_a_tie_turned_round_is_told_where_another_kind_says_it_from_the_other_end(kinds, tmp_path):
    both = owning(("a", "owns", "b"), ("b", "owned-by", "a"))
    told = "same-triple: the tie “a.owns.b” says the same from its other end"
    assert messages(tmp_path, HEAD + kinds + ACTORS + both) == [told]
    apart = owning(("a", "owns", "b"), ("a", "owned-by", "b"))
    assert messages(tmp_path, HEAD + kinds + ACTORS + apart) == []


def test_two_kinds_of_which_one_says_something_else_do_not_turn_one_another_round(tmp_path):
    kinds = OWNS + OWNED.replace('inverse = "owns"', 'inverse = "owns a share of"')
    both = owning(("a", "owns", "b"), ("b", "owned-by", "a"))
    assert messages(tmp_path, HEAD + kinds + ACTORS + both) == []


def derived(*texts: str, ids: tuple[str, ...] = ("daily-2023-05-01",)) -> str:
    """Give a registry in which a copy is derived from these texts, and there are sources of these ids."""
    whole = HEAD + ACTORS + tied([("a", "b")], "arms")
    listed = ", ".join(f'"{text}"' for text in texts)
    sources = [f'[[source]]\nid = "{id}"\ntitle = "One"\nreliability = "B"\n' for id in ids]
    copy = (
        f'[[source]]\nid = "copy-2023-05-01"\ntitle = "Copy"\nreliability = "B"\nderived_from = [{listed}]\n'
    )
    return whole + "".join(sources) + copy


@pytest.mark.parametrize(
    "slip",
    ["daily-2023-05-1", "daily-2023-05-011", "dialy-2023-05-01", "daily-2023-05-02", "Daily 2023-05-01"],
)
def test_what_a_copy_derives_from_is_told_where_it_is_nearly_a_source(slip, tmp_path):
    told = f"“{slip}” is no source here; did you mean “daily-2023-05-01”? It is taken as free text."
    assert messages(tmp_path, derived("daily-2023-05-01", slip)) == [f"misspelt-source: {told}"]
    (problem,) = check_registry(tmp_path / "registry.toml")
    line = (tmp_path / "registry.toml").read_text("utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :] == f'"{slip}"]'


@pytest.mark.parametrize(
    "text", ["A speech of 2023-05-01", "AFP", "daily", "daily-2022-05-02", "copy-2023-05-0"]
)
def test_free_text_that_is_no_source_s_id_is_taken_as_it_stands(text, tmp_path):
    assert messages(tmp_path, derived(text, ids=("daily-2023-05-01", "ap"))) == []
