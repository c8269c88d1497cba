"""The window and the mouse in a view of the network."""

from __future__ import annotations

import numpy as np
from textual import on

from axis_tui.drawing.communities_map import CommunitiesMap
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.minimap import place_in
from axis_tui.drawing.web import WHOLE, Numbers, Viewport, Web
from axis_tui.ui.screens import network_window as window
from axis_tui.ui.screens.network_steps import SteppingScreen
from axis_tui.ui.screens.network_view import NetworkView
from axis_tui.ui.widgets.map_view import MapView

NEAR = 3
"""Cells around a click in which an actor is looked for."""

PAN = 0.3
"""The share of the window by which a key moves it."""


class PointingScreen(SteppingScreen):
    """Zooms and moves the window, by keys and by the mouse, and chooses what is clicked."""

    def action_zoom(self, steps: int) -> None:
        """Look nearer at what is under the cursor, or from further away."""
        place = self.place() or self.window[:2]
        self._look_through(window.zoom_at(self.window, window.STEP**steps, place))

    def action_see_all(self) -> None:
        """Look at the whole."""
        self._look_through(WHOLE)

    def action_pan(self, right: int, down: int) -> None:
        """Move the window; the cursor stays where it is, perhaps outside."""
        if self.window.zoom <= 1:
            self.tell("All is in the window; + looks nearer.", "dim")
            return
        self._look_through(window.shift(self.window, PAN * right, PAN * down))

    def _look_through(self, to: Viewport) -> None:
        self.tell("")
        if to == self.window:
            self.tell("This is the whole." if to == WHOLE else "The window is at its end.", "dim")
            return
        self.window = to
        self.draw(stay=True)

    @on(NetworkView.Wheeled)
    def _wheeled(self, event: NetworkView.Wheeled) -> None:
        event.stop()
        place = self.window.place_of(event.x, event.y, *self.map.size)
        factor = window.STEP if event.up else 1 / window.STEP
        self._look_through(window.zoom_at(self.window, factor, place))

    async def action_open(self) -> None:
        """Open what is under the cursor."""
        raise NotImplementedError

    @on(MapView.Clicked)
    async def _clicked(self, event: MapView.Clicked) -> None:
        event.stop()
        self.tell("")
        web, drawing = self.web, self.drawing
        if web is None or drawing is None:
            return
        if drawing.minimap is not None and (place := place_in(drawing.minimap, event.x, event.y)):
            self._look_through(window.centre(self.window, place))
            return
        groups = self.groups()
        if groups is not None and isinstance(drawing, CommunitiesMap):
            self.choose_group(web, groups, self._group_at(groups, event.x, event.y))
        elif (actor := self._actor_at(web, event.x, event.y)) is not None:
            self.choose(actor)
        else:
            return
        if event.twice:
            await self.action_open()

    def _actor_at(self, web: Web, x: int, y: int) -> str | None:
        """Give the actor whose name or sign is clicked, or the nearest one."""
        if self.drawing is None:
            return None
        actor = self.drawing.canvas.ink(x, y).actor
        if actor in web.numbers and not self.drawing.canvas.ink(x, y).ties:
            return actor
        dots = self.window.to_dots(web.places, *self.map.size)
        delta = np.abs(dots - ((x + 0.5) * 2, (y + 0.5) * 4)).sum(axis=1)
        nearest = int(np.argmin(delta))
        return web.actors[nearest] if delta[nearest] <= 2 * NEAR else None

    def _group_at(self, groups: Groups, x: int, y: int) -> int:
        """Give the group in whose circle a cell is, or whose circle is nearest."""
        place = np.array(self.window.place_of(x, y, *self.map.size))
        present: Numbers = np.flatnonzero(groups.sizes)
        delta = (groups.middles[present] - place) / np.maximum(groups.radii[present], 1e-6)
        return int(present[np.argmin((delta**2).sum(axis=1))])
