"""How two actors are tied: the chains between them, drawn step by step, the best attested first."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.path import PathMap, draw_path, steps_of
from axis_tui.graph.paths import Paths, find_paths
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.panes.evidence_rows import standing_words
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.text import say, width_of
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.map_view import MapView


class PathScreen(CommandScreen[str]):
    """Gives back the tie under the cursor, so that the browser shows it."""

    CSS = """
    PathScreen MapView { height: 1fr; margin: 1 1 0 1; }
    PathScreen #said { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("anywhere"),
        Binding("escape,p", "leave", "Back", show=False),
        Binding("down,j,right,l,tab", "step(1)", "Next tie", show=False),
        Binding("up,k,left,h,shift+tab", "step(-1)", "Tie before", show=False),
        Binding("n,pagedown", "turn(1)", "Next chain", show=False),
        Binding("N,pageup", "turn(-1)", "Chain before", show=False),
        Binding("x", "picture", "Save the picture", show=False),
        Binding("enter,o", "choose", "Its quotes", show=False),
    ]
    AUTO_FOCUS = "MapView"

    def __init__(self, registry: Registry, start: str, end: str) -> None:
        super().__init__()
        self.registry = registry
        self._ends = (start, end)
        self._paths: Paths | None = None
        self._number = 0
        self._cursor = 0
        self.drawing: PathMap | None = None
        """What is drawn; None while the chains are looked for, and where there are none."""

    def compose(self) -> ComposeResult:
        """Lay out the drawing and the sentence of its tie."""
        self.map = MapView(id="map")
        yield Bar(id="head")
        yield self.map
        yield Bar(id="said")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for the chains beside the screen's own work."""
        signs = self.signs
        self.query_one(KeyBar).keys = (
            ("", signs.up_down, "ties"),
            ("", "n", "next chain"),
            ("", signs.enter, "its quotes"),
            ("", "x", "save"),
            ("leave", "esc", "back"),
            ("help", "?", "help"),
        )
        start, end = (self.registry.actors[actor].name for actor in self._ends)
        head = self.query_one("#head", Bar)
        head.left = (("Path", "title"), (f" {signs.dot} ", "faint"), say(f"{start} – {end}", "strong"))
        head.right = (("looking …", "dim"),)
        self._look()

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        found = find_paths(self.registry, *self._ends)
        self.app.call_from_thread(self._found, found)

    def _found(self, found: Paths) -> None:
        self._paths = found
        self._draw()

    @on(MapView.Resized)
    def _draw(self) -> None:
        """Draw the chosen chain for the size of the view."""
        head, said = self.query_one("#head", Bar), self.query_one("#said", Bar)
        if self._paths is None:
            return
        paths = self._paths.paths
        if not paths:
            head.right = (("no chain", "warn"),)
            said.left = (("No chain of ties leads from the one to the other.", "warn"),)
            return
        path, size = paths[self._number], self.map.size
        self.drawing = draw_path(
            self.registry, steps_of(self.registry, path), size.width, size.height, ascii=self.signs.is_ascii
        )
        self._cursor = min(self._cursor, max(0, len(self.drawing.rows) - 1))
        count = f"chain {self._number + 1:,} of {len(paths):,}"
        if self._paths.cut_off:
            count += " that were looked at"
        head.right = ((f"{count}, {count_words(len(path.steps), 'step')}, best attested first", "dim"),)
        self.map.show(self.drawing.canvas, ())
        self._light()

    def _light(self) -> None:
        if self.drawing is None or not self.drawing.rows:
            return
        row = self.drawing.rows[self._cursor]
        self.map.light(row.spans)
        tie = self.registry.ties[row.tie]
        said = self.query_one("#said", Bar)
        said.left = (say(sentence(self.registry, tie), "strong"),)
        standing = self.registry.standing(row.tie)
        room = self.size.width - width_of(said.left) - 4
        fitting = (words for words in (standing_words(standing), standing.words) if len(words) <= room)
        said.right = ((next(fitting, ""), "dim"),)

    def action_step(self, step: int) -> None:
        """Go to the next tie of the chain."""
        if self.drawing is None or not self.drawing.rows:
            return
        there = self._cursor + step
        if not 0 <= there < len(self.drawing.rows):
            self.tell("This is the last tie." if step > 0 else "This is the first tie.", "dim")
            return
        self._cursor = there
        self._light()

    def action_turn(self, step: int) -> None:
        """Show the next chain."""
        paths = self._paths.paths if self._paths else ()
        if not 0 <= self._number + step < len(paths):
            self.tell("This is the last chain." if step > 0 else "This is the best attested chain.", "dim")
            return
        self._number, self._cursor = self._number + step, 0
        self._draw()

    def action_choose(self) -> None:
        """Go to the tie in the browser, with its quotes."""
        if self.drawing is not None and self.drawing.rows:
            self.dismiss(self.drawing.rows[self._cursor].tie)

    def action_picture(self) -> None:
        """Save the picture as SVG or text."""
        from axis_tui.ui.screens.picture import PictureScreen

        if self.drawing is None:
            self.tell("There is nothing to save.", "dim")
            return
        start, end = (self.registry.actors[actor].name for actor in self._ends)

        def done(words: str | None) -> None:
            if words:
                self.tell(words)

        name = f"{self._ends[0]}-to-{self._ends[1]}.svg"
        self.app.push_screen(PictureScreen(self.drawing.canvas, f"{start} – {end}", name), done)

    def action_leave(self) -> None:
        """Go back without a choice."""
        self.dismiss(None)
