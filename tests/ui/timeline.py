"""A war to look at in the timeline, and what stands there."""

from __future__ import annotations

from axis_tui.drawing.timeline import Timeline
from axis_tui.drawing.timeline_axis import Axis
from axis_tui.model.dates import Date
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source
from axis_tui.ui.screens.timeline import TimelineScreen
from tests.registries_in_code import network, tie
from tests.ui.driver import User


def war() -> Registry:
    """Ties of four years, one of long ago, and one that has no date."""
    ties = (
        tie("iran", "arms", "hezbollah", "1982~"),
        tie("hamas", "attacks", "israel", "2023-10-07", "2023-10-07"),
        tie("hezbollah", "attacks", "israel", "2023-10-08", "2024-11-27"),
        tie("israel", "killed", "hassan-nasrallah", "2024-09-27", "2024-09-27"),
        tie("hassan-nasrallah", "leads", "hezbollah", "", "2024-09-27"),
        tie("iran", "directs", "hamas"),
        tie("oman", "hosts", "iran"),
    )
    ids = [one.id for one in ties]
    paper = Source(
        "paper",
        "A paper",
        "B",
        publisher="The Paper",
        published=Date("2024-02-06"),
        quotes=tuple(Quote(f"q{n}", "Words.", supports=(id,)) for n, id in enumerate(ids)),
    )
    wire = Source("wire", "A wire", "C", quotes=(Quote("q1", "Words.", supports=(ids[5],)),))
    return network(*ties, sources={"paper": paper, "wire": wire})


def drawn(user: User) -> TimelineScreen:
    """The timeline, which is open."""
    screen = user.app.screen
    assert isinstance(screen, TimelineScreen)
    return screen


def day_of(user: User) -> Date | None:
    """The day as of which everything is shown; None for all times."""
    return user.main.view.lens.day


def chosen_day(user: User) -> Date:
    """That day, where one is set."""
    day = day_of(user)
    assert day is not None, "no day is set"
    return day


def timeline(user: User) -> Timeline:
    """What is drawn."""
    drawing = drawn(user).drawing
    assert drawing is not None
    return drawing


def axis_of(user: User) -> Axis:
    """The axis that is drawn."""
    axis = timeline(user).axis
    assert axis is not None, "no axis is drawn"
    return axis
