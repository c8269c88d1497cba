"""What falls with a source: held against the registry as `select` gives it without the source."""

from __future__ import annotations

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axis_tui.model.losses import RANKED, Losses, changed_ranks, evidence_left, find_losses
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, select
from axis_tui.model.source import Quote, Source
from tests.registries_in_code import network, tie

ENDS = "abcdef"
TIES = [tie(first, "arms", second) for first in ENDS for second in ENDS if first < second]
SOURCE_IDS = ["s1", "s2", "s3", "s4"]


@st.composite
def told_by_many(draw: st.DrawFn) -> Registry:
    """A registry whose sources copy one another and support, hedge and deny the same few ties."""
    ties = draw(st.lists(st.sampled_from(TIES), min_size=1, max_size=7, unique_by=lambda t: t.id))
    some = st.lists(st.sampled_from([t.id for t in ties]), max_size=3, unique=True).map(tuple)
    sources = {}
    for id in SOURCE_IDS:
        quotes = tuple(
            Quote(f"q{n}", "Words.", supports=draw(some), qualifies=draw(some), disputes=draw(some))
            for n in range(draw(st.integers(0, 2)))
        )
        origins = st.sampled_from([other for other in SOURCE_IDS if other != id] + ["a wire", "A  Wire"])
        derived = tuple(draw(st.lists(origins, max_size=2, unique=True)))
        sources[id] = Source(id, id, draw(st.sampled_from("ACE")), derived_from=derived, quotes=quotes)
    return network(*ties, sources=sources, alone=("z",))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(registry=told_by_many(), muted=st.lists(st.sampled_from(SOURCE_IDS), unique=True, max_size=4))
def test_what_falls_is_what_the_registry_without_the_sources_does_not_have(
    registry: Registry, muted: list[str]
) -> None:
    losses = find_losses(registry, muted)
    left = select(registry, Selection(without_sources=tuple(muted)))
    both = [(id, registry.standing(id), left.standing(id)) for id in left.ties]
    assert set(losses.fallen) == registry.ties.keys() - left.ties.keys()
    assert set(losses.lone) == {
        id for id, was, now in both if was.independent_support > 1 and now.independent_support == 1
    }
    assert set(losses.unsupported) == {id for id, was, now in both if was.supporting and not now.supporting}
    assert set(losses.settled) == {id for id, was, now in both if was.is_contested and not now.is_contested}
    tied = {id for id in registry.actors if registry.degree(id)}
    still = {id for id in left.actors if left.degree(id)}
    assert set(losses.stranded) == tied - still
    degrees = {id: left.degree(id) if id in left.actors else 0 for id in registry.actors}
    for rank in losses.ranks:
        assert rank.after == 1 + sum(count > degrees[rank.actor] for count in degrees.values())
        assert rank.before == 1 + sum(registry.degree(id) > registry.degree(rank.actor) for id in tied)
    for id in left.ties:
        now = {item.ref for item in evidence_left(registry, id, muted)}
        assert now == {item.ref for item in left.evidence_of(id)}


def two_papers(
    *, supports: tuple[str, ...] = (), qualifies: tuple[str, ...] = (), disputes: tuple[str, ...] = ()
) -> Registry:
    """One paper supports two ties; another says what the test wants."""
    first = Source("first", "First", "B", quotes=(Quote("q", "Words.", supports=("a.arms.b", "b.arms.c")),))
    said = Quote("q", "Words.", supports=supports, qualifies=qualifies, disputes=disputes)
    second = Source("second", "Second", "C", quotes=(said,))
    ties = tie("a", "arms", "b"), tie("b", "arms", "c"), tie("c", "arms", "d")
    quoted = {*supports, *qualifies, *disputes, "a.arms.b", "b.arms.c"}
    kept = [t for t in ties if t.id in quoted]
    return network(*kept, sources={"first": first, "second": second})


def test_the_sums_say_how_many_fall_of_how_many_and_what_is_left_of_the_others() -> None:
    registry = two_papers(supports=("a.arms.b", "c.arms.d"))
    losses = find_losses(registry, ["second"])
    assert losses.words == "1 of 3 ties falls, 1 more rests on one source, 1 actor loses all ties"
    assert losses.stranded == ("d",)
    losses = find_losses(registry, ["first"])
    assert losses.words == "1 of 3 ties falls, 1 more rests on one source"
    assert find_losses(registry, ["first", "second"]).words == "3 of 3 ties fall, 4 actors lose all ties"
    assert find_losses(registry, []).words == "none of 3 ties falls"


def test_ties_that_only_the_muted_source_contests_are_no_longer_contested() -> None:
    losses = find_losses(two_papers(disputes=("a.arms.b",)), ["second"])
    assert losses.settled == ("a.arms.b",)
    assert losses.words == "none of 2 ties falls, 1 is no longer contested"


def test_ties_of_which_only_doubts_are_left_have_no_quote_for_them() -> None:
    losses = find_losses(two_papers(qualifies=("a.arms.b", "b.arms.c")), ["first"])
    assert losses.unsupported == ("a.arms.b", "b.arms.c")
    assert losses.words == "none of 2 ties falls, 2 have no quote for them left"


def test_a_copy_and_its_original_are_still_one_source_where_what_lies_between_is_muted() -> None:
    quote = (Quote("q", "Words.", supports=("a.arms.b",)),)
    sources = {
        "original": Source("original", "Original", "B", quotes=quote),
        "between": Source("between", "Between", "B", derived_from=("original",)),
        "copy": Source("copy", "Copy", "B", derived_from=("between",), quotes=quote),
        "other": Source("other", "Other", "B", quotes=quote),
    }
    registry = network(tie("a", "arms", "b"), sources=sources)
    assert find_losses(registry, ["between"]) == Losses(("between",), 1)
    assert find_losses(registry, ["between", "other"]).lone == ("a.arms.b",)


def test_a_tie_without_quotes_rests_on_no_source_and_stays() -> None:
    bare = msgspec.structs.replace(two_papers(supports=("a.arms.b",)), sources={})
    assert find_losses(bare, ["second"]) == Losses((), 2)


def test_ranks_are_compared_among_the_best_placed_only() -> None:
    before = {f"a{n:03}": 1000.0 - n for n in range(100)}
    after = {**before, "a000": 0.0}
    ranks = changed_ranks(before, after)
    assert (ranks[0].actor, ranks[0].before, ranks[0].after, ranks[0].move) == ("a000", 1, 100, 99)
    assert [rank.actor for rank in ranks[1:]] == [f"a{n:03}" for n in range(1, RANKED + 1)]
    assert all(rank.after == rank.before - 1 for rank in ranks[1:])
