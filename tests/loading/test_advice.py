"""Advice: what loads, but a curator should look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.loading import check_registry
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS
from tests.hostile.pieces import ACTORS, HEAD, tied

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
