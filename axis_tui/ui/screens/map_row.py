"""The row under the cursor of a map: its ties, the one that is looked at, and the quotes behind it."""

from __future__ import annotations

from textual.app import ComposeResult

from axis_tui.drawing.ego_cursor import MIDDLE
from axis_tui.drawing.ego_map import EgoMap
from axis_tui.drawing.span import Span
from axis_tui.model.standing import count_words
from axis_tui.ui.panes.evidence_rows import EvidenceRows
from axis_tui.ui.screens.look import LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.widgets.map_view import MapView
from axis_tui.ui.widgets.rows import Rows


class MapRowScreen(LookScreen):
    """Has a map with a cursor on it, and shows what stands behind the row under the cursor."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.radius = 2
        """2 where the neighbours' own neighbours are drawn, else 1."""
        self.cursor = MIDDLE
        """The number of the row that is chosen."""
        self.turn = 0
        """The number of the tie of that row that is looked at."""
        self.drawing: EgoMap | None = None
        """What is drawn; None until the size is known."""
        self.middle: str | None = None
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

    @property
    def ties_here(self) -> tuple[str, ...]:
        """The ties of the row under the cursor."""
        if self.drawing is None or self.cursor == MIDDLE:
            return ()
        return self.drawing.rows[self.cursor].ties

    @property
    def tie_here(self) -> str | None:
        """The tie that is looked at."""
        ties = self.ties_here
        return ties[self.turn % len(ties)] if ties else None

    @property
    def own_tie(self) -> str | None:
        """The tie that is looked at, if the actor in the middle is at one end of it."""
        tie = self.tie_here
        if tie is None or self.middle is None:
            return None
        return (
            tie if self.middle in (self.registry.ties[tie].subject, self.registry.ties[tie].object) else None
        )

    @property
    def lit_spans(self) -> tuple[Span, ...]:
        """The cells of the row, or of the actor in the middle."""
        if self.drawing is None:
            return ()
        if self.cursor == MIDDLE:
            return self.drawing.focus
        row = self.drawing.rows[self.cursor]
        return (row.line, row.label)

    def tell_row(self) -> None:
        """Say the whole sentence of the row, and show its quotes."""
        tie_id, middle = self.tie_here, self.middle
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
        if len(self.ties_here) > 1:
            more = ((f"  {self.turn % len(self.ties_here) + 1} of {len(self.ties_here)}, n next", "dim"),)
        self.say_tie(tie_id, more)
        rows = EvidenceRows(self.registry, self.signs, tie_id=tie_id)
        self.quotes.show(rows, rows.row_of_quote(0))
        self.quotes.border_title = content((count_words(len(rows.evidence), "quote"), ""))
