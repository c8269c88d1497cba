"""The overview: the whole network that is seen, drawn; zoomed, moved over, and opened by communities."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.communities_map import CommunitiesMap
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.minimap import place_in
from axis_tui.drawing.overview_cursor import Direction, find_towards, in_proportion, sort_round
from axis_tui.drawing.web import WHOLE, Numbers, Points, Viewport, Web
from axis_tui.ui.screens import network_window as window
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.network_drawn import DrawnScreen
from axis_tui.ui.screens.network_view import NetworkView
from axis_tui.ui.widgets.map_view import MapView

NEAR = 3
"""Cells around a click in which an actor is looked for."""

PAN = 0.3
"""The share of the window by which a key moves it."""


class NetworkScreen(DrawnScreen):
    """Draws everybody; the chosen actor's ties stand out, and the cursor is on it or on a neighbour."""

    CSS = """
    NetworkScreen NetworkView { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step('up')", "To who stands above", show=False),
        Binding("down,j", "step('down')", "To who stands below", show=False),
        Binding("left,h", "step('left')", "To the left, along a tie if one leads there", show=False),
        Binding("right,l", "step('right')", "To the right", show=False),
        Binding("tab", "go_round(1)", "Round the neighbours of the chosen actor", show=False),
        Binding("shift+tab", "go_round(-1)", "The same the other way", show=False),
        Binding("n", "turn(1)", "Next tie to the same neighbour", show=False),
        Binding("b", "turn(-1)", "Tie to the same neighbour before", show=False),
        Binding("enter", "open", "Choose this neighbour; open a community; the map of the actor", show=False),
        Binding("backspace", "close", "Back from an open community, or on the trail", show=False),
        Binding("plus,equals_sign", "zoom(1)", "Nearer", show=False),
        Binding("minus", "zoom(-1)", "Further away", show=False),
        Binding("0", "see_all", "The whole", show=False),
        Binding("shift+up,ctrl+up", "pan(0,-1)", "Move the window up", show=False),
        Binding("shift+down,ctrl+down", "pan(0,1)", "Move the window down", show=False),
        Binding("shift+left,ctrl+left", "pan(-1,0)", "Move the window to the left", show=False),
        Binding("shift+right,ctrl+right", "pan(1,0)", "Move the window to the right", show=False),
    ]
    AUTO_FOCUS = "NetworkView"
    name_of_view = "Network"
    command_id = "network"

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "arrows", "move"),
            ("", "tab", "round"),
            ("", "+ - 0", "zoom"),
            ("", self.signs.enter, "open"),
            ("find", "/", "find"),
            ("map", "m", "map"),
            ("", "x", "save"),
        )

    # --- Going to somebody -----------------------------------------------------------------------

    def action_step(self, direction: str) -> None:
        """Go to what lies in a direction: a neighbour if there is one, else whoever is nearest."""
        self.tell("")
        web, groups = self.web, self.groups()
        if web is None or not web.actors:
            return
        way = Direction[direction.upper()]
        if groups is not None:
            middles, present = self._seen(groups.middles), np.flatnonzero(groups.sizes)
            found = find_towards(middles, self.group or 0, way, present)
            self._choose_group(web, groups, found)
            return
        places = self._seen(web.places)
        if (cursor := self.cursor) is None:
            self.choose(self._nearest_to_middle(web))
            return
        near = np.array([web.numbers[actor] for actor in web.neighbours(cursor)], dtype=np.intp)
        start = web.numbers[cursor]
        found = find_towards(places, start, way, near)
        if found is None:
            found = find_towards(places, start, way, np.arange(len(web.actors)))
        if found is None:
            self.tell("Nobody stands in that direction.", "dim")
        else:
            self.choose(web.actors[found])

    def action_go_round(self, step: int) -> None:
        """Go to the next neighbour of the chosen actor, clockwise; or to the next group."""
        self.tell("")
        web, groups, focus = self.web, self.groups(), self.chosen
        if web is None or focus is None:
            return
        if groups is not None:
            order = self._round_the_map(groups)
            at = order.index(self.group) if self.group in order else 0
            self._choose_group(web, groups, order[(at + step) % len(order)])
            return
        near = np.array([web.numbers[actor] for actor in web.neighbours(focus)], dtype=np.intp)
        order = sort_round(self._seen(web.places), web.numbers[focus], near)
        if not order:
            self.tell("This actor has no neighbours in this picture.", "dim")
            return
        cursor = web.numbers[self.cursor or focus]
        at = order.index(cursor) if cursor in order else (-1 if step > 0 else 0)
        self._choose_tie_to(web.actors[order[(at + step) % len(order)]])

    def action_turn(self, step: int) -> None:
        """Look at another tie to the same neighbour."""
        ties = self.ties_between()
        if len(ties) < 2:
            self.tell(
                "There is one tie between the two." if ties else "Tab goes to a neighbour first.", "dim"
            )
            return
        at = ties.index(self.chosen_tie or ties[0])
        self.choose(self.chosen, ties[(at + step) % len(ties)])

    def go(self, actor: str, tie: str | None = None) -> None:
        """Fly to an actor: it is chosen, and stands in the middle of the window."""
        super().go(actor, tie)
        place = self.place()
        if self.cursor is not None and place is not None:
            self.window = window.centre(self.window, place)
            self.draw()

    def _choose_tie_to(self, neighbour: str) -> None:
        if self.web is None or self.chosen is None:
            return
        from axis_tui.drawing.strands import weigh_tie

        registry, focus = self.web.registry, self.chosen
        ties = (tie for tie in registry.ties_of(focus) if tie.other_end(focus) == neighbour)
        self.choose(focus, max(ties, key=lambda tie: weigh_tie(registry, tie, neighbour)).id)

    def _choose_group(self, web: Web, groups: Groups, number: int | None) -> None:
        """Choose the leading actor of a group."""
        if number is None:
            self.tell("There is nothing in that direction.", "dim")
        else:
            self.choose(web.actors[groups.members(number)[0]])

    def _round_the_map(self, groups: Groups) -> list[int]:
        """Order the groups by their angle around the middle of the map."""
        present = np.flatnonzero(groups.sizes)
        around = np.vstack((self._seen(groups.middles), self._seen(np.array([[0.5, 0.5]]))))
        return sort_round(around, len(around) - 1, present.astype(np.intp))

    def _nearest_to_middle(self, web: Web) -> str:
        delta = web.places - self.window[:2]
        return web.actors[int(np.argmin((delta**2).sum(axis=1)))]

    def _seen(self, places: Points) -> Points:
        return in_proportion(places, *self.map.size)

    # --- Opening ---------------------------------------------------------------------------------

    async def action_open(self) -> None:
        """Choose the neighbour under the cursor; open the group; or draw the ego map of the actor."""
        web, groups, group = self.web, self.groups(), self.group
        if web is None:
            return
        if groups is not None and group is not None:
            self._open_group(groups, group)
        elif self.cursor is not None and self.cursor != self.chosen:
            self.owner.go_to(self.cursor)
        else:
            await self.action_command("map")

    def _open_group(self, groups: Groups, group: int) -> None:
        layout = self.places_of()
        if layout is None:
            return
        number = -1 if group == groups.alone else group
        members = [layout.actors[at] for at in np.flatnonzero(layout.group == number).tolist()]
        self.window = WHOLE
        self.open_scope(self.name_of_group(groups, group), members)

    async def action_close(self) -> None:
        """Go back to what the open community is part of; or where none is open, back on the trail."""
        if self.depth:
            self.action_leave()
        else:
            await self.action_command("back")

    def action_leave(self) -> None:
        """Close the open community, or this view."""
        if not self.depth:
            self.leave()
            return
        self.window = WHOLE
        self.close_scope()

    # --- The window ------------------------------------------------------------------------------

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

    # --- The mouse -------------------------------------------------------------------------------

    @on(NetworkView.Wheeled)
    def _wheeled(self, event: NetworkView.Wheeled) -> None:
        event.stop()
        place = self.window.place_of(event.x, event.y, *self.map.size)
        factor = window.STEP if event.up else 1 / window.STEP
        self._look_through(window.zoom_at(self.window, factor, place))

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
            self._choose_group(web, groups, self._group_at(groups, event.x, event.y))
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
