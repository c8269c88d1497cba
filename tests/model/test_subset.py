"""A part of a registry says of its claims what the whole says of them."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, select
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie
from tests.strategies import registries

COPY, OTHER = tie("a", "arms", "b"), tie("a", "arms", "c")
THROUGH_A_THIRD = network(
    COPY,
    OTHER,
    sources={
        "original": Source("original", "Original", "B", quotes=(Quote("q", "One.", supports=(COPY.id,)),)),
        "middle": Source(
            "middle",
            "Middle",
            "C",
            derived_from=("original",),
            quotes=(Quote("q", "Two.", supports=(OTHER.id,)),),
        ),
        "copy": Source(
            "copy", "Copy", "D", derived_from=("middle",), quotes=(Quote("q", "Three.", supports=(COPY.id,)),)
        ),
    },
)
"""A copy of a copy, in which the text in the middle speaks of another tie."""


def test_a_copy_of_a_copy_stays_one_where_the_text_in_the_middle_is_left_behind() -> None:
    assert THROUGH_A_THIRD.standing(COPY.id).independent_sources == 1
    part = THROUGH_A_THIRD.subset(["a", "b"])
    assert list(part.sources) == ["original", "copy"]
    assert part.standing(COPY.id).independent_sources == 1
    assert part.sources["copy"].derived_from == ("middle", "original")


def test_a_source_that_is_muted_does_not_make_its_copies_independent() -> None:
    part = select(THROUGH_A_THIRD, Selection(without_sources=("middle",)))
    assert part.standing(COPY.id).independent_sources == 1


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(registry=registries(), data=st.data())
def test_a_part_says_of_each_tie_how_it_stands_in_the_whole(registry: Registry, data: st.DataObject) -> None:
    ties = data.draw(st.lists(st.sampled_from(list(registry.ties)), min_size=1, max_size=2, unique=True))
    part = registry.subset([], ties)
    assert {id: part.standing(id) for id in part.ties} == {id: registry.standing(id) for id in ties}
