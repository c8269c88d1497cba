"""The pane of the actors: the list, and the filter line above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive

from axis_tui.model.registry import Registry
from axis_tui.ui.panes.actor_rows import ActorRows, Match, Offer
from axis_tui.ui.signs import Signs
from axis_tui.ui.text import content
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widgets import Input

    from axis_tui.ui.panes.filter_line import FilterLine


class ActorsPane(Vertical):
    """Who: the actors, in an order or as a filter leaves them."""

    class ActorChosen(Message):
        """The light moved to an actor."""

        def __init__(self, actor_id: str) -> None:
            super().__init__()
            self.actor_id = actor_id

    class ActorEntered(ActorChosen):
        """The user wants to go on from an actor to its ties."""

    class QueryChanged(Message):
        """The user typed in the filter line."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class QueryKept(Message):
        """The user is done typing and wants to move in what was found."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class QuotesAsked(Message):
        """The user looks for what was typed among the quotes."""

    chosen: reactive[str | None] = reactive(None, init=False, repaint=False)
    """The id of the chosen actor."""
    pins: reactive[tuple[str, ...]] = reactive((), init=False, repaint=False)
    """Ids of the pinned actors."""

    def __init__(self, registry: Registry, signs: Signs) -> None:
        super().__init__(id="actors")
        self.registry = registry
        self.signs = signs
        self._ids: Sequence[str] = ()
        self.offers: Sequence[Offer] = ()
        """What else is offered."""
        self._places: dict[str, int] = {}
        self._matches: Mapping[str, Match] = {}
        self._filter_line: FilterLine | None = None
        self.rows = Rows(id="actor-rows")

    def compose(self) -> ComposeResult:
        """Lay out the list; the filter line comes when it is needed."""
        yield self.rows

    @property
    def is_empty(self) -> bool:
        """True where no actor is listed."""
        return not self._ids

    # --- Attributes ----------------------------------------------------------------------------

    def list_actors(
        self,
        ids: Sequence[str],
        total: int,
        matches: Mapping[str, Match],
        query: str,
        how: str,
        missed: int = 0,
    ) -> None:
        """List these actors of `total`; `how` says in which order, `matches` why they were found.

        `missed` more are called as the query says, but left out. What is offered stands below them.
        """
        if ids is not self._ids:
            self._ids = ids
            self._places = {actor_id: place for place, actor_id in enumerate(ids)}
        self._matches = matches
        self._listed = (query, missed)
        self.rows.show(self._source(), self._places.get(self.chosen or ""))
        count = f"{len(ids):,}" if len(ids) == total and not query else f"{len(ids):,} of {total:,}"
        self.border_title = content(("1 Actors", ""))
        self.border_subtitle = content((f"{count} {self.signs.dot} {how}", ""))

    _listed = ("", 0)
    """What was asked for, and how many called so are left out."""

    def _source(self) -> ActorRows:
        query, missed = self._listed
        return ActorRows(
            self.registry,
            self._ids,
            self.signs,
            matches=self._matches,
            pins=self.pins,
            query=query,
            missed=missed,
            offers=self.offers,
        )

    def offer(self, offers: Sequence[Offer]) -> None:
        """Say below the actors what else can be done."""
        if not offers and not self.offers:
            return
        self.offers = offers
        self.rows.show(self._source(), self._places.get(self.chosen or ""), stay=True)

    def submit(self) -> None:
        """Take what stands in the filter line, once what was put there has been heard of."""
        if (line := self.filter_line) is not None:
            # On the way that what changed in the line takes, and so behind it.
            line.post_message(line.Submitted(line, line.value))

    def complete(self) -> bool:
        """Put the filter that is offered into the line; False where none is."""
        query = next((offer.query for offer in self.offers if offer.query), "")
        if not query or (line := self.filter_line) is None:
            return False
        line.focus()
        line.value = query
        line.cursor_position = len(query)
        return True

    def watch_chosen(self, chosen: str | None) -> None:
        """Put the cursor on the chosen actor."""
        self.rows.place_cursor(self._places.get(chosen or ""))

    def watch_pins(self, pins: tuple[str, ...]) -> None:
        """Mark the pinned actors."""
        if isinstance(self.rows.source, ActorRows):
            self.rows.source.pins = pins
            self.rows.redraw()

    # --- The filter line -------------------------------------------------------------------------

    @property
    def filter_line(self) -> FilterLine | None:
        """The filter line, where it is open."""
        return self._filter_line

    @property
    def is_typing(self) -> bool:
        """True while the light is on the filter line."""
        return self._filter_line is not None and self._filter_line.has_focus

    async def open_filter(self, query: str) -> None:
        """Open the filter line and put the light on it."""
        line = self.filter_line or await self._lay_line(query)
        self.rows.held = True
        line.focus()

    async def _lay_line(self, query: str) -> FilterLine:
        from axis_tui.ui.panes.filter_line import FilterBar, FilterLine

        line = self._filter_line = FilterLine(self.rows, self.registry, query, self.complete)
        await self.mount(FilterBar(line), before=self.rows)
        return line

    def point_at(self, start: int, end: int) -> None:
        """Mark the part of the filter line that cannot be understood."""
        if (line := self.filter_line) is not None:
            line.point_at(start, end)

    def complete_from(self, registry: Registry) -> None:
        """Offer from now on what another registry holds."""
        if (line := self.filter_line) is not None:
            line.complete_from(registry)

    async def type_filter(self, query: str, *, opens: bool = False) -> None:
        """Let a filter stand in the filter line that was not typed there, or close the line.

        Where there is none, one is made if it `opens`: a filter stands on the chips as well, but
        what is looked for among the names stands nowhere else.
        """
        line = self.filter_line
        if line is None:
            if opens:
                await self._lay_line(query)
        elif not query:
            await self.close_filter()
        elif line.value != query:
            with line.prevent(type(line).Changed):
                line.value = query

    async def close_filter(self) -> None:
        """Close the filter line."""
        self.rows.held = False
        self._filter_line = None
        await self.query("#filter").remove()

    # Named by what is handled rather than decorated with it, so that the input is not imported before
    # it is needed: it takes a good part of the start.
    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what was typed."""
        event.stop()
        self.post_message(self.QueryChanged(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say that the user is done typing."""
        event.stop()
        self.post_message(self.QueryKept(event.value))

    def on_filter_line_quotes_asked(self, event: Message) -> None:
        """Say that the quotes are to be searched."""
        event.stop()
        self.post_message(self.QuotesAsked())

    @on(Rows.Pointed)
    def _pointed(self, event: Rows.Pointed) -> None:
        """Do what a clicked offer names."""
        event.stop()
        rows = self.rows.source
        offer = rows.offer_at(event.line, event.width) if isinstance(rows, ActorRows) else None
        if offer is None or (offer.query and self.complete()) or not offer.key:
            return
        self.post_message(self.QuotesAsked())

    @on(Rows.Moved)
    def _moved(self, event: Rows.Moved) -> None:
        event.stop()
        kind = self.ActorEntered if isinstance(event, Rows.Entered) else self.ActorChosen
        self.post_message(kind(self._ids[event.index]))
