"""The picture of a view of the network: what is drawn for the window there is, and the words around it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.timer import Timer

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.communities_map import CommunitiesMap, draw_communities
from axis_tui.drawing.groups import Groups
from axis_tui.drawing.overview import Overview, draw_overview
from axis_tui.drawing.span import Span
from axis_tui.drawing.web import WHOLE
from axis_tui.ui.progress import draw_progress
from axis_tui.ui.screens import network_words as words
from axis_tui.ui.screens.network_chosen import ChosenScreen
from axis_tui.ui.screens.network_window import reveal
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, width_of

TOLD_AFTER = 0.5
"""Seconds after which the steps of placing are shown; before, that actors are placed."""

TOLD_EVERY = 0.1
"""Seconds from one picture of the steps to the next."""


class DrawnScreen(ChosenScreen):
    """Draws actors one by one, or as communities where there are too many in the window."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self.drawing: Overview | CommunitiesMap | None = None
        """What is drawn; None until everybody has a place."""
        self._telling: Timer | None = None

    def widgets(self) -> ComposeResult:
        """Lay out the picture."""
        yield self.map

    # --- Drawing -----------------------------------------------------------------------------

    def look(self) -> None:
        """Draw what is seen now."""
        self.make_ready()

    def moved(self) -> None:
        """Follow the light; a group in which it is not is left."""
        actor = self.view.actor
        if self.web is not None and self.depth and actor is not None and actor not in self.web.numbers:
            self.window = WHOLE
            self.close_scope()
            return
        self.draw()

    def placing(self, count: int, *, is_placed: bool) -> None:
        """Say that everybody is being placed."""
        doing = "drawing" if is_placed else "placing"
        self.headline(((f"{doing} {count:,} actors {self.signs.cut}", "dim"),))
        if self.drawing is None:
            self._say_in_the_middle(f"{doing.capitalize()} {count:,} actors {self.signs.cut}")
        if self._telling is None:
            self._telling = self.set_interval(TOLD_EVERY, self._say_how_far)

    def _say_how_far(self) -> None:
        """Show the steps of what takes longer, where there is no picture yet."""
        progress = self.progress
        if progress is None and self._telling is not None:
            self._telling.stop()
            self._telling = None
        elif progress is not None and self.drawing is None and progress.seconds > TOLD_AFTER:
            size = self.map.size
            self.map.show(draw_progress(progress, size.width, size.height, "Esc goes back.", self.signs), ())

    def placed(self) -> None:
        """Draw what is ready, unless it does not hold the light."""
        self.moved()

    def _say_in_the_middle(self, sentence: str) -> None:
        width, height = self.map.size
        canvas = Canvas(width, height)
        canvas.put(max(0, (width - len(sentence)) // 2), height // 2, sentence, Ink(Role.DIM))
        self.map.show(canvas, ())

    def draw(self, *, stay: bool = False) -> None:
        """Draw the window, moved to what is under the cursor unless it is to stay; say what that is."""
        web, (width, height) = self.web, self.map.size
        if web is None or not width or not height:
            return
        if not web.actors:
            self.drawing = None
            self.headline((("nobody is left", "warn"),))
            self._say_in_the_middle("Nothing is left. F lifts all that leaves something out.")
            self.said.left = self.said.right = ()
            return
        place = self.place()
        if place is not None and not stay:
            self.window = reveal(self.window, place)
        groups, ascii = self.groups(), self.signs.is_ascii
        if groups is not None:
            self.drawing = draw_communities(
                web, groups, width, height, cursor=self.group, viewport=self.window, ascii=ascii
            )
        else:
            self.drawing = draw_overview(
                web, width, height, focus=self.chosen, cursor=self.cursor, viewport=self.window, ascii=ascii
            )
        self.show_drawing(self.map, self.drawing.canvas, self._lit(self.drawing))
        self._say_head(self.drawing, groups)
        self._say_cursor(groups)

    def _lit(self, drawing: Overview | CommunitiesMap) -> tuple[Span, ...]:
        if isinstance(drawing, CommunitiesMap):
            label = drawing.labels.get(-1 if self.group is None else self.group)
            return (label,) if label else ()
        cursor = self.cursor or ""
        spot, label = drawing.spots.get(cursor), drawing.labels.get(cursor)
        verb = drawing.verbs.get(self.chosen_tie or "")
        own = Span(spot[1], spot[0], spot[0] + 1) if spot else None
        return tuple(span for span in (own, label, verb) if span is not None)

    # --- Words -------------------------------------------------------------------------------

    def _say_head(self, drawing: Overview | CommunitiesMap, groups: Groups | None) -> None:
        if self.web is None:
            return
        if isinstance(drawing, CommunitiesMap):
            parts = words.group_counts(drawing, groups, self.window) if groups is not None else [""]
        else:
            near = len(self.web.neighbours(self.chosen)) if self.chosen else 0
            parts = words.counts(drawing, self.window, near)
        room = self.size.width - len(self.name_of_view) - 8
        forms = words.head(self.web, self.scope.name, self.signs)
        fitting = (form for form in forms if width_of(form) + len(parts[0]) <= room)
        left = next(fitting, forms[-1])
        right = words.fitting(parts, room - width_of(left), self.signs)
        self.headline(left, ((right, "dim"),))

    def _say_cursor(self, groups: Groups | None) -> None:
        web, cursor, focus, tie = self.web, self.cursor, self.chosen, self.chosen_tie
        self.said.right = ()
        if web is None or cursor is None or focus is None:
            self.said.left = (("Nobody in this picture is chosen; an arrow goes to somebody", "dim"),)
        elif groups is not None and self.group is not None:
            self.said.left = words.about_group(web, groups, self.group, self.signs)
        elif tie is not None:
            self.say_tie(tie, self._which_tie(tie))
        else:
            self.said.left = words.about_actor(web, cursor, self.signs)

    def _which_tie(self, tie: str) -> Line:
        """Say which of several ties to the same neighbour is shown."""
        ties = self.ties_between()
        if len(ties) < 2:
            return ()
        return ((f"  {ties.index(tie) + 1} of {len(ties)}, n next", "dim"),)

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the picture as it is drawn."""
        if self.drawing is None:
            return None
        title = self.whole.title + (f": {self.scope.name}" if self.scope.name else "")
        return self.drawing.canvas, title, "network.svg"

    def name_of_group(self, groups: Groups, number: int) -> str:
        """Say what a group is called where it is opened."""
        if self.web is None:
            return ""
        name = words.full_name(self.web, groups, number)
        return name if number in (groups.alone, groups.gathered) else f"around {name}"
