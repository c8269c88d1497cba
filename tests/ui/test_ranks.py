"""The ranks: a table of measures, walked by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.graph import measures
from axis_tui.graph.explained import MEASURES
from axis_tui.graph.positions import Positions, count_positions, find_positions
from axis_tui.ui.panes.rank_rows import RankRows
from axis_tui.ui.screens import measuring
from axis_tui.ui.screens.ranks import RanksScreen
from axis_tui.ui.signs import ASCII, UNICODE
from axis_tui.ui.text import width_of
from tests.drawing.networks import NAMES
from tests.registries_in_code import network, tie
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, crowd, of_every_script, saying

BY = {measure.id: measure for measure in MEASURES}


def ranked(user: User) -> RanksScreen:
    screen = user.app.screen
    assert isinstance(screen, RanksScreen)
    return screen


def rows_of(source: RankRows, width: int) -> list[str]:
    lines = [source.heading(width), *(source.lines(index, width)[0] for index in range(len(source)))]
    return ["".join(words for words, _ in line) for line in lines]


def complete(positions: Positions) -> bool:
    return not positions.doing


async def test_the_table_is_sorted_by_ties_and_explains_the_column_and_the_actor() -> None:
    async with browsing(alliance(), (110, 34), actor="iran") as user:
        await user.press("R")
        await user.waits()
        user.sees("Ranks", "5 actors · by ties", "▼ties", "betwee", "broker", "part")
        user.sees("Iran: ties 3, rank 1 of 5", "How many ties name the actor", "Freeman (1979)")
        first = next(line for line in user.lines if line.startswith("▌"))
        assert first.split()[:5] == ["▌1", "■", "Iran", "3", "2"]


async def test_left_and_right_choose_the_column_which_is_marked_and_explained() -> None:
    async with browsing(alliance(), (110, 34), actor="iran") as user:
        await user.press("R", "h")
        user.sees("This is the first column.")
        for measure in MEASURES[1:]:
            await user.press("l")
            await user.waits()
            user.sees(f"by {measure.title}", f"▼{measure.head}", measure.caution.split(":")[0])
        await user.press("right")
        user.sees("This is the last column.")
        await user.press("left")
        user.sees("by community")


async def test_a_click_on_a_heading_chooses_the_column() -> None:
    async with browsing(alliance(), (110, 34), actor="iran") as user:
        await user.press("R")
        await user.waits()
        for measure in MEASURES[::-1]:
            heading = next(line for line in user.lines if "near" in line and "broker" in line)
            await user.pilot.click("#columns", offset=(heading.index(f"{measure.head}"), 0))
            await user.settled()
            user.sees(f"by {measure.title}", f"▼{measure.head}")
        await user.pilot.click("#columns", offset=(6, 0))
        user.sees("by ties")


async def test_moving_chooses_the_actor_in_all_views_and_enter_goes_to_it() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await user.press("R")
        await user.waits()
        await user.press("j")
        source = ranked(user).source
        assert source is not None
        second = source.actors[1]
        assert user.main.view.actor == second
        await user.press("l")
        assert source is not ranked(user).source
        user.sees(f"{alliance().actors[second].name}: neighbours")
        await user.press("enter")
        assert user.app.screen is user.main
        assert user.main.view.actor == second


async def test_an_actor_chosen_elsewhere_is_followed() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await user.press("R")
        await user.waits()
        user.main.go_to("oman")
        await user.settled()
        user.sees("Oman: ties 0")


async def test_i_unfolds_the_figures_of_the_whole_each_with_a_sentence() -> None:
    async with browsing(alliance(), (120, 50), actor="iran") as user:
        await user.press("R")
        await user.waits()
        user.does_not_see("The network as a whole")
        await user.press("tab")
        user.sees("i unfolds the figures")
        await user.press("i")
        user.sees("parts 2, the largest of 4 actors", "density 30.0%, 3 pairs", "longest distance 3 ties")
        user.sees("mean distance 1.7 ties", "clustering 0%", "no chain of ties at all")
        await user.press("tab")
        assert ranked(user).rows.has_focus
        await user.press("tab", "i")
        user.does_not_see("The network as a whole")
        assert ranked(user).rows.has_focus


async def test_in_a_small_window_the_explanation_takes_the_place_of_the_table() -> None:
    async with browsing(alliance(), (40, 12), actor="iran") as user:
        await user.press("R")
        await user.waits()
        user.sees("▼ties", "Iran", "Hezbollah")
        user.does_not_see("Freeman")
        await user.press("i")
        user.sees("How many ties")
        user.does_not_see("Hezbollah")
        await user.press("i", "j")
        user.sees("Hezbollah")


async def test_with_a_source_muted_the_change_of_rank_is_shown_against_the_whole() -> None:
    registry = alliance()
    async with browsing(registry, (120, 40), actor="hezbollah") as user:
        await user.press("R")
        await user.waits()
        user.does_not_see("↑1", "nothing left out")
        user.main.change(user.main.view.muting("paper"))
        await user.waits()
        source = ranked(user).source
        assert source is not None
        assert source.changes["hezbollah"] == 1
        user.sees(
            "↑1", "Hezbollah: ties", "1 higher than with nothing left out", "+/-", "The change is the rank"
        )
        await user.press("i")
        user.sees("with nothing left out: 2, the largest of 4 actors")
        user.main.change(user.main.view.lifting_all())
        await user.waits()
        user.does_not_see("↑1", "nothing left out")


async def test_what_is_not_worked_out_yet_stands_as_a_sign_and_the_counts_are_there() -> None:
    registry = alliance()
    source = RankRows(registry, UNICODE, count_positions(registry), BY["betweenness"])
    heading, first, *_ = rows_of(source, 120)
    assert "▼between" in heading
    assert first.split()[:7] == ["■", "Iran", "3", "2", "2", "1", "…"]
    assert source.column is None


async def test_leaving_stops_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "MOST_AT_ONCE", 0)
    async with browsing(crowd(3_000, 9_000), (100, 30)) as user:
        await user.press("R")
        await user.press("escape")
        assert user.app.screen is user.main
        await user.waits()
        user.does_not_see("Ranks ·")


async def test_large_networks_say_what_is_being_worked_out_and_what_is_estimated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(measuring, "MOST_AT_ONCE", 0)
    monkeypatch.setattr(measures, "MOST_STEPS", 1_000)
    async with browsing(crowd(60, 200), (100, 40)) as user:
        await user.press("R")
        await user.waits()
        user.sees("betweenness estimated from a sample")
        await user.press("l", "l", "l", "l")
        user.sees("Estimated from a sample of actors")
        await user.press("i")
        user.sees("not worked out: it would take long")


async def test_the_table_is_saved_whole(tmp_path: Path) -> None:
    async with browsing(crowd(60, 200), (60, 20)) as user:
        await user.press("R")
        await user.waits()
        await user.press("x")
        target = tmp_path / "ranks.txt"
        await user.enters(str(target))
        text = target.read_text("utf-8")
        assert sum("of the Crowd" in line for line in text.splitlines()) == 60
        assert "Freeman" in text


def test_columns_give_way_by_importance_and_are_counted_and_the_chosen_one_stays() -> None:
    registry = alliance()
    *_, positions = find_positions(registry)
    for width in range(20, 140):
        for measure in MEASURES:
            source = RankRows(registry, UNICODE, positions, measure)
            _, shown = source.plan(width)
            assert measure in shown
            heading = rows_of(source, width)[0]
            hidden = len(MEASURES) - len(shown)
            assert heading.endswith(f" +{hidden}") == bool(hidden)
    by_part = RankRows(registry, UNICODE, positions, BY["component"])
    assert [one.id for one in by_part.plan(60)[1]] == ["ties", "neighbours", "betweenness", "component"]


@pytest.mark.parametrize("name", NAMES)
def test_numbers_stand_below_their_headings_whatever_the_names(name: str) -> None:
    registry = saying(name)
    *_, positions = find_positions(registry)
    for signs in (UNICODE, ASCII):
        for width in (36, 76, 120):
            source = RankRows(registry, signs, positions, BY["ties"], positions)
            heading = source.heading(width)
            places = [width_of(heading[: number + 1]) for number in range(2, len(source.plan(width)[1]) + 2)]
            behind = int("group around" in heading[-1][0])
            for index in range(len(source)):
                (line,) = source.lines(index, width)
                line = line[: len(line) - behind]
                assert places == [width_of(line[: len(line) - back]) for back in reversed(range(len(places)))]


def test_equal_actors_share_a_rank_and_groups_have_none() -> None:
    registry = network(tie("a", "arms", "b"), tie("c", "arms", "d"), tie("a", "arms", "c"), alone=("z",))
    *_, positions = find_positions(registry)
    by_ties = rows_of(RankRows(registry, UNICODE, positions, BY["ties"]), 120)
    assert [line[:3].strip() for line in by_ties[1:]] == ["1=", "1=", "3=", "3=", "5"]
    by_part = rows_of(RankRows(registry, ASCII, positions, BY["component"]), 120)
    assert [line[:3].strip() for line in by_part[1:]] == [""] * 5
    assert by_part[-1].rstrip().endswith("2")
    assert "v part" in by_part[0]


async def test_every_line_is_as_wide_as_the_screen_at_any_size() -> None:
    async with browsing(of_every_script(), (160, 50), actor="a0") as user:
        await user.press("R", "l", "i")
        await user.waits()
        for width, height in ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50), (3, 2)):
            await user.resize(width, height)
            for key in ("g", "pagedown", "G"):
                await user.press(key)
                user.fills_the_window(key)


async def test_a_community_is_called_by_its_best_tied_actors_and_its_size() -> None:
    camps = [
        tie(f"{camp}-{x}", "arms", f"{camp}-{y}")
        for camp, size in (("red", 5), ("blue", 4))
        for x in range(size)
        for y in ((0,) if x else ())
    ]
    async with browsing(
        network(*camps, tie("red-0", "attacks", "blue-0")), (160, 40), actor="blue-2"
    ) as user:
        await user.press("R", "right", "right", "right", "right", "right", "right", "right")
        await user.waits()
        user.sees("Blue 2: community 2 of 2, around Blue 0 (4)", "▼group", "group around")
        line = next(line for line in user.lines if "◉ Red 3" in line)
        assert line.rstrip(" ▐").endswith("Red 0 (5)")
        await user.resize(80, 24)
        user.sees("community 2 of 2, around Blue 0 (4)")
        user.does_not_see("group around")
