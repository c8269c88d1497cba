"""The main screen: three panes that read as one sentence: who, tied how to whom, on whose word."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType

from axis_tui.model.source import quote_ref
from axis_tui.ui.commands import PANES, bindings
from axis_tui.ui.panes.actors import ActorsPane
from axis_tui.ui.panes.evidence import EvidencePane
from axis_tui.ui.panes.ties import TiesPane
from axis_tui.ui.screens.headline import marked_command, steps_back
from axis_tui.ui.screens.seeking import SeekingScreen
from axis_tui.ui.widgets.bar import Bar


class MainScreen(SeekingScreen):
    """What the keys of the browser do. Every one of them ends in a new view."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("browser", "view", "anywhere")

    # --- What the panes say ----------------------------------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the light where a click moved it, or out of the filter line."""
        self.call_later(self.write_bars)
        for pane, widget in zip(PANES, (self.actors_pane, self.ties_pane, self.evidence_pane), strict=True):
            if widget in event.widget.ancestors_with_self:
                self.light_is_on(pane)

    @on(ActorsPane.ActorChosen)
    def _actor_chosen(self, event: ActorsPane.ActorChosen) -> None:
        self.change(self.view.choosing_actor(event.actor_id))

    @on(ActorsPane.ActorEntered)
    async def _actor_entered(self, event: ActorsPane.ActorEntered) -> None:
        self.change(self.view.choosing_actor(event.actor_id).staying())
        await self.action_command("pane_2")

    @on(TiesPane.TieChosen)
    def _tie_chosen(self, event: TiesPane.TieChosen) -> None:
        self.change(self.view.choosing_tie(event.tie_id))

    @on(TiesPane.TieFollowed)
    def _tie_followed(self, event: TiesPane.TieFollowed) -> None:
        tie = self.registry.ties[event.tie_id]
        if self.view.actor is not None:
            self.arrive_at(self.view.following(tie.id, tie.other_end(self.view.actor)))

    @on(EvidencePane.QuoteChosen)
    def _quote_chosen(self, event: EvidencePane.QuoteChosen) -> None:
        self.change(self.view.choosing_quote(event.quote))

    @on(EvidencePane.QuoteFollowed)
    async def _quote_followed(self, event: EvidencePane.QuoteFollowed) -> None:
        self.change(self.view.choosing_quote(event.quote))
        item = self.evidence_pane.evidence
        if item is not None:
            self.open_sources(quote_ref(item.source.id, item.quote.id))

    # --- Moving ----------------------------------------------------------------------------------

    def action_pane_1(self) -> None:
        """Move the light to the actors."""
        self.light("actors")

    def action_pane_2(self) -> None:
        """Move the light to the ties."""
        self.light("ties")

    def action_pane_3(self) -> None:
        """Move the light to the evidence."""
        self.light("evidence")

    def action_next_pane(self) -> None:
        """Move the light to the next pane, round."""
        self.leave_empty_line()
        self.light(PANES[(PANES.index(self.pane) + 1) % len(PANES)])

    def action_previous_pane(self) -> None:
        """Move the light to the pane before, round."""
        self.leave_empty_line()
        self.light(PANES[PANES.index(self.pane) - 1])

    def action_back(self) -> None:
        """Go back along the trail."""
        self.arrive_at(self.view.back())

    def action_forward(self) -> None:
        """Go forward along the trail."""
        self.arrive_at(self.view.forward())

    @on(Bar.Clicked, "#trail")
    async def _trail_clicked(self, event: Bar.Clicked) -> None:
        """Go back to a place of the way that is clicked, or do what a key beside it does."""
        words, _ = event.line[event.number]
        if event.line is event.bar.right:
            if command := marked_command(words):
                await self.action_command(command)
            return
        view = self.view
        for _ in range(steps_back(event.line, event.number, self.signs)):
            view = view.back()
        if view is not self.view:
            self.arrive_at(view)

    def action_leave(self) -> None:
        """Go up one level: out of the search, else one pane back, and from the actors out of the filter."""
        if self.actors_pane.is_typing:
            self.give_up_seeking()
        elif self.pane != "actors":
            self.light(PANES[PANES.index(self.pane) - 1])
        elif self.view.query or self.actors_pane.filter_line is not None:
            self.lift_filter()
        else:
            self.tell("This is the top. q leaves the program.", "dim")

    # --- Finding ---------------------------------------------------------------------------------

    def action_strict(self) -> None:
        """Find names only as they are typed, or however they are spelled."""
        strict = not self.view.strict
        self.change(self.view.matching_strictly(strict), best=bool(self.view.words))
        self.tell("Names are found only as they are typed." if strict else "Names are found however spelled.")

    def action_palette(self) -> None:
        """Open the list of everything."""
        from axis_tui.ui.screens.palette import PaletteScreen

        def go(chosen: tuple[str, str] | None) -> None:
            if chosen is None:
                return
            what, name = chosen
            if what == "command":
                self.run_worker(self.action_command(name))
            else:
                self.go_to(name)
                self.light("ties" if self.registry.degree(name) else "actors")

        self.app.push_screen(PaletteScreen(self, self.search_index()), go)

    def action_order(self) -> None:
        """List the actors in the next order."""
        self.change(self.view.ordering())
        self.tell(f"Actors: {self.view.order.value}")

    # --- Looking ---------------------------------------------------------------------------------

    def action_about(self) -> None:
        """Look at the actor itself."""
        self.light("actors" if self.pane == "ties" else self.pane)
        self.change(self.view.choosing_tie(None))

    def action_next_quote(self) -> None:
        """Move to the next quote."""
        self._step_quote(1)

    def action_previous_quote(self) -> None:
        """Move to the quote before."""
        self._step_quote(-1)

    def _step_quote(self, step: int) -> None:
        there = self.view.here.quote + step
        if not 0 <= there < self.quotes_here:
            self.tell("This is the last quote." if step > 0 else "This is the first quote.", "dim")
            return
        self.change(self.view.choosing_quote(there))

    def action_sources(self) -> None:
        """List the sources."""
        item = self.evidence_pane.evidence if self.pane == "evidence" else None
        self.open_sources(quote_ref(item.source.id, item.quote.id) if item else None)

    def open_sources(self, ref: str | None) -> None:
        """Open the sources, at a quote where one is named; a quote chosen there leads to its tie here."""
        from axis_tui.ui.app import Browser
        from axis_tui.ui.screens.sources import SourcesScreen

        app = self.app if isinstance(self.app, Browser) else None
        before = app.look if app is not None else ""

        def left(chosen: tuple[str, str] | None) -> None:
            if app is not None:
                app.look = before
            self.go_to_quote(chosen)

        if app is not None:
            # What is open when the program ends is opened again at its next start.
            app.look = "sources"
        self.app.push_screen(SourcesScreen(self.whole, ref), left)
