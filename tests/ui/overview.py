"""The whole network as somebody opens it, and waits for its picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from axis_tui.drawing.labels import Cell
from axis_tui.drawing.overview import Overview
from axis_tui.graph import layout
from axis_tui.ui.screens import network_chosen
from axis_tui.ui.screens.network import NetworkScreen
from tests.ui.driver import User


def draw_few(monkeypatch: pytest.MonkeyPatch, most: int = 60) -> None:
    """Draw a network of more actors than this as communities, as one of thousands is drawn."""
    monkeypatch.setattr(layout, "MOST_PLACED", most)
    monkeypatch.setattr(network_chosen, "MOST_PLACED", most)


async def open_network(user: User) -> NetworkScreen:
    """Open the overview and wait for the picture."""
    await user.press("N")
    for _ in range(100):
        await user.waits()
        screen = user.app.screen
        assert isinstance(screen, NetworkScreen)
        if screen.drawing is not None:
            return screen
    raise AssertionError(user.screen)


def spots(screen: NetworkScreen) -> dict[str, Cell]:
    """Where the actors stand."""
    assert isinstance(screen.drawing, Overview)
    return dict(screen.drawing.spots)


async def until(user: User, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    for _ in range(100):
        if holds():
            return
        await user.waits()
    raise AssertionError(user.screen)
