"""The pane of the evidence: on whose word a claim stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.reactive import reactive

from axis_tui.model.registry import Registry
from axis_tui.model.source import Evidence
from axis_tui.model.standing import count_words
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import content
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.ui.panes.evidence_rows import EvidenceRows, FindNames


class EvidencePane(Rows):
    """On whose word: the quotes of a claim, below the actor where that is looked at."""

    class QuoteChosen(Message):
        """The light moved to a quote of the claim, by its number."""

        def __init__(self, quote: int) -> None:
            super().__init__()
            self.quote = quote

    class QuoteFollowed(QuoteChosen):
        """The user wants to go to the source of a quote."""

    looked_at: reactive[tuple[str | None, str | None, str | None]] = reactive(
        (None, None, None), init=False, repaint=False
    )
    """The actor whose profile is shown, the tie, and the actor from whose end the tie is read."""
    quote: reactive[int] = reactive(0, init=False, repaint=False)
    """The number of the chosen quote."""

    def __init__(self, registry: Registry, signs: Signs) -> None:
        super().__init__(id="evidence")
        self.registry = registry
        self._signs = signs
        self._find: FindNames | None = None
        self._rows: EvidenceRows | None = None
        self.whole = registry
        """The registry with nothing left out."""

    @property
    def evidence(self) -> Evidence | None:
        """The chosen quote as it bears on the tie."""
        if self._rows is None or not self._rows.evidence:
            return None
        return self._rows.evidence[min(self.quote, len(self._rows.evidence) - 1)]

    @property
    def count(self) -> int:
        """How many quotes are shown."""
        return len(self._rows.evidence) if self._rows is not None else 0

    def find_names_with(self, find: FindNames) -> None:
        """Mark the names in the quotes from now on."""
        self._find = find
        self._show(stay=True)

    def watch_looked_at(self) -> None:
        """Show another actor or tie."""
        self._show()

    def watch_quote(self, quote: int) -> None:
        """Put the cursor on the chosen quote."""
        if self._rows is not None:
            self.place_cursor(self._rows.row_of_quote(quote))
            self._say_where()

    def _show(self, *, stay: bool = False) -> None:
        # The first screen is painted before there is any evidence on it, and without what draws it.
        from axis_tui.ui.panes.evidence_rows import EvidenceRows

        actor_id, tie_id, seen_from = self.looked_at
        self._rows = EvidenceRows(
            self.registry,
            self._signs,
            actor_id=actor_id,
            tie_id=tie_id,
            seen_from=seen_from,
            find=self._find,
        )
        self.show(self._rows, self._rows.row_of_quote(self.quote), stay=stay)
        if self.quote == 0 and not stay:
            # The claim stands above its first quote, and is read before it.
            self.scroll_to(y=0, animate=False)
        title = "Evidence" if actor_id is None else "About"
        self.border_title = content((f"3 {title}", ""))
        self._say_where()

    def _say_where(self) -> None:
        if self.looked_at[0] is not None:
            # The quotes below an actor are those of its first tie, which is not what is looked at.
            self.border_subtitle = ""
            return
        count = self.count
        where = f"quote {min(self.quote, count - 1) + 1:,} of {count:,}" if count > 1 else ""
        where = where or (count_words(count, "quote") if count else "")
        if left_out := self._left_out(count):
            where += f" {self._signs.dot} {left_out:,} left out"
        self.border_subtitle = content((where, ""))

    def _left_out(self, count: int) -> int:
        """Count the quotes of the tie that are not shown, because their source is not heard."""
        tie_id = self.looked_at[1]
        if tie_id is None or self.whole is self.registry:
            return 0
        return len(self.whole.evidence_of(tie_id)) - count

    @on(Rows.Moved)
    def _moved(self, event: Rows.Moved) -> None:
        event.stop()
        if self._rows is not None:
            kind = self.QuoteFollowed if isinstance(event, Rows.Entered) else self.QuoteChosen
            self.post_message(kind(self._rows.quote_of_row(event.index)))
