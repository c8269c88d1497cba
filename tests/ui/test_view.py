"""What a key does to the view, without a terminal."""

from __future__ import annotations

from axis_tui.model.dates import Date
from axis_tui.ui.order import Order
from axis_tui.ui.view import MOST_PLACES, Lens, View


def at(actor: str) -> View:
    return View().choosing_actor(actor)


def test_moving_in_the_list_leaves_no_trail() -> None:
    view = at("a").choosing_actor("b").choosing_actor("c")
    assert view.actor == "c"
    assert view.behind == ()


def test_choosing_an_actor_unsets_the_tie() -> None:
    assert at("a").choosing_tie("t").choosing_actor("b").tie is None


def test_choosing_another_tie_goes_to_its_first_quote() -> None:
    view = at("a").choosing_tie("t").choosing_quote(3)
    assert view.here.quote == 3
    assert view.choosing_tie("u").here.quote == 0
    assert view.choosing_tie("t") is view


def test_following_a_tie_goes_to_its_other_end_with_the_tie_still_chosen() -> None:
    view = at("a").choosing_tie("t").following("t", "b")
    assert (view.actor, view.tie) == ("b", "t")
    assert [place.actor for place in view.behind] == ["a"]


def test_back_and_forward_walk_the_trail_and_bring_tie_and_quote_back() -> None:
    start = at("a").choosing_tie("t").choosing_quote(1)
    away = start.following("t", "b").choosing_tie("u").following("u", "c")
    assert away.back().actor == "b"
    assert away.back().tie == "u"
    assert away.back().back().here == start.here
    assert away.back().back().forward().forward().here == away.here


def test_back_at_the_beginning_and_forward_at_the_end_change_nothing() -> None:
    view = at("a")
    assert view.back() is view
    assert view.forward() is view


def test_going_elsewhere_forgets_the_way_forward() -> None:
    view = at("a").going_to("b").back().going_to("c")
    assert view.ahead == ()


def test_moving_on_from_a_place_one_went_to_keeps_it_on_the_way_back() -> None:
    view = at("a").going_to("b").choosing_actor("c").choosing_actor("d")
    assert [place.actor for place in view.behind] == ["a", "b"]


def test_the_trail_forgets_its_oldest_places() -> None:
    view = at("start")
    for number in range(MOST_PLACES + 10):
        view = view.going_to(f"a{number}")
    assert len(view.behind) == MOST_PLACES
    assert view.behind[-1].actor == f"a{MOST_PLACES + 8}"


def test_a_line_asks_for_a_name_and_filters() -> None:
    view = at("a").asking("hezb kind:state", "hezb", "kind:state")
    assert (view.words, view.lens.where) == ("hezb", "kind:state")
    assert view.lifting_words().query == "kind:state"
    assert view.lifting_filter() == at("a")


def test_a_day_and_muted_sources_stay_when_the_filter_is_lifted() -> None:
    view = at("a").seeing_day(Date("2020")).muting("paper").asking("kind:state", "", "kind:state")
    assert view.lifting_filter().lens == Lens(day=Date("2020"), muted=("paper",))
    assert view.lifting_all().lens.is_clear


def test_muting_twice_hears_a_source_again_and_one_can_be_heard_alone() -> None:
    view = at("a").muting("paper").muting("copy")
    assert view.muting("paper").lens.muted == ("copy",)
    assert view.hearing_only("copy", ("paper", "copy", "second")).lens.muted == ("paper", "second")
    assert view.hearing_all().lens.is_clear


def test_pinning_twice_unpins() -> None:
    view = at("a").pinning("a").pinning("b")
    assert view.pins == ("a", "b")
    assert view.pinning("a").pins == ("b",)
    assert view.unpinning_all().pins == ()


def test_ordering_goes_round() -> None:
    view = View()
    assert view.ordering().order is Order.NAME
    assert view.ordering().ordering() == view
