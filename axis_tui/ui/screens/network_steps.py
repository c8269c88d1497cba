"""Steps in a view of the network: to who stands in a direction, and round the neighbours."""

from __future__ import annotations

import numpy as np

from axis_tui.drawing.groups import Groups
from axis_tui.drawing.overview_cursor import Direction, find_towards, in_proportion, sort_round
from axis_tui.drawing.strands import weigh_tie
from axis_tui.drawing.web import Points, Web
from axis_tui.ui.screens import network_window as window
from axis_tui.ui.screens.network_drawn import DrawnScreen


class SteppingScreen(DrawnScreen):
    """Goes from actor to actor, or from group to group where these are drawn."""

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
            self.choose_group(web, groups, found)
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
            self.choose_group(web, groups, order[(at + step) % len(order)])
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
        registry, focus = self.web.registry, self.chosen
        ties = (tie for tie in registry.ties_of(focus) if tie.other_end(focus) == neighbour)
        self.choose(focus, max(ties, key=lambda tie: weigh_tie(registry, tie, neighbour)).id)

    def choose_group(self, web: Web, groups: Groups, number: int | None) -> None:
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
