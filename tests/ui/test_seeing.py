"""What a lens leaves of a registry, and whom a search for a name finds in that, without a terminal."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from axis_tui.loading import bundled_registry, load_registry
from axis_tui.model.dates import Date
from axis_tui.model.kinds import ActorKind
from axis_tui.model.selection import select
from axis_tui.search import Hit
from axis_tui.search.actors import actor_index
from axis_tui.search.filtering import filtered
from axis_tui.ui.chips import chips, without_chip
from axis_tui.ui.order import Order
from axis_tui.ui.screens.export import choices
from axis_tui.ui.seeing import _MOST_KEPT as MOST_LENSES
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view import Lens, View
from tests.registries_in_code import network, tie
from tests.ui.networks import alliance


def seeing() -> Seeing:
    whole = alliance()
    index = actor_index(whole)

    def search(words: str, strict: bool = False, *, within: bool = False) -> dict[str, Hit]:
        return {hit.id: hit for hit in index.search(words, strict=strict)}

    return Seeing(whole, search)


def nobody(words: str, strict: bool = False, *, within: bool = False) -> dict[str, Hit]:
    return {}


def test_a_clear_lens_leaves_the_registry_itself() -> None:
    eye = seeing()
    seen = eye.see(View())
    assert seen.registry is eye.whole
    assert seen.shown is None


def test_words_list_the_actors_that_are_called_so_and_leave_every_tie() -> None:
    eye = seeing()
    seen = eye.see(View().asking("suleimani", "suleimani", ""))
    assert seen.shown == ("soleimani",)
    assert seen.hits["soleimani"].matched == "Suleimani"
    assert seen.registry is eye.whole


def test_a_filter_leaves_ties_with_both_ends_and_lists_the_actors_of_which_it_holds() -> None:
    seen = seeing().see(View().asking("kind:person", "", "kind:person"))
    assert seen.shown == ("soleimani",)
    assert set(seen.registry.actors) == {"soleimani", "quds"}


def test_words_and_a_filter_narrow_each_other() -> None:
    seen = seeing().see(View().asking("iran kind:state", "iran", "kind:state"))
    assert seen.shown == ("iran",)


def test_a_muted_source_takes_its_ties_but_no_actor_away() -> None:
    eye = seeing()
    seen = eye.see(View().muting("paper"))
    assert "soleimani.commands.quds" in eye.whole.ties
    assert "soleimani.commands.quds" not in seen.registry.ties
    assert seen.registry.degree("soleimani") == 0
    assert set(seen.registry.actors) == set(eye.whole.actors)


def test_a_day_leaves_what_may_have_held_then_undated_ties_among_it() -> None:
    seen = seeing().see(View().seeing_day(Date("2024")))
    assert "soleimani" not in seen.registry.actors
    assert "iran.arms.hezbollah" in seen.registry.ties


@pytest.mark.parametrize(
    "lens",
    [
        Lens(muted=("national-2024-01-03",)),
        Lens(day=Date("2020-06")),
        Lens(where="tone:hostility"),
        Lens(where="tie:arms", day=Date("2020-06"), muted=("hezbollah-and-iran-blog",)),
    ],
)
def test_the_neighbours_that_are_exported_are_those_that_are_shown(lens: Lens) -> None:
    bundled = load_registry(bundled_registry()).registry
    shown = Seeing(bundled, nobody).look_through(lens).registry
    for actor in shown.actors:
        (selection,) = (
            s for _, s in choices(bundled, View(lens=lens).choosing_actor(actor)) if s.ego and s.radius == 1
        )
        exported = select(bundled, selection, filtered)
        assert exported.actors.keys() == {actor, *shown.neighbours(actor)}
        assert exported.ties.keys() == shown.subset(exported.actors).ties.keys()


def test_a_beginning_that_is_a_closed_span_ends_with_it() -> None:
    dated = network(tie("a", "arms", "b", since="2020/2021"), tie("a", "funds", "b", since="2025"))
    assert [day.isoformat() for day in Seeing(dated, nobody).days] == [
        "2020-01-01",
        "2022-01-01",
        "2025-01-01",
    ]


def test_what_is_found_only_as_typed_is_exported_so() -> None:
    whole = alliance()
    view = View().asking("solemani", "solemani", "")
    exported = [
        filtered(whole, choices(whole, one)[0][1].where) for one in (view, view.matching_strictly(True))
    ]
    assert [set(part.actors) & {"soleimani"} for part in exported] == [{"soleimani"}, set()]
    strict = view.asking("^qass solei", "^qass solei", "").matching_strictly(True)
    assert "soleimani" in filtered(whole, choices(whole, strict)[0][1].where).actors


def test_the_days_are_those_on_which_a_tie_begins_or_no_longer_holds() -> None:
    assert [day.isoformat() for day in seeing().days] == ["1998-01-01", "2020-01-04"]


def test_a_lens_that_was_looked_through_is_kept() -> None:
    eye = seeing()
    view = View().muting("paper")
    assert not eye.knows(view.lens)
    assert eye.see(view).registry is eye.see(view).registry
    assert eye.knows(view.lens)


def test_every_part_that_is_left_out_has_a_chip_that_takes_it_away() -> None:
    whole = alliance()
    view = View().asking("iran kind:state -tie:arms", "iran", "kind:state -tie:arms")
    view = view.seeing_day(Date("2024-01-03")).muting("paper")
    found = chips(view, whole)
    assert [chip.words for chip in found] == [
        "kind:state", "-tie:arms", "as of 3 January 2024", "without The Paper"
    ]  # fmt: skip
    for chip in found:
        view = without_chip(view, chip)
    assert view.lens.is_clear
    assert view.query == "iran"


def test_the_chip_of_many_muted_sources_hears_all_again() -> None:
    whole = alliance()
    view = View().hearing_only("second", whole.sources)
    (chip,) = chips(view, whole)
    assert chip.words == "only The Wire"
    assert without_chip(view, chip).lens.is_clear


def test_whom_a_filter_looks_for_by_name_stands_before_those_who_have_more_ties() -> None:
    eye = seeing()
    filter = "quds or kind:state"
    assert eye.ordered(eye.whole, Order.TIES)[0] == "iran"
    assert eye.see(View().asking(filter, "", filter)).shown == ("quds", "iran", "oman")


def test_whoever_is_only_left_at_the_end_of_a_tie_is_not_listed_and_counted_as_missed() -> None:
    seen = seeing().see(View().asking("quds kind:person", "quds", "kind:person"))
    assert "quds" in seen.registry.actors
    assert (seen.shown, seen.missed) == ((), 1)


def test_names_are_looked_for_as_strictly_as_the_view_says_and_within_what_a_filter_leaves() -> None:
    asked = []

    def search(words: str, strict: bool = False, *, within: bool = False) -> dict[str, Hit]:
        asked.append((words, strict, within))
        return {}

    eye = Seeing(alliance(), search)
    eye.see(View().asking("iran", "iran", ""))
    eye.see(View().asking("iran", "iran", "").matching_strictly(True))
    eye.see(View().asking("iran kind:state", "iran", "kind:state"))
    assert asked == [("iran", False, False), ("iran", True, False), ("iran", False, True)]


def test_only_the_last_few_lenses_are_kept() -> None:
    eye = seeing()
    views = [View().seeing_day(Date(str(year))) for year in range(2000, 2000 + MOST_LENSES + 1)]
    for view in views:
        eye.see(view)
    assert [eye.knows(view.lens) for view in views] == [False] + [True] * MOST_LENSES


def test_an_open_beginning_or_end_is_no_day() -> None:
    dated = network(tie("a", "arms", "b", "../2020", "2022/.."), tie("b", "arms", "c", "2019-05-01"))
    assert [day.isoformat() for day in Seeing(dated, nobody).days] == ["2019-05-01"]


def test_an_actor_whose_ties_fall_keeps_the_kind_that_its_registry_gave_it() -> None:
    plain = network(tie("a", "arms", "b"))
    strange = replace(
        plain,
        own_actor_kinds=(ActorKind("guild", "guild", "guilds", "•", "?"),),
        actors={id: replace(actor, kind="guild") for id, actor in plain.actors.items()},
    )
    seen = Seeing(strange, nobody).see(View().muting("paper"))
    assert not seen.registry.ties
    assert seen.registry.actor_kinds["guild"].label == "guild"
