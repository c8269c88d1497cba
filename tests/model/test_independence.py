"""Independence: who shares an ancestor with whom, how many do not, and what is kept of those left out."""

from __future__ import annotations

import random
from itertools import combinations

import networkx as nx
import pytest

from axis_tui.model import independence
from axis_tui.model.independence import find_origins, keep_ancestry
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie

CLAIM = tie("a", "arms", "b")


def derived(**parents: tuple[str, ...]) -> dict[str, Source]:
    """Sources by name, each derived from others or from texts, and each quoted on the claim."""
    quotes = (Quote("q", "Words.", supports=(CLAIM.id,)),)
    return {id: Source(id, id, "B", derived_from=behind, quotes=quotes) for id, behind in parents.items()}


def independent(sources: dict[str, Source]) -> int:
    return network(CLAIM, sources=sources).standing(CLAIM.id).independent_sources


def test_a_text_is_the_same_whatever_its_case_and_spacing() -> None:
    assert independent(derived(one=("A Wire",), other=("a  wire ",))) == 1
    assert independent(derived(one=("A Wire",), other=("another wire",))) == 2


def test_what_stands_behind_nothing_else_is_its_own_origin() -> None:
    assert find_origins(derived(one=(), copy=("one",), copy_of_copy=("copy",))) == {
        "one": {"one"}, "copy": {"one"}, "copy_of_copy": {"one"},
    }  # fmt: skip


def test_of_a_circle_of_copies_all_have_one_origin() -> None:
    origins = find_origins(derived(one=("other",), other=("one",), third=("other",)))
    assert origins["one"] == origins["other"] == origins["third"]
    assert len(origins["one"]) == 1


WEB = ((0, 1), (0, 2), (1, 5), (2, 4), (3, 4), (3, 5), (4, 5))
"""Pairs of sources that share a text. Three share none; who takes the least entangled first finds two."""


def entangled() -> dict[str, Source]:
    texts: dict[str, list[str]] = {f"s{number}": [] for number in range(6)}
    for one, other in WEB:
        for number in (one, other):
            texts[f"s{number}"].append(f"text {one} {other}")
    return derived(**{id: tuple(behind) for id, behind in texts.items()})


def test_the_largest_number_of_sources_is_found_and_not_the_first_at_hand() -> None:
    assert independent(entangled()) == 3


@pytest.mark.parametrize("size", [6, 13, 20, 40])
@pytest.mark.parametrize("seed", range(6))
def test_of_up_to_forty_entangled_sources_the_largest_number_is_found(size: int, seed: int) -> None:
    dice = random.Random(seed)
    texts = [f"text {number}" for number in range(size)]
    sources = derived(**{f"s{n}": tuple(dice.sample(texts, dice.randint(2, 3))) for n in range(size)})
    apart = nx.Graph()
    apart.add_nodes_from(sources)
    for one, other in combinations(sources.values(), 2):
        if set(one.derived_from).isdisjoint(other.derived_from):
            apart.add_edge(one.id, other.id)
    largest, _ = nx.max_weight_clique(apart, weight=None)
    assert independent(sources) == len(largest)


@pytest.mark.parametrize("limit", ["_EXACT_UP_TO", "_COMPARED_UP_TO"])
def test_of_too_many_entangled_sources_some_may_be_missed_and_none_is_added(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(independence, limit, 1)
    independence._largest_independent.cache_clear()
    try:
        assert independent(entangled()) == 2
    finally:
        independence._largest_independent.cache_clear()


def test_what_is_kept_names_the_ancestors_of_what_is_left_out_in_its_place() -> None:
    sources = derived(
        copy=("kept", "gone", "a text"),
        kept=("root",),
        gone=("gone too", "root", "another text"),
        root=(),
    ) | {"gone too": derived(x=("a third text",))["x"]}
    kept = {id: sources[id] for id in ("copy", "kept", "root")}
    left = keep_ancestry(kept, sources)
    assert left["copy"].derived_from == (
        "kept", "gone", "gone too", "a third text", "root", "another text", "a text",
    )  # fmt: skip
    assert left["kept"] is sources["kept"]


def test_a_source_that_is_named_in_other_letters_is_followed_where_it_is_left_out() -> None:
    sources = derived(**{"a": ("Orig-X",), "orig-x": ("Reuters",), "b": ("reuters",)})
    assert find_origins(sources)["a"] == {"reuters"}
    kept = keep_ancestry({id: sources[id] for id in "ab"}, sources)
    assert kept["a"].derived_from == ("Orig-X", "Reuters")
    assert independent(kept) == 1


def test_nothing_is_derived_from_itself_where_the_rest_of_its_circle_is_left_out() -> None:
    sources = derived(one=("other",), other=("one", "a text"))
    assert keep_ancestry({"one": sources["one"]}, sources)["one"].derived_from == ("other", "a text")
