"""The matrix: every actor against every other, and the ties under the cursor in full."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.matrix_order import ORDERS, Matrix
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.matrix_cell import MatrixCellScreen
from axis_tui.ui.widgets.map_view import MapView
from axis_tui.ui.widgets.matrix_view import MatrixView


class MatrixScreen(MatrixCellScreen):
    """A table of actors by actors: the one of the row acts on the one of the column."""

    CSS = """
    MatrixScreen MatrixView { height: 1fr; margin: 0 1; }
    MatrixScreen #cell { height: 8; display: none; }
    MatrixScreen.-tall #cell { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1, 0)", "Row above", show=False),
        Binding("down,j", "move(1, 0)", "Row below", show=False),
        Binding("left,h", "move(0, -1)", "Column to the left", show=False),
        Binding("right,l", "move(0, 1)", "Column to the right", show=False),
        Binding("pageup", "page(-1, 0)", "A window up", show=False),
        Binding("pagedown", "page(1, 0)", "A window down", show=False),
        Binding("H", "page(0, -1)", "A window to the left", show=False),
        Binding("L", "page(0, 1)", "A window to the right", show=False),
        Binding("home", "edge(0, -1)", "First column", show=False),
        Binding("end", "edge(0, 1)", "Last column", show=False),
        Binding("g", "edge(-1, 0)", "First row", show=False),
        Binding("G", "edge(1, 0)", "Last row", show=False),
        Binding("tab", "filled(1)", "Next cell with ties", show=False),
        Binding("shift+tab", "filled(-1)", "Cell with ties before", show=False),
        Binding("n", "turn(1)", "Next tie of this cell", show=False),
        Binding("b", "turn(-1)", "Tie of this cell before", show=False),
        Binding("o", "order", "Another order of the actors", show=False),
        Binding("enter", "enter", "Go to the tie in the browser", show=False),
    ]
    AUTO_FOCUS = "MatrixView"
    name_of_view = "Matrix"
    least = (26, 5)
    command_id = "matrix"

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "arrows", "move"),
            ("", "tab", "next with ties"),
            ("", self.signs.enter, "go there"),
            ("", "o", "order"),
            ("", "n", "next tie"),
            ("", "x", "save"),
        )

    # --- Drawing -----------------------------------------------------------------------------

    def ordered(self, before: Matrix | None) -> None:
        """Put the cursor where it was, by its actors; at first on the chosen tie, or the actor's first."""
        matrix, self.drawing = self.matrix, None
        actors = [before.order[at] for at in self.cursor] if before is not None and before.order else []
        if before is not None and len(actors) == 2 and all(actor in matrix.place for actor in actors):
            self.put_cursor((matrix.place[actors[0]], matrix.place[actors[1]]), self.view.tie)
        else:
            self._follow_view()

    def moved(self) -> None:
        """Follow the light to an actor or a tie that was chosen elsewhere."""
        if not self.is_current or self.drawing is None:
            return
        actor = self.matrix.order[self.cursor[0]] if self.matrix.order else None
        if (self.view.actor, self.view.tie) != (actor, self.tie_here):
            self._follow_view()

    def _follow_view(self) -> None:
        matrix, actor, tie = self.matrix, self.view.actor, self.view.tie
        if tie is not None and tie in matrix.registry.ties:
            self.put_cursor(matrix.cell_of(tie, actor), tie)
        elif actor in matrix.place:
            row = matrix.place[actor]
            self.put_cursor((row, min(matrix.row(row), default=row)))
        else:
            self.put_cursor((0, 0))

    # --- Moving ------------------------------------------------------------------------------

    def _go(self, row: int, column: int) -> None:
        last = len(self.matrix) - 1
        self.tell("")
        if last < 0 or not self.is_current:
            return
        cell = max(0, min(row, last)), max(0, min(column, last))
        if cell != self.cursor:
            self.put_cursor(cell)
            self.choose(self.matrix.order[cell[0]], self.tie_here)

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by rows and columns."""
        self._go(self.cursor[0] + rows, self.cursor[1] + columns)

    def action_page(self, rows: int, columns: int) -> None:
        """Move the cursor by windows."""
        if self.drawing is not None:
            self.action_move(rows * max(1, self.drawing.rows - 1), columns * max(1, self.drawing.columns - 1))

    def action_edge(self, rows: int, columns: int) -> None:
        """Move the cursor to an edge."""
        self.action_move(rows * len(self.matrix), columns * len(self.matrix))

    def action_filled(self, step: int) -> None:
        """Move to the next cell that holds ties."""
        found = self.matrix.next_filled(*self.cursor, step) if self.is_current else None
        if found is None:
            self.tell("There are no ties here.", "dim")
        else:
            self._go(*found)

    def action_turn(self, step: int) -> None:
        """Look at the next tie of the cell."""
        ties = self.ties_here
        if len(ties) < 2:
            self.tell("This cell holds one tie." if ties else "This cell holds no tie.", "dim")
            return
        self.turn = (self.turn + step) % len(ties)
        self.say_cell()
        self.choose(self.matrix.order[self.cursor[0]], self.tie_here)

    def action_order(self) -> None:
        """Order the actors in the next way."""
        self.order_by(ORDERS[(ORDERS.index(self.by) + 1) % len(ORDERS)])

    def action_enter(self) -> None:
        """Go to the tie in the browser."""
        tie = self.tie_here
        if tie is None:
            self.tell("This cell holds no tie to go to; tab goes to the next one that does.", "warn")
            return
        self.go(self.matrix.order[self.cursor[0]], tie)
        self.leave()

    @on(MapView.Clicked)
    def _clicked(self, event: MapView.Clicked) -> None:
        place = self.drawing.place_at(event.x, event.y) if self.drawing is not None else None
        if place is not None:
            self._go(*place)
            if event.twice:
                self.action_enter()

    @on(MatrixView.Wheeled)
    def _wheeled(self, event: MatrixView.Wheeled) -> None:
        self.action_move(event.rows, event.columns)

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give what is drawn."""
        if self.drawing is None or not self.matrix.order:
            return None
        return self.drawing.canvas, f"{self.registry.title}: who acts on whom", "matrix.svg"
