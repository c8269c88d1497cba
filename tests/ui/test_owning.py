"""The light is always on something that is seen, whatever is undone, worked out, or loaded again."""

from __future__ import annotations

import threading

import pytest

from axis_tui.ui.screens import owning
from axis_tui.ui.seeing import Seeing
from axis_tui.ui.view import View
from tests.ui.driver import User, browsing, loaded
from tests.ui.networks import alliance


def light_is_seen(user: User) -> None:
    view, registry = user.main.view, user.main.registry
    assert view.actor in registry.actors
    assert view.tie is None or view.tie in registry.ties
    assert user.main.actors_pane.chosen == view.actor


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Let filters be worked out beside the screen's work, and no sooner than the gate is opened."""
    gate, plain = threading.Event(), Seeing.see
    gate.set()

    def see(self: Seeing, view: View) -> object:
        assert threading.current_thread() is threading.main_thread() or gate.wait(10)
        return plain(self, view)

    monkeypatch.setattr(owning, "MOST_AT_ONCE", -1)
    monkeypatch.setattr(Seeing, "see", see)
    return gate


async def test_undoing_leads_to_somebody_where_the_actor_is_gone_from_the_files() -> None:
    whole = alliance()
    async with browsing(whole) as user:
        await user.press("j", "2", "enter", "space")
        fewer = whole.subset([id for id in whole.actors if id != "hezbollah"])
        await user.app._arrived(loaded(fewer))
        for key in ("z", "z", "z", "2", "c", "m", "escape"):
            await user.press(key)
            light_is_seen(user)


async def test_going_to_somebody_hidden_in_a_large_registry_waits_with_the_light_where_it_is(
    gate: threading.Event,
) -> None:
    async with browsing(alliance()) as user:
        await user.search("kind:state")
        await user.press("enter")
        await user.waits()
        gate.clear()
        here = user.main.view.actor
        user.main.show_whole_view(View().muting("copy").choosing_actor("soleimani"))
        for key in ("space", "i", "1"):
            await user.press(key)
            light_is_seen(user)
        assert user.main.view.pins == (here,)
        gate.set()
        await user.waits()
        light_is_seen(user)
        assert user.main.view.actor == "soleimani"


async def test_what_was_worked_out_of_a_registry_is_not_shown_of_the_next_one(gate: threading.Event) -> None:
    async with browsing(alliance()) as user:
        gate.clear()
        user.main.change(user.main.view.muting("copy"))
        await user.settled()
        other = alliance()
        await user.app._arrived(loaded(other))
        gate.set()
        await user.waits()
        assert user.main.registry.ties["iran.arms.hezbollah"] is other.ties["iran.arms.hezbollah"]


async def test_a_change_that_overtakes_another_does_not_leave_it_said_that_one_waits(
    gate: threading.Event,
) -> None:
    async with browsing(alliance()) as user:
        gate.clear()
        user.main.change(user.main.view.muting("copy"))
        await user.settled()
        user.sees("Working out")
        gate.set()
        user.main.change(user.main.view.hearing_all())
        await user.waits()
        user.does_not_see("Working out")


async def test_a_filter_that_hides_the_chosen_tie_and_finds_its_actor_first_lets_go_of_the_tie() -> None:
    async with browsing(alliance(), tie="iran.directs.hezbollah") as user:
        await user.search("tie:part-of kind:state")
        assert user.main.view.actor == "iran"
        light_is_seen(user)


async def test_the_panes_catch_up_with_a_view_whose_light_goes_on_to_a_tie_when_it_closes() -> None:
    async with browsing(alliance()) as user:
        await user.press("m", "d")
        await user.types("2024")
        await user.press("enter")
        assert "soleimani" not in user.main.registry.actors
        user.app.screen.dismiss(None)
        user.main.light("ties")
        await user.settled()
        assert user.main.actors_pane.registry is user.main.registry
