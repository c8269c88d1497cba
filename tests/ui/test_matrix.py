"""The matrix: actors against actors, walked by keys and mouse."""

from __future__ import annotations

from pathlib import Path

from textual.events import MouseScrollDown, MouseScrollUp

from axis_tui.ui.screens.matrix import MatrixScreen
from tests.registries_in_code import network, tie
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, crowd, of_every_script


def drawn(user: User) -> MatrixScreen:
    screen = user.app.screen
    assert isinstance(screen, MatrixScreen)
    return screen


async def test_the_matrix_opens_on_the_chosen_tie_and_says_how_much_it_shows() -> None:
    async with browsing(alliance(), (100, 30), actor="iran", tie="iran.directs.hezbollah") as user:
        await user.press("M")
        user.sees("Matrix", "5 actors · 3 filled cells · by ties", "row acts on column")
        user.sees("Iran directs Hezbollah  2 of 2", "contested: 1 for, 1 against", "[CH?")
        assert drawn(user).cursor == (0, 1)


async def test_n_turns_through_the_ties_of_a_cell_and_a_high_window_lists_them() -> None:
    async with browsing(alliance(), (140, 40), actor="iran") as user:
        await user.press("M")
        user.sees("Iran arms Hezbollah  1 of 2", "2 ties in this cell", "undated", "contested")
        await user.press("n")
        user.sees("Iran directs Hezbollah  2 of 2")
        assert user.main.view.tie == "iran.directs.hezbollah"
        await user.press("n", "b")
        assert user.main.view.tie == "iran.directs.hezbollah"


async def test_arrows_move_the_cursor_and_all_views_follow() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await user.press("M", "g", "home")
        user.sees("Iran meets itself here; it acts on 1 other")
        assert (user.main.view.actor, user.main.view.tie) == ("iran", None)
        await user.press("l")
        assert user.main.view.tie in ("iran.arms.hezbollah", "iran.directs.hezbollah")
        await user.press("j", "h")
        user.sees("has no tie to Iran", "the other way")
        assert user.main.view.actor == "hezbollah"
        assert drawn(user).tie_here is None
        await user.press("enter")
        user.sees("This cell holds no tie to go to")
        await user.press("G", "end", "k", "pageup", "pagedown", "H", "L")
        last = len(alliance().actors) - 1
        assert drawn(user).cursor == (last, last)


async def test_tab_goes_round_the_cells_that_hold_ties_and_enter_goes_to_the_tie() -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await user.press("M")
        first, seen = drawn(user).cursor, []
        for _ in range(3):
            await user.press("tab")
            seen.append(user.main.view.tie)
        assert drawn(user).cursor == first
        assert len(set(seen)) == 3
        await user.press("shift+tab")
        assert user.main.view.tie == seen[1]
        await user.press("enter")
        assert user.app.screen is user.main
        assert user.main.view.tie == seen[1]


async def test_o_changes_the_order_and_the_cursor_stays_on_its_two_actors() -> None:
    async with browsing(alliance(), (100, 30), actor="soleimani") as user:
        await user.press("M")
        user.sees("Qassem Soleimani commands Quds Force")
        for order in ("community", "kind", "name", "ties"):
            await user.press("o")
            await user.waits()
            user.sees(f"by {order}", "Qassem Soleimani commands Quds Force")


async def test_a_click_moves_the_cursor() -> None:
    async with browsing(alliance(), (100, 30), actor="oman") as user:
        await user.press("M")
        screen = drawn(user)
        assert screen.drawing is not None
        column, row = screen.drawing.stub + 1 * 3 + 1, screen.drawing.head
        await user.pilot.click("#map", offset=(column, row))
        await user.settled()
        assert screen.cursor == (0, 1)
        assert user.main.view.actor == screen.matrix.order[0]


async def test_the_wheel_moves_the_cursor() -> None:
    async with browsing(crowd(60, 200), (100, 30), actor="actor-0") as user:
        await user.press("M", "g", "home")
        await user.pilot._post_mouse_events([MouseScrollDown], "#map", button=0)
        await user.settled()
        assert drawn(user).cursor == (3, 0)
        await user.pilot._post_mouse_events([MouseScrollDown], "#map", button=0, shift=True)
        await user.pilot._post_mouse_events([MouseScrollUp], "#map", button=0)
        await user.settled()
        assert drawn(user).cursor == (0, 3)


async def test_a_filter_leaves_the_rest_and_the_cursor_where_it_was() -> None:
    async with browsing(alliance(), (100, 30), actor="quds", tie="quds.part-of.iran") as user:
        await user.press("M")
        user.sees("Quds Force is part of Iran")
        user.main.change(user.main.view.asking("kind:military", "", "kind:military"))
        await user.settled()
        user.sees("of 5 actors", "Quds Force is part of Iran")
        user.main.change(user.main.view.asking("kind:party", "", "kind:party"))
        await user.settled()
        user.sees("0 of 5 actors", "Nobody is left to show.")
        await user.press("j", "tab", "n", "o")
        user.main.change(user.main.view.lifting_all())
        await user.settled()
        user.sees("5 actors")


async def test_the_picture_is_saved(tmp_path: Path) -> None:
    async with browsing(alliance(), (100, 30), actor="iran") as user:
        await user.press("M", "x")
        target = tmp_path / "matrix.txt"
        await user.enters(str(target))
        assert "Hezbollah" in target.read_text("utf-8")


async def test_every_line_is_as_wide_as_the_screen_at_any_size_whatever_the_names() -> None:
    async with browsing(of_every_script(), (160, 50), actor="a0") as user:
        await user.press("M")
        for width, height in ((20, 5), (40, 12), (80, 24), (132, 43), (160, 50), (3, 2)):
            await user.resize(width, height)
            for key in ("g", "tab", "tab", "G", "end"):
                await user.press(key)
                user.fills_the_window(key)


async def test_a_network_without_ties_has_an_empty_matrix() -> None:
    async with browsing(network(alone=("a", "b")), (80, 24)) as user:
        await user.press("M", "tab")
        user.sees("2 actors · 0 filled cells", "There are no ties here.")


async def test_a_move_of_the_cursor_sorts_nothing_anew() -> None:
    async with browsing(crowd(200, 600), (160, 50)) as user:
        await user.press("M")
        await user.waits()
        before = drawn(user).matrix
        user.sees("200 actors")
        await user.press("pagedown", "L", "j", "l", "tab")
        assert drawn(user).matrix is before


async def test_mutual_ties_are_found_from_either_end() -> None:
    registry = network(tie("a", "rivals", "b"), tie("b", "arms", "c"))
    async with browsing(registry, (80, 24), actor="b") as user:
        await user.press("M")
        first = drawn(user).cursor
        await user.press("tab", "tab", "tab")
        assert drawn(user).cursor == first


async def test_ordered_by_community_the_head_line_names_the_one_of_the_row() -> None:
    camps = [
        tie(f"{camp}-{x}", "arms", f"{camp}-0")
        for camp, size in (("red", 5), ("blue", 4))
        for x in range(1, size)
    ]
    async with browsing(
        network(*camps, tie("red-0", "attacks", "blue-0")), (100, 30), actor="blue-2"
    ) as user:
        await user.press("M", "o")
        await user.waits()
        user.sees("by community", "row: around Blue 0 (4)")
        await user.press("g")
        user.sees("row: around Red 0 (5)")
        await user.press("o")
        user.sees("by kind")
        user.does_not_see("around")
