"""Who else is named: other answers to the question that a tie answers."""

from __future__ import annotations

import msgspec

from axis_tui.model.kinds import TieKind
from axis_tui.model.rivals import ASKED_WHO, find_rivals, rival_words
from axis_tui.model.vocabulary import BUILTIN_TIE_KINDS
from tests.registries_in_code import network, tie


def test_another_founder_is_named_with_what_it_rests_on() -> None:
    registry = network(tie("iran", "founded", "axis"), tie("soleimani", "founded", "axis"))
    assert rival_words(registry, "soleimani.founded.axis") == (
        "Another is named too: Iran (1 quote, 1 source)"
    )
    assert rival_words(registry, "iran.founded.axis") == (
        "Another is named too: Soleimani (1 quote, 1 source)"
    )


def test_nobody_is_named_who_did_something_else_or_to_somebody_else() -> None:
    registry = network(
        tie("iran", "founded", "axis"),
        tie("iran", "founded", "quds-force"),
        tie("iraq", "supports", "axis"),
        tie("syria", "supports", "axis"),
        tie("axis", "founded", "room"),
    )
    assert not any(find_rivals(registry, id) for id in registry.ties)


def test_a_commander_of_another_time_is_no_rival_but_one_whose_time_is_unknown_is() -> None:
    registry = network(
        tie("soleimani", "commands", "quds-force", until="2020-01-03"),
        tie("qaani", "commands", "quds-force", since="2020-01-04"),
        tie("somebody", "commands", "quds-force"),
    )
    assert rival_words(registry, "qaani.commands.quds-force") == (
        "Another is named too: Somebody (1 quote, 1 source)"
    )
    assert rival_words(registry, "somebody.commands.quds-force") == (
        "Others are named too: Soleimani (1 quote, 1 source, until 3 January 2020)"
        " and Qaani (1 quote, 1 source, since 4 January 2020)"
    )


def test_two_founders_of_different_dates_compete() -> None:
    registry = network(tie("a", "founded", "c", "1982", "1982"), tie("b", "founded", "c", "1985", "1985"))
    assert [one.subject for one in find_rivals(registry, "a.founded.c")] == ["b"]


def test_of_many_some_are_named_and_the_rest_are_counted() -> None:
    registry = network(*(tie(name, "leads", "group") for name in "abcdef"))
    assert rival_words(registry, "a.leads.group").endswith(
        "B (1 quote, 1 source), C (1 quote, 1 source), D (1 quote, 1 source) and 2 more"
    )


def test_a_kind_that_the_registry_defines_anew_has_no_rivals() -> None:
    registry = network(tie("iran", "leads", "axis"), tie("nasrallah", "leads", "axis"))
    assert find_rivals(registry, "iran.leads.axis")
    own = msgspec.structs.replace(registry, own_tie_kinds=(TieKind("leads", "is ahead of", "is behind"),))
    assert not find_rivals(own, "iran.leads.axis")


def test_the_kinds_that_are_asked_for_are_built_in_and_have_a_direction() -> None:
    assert {kind.id for kind in BUILTIN_TIE_KINDS if not kind.symmetric} >= ASKED_WHO
