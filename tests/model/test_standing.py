"""How a claim stands: what is counted, what grades it, and how it is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from axis_tui.model.source import Quote, Source, Stance
from axis_tui.model.standing import Standing, count_part, count_words, weakest_of
from tests.registries_in_code import network, tie

CLAIM = tie("a", "arms", "b")


def standing(*said: tuple[str, Stance], same_text: Sequence[str] = ()) -> Standing:
    """How a claim stands on quotes, each given by its grade and stance, and each of a source of its own.

    Sources whose grade is in `same_text` are all derived from one text.
    """
    sources = {}
    for number, (graded, stance) in enumerate(said):
        for_it, hedging, against = ((CLAIM.id,) if stance is one else () for one in Stance)
        quote = Quote(
            "q", "Words.", credibility=int(graded[1:]), supports=for_it, qualifies=hedging, disputes=against
        )
        origin = ("one text",) if graded in same_text else ()
        id = f"s{number}"
        sources[id] = Source(id, "Source", graded[0], derived_from=origin, quotes=(quote,))
    return network(CLAIM, sources=sources).standing(CLAIM.id)


FOR, HEDGE, AGAINST = Stance.SUPPORTS, Stance.QUALIFIES, Stance.DISPUTES


def test_quotes_are_counted_by_what_they_do_for_the_claim() -> None:
    found = standing(("B2", FOR), ("C3", FOR), ("D4", HEDGE), ("A1", AGAINST))
    assert (found.quotes, found.supporting, found.qualifying, found.disputing) == (4, 2, 1, 1)
    assert (found.independent_sources, found.independent_support) == (4, 2)


def test_a_quote_that_is_for_and_against_is_one_quote() -> None:
    both = Quote("q", "Words.", supports=(CLAIM.id,), disputes=(CLAIM.id,))
    found = network(CLAIM, sources={"s": Source("s", "S", "B", quotes=(both,))}).standing(CLAIM.id)
    assert (found.quotes, found.supporting, found.disputing) == (1, 1, 1)


@pytest.mark.parametrize(("stance", "contested"), [(FOR, False), (HEDGE, True), (AGAINST, True)])
def test_a_hedge_contests_a_claim_as_a_denial_does(stance: Stance, contested: bool) -> None:
    assert standing(("B2", FOR), ("B2", stance)).is_contested is contested


def test_the_best_grade_is_that_of_what_asserts_the_claim() -> None:
    assert standing(("D4", FOR), ("C3", FOR), ("A1", HEDGE)).best_grade == "C3"
    assert standing(("D4", HEDGE), ("A1", AGAINST)).best_grade == "D4"
    assert standing(("E5", AGAINST), ("C3", AGAINST)).best_grade == "C3"


def test_a_better_grade_has_a_lower_rank_and_none_the_lowest_of_all() -> None:
    ranks = [standing((graded, FOR)).best_rank for graded in ("A1", "A2", "B1", "F6")]
    nothing = network(CLAIM, sources={}).standing(CLAIM.id)
    assert [*ranks, nothing.best_rank] == sorted({*ranks, nothing.best_rank})
    assert nothing.best_grade == ""


def test_what_rests_on_one_source_is_what_one_source_asserts_whoever_else_speaks_of_it() -> None:
    assert standing(("B2", FOR), ("C3", AGAINST)).rests_on_one_source
    assert standing(("B2", FOR), ("C3", FOR), same_text=("B2", "C3")).rests_on_one_source
    assert not standing(("B2", FOR), ("C3", FOR)).rests_on_one_source
    assert not standing(("B2", AGAINST)).rests_on_one_source


def test_what_no_source_asserts_is_unsupported_however_many_speak_of_it() -> None:
    assert standing(("B2", HEDGE), ("C3", AGAINST)).is_unsupported
    assert not standing(("B2", FOR), ("C3", AGAINST)).is_unsupported


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([], "no quotes"),
        ([("B2", FOR)], "1 quote, 1 source"),
        ([("B2", FOR), ("C3", FOR)], "2 quotes, 2 independent sources"),
        ([("B2", FOR), ("C3", AGAINST)], "2 quotes, 1 source for it, contested"),
        ([("B2", FOR), ("C3", FOR), ("D4", HEDGE)], "3 quotes, 2 independent sources for it, contested"),
        ([("B2", HEDGE)], "1 quote, no source for it, contested"),
    ],
)
def test_a_standing_is_said_in_words(said: list[tuple[str, Stance]], words: str) -> None:
    assert standing(*said).words == words


def test_numbers_stand_with_their_nouns() -> None:
    assert count_words(1, "quote") == "1 quote"
    assert count_words(0, "quote") == "0 quotes"
    assert count_words(1_204, "country", "countries") == "1,204 countries"
    assert count_part(12, 66, "actor") == "12 of 66 actors"
    assert count_part(0, 1, "actor") == "0 of 1 actor"
    assert count_part(66, 66, "actor") == "66 actors"


def test_the_weakest_are_those_that_stand_worst_and_nobody_where_all_stand_alike() -> None:
    good, bad = (2, -8, True), (1, -8, True)
    assert weakest_of([good, bad, good]) == {1}
    assert weakest_of([bad, good, bad]) == {0, 2}
    assert not weakest_of([bad, bad])
    assert not weakest_of([good])
    assert not weakest_of([])
