"""Leaving out: the filter, the day, muted sources, and the changes of view that are undone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from axis_tui.model.captions import sentence
from axis_tui.model.dates import Date, find_course
from axis_tui.model.registry import Registry
from axis_tui.ui.screens.viewing import ViewScreen

if TYPE_CHECKING:
    from axis_tui.ui.widgets.chip_bar import ChipBar


class LeavingOutScreen(ViewScreen):
    """The commands that leave something out, in every view at once, and take it back."""

    def on_chip_bar_removed(self, event: ChipBar.Removed) -> None:
        """Take away what a clicked chip leaves out."""
        from axis_tui.ui.chips import without_chip

        event.stop()
        self.history.close()
        self.change(without_chip(self.view, event.chip))

    def action_filters(self) -> None:
        """List what is left out, and what else could be."""
        from axis_tui.ui.screens.filters import FiltersScreen

        self.history.close()
        self.app.push_screen(FiltersScreen(self))

    def action_lift(self) -> None:
        """Leave nothing out any more."""
        self.history.close()
        self.change(self.view.lifting_all())
        self.tell("Nothing is left out any more. z takes that back.")

    # --- The day -----------------------------------------------------------------------------------

    def action_day(self) -> None:
        """Ask for the day as of which everything is shown."""
        from axis_tui.ui.screens.day import DayScreen

        def done(chosen: tuple[Date | None] | None) -> None:
            if chosen is not None:
                self.history.close()
                self.see_day(chosen[0])
                self.history.close()

        self.app.push_screen(DayScreen(self.view.lens.day), done)

    def see_day(self, day: Date | None, event: str = "") -> None:
        """Show what may have held at a time, and say how much that is and what happened then."""
        self.change(self.view.seeing_day(day))
        if day is None:
            self.tell("All times are shown.")
            return
        lens = self.view.lens
        if not self.seeing.knows(lens):
            # It is still being worked out; the line at the top will say how much it is.
            return
        before = self.seeing.look_through(replace(lens, day=None)).registry
        left, undated = self.registry.ties, count_undated(self.registry)
        gone = count_undated(before) - undated
        amount = f"{len(left):,} of {len(before.ties):,} ties"
        whole = f"As of {day.words}: {amount} may have held, {undated:,} undated"
        brief = f"{amount}, {undated:,} undated"
        out = f", {gone:,} undated ones left out with actors of another time" if gone else ""
        event = f"{event} " if event else ""
        variants = (f"{event}{whole}{out}.", f"{event}{brief}{out}.", f"{event}{brief}.", f"{brief}{out}.")
        fitting = (words for words in variants if len(words) <= self.size.width - 2)
        self.tell(next(fitting, f"{brief}."))

    def action_next_day(self) -> None:
        """Step the day on to the next event."""
        self._step_day(1)

    def action_previous_day(self) -> None:
        """Step the day back to the event before."""
        self._step_day(-1)

    def _step_day(self, step: int) -> None:
        days, day = self.seeing.days, self.view.lens.day
        if day is None:
            place = len(days) - 1 if step < 0 else 0
        elif step > 0:
            place = bisect_right(days, day.latest)
        else:
            place = bisect_left(days, day.earliest) - 1
        if not 0 <= place < len(days):
            words = "No tie begins or ends later." if step > 0 else "No tie begins or ends earlier."
            self.tell(f"{words} d sets any day, or none.", "dim")
            return
        self.see_day(Date(days[place].isoformat()), self._happened(days[place]))

    def _happened(self, day: date) -> str:
        """Say which tie begins on a day or held last on the day before, and how many more do."""
        courses = [(tie, find_course(tie.since, tie.until)) for tie in self.whole.ties.values()]
        begun = [tie for tie, course in courses if course.begins == day]
        ended = [tie for tie, course in courses if course.ends == day - timedelta(days=1)]
        first = next(iter(begun or ended), None)
        if first is None:
            return ""
        more = len(begun) + len(ended) - 1
        words = f"{'Begins' if begun else 'Has ended'}: {sentence(self.whole, first)}"
        return words + (f" and {more:,} more." if more else ".")

    # --- Undoing -----------------------------------------------------------------------------------

    def action_undo(self) -> None:
        """Take back the last change of view."""
        self.tell(self.take_back())

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.tell(self.take_back(again=True))

    def take_back(self, *, again: bool = False) -> str:
        """Take back the last change of view, or do it again; says what that brings back."""
        from axis_tui.ui.chips import swap_words

        now = self.view
        found = self.history.redo(now) if again else self.history.undo(now)
        if found is None:
            return ""
        then, what = found
        self.change(then, remember=False)
        return f"{'Done again' if again else 'Undone'}: {swap_words(now, then, self.whole) or what}."


def count_undated(registry: Registry) -> int:
    """Count the ties of which no source says when."""
    return sum(tie.is_undated for tie in registry.ties.values())
