"""The map: an actor among its neighbours, drawn; the quotes behind the row under the cursor below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.ego import draw_ego_map
from axis_tui.drawing.ego_cursor import (
    MIDDLE,
    find_row,
    find_ties,
    step_down,
    step_left,
    step_on,
    step_right,
    step_up,
)
from axis_tui.drawing.ego_map import EgoMap
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.map_row import MapRowScreen
from axis_tui.ui.text import say
from axis_tui.ui.widgets.map_view import MapView


class MapScreen(MapRowScreen):
    """Draws the chosen actor among its neighbours; the row under the cursor is a tie of it, or one beyond."""

    CSS = """
    MapScreen MapView { height: 1fr; margin: 0 1; }
    MapScreen #said { height: 1; }
    MapScreen #behind { height: 30%; max-height: 14; display: none; }
    MapScreen.-tall #behind { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step('up')", "Row above", show=False),
        Binding("down,j", "step('down')", "Row below", show=False),
        Binding("left,h", "step('left')", "To the left", show=False),
        Binding("right,l", "step('right')", "To the right", show=False),
        Binding("tab", "go_round(1)", "Next neighbour", show=False),
        Binding("shift+tab", "go_round(-1)", "Neighbour before", show=False),
        Binding("enter", "centre", "Put the actor of this row in the middle", show=False),
        Binding("o", "quotes", "The quotes of this tie, in the browser", show=False),
        Binding("n", "turn(1)", "Next tie of this row", show=False),
        Binding("b", "turn(-1)", "Tie of this row before", show=False),
        Binding("J", "quote(1)", "Next quote", show=False),
        Binding("K", "quote(-1)", "Quote before", show=False),
        Binding("r", "radius", "Neighbours of the neighbours", show=False),
    ]
    AUTO_FOCUS = "MapView"
    name_of_view = "Map"
    least = (24, 4)
    command_id = "map"

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "arrows", "move"),
            ("", "tab", "round"),
            ("", self.signs.enter, "centre"),
            ("", "o", "its quotes"),
            ("", "n", "next tie"),
            ("", "r", "radius"),
            ("", "x", "save"),
        )

    # --- Drawing -----------------------------------------------------------------------------

    def look(self) -> None:
        """Draw the map for the size there is; the cursor stands on the chosen tie."""
        size, middle, tie = self.map.size, self.view.actor, self.view.tie
        if middle is None:
            self.leave()
            return
        self.middle = middle
        self.drawing = draw_ego_map(
            self.registry,
            middle,
            size.width,
            size.height,
            radius=self.radius,
            ascii=self.signs.is_ascii,
        )
        found = find_ties(self.drawing, (tie,)) if tie else None
        self.cursor = MIDDLE if found is None else found
        ties = self.ties_here
        self.turn = ties.index(tie) if tie in ties else 0
        self.show_drawing(self.map, self.drawing.canvas, self.lit_spans)
        name = self.registry.actors[middle].name
        counts = self.drawing.counts
        if self.drawing.left_out:
            counts += "; esc lists them all"
        self.headline((say(name, "strong"),), ((counts, "warn" if self.drawing.left_out else "dim"),))
        self.tell_row()

    def moved(self) -> None:
        """Draw the actor that was chosen elsewhere, by an undo, a search or a step back."""
        if self.view.actor != self.middle or self.view.tie != self.own_tie:
            self.look()

    # --- Moving ------------------------------------------------------------------------------

    def _go(self, cursor: int) -> None:
        if cursor == self.cursor:
            return
        self.cursor, self.turn = cursor, 0
        self.light_drawing(self.map, self.lit_spans)
        self.tell_row()
        self.choose(self.middle, self.own_tie)

    def action_step(self, direction: str) -> None:
        """Go to the row in a direction."""
        steps: dict[str, Callable[[EgoMap, int], int]] = {
            "up": step_up,
            "down": step_down,
            "left": step_left,
            "right": step_right,
        }
        if self.drawing is not None:
            self.tell("")
            self._go(steps[direction](self.drawing, self.cursor))

    def action_go_round(self, step: int) -> None:
        """Go to the next neighbour, all round the actor."""
        if self.drawing is not None:
            self._go(step_on(self.drawing, self.cursor, step))

    def action_turn(self, step: int) -> None:
        """Look at the next tie of the row."""
        if len(self.ties_here) < 2:
            self.tell("This row has one tie." if self.ties_here else "No tie is chosen.", "dim")
            return
        self.turn = (self.turn + step) % len(self.ties_here)
        self.tell_row()
        self.choose(self.middle, self.own_tie)

    def action_quote(self, step: int) -> None:
        """Move to another quote of the tie."""
        (self.quotes.action_down if step > 0 else self.quotes.action_up)()

    def action_quotes(self) -> None:
        """Show the quotes of the tie that is looked at in the browser."""
        self.go_to_quotes(self.tie_here)

    def action_centre(self) -> None:
        """Put the actor under the cursor in the middle."""
        if self.drawing is None or self.cursor == MIDDLE:
            self.tell("This actor stands in the middle already.", "dim")
            return
        there, tie = self.drawing.rows[self.cursor].actor, self.tie_here
        ends = () if tie is None else (self.registry.ties[tie].subject, self.registry.ties[tie].object)
        self.go(there, tie if there in ends else None)

    def action_radius(self) -> None:
        """Show the neighbours' own neighbours, or no longer."""
        self.radius = 3 - self.radius
        self.look()
        wide = self.drawing is not None and any(row.ring == 2 for row in self.drawing.rows)
        if self.radius == 2 and not wide:
            self.tell("The neighbours' own neighbours need a wider window.", "warn")

    @on(MapView.Clicked)
    def _clicked(self, event: MapView.Clicked) -> None:
        found = find_row(self.drawing, event.x, event.y) if self.drawing is not None else None
        if found is None:
            return
        self._go(found)
        if event.twice:
            self.action_centre()

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the map."""
        if self.drawing is None or self.middle is None:
            return None
        title = f"{self.registry.title}: {self.registry.actors[self.middle].name}"
        return self.drawing.canvas, title, f"{self.middle}-map.svg"
