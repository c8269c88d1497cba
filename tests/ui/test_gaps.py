"""The gaps of a registry on a screen, each leading to its record."""

from typing import Any

from axis_tui.model.actor import Actor
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.model.tie import Tie
from axis_tui.ui.screens.gaps import GapsScreen
from tests.ui.driver import browsing

REGISTRY = Registry(
    "t",
    actors={
        a.id: a
        for a in (
            Actor("iran", "Iran", "state"),
            Actor("hezbollah", "Hezbollah", "armed-group"),
            Actor("loner", "A [/] loner", "person"),
        )
    },
    ties={"iran.arms.hezbollah": Tie("iran.arms.hezbollah", "iran", "arms", "hezbollah")},
    sources={
        "blog": Source("blog", "A blog", "E", quotes=(Quote("1", "yes", supports=("iran.arms.hezbollah",)),))
    },
)


async def test_gaps_stand_under_headings_with_their_number_and_reason():
    async with browsing(REGISTRY, size=(100, 24)) as user:
        await user.app.push_screen(GapsScreen(REGISTRY))
        await user.app.workers.wait_for_complete()
        await user.waits()
        user.sees("ties on one source 1", "Iran arms Hezbollah", "undated ties 1", "best grade E")
        user.sees("actors without ties 1", "A [/] loner")


async def test_an_overview_counts_the_kinds_and_leads_to_each_and_tab_comes_round_to_it():
    async with browsing(REGISTRY, size=(80, 12)) as user:
        await user.app.push_screen(GapsScreen(REGISTRY))
        await user.waits()
        user.sees("all gaps 5", "1  ties on one source", "1  actors without ties", "5 gaps")
        await user.press("G", "g", *"jjjj", "enter")
        user.sees("actors without ties 1", "A [/] loner")
        screen = user.app.screen
        assert isinstance(screen, GapsScreen)
        await user.press("tab")
        assert screen.rows.cursor == 1
        user.sees("all gaps 5")


async def test_tab_goes_to_the_next_kind_and_enter_gives_back_the_gap():
    left: list[Any] = []
    async with browsing(REGISTRY, size=(100, 24)) as user:
        user.app.push_screen(GapsScreen(REGISTRY), left.append)
        await user.waits()
        await user.app.workers.wait_for_complete()
        await user.press("shift+tab", "enter")
    assert [gap.record for gap in left] == ["loner"]


async def test_a_registry_without_gaps_says_so():
    async with browsing(Registry("t"), size=(100, 24)) as user:
        await user.app.push_screen(GapsScreen(Registry("t")))
        await user.app.workers.wait_for_complete()
        await user.waits()
        user.sees("lacks nothing")
