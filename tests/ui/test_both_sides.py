"""Both sides of a claim: every quote once, on its side, word for word."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.panes.both_sides import BothSidesRows, contested_ties
from axis_tui.ui.screens.both_sides import BothSidesScreen
from axis_tui.ui.screens.main import MainScreen
from axis_tui.ui.signs import ASCII, UNICODE
from axis_tui.ui.text import width_of
from tests.registries_in_code import network, tie
from tests.strategies import registries
from tests.ui.driver import User, browsing
from tests.ui.networks import alliance, saying
from tests.ui.test_hostile import HOSTILE, no_raw_control

AB, BC, CD = tie("a", "arms", "b"), tie("b", "arms", "c"), tie("c", "arms", "d")


def quarrel() -> Registry:
    """Two contested ties and one that nobody contests."""
    paper = Source(
        "paper",
        "A paper",
        "B",
        publisher="The Paper",
        published=Date("2024-01-03"),
        quotes=(
            Quote("q1", "A arms B", speaker="a driver", credibility=2, supports=(AB.id, CD.id)),
            Quote("q2", "B arms C", supports=(BC.id,)),
        ),
    )
    rival = Source(
        "rival",
        "A rival",
        "D",
        quotes=(
            Quote("q1", "hardly", speaker="a clerk", qualifies=(AB.id,)),
            Quote("q2", "A never armed B", speaker="a minister", credibility=4, disputes=(AB.id,)),
            Quote("q3", "not so", disputes=(CD.id,)),
        ),
    )
    return network(AB, BC, CD, sources={"paper": paper, "rival": rival})


def written(rows: BothSidesRows, width: int) -> list[str]:
    return ["".join(words for words, _ in line) for n in range(len(rows)) for line in rows.lines(n, width)]


async def opened(user: User) -> BothSidesScreen:
    await user.press("c")
    await user.waits()
    screen = user.app.screen
    assert isinstance(screen, BothSidesScreen)
    return screen


def test_quotes_for_stand_left_and_those_against_right_of_them_denials_first() -> None:
    rows = BothSidesRows(quarrel(), AB.id, UNICODE, beside=True)
    lines = written(rows, 80)
    heading = next(line for line in lines if "1 for ·" in line)
    left, right = heading.split(UNICODE.gutter)
    assert "✓ 1 for · 1 source" in left
    assert "✗ 1 against · ± 1 hedging" in right
    quotes = next(line for line in lines if "“A arms B”" in line)
    assert quotes.index("“A arms B”") < quotes.index(UNICODE.gutter) < quotes.index("“A never armed B”")
    speakers = next(line for line in lines if "a driver" in line)
    assert "✓ supports · a driver" in speakers
    assert "✗ disputes · a minister" in speakers
    assert "B2" in speakers
    assert "D4" in speakers
    assert any("The Paper, 3 January 2024" in line for line in lines)
    assert [item.stance.value for item in rows.contesting] == ["disputes", "qualifies"]


def test_in_a_narrow_window_one_side_follows_the_other_under_its_heading() -> None:
    lines = written(BothSidesRows(quarrel(), AB.id, UNICODE, beside=False), 38)
    order = [
        next(n for n, line in enumerate(lines) if words in line)
        for words in ("1 for ·", "“A arms B”", "1 against ·", "“A never armed B”", "“hardly”")
    ]
    assert order == sorted(order)


def test_a_side_without_a_quote_says_so() -> None:
    for beside in (True, False):
        lines = written(BothSidesRows(quarrel(), BC.id, ASCII, beside=beside), 80)
        assert any("X no quote against it" in line for line in lines)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(registry=registries())
def test_every_quote_stands_once_on_its_side_and_no_line_is_wider_than_its_place(registry: Registry) -> None:
    standing = [id for id in registry.ties if registry.standing(id).is_contested]
    assert contested_ties(registry) == standing
    for tie_id in registry.ties:
        told = sorted(item.ref + item.stance for item in registry.evidence_of(tie_id))
        for beside, width in ((True, 70), (False, 40)):
            rows = BothSidesRows(registry, tie_id, UNICODE, beside=beside)
            assert sorted(item.ref + item.stance for item in rows.supporting + rows.contesting) == told
            chosen = [n for n in range(len(rows)) if rows.choosable(n)]
            longest = max(len(rows.supporting), len(rows.contesting))
            assert len(chosen) == (longest if beside else len(told))
            if beside:
                between = {
                    width_of(line[: line.index((f" {UNICODE.gutter} ", "faint"))])
                    for n in range(1, len(rows))
                    for line in rows.lines(n, width)
                }
                assert between <= {(width - 3) // 2}


async def test_the_chosen_tie_is_compared_and_the_next_contested_one_follows() -> None:
    async with browsing(quarrel(), (120, 40), actor="a", tie=AB.id) as user:
        await opened(user)
        user.sees("Both sides", "contested tie 1 of 2", "A arms B", "a driver", "a minister")
        await user.press("n")
        user.sees("contested tie 2 of 2", "C arms D", "“not so”")
        assert user.main.view.tie == CD.id
        await user.press("n", "j")
        user.sees("contested tie 1 of 2", "▌")
        await user.press("n", "enter")
        assert isinstance(user.app.screen, MainScreen)
        assert (user.main.view.actor, user.main.view.tie) == ("c", CD.id)


async def test_where_no_other_tie_is_contested_the_key_says_so() -> None:
    async with browsing(quarrel(), (120, 40), actor="a", tie=AB.id) as user:
        await opened(user)
        user.main.change(user.main.view.asking("with:a", "", "with:a"))
        await user.waits()
        await user.press("n")
        user.sees("No other tie that is seen is contested.", "contested tie 1 of 1")


async def test_a_source_that_is_muted_is_missing_on_its_side() -> None:
    async with browsing(quarrel(), (120, 40), actor="a", tie=AB.id) as user:
        await opened(user)
        user.main.change(user.main.view.muting("rival"))
        await user.waits()
        user.sees("no quote speaks against this tie", "no quote against it", "without A rival")
        user.main.change(user.main.view.muting("paper"))
        await user.waits()
        user.sees("left out now; shown from the whole", "a driver", "a minister")


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (69, 20), (70, 20), (80, 24), (160, 50)], ids=str)
async def test_every_line_is_as_wide_as_the_window(size: tuple[int, int]) -> None:
    async with browsing(quarrel(), size, actor="a", tie=AB.id) as user:
        await opened(user)
        for key in ("j", "n", "G", "question_mark"):
            await user.press(key)
            user.fills_the_window(key)


@pytest.mark.parametrize("width", [60, 100])
async def test_hostile_words_do_no_harm(width: int) -> None:
    async with browsing(alliance(), (width, 30)) as user:
        for words in HOSTILE.values():
            await user.is_given(saying(words))
            await user.app.push_screen(BothSidesScreen(user.main, "a.arms.b"))
            await user.waits()
            no_raw_control(user)
            await user.press("escape")
            assert user.app.screen is user.main


async def test_both_columns_can_be_saved() -> None:
    async with browsing(quarrel(), (50, 20), actor="a", tie=AB.id) as user:
        saved = (await opened(user)).canvas_to_save()
        assert saved is not None
        canvas, title, _ = saved
        assert title == "A arms B"
        assert any("“A arms B”" in line and "“A never armed B”" in line for line in canvas.lines())
