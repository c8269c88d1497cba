"""The map: an actor among its neighbours, drawn; the quotes behind the row under the cursor below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
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
from axis_tui.drawing.span import Span
from axis_tui.model.standing import count_words
from axis_tui.ui.panes.evidence_rows import EvidenceRows
from axis_tui.ui.screens.look import Entries, LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.widgets.map_view import MapView
from axis_tui.ui.widgets.rows import Rows


class MapScreen(LookScreen):
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
        Binding("n", "turn(1)", "Next tie of this row", show=False),
        Binding("b", "turn(-1)", "Tie of this row before", show=False),
        Binding("J", "quote(1)", "Next quote", show=False),
        Binding("K", "quote(-1)", "Quote before", show=False),
        Binding("r", "radius", "Neighbours of the neighbours", show=False),
    ]
    AUTO_FOCUS = "MapView"
    name_of_view = "Map"
    command_id = "map"

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self._radius = 2
        self._cursor = MIDDLE
        self._turn = 0
        self.drawing: EgoMap | None = None
        """What is drawn; None until the size is known."""
        self._middle: str | None = None
        """The id of the actor in the middle of it."""

    def widgets(self) -> ComposeResult:
        """Lay out the map."""
        self.map = MapView(id="map")
        yield self.map

    def below(self) -> ComposeResult:
        """Lay out the quotes behind the row."""
        self.quotes = Rows(id="behind", classes="pane")
        self.quotes.can_focus = False
        yield self.quotes

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "arrows", "move"),
            ("", "tab", "round"),
            ("", self.signs.enter, "centre"),
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
        self._middle = middle
        self.drawing = draw_ego_map(
            self.registry,
            middle,
            size.width,
            size.height,
            radius=self._radius,
            ascii=self.signs.is_ascii,
        )
        found = find_ties(self.drawing, (tie,)) if tie else None
        self._cursor = MIDDLE if found is None else found
        ties = self._ties
        self._turn = ties.index(tie) if tie in ties else 0
        self.map.show(self.drawing.canvas, self._lit)
        name = self.registry.actors[middle].name
        counts = self.drawing.counts
        if self.drawing.left_out:
            counts += "; esc lists them all"
        self.headline((say(name, "strong"),), ((counts, "warn" if self.drawing.left_out else "dim"),))
        self._tell_row()

    def moved(self) -> None:
        """Draw the actor that was chosen elsewhere, by an undo, a search or a step back."""
        if self.view.actor != self._middle or self.view.tie != self._own_tie:
            self.look()

    @property
    def _ties(self) -> tuple[str, ...]:
        """The ties of the row under the cursor."""
        if self.drawing is None or self._cursor == MIDDLE:
            return ()
        return self.drawing.rows[self._cursor].ties

    @property
    def _tie(self) -> str | None:
        """The tie that is looked at."""
        ties = self._ties
        return ties[self._turn % len(ties)] if ties else None

    @property
    def _own_tie(self) -> str | None:
        """The tie that is looked at, if the actor in the middle is at one end of it."""
        tie = self._tie
        if tie is None or self._middle is None:
            return None
        return (
            tie if self._middle in (self.registry.ties[tie].subject, self.registry.ties[tie].object) else None
        )

    @property
    def _lit(self) -> tuple[Span, ...]:
        if self.drawing is None:
            return ()
        if self._cursor == MIDDLE:
            return self.drawing.focus
        row = self.drawing.rows[self._cursor]
        return (row.line, row.label)

    def _tell_row(self) -> None:
        """Say the whole sentence of the row, and show its quotes."""
        tie_id, middle = self._tie, self._middle
        if tie_id is None and middle is not None:
            name = self.registry.actors[middle].name
            self.said.left = (say(name, "strong"), (" in the middle; arrows go to its ties", "dim"))
            self.said.right = ()
            self.quotes.show(EvidenceRows(self.registry, self.signs, actor_id=middle))
            self.quotes.border_title = content(("About", ""))
            return
        if tie_id is None:
            return
        more: Line = ()
        if len(self._ties) > 1:
            more = ((f"  {self._turn % len(self._ties) + 1} of {len(self._ties)}, n next", "dim"),)
        self.say_tie(tie_id, more)
        rows = EvidenceRows(self.registry, self.signs, tie_id=tie_id)
        self.quotes.show(rows, rows.row_of_quote(0))
        self.quotes.border_title = content((count_words(len(rows.evidence), "quote"), ""))

    # --- Moving ------------------------------------------------------------------------------

    def _go(self, cursor: int) -> None:
        if cursor == self._cursor:
            return
        self._cursor, self._turn = cursor, 0
        self.map.light(self._lit)
        self._tell_row()
        self.choose(self._middle, self._own_tie)

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
            self._go(steps[direction](self.drawing, self._cursor))

    def action_go_round(self, step: int) -> None:
        """Go to the next neighbour, all round the actor."""
        if self.drawing is not None:
            self._go(step_on(self.drawing, self._cursor, step))

    def action_turn(self, step: int) -> None:
        """Look at the next tie of the row."""
        if len(self._ties) < 2:
            self.tell("This row has one tie." if self._ties else "No tie is chosen.", "dim")
            return
        self._turn = (self._turn + step) % len(self._ties)
        self._tell_row()
        self.choose(self._middle, self._own_tie)

    def action_quote(self, step: int) -> None:
        """Move to another quote of the tie."""
        (self.quotes.action_down if step > 0 else self.quotes.action_up)()

    def action_centre(self) -> None:
        """Put the actor under the cursor in the middle."""
        if self.drawing is None or self._cursor == MIDDLE:
            self.tell("This actor stands in the middle already.", "dim")
            return
        there, tie = self.drawing.rows[self._cursor].actor, self._tie
        ends = () if tie is None else (self.registry.ties[tie].subject, self.registry.ties[tie].object)
        self.go(there, tie if there in ends else None)

    def action_radius(self) -> None:
        """Show the neighbours' own neighbours, or no longer."""
        self._radius = 3 - self._radius
        self.look()
        wide = self.drawing is not None and any(row.ring == 2 for row in self.drawing.rows)
        if self._radius == 2 and not wide:
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
        if self.drawing is None or self._middle is None:
            return None
        title = f"{self.registry.title}: {self.registry.actors[self._middle].name}"
        return self.drawing.canvas, title, f"{self._middle}-map.svg"
