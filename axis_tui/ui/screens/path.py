"""How two actors are tied: the chains between them, drawn step by step, the best attested first."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.path import draw_path
from axis_tui.drawing.path_map import PathMap, steps_of
from axis_tui.graph.paths import Paths, find_paths
from axis_tui.model.kinds import Tone
from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.screens.look import Entries, LookScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, say, width_of
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.map_view import MapView

MOST_TIES = 40
"""Ties that a chain may have in a drawing."""

BEST_FIRST = "best attested first"
"""The order of the chains, in words."""

MOST_DETOUR = 4
"""Ties by which a chain may be longer than the shortest."""


def without_hostility(registry: Registry) -> Registry:
    """Give a registry without its hostile ties; all actors stay."""
    kinds = registry.tie_kinds
    ties = [tie.id for tie in registry.ties.values() if kinds[tie.kind].tone is not Tone.HOSTILITY]
    return registry.subset(registry.actors, ties)


class Wanted(NamedTuple):
    """Where chains are looked for, and which."""

    registry: Registry
    detour: int
    """By how many ties a chain may be longer than the shortest."""
    hostile: bool
    """False where hostile ties are not followed."""


class PathScreen(LookScreen):
    """Draws the chains between two actors; the tie under the cursor is the chosen one."""

    CSS = """
    PathScreen MapView { height: 1fr; margin: 0 1; }
    PathScreen #said { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j,right,l,tab", "step(1)", "Next tie of the chain", show=False),
        Binding("up,k,left,h,shift+tab", "step(-1)", "Tie of the chain before", show=False),
        Binding("n,pagedown", "turn(1)", "Next chain", show=False),
        Binding("b,pageup", "turn(-1)", "Chain before", show=False),
        Binding("plus,equals_sign", "stretch(1)", "Look at longer chains too", show=False),
        Binding("minus", "stretch(-1)", "Look at shorter chains only", show=False),
        Binding("w", "peace", "Leave out hostile ties, or follow them again", show=False),
        Binding("enter,o", "go_on", "The quotes of this tie, in the browser", show=False),
    ]
    AUTO_FOCUS = "MapView"
    name_of_view = "Path"
    least = (30, 6)

    def __init__(self, owner: Owner, start: str, end: str) -> None:
        super().__init__(owner)
        self._ends = (start, end)
        self._paths: Paths | None = None
        self._wanted: Wanted | None = None
        """What is looked for, or was found; None where it is to be looked for anew."""
        self._detour = 1
        """By how many ties a chain may be longer than the shortest."""
        self._hostile = True
        """False where hostile ties are not followed."""
        self._number = 0
        self._cursor = 0
        self.drawing: PathMap | None = None
        """What is drawn; None while the chains are looked for, and where there are none."""

    def widgets(self) -> ComposeResult:
        """Lay out the drawing."""
        self.chain = Bar(id="chain")
        self.map = MapView(id="map")
        yield self.chain
        yield self.map

    def entries(self) -> Entries:
        """Say which keys matter."""
        signs = self.signs
        return (
            ("", signs.up_down, "ties"),
            ("", signs.enter, "quotes"),
            ("", "n", "next chain"),
            ("", "w", "no hostile ties" if self._hostile else "hostile ties too"),
            ("", "+ -", "length"),
            ("", "x", "save"),
        )

    @property
    def kept_as(self) -> str:
        """The command and the ids of the two actors."""
        return " ".join(("path", *self._ends))

    @property
    def _title(self) -> str:
        return " – ".join(self.whole.actors[actor].name for actor in self._ends)

    def look(self) -> None:
        """Look for the chains in what is seen, or draw those that are known for the size there is."""
        if self._wanted is not None and self._wanted.registry is self.registry:
            self._draw()
            return
        self._wanted = Wanted(self.registry, self._detour, self._hostile)
        self._paths, self._number, self._cursor = None, 0, 0
        self.headline((say(self._title, "strong"),), (("looking …", "dim"),))
        self._find(self._wanted)

    @work(thread=True, exclusive=True, description="chains")
    def _find(self, wanted: Wanted) -> None:
        among = wanted.registry if wanted.hostile else without_hostility(wanted.registry)
        there = all(actor in among.actors for actor in self._ends)
        found = (
            find_paths(among, *self._ends, longest=MOST_TIES, detour=wanted.detour)
            if there
            else Paths((), 0, False)
        )
        self.app.call_from_thread(self._found, wanted, found)

    def _found(self, wanted: Wanted, found: Paths) -> None:
        # What was asked before may be found after.
        if wanted is self._wanted and self.is_open:
            self._paths = found
            self._draw()

    def _draw(self) -> None:
        """Draw the chosen chain for the size of the view."""
        if self._paths is None:
            return
        paths, name = self._paths.paths, say(self._title, "strong")
        if not paths:
            self.drawing = None
            self.headline((name,), (("no chain", "warn"),))
            left_out = "" if self._hostile else " without hostile ties"
            left_out += "" if self.view.lens.is_clear else ", as far as is shown"
            self.said.left = ((f"No chain of ties leads from the one to the other{left_out}.", "warn"),)
            self.said.right = ()
            self.chain.left, self.chain.right = (), ()
            self.map.show(Canvas(0, 0), ())
            return
        path, size = paths[self._number], self.map.size
        self.drawing = draw_path(
            self.registry, steps_of(self.registry, path), size.width, size.height, ascii=self.signs.is_ascii
        )
        self._cursor = min(self._cursor, max(0, len(self.drawing.rows) - 1))
        count = f"chain {self._number + 1:,} of {len(paths):,}"
        lengths = f"{self._paths.shortest}"
        if self._detour:
            lengths += f" to {self._paths.shortest + self._detour}"
        more = " (the search was cut off)" if self._paths.cut_off else ""
        hostile = sum(self.registry.tie_kinds[step.tie.kind].tone is Tone.HOSTILITY for step in path.steps)
        peace = f", {hostile} hostile" if hostile else ""
        steps = count_words(len(path.steps), "step")
        brief = f"{count}{more}{', hostile' if hostile else ''}"
        forms = (
            f"{count}{more}, {steps}{peace}, {BEST_FIRST} of {lengths} steps",
            *((f"{brief}, {BEST_FIRST}",) if len(paths) > 1 else ()),
            brief,
        )
        right = first_fitting(forms, self.size.width - 12 - width_of((name,))) or forms[-1]
        self.headline((name,), ((right, "dim"),))
        actors = (path.steps[0].start, *(step.end for step in path.steps))
        self.chain.left = (say(" – ".join(self.registry.actors[actor].name for actor in actors)),)
        order: Line = () if BEST_FIRST in right or len(paths) == 1 else ((BEST_FIRST, "dim"),)
        self.chain.right = order if self._hostile else (("without hostile ties", "warn"),)
        self.show_drawing(self.map, self.drawing.canvas, ())
        self._light()

    def _light(self) -> None:
        if self.drawing is None or not self.drawing.rows:
            return
        row = self.drawing.rows[self._cursor]
        self.light_drawing(self.map, row.spans)
        self.say_tie(row.tie)

    def _choose(self) -> None:
        """Put the light on the tie under the cursor, seen from the chosen actor where that is an end."""
        if self.drawing is not None and self.drawing.rows:
            tie = self.registry.ties[self.drawing.rows[self._cursor].tie]
            actor = self.view.actor if self.view.actor in (tie.subject, tie.object) else tie.subject
            self.choose(actor, tie.id)

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
        self._choose()

    def action_turn(self, step: int) -> None:
        """Show the next chain."""
        paths = self._paths.paths if self._paths else ()
        if not 0 <= self._number + step < len(paths):
            self.tell("This is the last chain." if step > 0 else "This is the best attested chain.", "dim")
            return
        self._number, self._cursor = self._number + step, 0
        self._draw()
        self._choose()

    def action_peace(self) -> None:
        """Leave out hostile ties, or follow them again."""
        self._hostile = not self._hostile
        self._wanted = None
        self.show_keys()
        self.look()
        self.tell("Hostile ties are followed again." if self._hostile else "Hostile ties are not followed.")

    def action_stretch(self, step: int) -> None:
        """Look at longer chains too, or at shorter ones only."""
        if not 0 <= self._detour + step <= MOST_DETOUR:
            words = f"Chains are at most {MOST_DETOUR} ties longer than the shortest." if step > 0 else ""
            self.tell(words or "These are the shortest chains.", "dim")
            return
        self._detour += step
        self._wanted = None
        self.look()

    def action_go_on(self) -> None:
        """Show the tie under the cursor in the browser, with its quotes."""
        there = self.drawing is not None and self.drawing.rows
        self.go_to_quotes(there[self._cursor].tie if there else None)

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the chain that is drawn."""
        if self.drawing is None:
            return None
        return self.drawing.canvas, self._title, f"{self._ends[0]}-to-{self._ends[1]}.svg"
