"""Differences between registries: what happened to which record."""

from __future__ import annotations

import msgspec
from hypothesis import HealthCheck, given, settings

from axis_tui.model.dates import Date
from axis_tui.model.differences import Change, Difference, KeyChange, find_differences
from axis_tui.model.registry import Registry
from tests.registries_in_code import small_registry
from tests.strategies import registries

OLD = small_registry()


def test_what_was_added_and_removed_is_named() -> None:
    less = msgspec.structs.replace(OLD, ties={}, sources={})
    assert find_differences(OLD, less) == (
        Difference(Change.REMOVED, "tie", "iran.arms.hezbollah"),
        Difference(Change.REMOVED, "source", "paper"),
        Difference(Change.REMOVED, "quote", "paper#q1"),
    )
    assert {difference.change for difference in find_differences(less, OLD)} == {Change.ADDED}


def test_what_was_changed_is_said_key_by_key() -> None:
    iran = msgspec.structs.replace(OLD.actors["iran"], since=Date("1979"), aliases=("Tehran",))
    new = msgspec.structs.replace(OLD, title="Larger", actors={**OLD.actors, "iran": iran})
    assert find_differences(OLD, new) == (
        Difference(Change.CHANGED, "registry", "registry", (KeyChange("title", "Small", "Larger"),)),
        Difference(
            Change.CHANGED,
            "actor",
            "iran",
            (KeyChange("aliases", "", "Tehran", (), ("Tehran",)), KeyChange("since", "", "1979")),
        ),
    )


def test_the_order_of_records_is_no_difference() -> None:
    turned = msgspec.structs.replace(OLD, actors=dict(reversed(OLD.actors.items())))
    assert find_differences(OLD, turned) == ()


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(old=registries(), new=registries())
def test_there_is_no_difference_exactly_where_registries_are_equal(old: Registry, new: Registry) -> None:
    assert find_differences(old, old) == ()
    assert bool(find_differences(old, new)) == (old != new)
