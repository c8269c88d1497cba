"""The pane of the ties: how the chosen actor is tied, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.reactive import reactive

from axis_tui.model.registry import Registry
from axis_tui.model.standing import count_words
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import content
from axis_tui.ui.widgets.row_source import RowSource
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.ui.panes.tie_rows import TieRows


class TiesPane(Rows):
    """Tied how to whom: the ties of one actor."""

    class TieChosen(Message):
        """The light moved to a tie."""

        def __init__(self, tie_id: str) -> None:
            super().__init__()
            self.tie_id = tie_id

    class TieFollowed(TieChosen):
        """The user wants to go to the actor at the other end of a tie."""

    tie_id: reactive[str | None] = reactive(None, init=False, repaint=False)
    """The id of the chosen tie."""

    def __init__(self, registry: Registry, signs: Signs) -> None:
        super().__init__(id="ties")
        self.registry = registry
        self._signs = signs
        self._actor_id: str | None = None
        self._rows: TieRows | None = None

    @property
    def first(self) -> str | None:
        """The id of the first tie."""
        return self._rows.tie_at(1) if self._rows is not None and self._rows.count else None

    def show_ties(self, actor_id: str | None, whole: Registry, *, anew: bool) -> None:
        """List the ties of an actor that are left of those in `whole`; `anew` where others may be left."""
        if actor_id == self._actor_id and not anew:
            return
        # The first screen is painted before there are any ties on it, and without what draws them.
        from axis_tui.ui.panes.tie_rows import TieRows, ties_title

        self._actor_id, self._rows = actor_id, None
        self.border_title = content((f"2 {ties_title(self.registry, actor_id)}", ""))
        if actor_id is None:
            self.show(RowSource())
            self.border_subtitle = ""
            return
        self._rows = TieRows(self.registry, actor_id, self._signs, whole.degree(actor_id))
        self.show(self._rows, self._rows.places.get(self.tie_id or ""))
        self._say_where()

    def watch_tie_id(self, tie_id: str | None) -> None:
        """Put the cursor on the chosen tie."""
        if self._rows is not None:
            self.place_cursor(self._rows.places.get(tie_id or ""))
            self._say_where()

    def _say_where(self) -> None:
        if self._rows is not None:
            count, place = count_words(self._rows.count, "tie"), self._rows.number_of(self.tie_id)
            where = f"{place:,} of {count}" if place else count
            if self._rows.hidden:
                where += f" {self._signs.dot} {self._rows.hidden:,} left out"
            self.border_subtitle = content((where, ""))

    @on(Rows.Moved)
    def _moved(self, event: Rows.Moved) -> None:
        event.stop()
        tie_id = self._rows.tie_at(event.index) if self._rows is not None else None
        if tie_id is not None:
            kind = self.TieFollowed if isinstance(event, Rows.Entered) else self.TieChosen
            self.post_message(kind(tie_id))
