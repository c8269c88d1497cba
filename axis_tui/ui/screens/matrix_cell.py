"""The cell under the cursor of a matrix: its ties, the one that is looked at, and what is said of it."""

from __future__ import annotations

from textual.app import ComposeResult

from axis_tui.drawing.caption import caption
from axis_tui.drawing.matrix import draw_matrix
from axis_tui.drawing.matrix_map import CELL, MatrixMap
from axis_tui.graph.communities import name_community
from axis_tui.model.standing import count_words
from axis_tui.model.tie import Tie
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.panes.cell_rows import CellRows
from axis_tui.ui.screens.ordering import OrderingScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, content, say, width_of
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.matrix_view import MatrixView
from axis_tui.ui.widgets.rows import Rows

Cell = tuple[int, int]
"""A row and a column, from 0."""


class MatrixCellScreen(OrderingScreen):
    """Has a matrix with a cursor on it, and shows what stands in the cell under the cursor."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.cursor: Cell = (0, 0)
        self.turn = 0
        """The number of the tie of the cell that is looked at."""
        self.drawing: MatrixMap | None = None
        """What is drawn; None until there is an order and the size is known."""

    def widgets(self) -> ComposeResult:
        """Lay out the table."""
        self.map = MatrixView(id="map")
        yield self.map

    def below(self) -> ComposeResult:
        """Lay out the ties of the cell."""
        self.rows = Rows(id="cell", classes="pane")
        self.rows.can_focus = False
        yield self.rows

    def draw(self) -> None:
        """Draw the part around the cursor for the size there is."""
        size, last, (row, column) = self.map.size, self.drawing, self.cursor
        # In another order the cursor stands in the midst of what it has come to, not at an edge.
        middle = max(0, row - size.height // 3), max(0, column - size.width // (4 * CELL))
        top, left = (last.top, last.left) if last is not None else middle
        self.drawing = draw_matrix(
            self.matrix,
            size.width,
            size.height,
            cursor=self.cursor,
            top=top,
            left=left,
            ascii=self.signs.is_ascii,
        )
        self.show_drawing(self.map, self.drawing.canvas, self.drawing.lit)
        self.say_cell()

    def put_cursor(self, cell: Cell, tie: str | None = None) -> None:
        """Put the cursor on a cell, and look at one of its ties."""
        self.cursor = cell
        ids = [one.id for one in self.ties_here]
        self.turn = ids.index(tie) if tie in ids else 0
        self.draw()

    @property
    def ties_here(self) -> tuple[Tie, ...]:
        """The ties of the cell under the cursor."""
        return self.matrix.ties(*self.cursor)

    @property
    def tie_here(self) -> str | None:
        """The tie that is looked at."""
        ties = self.ties_here
        return ties[self.turn % len(ties)].id if ties else None

    def say_cell(self) -> None:
        """Say the sentence of the tie that is looked at, and list all of the cell."""
        self._say_community()
        ties, turned = self.ties_here, self.matrix.ties(*reversed(self.cursor))
        rows = CellRows(self.registry, ties, turned, self.signs)
        self.rows.show(rows, self.turn if ties else None)
        self.rows.border_title = content((count_words(len(ties), "tie") + " in this cell", ""))
        if (tie := self.tie_here) is not None:
            more: Line = ()
            if len(ties) > 1:
                more = ((f"  {self.turn + 1} of {len(ties)}, n next", "dim"),)
            self.say_tie(tie, more, seen_from=self.matrix.order[self.cursor[0]])
            return
        self.said.left = self._said_of_empty(len(turned))
        self.said.right = ()

    def _say_community(self) -> None:
        """Say on the head line in which community the actor of the row is, where these give the order."""
        if self.matrix.by != "community" or not self.matrix.order:
            return
        members = self.matrix.group_at(self.cursor[0])
        name = f"{say(name_community(self.registry, members))[0]} ({len(members):,})"
        head = self.query_one("#head", Bar)
        forms = (f"row: around {name}", f"around {name}")
        head.right = ((first_fitting(forms, self.size.width - width_of(head.left) - 4), "dim"),)

    def _said_of_empty(self, turned: int) -> Line:
        if not self.matrix.order:
            return (("Nobody is left to show.", "dim"),)
        row, column = (say(caption(self.registry, self.matrix.order[at]), "strong") for at in self.cursor)
        if self.cursor[0] == self.cursor[1]:
            acts = count_words(len(self.matrix.row(self.cursor[0])), "other")
            return (row, (f" meets itself here; it acts on {acts}", "dim"))
        back = f"; {count_words(turned, 'tie')} the other way" if turned else ""
        return (row, (" has no tie to ", "dim"), column, (f"{back}", "dim"))
