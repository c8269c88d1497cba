"""The ranks: where each actor stands by each measure, and what the measures mean."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.graph.explained import MEASURES
from axis_tui.model.standing import count_part
from axis_tui.ui.panes.figure_rows import explain, figure_lines
from axis_tui.ui.panes.rank_rows import RankRows, value_words
from axis_tui.ui.screens.look import Entries
from axis_tui.ui.screens.measuring import MeasuringScreen
from axis_tui.ui.screens.owner import Owner
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

_SAVED_WIDTH = 132


class RanksScreen(MeasuringScreen):
    """A table of actors and measures, sorted by one of them, which is explained below."""

    CSS = """
    RanksScreen #columns { height: 1; }
    RanksScreen #ranks { height: 1fr; }
    RanksScreen #about { height: auto; max-height: 10; }
    RanksScreen.-flat #about, RanksScreen.-low #about { display: none; }
    RanksScreen.-unfolded #about { display: block; max-height: 60%; }
    RanksScreen.-flat.-unfolded #about { height: 1fr; max-height: 100%; border: none; }
    RanksScreen.-flat.-unfolded #ranks, RanksScreen.-flat.-unfolded #columns { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "column(-1)", "Column to the left", show=False),
        Binding("right,l", "column(1)", "Column to the right", show=False),
        Binding("tab,shift+tab", "turn", "The table, or what is unfolded", show=False),
        Binding("i", "fold", "The figures of the whole", show=False),
    ]
    AUTO_FOCUS = "#ranks"
    name_of_view = "Ranks"
    command_id = "ranks"

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)
        self._at = 0

    def widgets(self) -> ComposeResult:
        """Lay out the table and what explains it."""
        self.columns = Bar(id="columns")
        self.rows = Rows(id="ranks")
        self.about = Rows(id="about", classes="pane")
        self.about.can_focus = False
        yield self.columns
        yield self.rows
        yield self.about

    def entries(self) -> Entries:
        """Say which keys matter."""
        return (
            ("", "left right" if self.signs.is_ascii else "← →", "column"),
            ("", self.signs.up_down, "actor"),
            ("", self.signs.enter, "go there"),
            ("", "i", "the whole"),
            ("", "x", "save"),
        )

    # --- What is shown -----------------------------------------------------------------------

    @property
    def source(self) -> RankRows | None:
        """The rows of the table; None before there are any."""
        return self.rows.source if isinstance(self.rows.source, RankRows) else None

    def on_resize(self) -> None:
        """Lay out the columns and the sentences for the new width."""
        self.call_after_refresh(self._lay_out)

    def measured(self) -> None:
        """Sort the table anew; the cursor stays on its actor."""
        if self.measures_of is None:
            return
        of_whole = self.of_whole if self.measures_of is not self.whole else None
        source = RankRows(self.measures_of, self.signs, self.positions, MEASURES[self._at], of_whole)
        self.rows.show(source, source.places.get(self.view.actor or "", 0), stay=True)
        self._lay_out()
        self._say_actor()
        self.tell_progress()

    def moved(self) -> None:
        """Follow the light to an actor that was chosen elsewhere."""
        source = self.source
        if source is not None and (row := source.places.get(self.view.actor or "")) is not None:
            self.rows.place_cursor(row)
            self._say_actor()

    def tell_progress(self) -> None:
        """Say how much is ranked by what, and what is still worked out."""
        shown = count_part(len(self.registry.actors), len(self.whole.actors), "actor")
        words = f"{shown} {self.signs.dot} by {MEASURES[self._at].title}"
        right: Line = ()
        if self.doing:
            share = f" {self.share:.0%}" if self.share else ""
            right = ((f"{self.doing}{share} {self.signs.cut}", "warn"),)
        elif self.positions.figures is not None and self.positions.figures.sampled:
            right = (("betweenness estimated from a sample", "warn"),)
        self.headline(((words, "dim"),), right)

    def _lay_out(self) -> None:
        source = self.source
        if source is None:
            return
        self.columns.left = source.heading(max(0, self.size.width - 2))
        measure, figures = MEASURES[self._at], self.positions.figures
        whole = self.of_whole.figures if self.of_whole is not None else None
        width = max(10, self.size.width - 5)
        sampled = figures is not None and figures.sampled
        lines = explain(measure, width, sampled=sampled, compared=bool(source.changes))
        if self.has_class("-unfolded"):
            lines += [(), (("The network as a whole", "title"),)]
            lines += figure_lines(figures, whole, self.signs, width)
            lines += [((note, "warn"),) for note in self.positions.notes]
        rows = [(line,) for line in lines]
        self.about.show(TextRows(rows, range(len(rows))), stay=True)
        self.about.refresh(layout=True)
        self.about.border_title = content(("What this means", ""))

    def _say_actor(self) -> None:
        source, cursor = self.source, self.rows.cursor
        if source is None or cursor is None:
            self.said.left = ()
            return
        actor, measure = source.actors[cursor], source.measure
        name = say(self.registry.actors[actor].name, "strong")
        if source.column is None:
            self.said.left = (name, (f": {measure.title} {self.signs.cut}", "dim"))
            return
        words = f": {measure.title} {value_words(measure, source.column[actor])}"
        if measure.id == "community" and (communities := self.positions.communities) is not None:
            around = source.around(actor)
            words += f" of {len(communities.members):,}, {f'around {around}' if around else 'of its own'}"
        if (place := source.ranks.get(actor)) is not None:
            words += f", rank {place:,} of {len(source):,}"
        if steps := source.changes.get(actor, 0):
            words += f", {abs(steps):,} {'higher' if steps > 0 else 'lower'} than with nothing left out"
        self.said.left = (name, say(words, "dim"))

    # --- Moving ------------------------------------------------------------------------------

    @on(Rows.Moved, "#ranks")
    def _moved(self, event: Rows.Moved) -> None:
        if self.source is not None:
            self.choose(self.source.actors[event.index])
            self._say_actor()

    @on(Rows.Entered, "#ranks")
    def _entered(self, event: Rows.Entered) -> None:
        if self.source is not None:
            self.go(self.source.actors[event.index])
            self.leave()

    def action_column(self, step: int) -> None:
        """Sort by another column."""
        self.tell("")
        at = self._at + step
        if not 0 <= at < len(MEASURES):
            self.tell("This is the first column." if step < 0 else "This is the last column.", "dim")
            return
        self._at = at
        self.measured()

    @on(events.Click, "#columns")
    def _heading_clicked(self, event: events.Click) -> None:
        source = self.source
        # The heading begins after a blank cell, as the rows do after the bar of the cursor.
        found = source.measure_at(event.x - 1, self.size.width - 2) if source is not None else None
        if found is not None:
            self.action_column(MEASURES.index(found) - self._at)

    def action_fold(self) -> None:
        """Unfold the figures of the whole below the explanation, or fold them again."""
        unfolded = not self.has_class("-unfolded")
        self.set_class(unfolded, "-unfolded")
        self.about.can_focus = unfolded
        self._lay_out()
        if unfolded:
            self.about.focus()
        else:
            self.rows.focus()

    def action_turn(self) -> None:
        """Move the light between the table and what is unfolded."""
        if not self.has_class("-unfolded"):
            self.tell("i unfolds the figures of the whole; tab goes to them.", "dim")
        elif self.about.has_focus:
            self.rows.focus()
        else:
            self.about.focus()

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the whole table with its explanation."""
        from axis_tui.ui.panes.written import write_rows

        source = self.source
        if source is None or not len(source):
            return None
        sampled = self.positions.figures is not None and self.positions.figures.sampled
        about = explain(source.measure, _SAVED_WIDTH, sampled=sampled, compared=bool(source.changes))
        canvas = write_rows(_SAVED_WIDTH, source.heading(_SAVED_WIDTH), source, (), *about)
        return canvas, f"{self.registry.title}: actors by {source.measure.title}", "ranks.svg"
