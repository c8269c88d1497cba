"""The timeline: ties along time, and the day as of which every view is shown."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.drawing.timeline import draw_timeline
from axis_tui.drawing.timeline_order import Row
from axis_tui.drawing.timeline_plan import TimePlan
from axis_tui.model.captions import sentence
from axis_tui.model.dates import Date, span_words
from axis_tui.model.standing import count_words
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.screens.stepping import STEPPING, SteppingScreen
from axis_tui.ui.text import Line, say, width_of
from axis_tui.ui.widgets.map_view import MapView
from axis_tui.ui.widgets.time_view import TimeView


class TimelineScreen(SteppingScreen):
    """Draws ties along time. All are drawn, whatever the day: those of another time are dimmed."""

    CSS = """
    TimelineScreen TimeView { height: 1fr; margin: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "row(-1)", "Row above", show=False),
        Binding("down,j", "row(1)", "Row below", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False),
        Binding("g", "last_row(-1)", "First row", show=False),
        Binding("G", "last_row(1)", "Last row", show=False),
        *STEPPING,
        Binding("o", "order", "Order by beginning, actor or tone", show=False),
        Binding("a", "all", "Ties of the chosen actor, or all", show=False),
        Binding("enter", "enter", "Open the tie in the browser", show=False),
    ]
    AUTO_FOCUS = "TimeView"
    name_of_view = "Timeline"
    least = (24, 4)
    command_id = "timeline"

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self._top = 0
        self._light = self._light_now
        """Where the browser's light was when this view last followed it, and the day then."""

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "h l", "day"),
            ("", "0", "any day"),
            ("", "a", "one's or all"),
            ("", "o", "order"),
            ("", "+ -", "zoom"),
            ("", self.signs.enter, "open"),
            ("", "x", "save"),
        )

    # --- Drawing -----------------------------------------------------------------------------

    @property
    def _light_now(self) -> tuple[str | None, str | None, Date | None]:
        return self.view.actor, self.view.tie, self.view.lens.day

    def planned(self, before: TimePlan) -> None:
        """Keep the cursor on its tie where that is still there."""
        row = before.rows[self.cursor] if before.rows else Row()
        wanted = row.tie if row.tie in self.plan.places else self._lit_tie()
        self.cursor = self.plan.places.get(wanted or "", self.plan.step(0, 0))
        self._top = 0

    def draw(self) -> None:
        """Draw the rows and the day for the size there is."""
        self.follow_day()
        self._follow_light()
        self.paint()

    def moved(self) -> None:
        """Go to the tie, or to the ties of the actor, that was chosen elsewhere."""
        if self._follow_light():
            self.paint()

    def _follow_light(self) -> bool:
        """Go where the browser's light went, if it went anywhere by another hand."""
        before, self._light = self._light, self._light_now
        # With another day the light may have moved because its tie fell; the cursor stays with the tie.
        if self._light[:2] == before[:2] or self._light[2] != before[2]:
            return False
        if self.actor is not None and self.view.actor not in (None, before[0]):
            self.actor = self.view.actor
            self.look()
        self.cursor = self.plan.places.get(self._lit_tie() or "", self.cursor)
        return True

    def _lit_tie(self) -> str | None:
        """Give the chosen tie, or the first of the chosen actor that has a row."""
        actor, places = self.view.actor, self.plan.places
        if self.view.tie in places or actor is None:
            return self.view.tie
        ties = self.plan.registry.ties
        return next((id for id in places if actor in (ties[id].subject, ties[id].object)), None)

    def paint(self) -> None:
        """Draw the rows around the cursor."""
        size = self.map.size
        self.cursor = self.plan.step(self.cursor, 0)
        self.drawing = drawing = draw_timeline(
            self.plan,
            size.width,
            size.height,
            cursor=self.cursor,
            top=self._top,
            seen=self.seen_part,
            day=self.day,
            ascii=self.signs.is_ascii,
        )
        self._top, self.map.head = drawing.top, drawing.head
        self.show_drawing(self.map, drawing.canvas, drawing.lit)
        title = self.words()
        counts = self.plan.as_of_words(self.day) if self.day else self.plan.dated_words()
        room = self.size.width - width_of(title) - len(self.name_of_view) - 6
        self.headline(title, ((first_fitting(counts, room), "dim"),))
        self._say_row()

    def _say_row(self) -> None:
        """Say what stands in the row under the cursor."""
        row, registry = self.row, self.plan.registry
        self.said.right = ()
        if row.tie is not None:
            tie, standing = registry.ties[row.tie], registry.standing(row.tie)
            when = span_words(tie.since, tie.until) or "undated"
            line: Line = (say(sentence(registry, tie), "strong"), (f", {when}", ""))
            if self.day and not registry.may_hold(tie, self.day):
                line = (*line, (": not then", "warn"))
            self.said.left = line
            self.say_standing(standing)
        elif row.source is not None:
            title = say(registry.sources[row.source].title, "strong")
            self.said.left = (title, (f", undated: {count_words(row.quotes, 'quote')}", "dim"))
        else:
            self.said.left = (("No ties are left to show.", "dim"),)

    # --- Rows --------------------------------------------------------------------------------

    def action_row(self, by: int) -> None:
        """Go so many rows on."""
        self.tell("")
        self._go(self.plan.step(self.cursor, by))

    def action_page(self, by: int) -> None:
        """Go on by what is visible."""
        self.action_row(by * max(1, self.drawing.shown - 1 if self.drawing else 1))

    def action_last_row(self, end: int) -> None:
        """Go to the first row or the last."""
        self.action_row(end * len(self.plan.rows))

    def _go(self, cursor: int) -> None:
        self.cursor = cursor
        tie = self.registry.ties.get(self.row.tie or "")
        # A tie that cannot have held that day is not seen elsewhere, so only the cursor is on it.
        if tie is not None:
            here = self.view.actor
            actor = here if here in (tie.subject, tie.object) else tie.subject
            self._light = (actor, tie.id, self._light[2])
            self.choose(actor, tie.id)
        self.paint()

    def action_enter(self) -> None:
        """Open the tie of the row in the browser; of a source without a date, the first of its ties."""
        row, registry = self.row, self.plan.registry
        tie_id = row.tie
        if row.source is not None:
            quotes = registry.sources[row.source].quotes
            tie_id = next((id for quote in quotes for id in quote.tie_ids if id in self.plan.places), None)
        if tie_id is None:
            self.tell("There is no tie to open.", "warn")
            return
        tie, here = registry.ties[tie_id], self.view.actor
        self.go(here if here in (tie.subject, tie.object) else tie.subject, tie_id)
        self.leave()

    # --- The mouse, and what is taken away -----------------------------------------------------

    @on(TimeView.Wheeled)
    def _wheeled(self, event: TimeView.Wheeled) -> None:
        self.action_row(event.step * 3)

    @on(MapView.Clicked)
    def _clicked(self, event: MapView.Clicked) -> None:
        row = self.drawing.row_at(event.y) if self.drawing else None
        if row is None or self.plan.rows[row].heading:
            return
        self._go(row)
        if event.twice:
            self.action_enter()

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the picture as it is drawn."""
        if self.drawing is None:
            return None
        words = "".join(piece for piece, _ in self.words())
        return self.drawing.canvas, f"{self.whole.title}: {words}", "timeline.svg"
