"""What is chosen in a view of the network: an actor, perhaps one of its ties, and where that is."""

from __future__ import annotations

import numpy as np

from axis_tui.drawing.groups import Groups
from axis_tui.drawing.strands import weigh_tie
from axis_tui.drawing.web import WHOLE
from axis_tui.graph.layout import MOST_PLACED
from axis_tui.ui.screens.network_placing import PlacingScreen
from axis_tui.ui.screens.network_view import NetworkView
from axis_tui.ui.screens.network_window import Place
from axis_tui.ui.screens.owner import Owner

CELLS_EACH = 6
"""Cells of the screen for each actor in the window; where there are fewer, communities are drawn."""


class ChosenScreen(PlacingScreen):
    """Says what of the web is under the cursor."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.map = NetworkView(id="map")
        self.window = WHOLE
        """What part of the network is looked at."""

    @property
    def chosen(self) -> str | None:
        """The chosen actor, where it is in the picture."""
        actor = self.view.actor
        return actor if self.web is not None and actor in self.web.numbers else None

    @property
    def chosen_tie(self) -> str | None:
        """The chosen tie, where both of its ends are in the picture."""
        tie = self.web.registry.ties.get(self.view.tie or "") if self.web is not None else None
        if self.web is None or tie is None or self.chosen not in (tie.subject, tie.object):
            return None
        return tie.id if {tie.subject, tie.object} <= self.web.numbers.keys() else None

    @property
    def cursor(self) -> str | None:
        """The actor under the cursor: the chosen one, or the one at the other end of the chosen tie."""
        focus, tie = self.chosen, self.chosen_tie
        if self.web is None or focus is None or tie is None:
            return focus
        return self.web.registry.ties[tie].other_end(focus)

    @property
    def group(self) -> int | None:
        """The group that the actor under the cursor is in."""
        web, cursor = self.web, self.cursor
        if web is None or web.groups is None or cursor is None:
            return None
        return int(web.groups.of[web.numbers[cursor]])

    def place(self) -> Place | None:
        """Give the place of what is under the cursor."""
        if self.web is None or self.cursor is None:
            return None
        groups, group = self.groups(), self.group
        if groups is not None and group is not None:
            x, y = groups.middles[group].tolist()
        else:
            x, y = self.web.places[self.web.numbers[self.cursor]].tolist()
        return x, y

    def groups(self) -> Groups | None:
        """Give the groups where these are drawn: in windows with too many actors to draw each."""
        web, window = self.web, self.window
        most = min(MOST_PLACED, self.map.size.area // CELLS_EACH)
        if web is None or web.groups is None:
            return None
        apart = np.abs(web.places - window[:2]) <= 0.5 / window.zoom
        return web.groups if int(apart.all(axis=1).sum()) > most else None

    def ties_between(self) -> list[str]:
        """Give the ties between the chosen actor and the one under the cursor, best attested first."""
        web, focus, cursor = self.web, self.chosen, self.cursor
        if web is None or focus is None or cursor is None or focus == cursor:
            return []
        ties = [tie for tie in web.registry.ties_of(focus) if tie.other_end(focus) == cursor]
        ties.sort(key=lambda tie: weigh_tie(web.registry, tie, cursor), reverse=True)
        return [tie.id for tie in ties]
