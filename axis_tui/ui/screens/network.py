"""The overview: the whole network that is seen, drawn; zoomed, moved over, and opened by communities."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from textual.binding import Binding, BindingType

from axis_tui.drawing.groups import Groups
from axis_tui.drawing.web import WHOLE
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.network_pointing import PointingScreen


class NetworkScreen(PointingScreen):
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
        Binding("o", "quotes", "The quotes of the lit tie, in the browser", show=False),
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
    least = (34, 6)
    command_id = "network"

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "arrows", "move"),
            ("", "tab", "round"),
            ("", "+ -", "zoom"),
            ("", self.signs.enter, "open"),
            ("", "o", "quotes"),
            ("find", "/", "find"),
            ("map", "m", "map"),
            ("", "x", "save"),
        )

    def take_up(self, before: NetworkScreen) -> None:
        """Go on where another one was left: with its window and its open communities."""
        self.window = before.window
        self._scopes, self._within = before._scopes, before._within

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

    def action_quotes(self) -> None:
        """Show the quotes of the chosen tie in the browser."""
        self.go_to_quotes(self.chosen_tie)

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
