"""Seeking: the filter line, what is typed in it, and what else is offered where it finds nobody."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

from textual import on, work
from textual.worker import get_current_worker

from axis_tui.ui.panes.actors import ActorsPane
from axis_tui.ui.screens.curating import CuratingScreen

if TYPE_CHECKING:
    from axis_tui.model.registry import Registry
    from axis_tui.search import PassageIndex
    from axis_tui.search.filtering import FilterError
    from axis_tui.ui.offering import Offer
    from axis_tui.ui.panes.filter_line import FilterLine
    from axis_tui.ui.view import View


REST = 0.25
"""Seconds without a key after which the quotes are counted."""


class SeekingScreen(CuratingScreen):
    """Has a line in which names and filters are typed."""

    _left: View | None = None
    """The view when the filter line was opened: there the light goes back, until what is found is kept."""
    _scrolled = 0
    """How far the list was scrolled then."""
    _quotes: tuple[Registry, PassageIndex] | None = None
    """The words of the quotes of a registry, once they were asked for."""

    async def action_find(self) -> None:
        """Open the filter line."""
        self.light_is_on("actors")
        self.change(self.view.staying())
        if not self.actors_pane.is_typing:
            self._left, self._scrolled = self.view, int(self.actors_pane.rows.scroll_offset.y)
        await self.actors_pane.open_filter(self.view.query)
        self.actors_pane.offer(self._offers(self.view))
        self._count_for(self.view)

    @on(ActorsPane.QueryChanged)
    def _query_changed(self, event: ActorsPane.QueryChanged) -> None:
        from axis_tui.ui.finding import read_query

        asked = read_query(self.whole, event.query)
        goes_on = self._how_it_goes_on(event.query, asked.error)
        if asked.error is not None and not asked.unfinished:
            if goes_on:
                self.tell(goes_on, "dim")
                return
            # What was found before stays.
            self._point_at(asked.error)
            return
        self.actors_pane.point_at(0, 0)
        # A line that is opened again says what is asked already, and does not move the light.
        best = bool(asked.words.strip()) and event.query != self.view.query
        view = self.view.asking(event.query, asked.words, asked.where)
        if self._left is not None and not (asked.words and self.search_names(asked.words, view.strict)):
            # What was half a word of a key, or of nobody's name, has led nowhere.
            view = view.being_where(self._left)
        self.change(view, best=best)
        # Of a line whose last word is unfinished, what stands before it is shown, and what may follow said.
        self.tell(goes_on or (self._brief(asked.error) if asked.error is not None else ""), "dim")

    def _how_it_goes_on(self, query: str, error: FilterError | None) -> str:
        """Say how the last word may go on, where it is why a line cannot be understood, or a bracket is."""
        if error is None or not (error.end >= len(query) or query[error.start : error.end] == "("):
            return ""
        from axis_tui.ui.completing import completions, say_completions

        offers = completions(self.whole, query)
        return say_completions(query, offers, self.size.width - 2, self.signs.cut) if offers else ""

    def _point_at(self, error: FilterError) -> None:
        """Mark what cannot be understood of a filter, and say why as far as there is room."""
        self.actors_pane.point_at(error.start, error.end)
        self.tell(self._brief(error), "warn")

    def _brief(self, error: FilterError) -> str:
        """Say what is wrong, as far as there is room on one line."""
        words = error.message
        return words if len(words) < self.size.width - 2 else words.partition(";")[0]

    @on(ActorsPane.QueryKept)
    async def _query_kept(self, event: ActorsPane.QueryKept) -> None:
        from axis_tui.search.filtering import check_filter

        if (error := check_filter(self.whole, event.query)) is not None:
            self._point_at(error)
            if goes_on := self._how_it_goes_on(event.query, error):
                self.tell(goes_on, "warn")
            return
        if self._asks_of_a_tie() and self.actors_pane.complete():
            self.actors_pane.submit()
            return
        self._left = None
        if not event.query.strip():
            self.lift_filter()
        # Tab moves the light from here on.
        self.actors_pane.offer([offer for offer in self.actors_pane.offers if not offer.query])
        self.light("actors")

    def _asks_of_a_tie(self) -> bool:
        """Tell whether the list holds nobody, or only whom the offered filter names: "who arms hezbollah"."""
        shown = self.seen.hits
        named = {f"with:{actor}" for actor in shown}
        asked = {word for offer in self.actors_pane.offers for word in offer.query.split()}
        return self.actors_pane.is_empty or (len(shown) == 1 and named <= asked)

    def on_filter_line_nothing_to_complete(self, event: FilterLine.NothingToComplete) -> None:
        """Say what tab found, which people press to complete what they type, and not to leave it."""
        from axis_tui.search.filtering import check_filter

        if (error := check_filter(self.whole, event.query)) is not None:
            self._point_at(error)
        else:
            self.tell("Nothing to complete here; enter goes to the list.", "dim")

    def leave_empty_line(self) -> None:
        """Close the filter line where nothing stands in it."""
        line = self.actors_pane.filter_line
        if line is not None and line.has_focus and not line.value.strip():
            self._left = None
            self.lift_filter()

    def lift_filter(self) -> None:
        """Show all actors again; the chosen one stays chosen."""
        self.history.close()
        self.change(self.view.lifting_filter())
        self.run_worker(self.actors_pane.close_filter())
        self.light("actors")

    def give_up_seeking(self) -> None:
        """Leave the filter line and put the light, the way and the list back where they were."""
        left, self._left = self._left or self.view.lifting_filter(), None
        self.history.close()
        self.change(self.view.asking(left.query, left.words, left.lens.where).being_where(left))
        self.actors_pane.point_at(0, 0)
        self.actors_pane.rows.scroll_to(y=self._scrolled, animate=False)
        self.run_worker(self.actors_pane.type_filter(left.query))
        self.light("actors")

    # --- What else there is ----------------------------------------------------------------------

    def _show_actors(self, view: View) -> None:
        # What was to be counted for other words is of no use any more.
        self.workers.cancel_group(self, "counting")
        # Before the list, so that it is drawn once with all that stands in it.
        self.actors_pane.offers = self._offers(view)
        super()._show_actors(view)
        self._count_for(view)

    def _count_for(self, view: View) -> None:
        """Count the quotes with the typed words, where they are offered."""
        if self.actors_pane.offers:
            self._count_quotes(self.registry, view.words)

    def _offers(self, view: View) -> list[Offer]:
        """Give what else the typed words may mean, where they find nobody or what is only like them."""
        seen, words = self.seen, view.words
        if not words.strip() or view.lens.where or seen.missed:
            return []
        from axis_tui.ui.offering import is_weak, offer_filter, offer_quotes

        if not is_weak(seen.hits.values()):
            return []
        offers = (
            offer_filter(self.whole, words, self.search_names),
            offer_quotes(self.registry, words, None),
        )
        return [offer for offer in offers if offer is not None]

    @work(thread=True, exclusive=True, group="counting", exit_on_error=False, description="quotes")
    def _count_quotes(self, registry: Registry, words: str) -> None:
        """Count the quotes with these words, beside the screen's work: their words are read for it."""
        from axis_tui.search import PassageIndex
        from axis_tui.ui.offering import MOST_COUNTED, count_quotes, offer_quotes

        worker = get_current_worker()
        if not 0 < len(registry.quotes) <= MOST_COUNTED:
            return
        # While more is typed the next key comes first: threads of Python take turns.
        sleep(REST)
        if worker.is_cancelled:
            return
        if self._quotes is None or self._quotes[0] is not registry:
            index = PassageIndex((ref, quote.exact) for ref, (_, quote) in registry.quotes.items())
            self._quotes = registry, index
        offer = offer_quotes(registry, words, count_quotes(self._quotes[1], words))

        def counted() -> None:
            if offer is not None and self.view.words == words and self.registry is registry:
                kept = [one for one in self.actors_pane.offers if one.query]
                self.actors_pane.offer([*kept, offer])

        if not worker.is_cancelled:
            self.app.call_from_thread(counted)

    @on(ActorsPane.QuotesAsked)
    def action_passages(self) -> None:
        """Search the words of the quotes, for what was looked for in vain among the names."""
        from axis_tui.ui.screens.passages import PassagesScreen

        query = ""
        if self.actors_pane.offers:
            from axis_tui.ui.offering import words_to_quote

            query = words_to_quote(self.view.words)
        self.app.push_screen(PassagesScreen(self.registry, query), self.go_to_quote)
