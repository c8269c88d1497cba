"""The map: an actor among its neighbours, drawn; the quotes behind the row under the cursor below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.ego import EgoMap, draw_ego_map
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
from axis_tui.drawing.ego_paint import Span
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.panes.evidence_rows import EvidenceRows, standing_words
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.text import Line, content, say, width_of
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.map_view import MapView
from axis_tui.ui.widgets.rows import Rows

Chosen = tuple[str, str | None]
"""The actor in the middle and the tie under the cursor."""


class MapScreen(CommandScreen[Chosen]):
    """Gives back where the user is, so that the browser goes there too."""

    CSS = """
    MapScreen MapView { height: 1fr; margin: 0 1; }
    MapScreen #said { height: 1; }
    MapScreen #behind { height: 30%; max-height: 14; display: none; }
    MapScreen.-tall #behind { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("anywhere"),
        Binding("escape,m", "leave", "Back", show=False),
        Binding("up,k", "step('up')", "Up", show=False),
        Binding("down,j", "step('down')", "Down", show=False),
        Binding("left,h", "step('left')", "Left", show=False),
        Binding("right,l", "step('right')", "Right", show=False),
        Binding("tab", "go_round(1)", "Next neighbour", show=False),
        Binding("shift+tab", "go_round(-1)", "Neighbour before", show=False),
        Binding("enter", "centre", "Centre", show=False),
        Binding("left_square_bracket,backspace", "back", "Back", show=False),
        Binding("n", "turn(1)", "Next tie", show=False),
        Binding("N", "turn(-1)", "Tie before", show=False),
        Binding("J", "quote(1)", "Next quote", show=False),
        Binding("K", "quote(-1)", "Quote before", show=False),
        Binding("r", "radius", "Radius", show=False),
        Binding("x", "picture", "Save the picture", show=False),
        Binding("o", "leave", "Open in the browser", show=False),
    ]
    AUTO_FOCUS = "MapView"

    def __init__(self, registry: Registry, actor: str, tie: str | None = None) -> None:
        super().__init__()
        self.registry = registry
        self._actor = actor
        self._wanted = tie
        self._behind: list[Chosen] = []
        self._radius = 2
        self._cursor = MIDDLE
        self._turn = 0
        self.drawing: EgoMap | None = None
        """What is drawn; None until the size is known."""

    def compose(self) -> ComposeResult:
        """Lay out the map, the sentence of its row, and the quotes behind it."""
        self.map = MapView(id="map")
        self.quotes = Rows(id="behind", classes="pane")
        self.quotes.can_focus = False
        yield Bar(id="head")
        yield self.map
        yield Bar(id="said")
        yield self.quotes
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Say which keys matter."""
        signs = self.signs
        self.query_one(KeyBar).keys = (
            ("", "arrows", "move"),
            ("", "tab", "round"),
            ("", signs.enter, "centre"),
            ("", "n", "next tie"),
            ("", "r", "radius"),
            ("", "x", "save"),
            ("leave", "esc", "back"),
            ("help", "?", "help"),
        )

    # --- Drawing -----------------------------------------------------------------------------

    @on(MapView.Resized)
    def _draw(self) -> None:
        """Draw the map for the size of the view; the cursor stays on its tie."""
        size = self.map.size
        tie = self._tie or self._wanted
        self.drawing = draw_ego_map(
            self.registry,
            self._actor,
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
        name = self.registry.actors[self._actor].name
        head = self.query_one("#head", Bar)
        head.left = (("Map", "title"), (f" {self.signs.dot} ", "faint"), say(name, "strong"))
        counts = self.drawing.counts
        if self.drawing.left_out:
            counts += "; esc lists them all"
        head.right = ((counts, "warn" if self.drawing.left_out else "dim"),)
        self._tell_row()

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
    def _lit(self) -> tuple[Span, ...]:
        if self.drawing is None:
            return ()
        if self._cursor == MIDDLE:
            return self.drawing.focus
        row = self.drawing.rows[self._cursor]
        return (row.line, row.label)

    def _tell_row(self) -> None:
        """Say the whole sentence of the row, and show its quotes."""
        tie_id, said = self._tie, self.query_one("#said", Bar)
        if tie_id is None:
            name = self.registry.actors[self._actor].name
            said.left = (say(name, "strong"), (" in the middle; arrows go to its ties", "dim"))
            said.right = ()
            self.quotes.show(EvidenceRows(self.registry, self.signs, actor_id=self._actor))
            self.quotes.border_title = content(("About", ""))
            return
        tie = self.registry.ties[tie_id]
        line: Line = (say(sentence(self.registry, tie), "strong"),)
        if len(self._ties) > 1:
            line = (*line, (f"  {self._turn % len(self._ties) + 1} of {len(self._ties)}, n next", "dim"))
        said.left = line
        standing = self.registry.standing(tie_id)
        room = self.size.width - width_of(line) - 4
        fitting = (words for words in (standing_words(standing), standing.words) if len(words) <= room)
        said.right = ((next(fitting, ""), "dim"),)
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

    def action_quote(self, step: int) -> None:
        """Move to another quote of the tie."""
        (self.quotes.action_down if step > 0 else self.quotes.action_up)()

    def action_centre(self) -> None:
        """Put the actor under the cursor in the middle."""
        if self.drawing is None or self._cursor == MIDDLE:
            self.tell("This actor stands in the middle already.", "dim")
            return
        self._behind.append((self._actor, self._tie))
        self._wanted = self._tie
        self._centre_on(self.drawing.rows[self._cursor].actor)

    def action_back(self) -> None:
        """Put the actor that was in the middle before there again."""
        if not self._behind:
            self.tell("This is where the way began.", "dim")
            return
        actor, self._wanted = self._behind.pop()
        self._centre_on(actor)

    def _centre_on(self, actor: str) -> None:
        self._actor, self._cursor = actor, MIDDLE
        self._draw()

    def action_radius(self) -> None:
        """Show the neighbours' own neighbours, or no longer."""
        self._radius = 3 - self._radius
        self._draw()
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

    def action_picture(self) -> None:
        """Save the picture as SVG or text."""
        from axis_tui.ui.screens.picture import PictureScreen

        if self.drawing is None:
            return
        title = f"{self.registry.title}: {self.registry.actors[self._actor].name}"

        def done(words: str | None) -> None:
            if words:
                self.tell(words)

        self.app.push_screen(PictureScreen(self.drawing.canvas, title, f"{self._actor}-map.svg"), done)

    def action_leave(self) -> None:
        """Go back to the browser, at the actor in the middle and the tie under the cursor."""
        tie = self._tie
        own = tie is not None and self._actor in (
            self.registry.ties[tie].subject,
            self.registry.ties[tie].object,
        )
        self.dismiss((self._actor, tie if own else None))
