"""The views of the network: each opens over the browser and shares its view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axis_tui.ui.screens.leaving_out import LeavingOutScreen

if TYPE_CHECKING:
    from axis_tui.ui.screens.look import LookScreen


class NetworkingScreen(LeavingOutScreen):
    """The commands that open a view of the network."""

    def open_look(self, look: LookScreen) -> None:
        """Open a view; what it leads to next is opened in its place."""
        from axis_tui.ui.app import Browser

        app = self.app if isinstance(self.app, Browser) else None

        def left(next_command: str | None) -> None:
            if app is not None:
                app.look = ""
            network, self._network = self._network, None
            if next_command is not None:
                if look.command_id == "network" and next_command == "map":
                    self._network = look
                self.run_worker(self.action_command(next_command))
            elif network is not None:
                self._open_again(network)
            elif self.view.tie is not None:
                self.light("ties")
            else:
                self.light("actors")
            if self.passed_on is not None and next_command is None:
                self.tell(*self.passed_on)

        self.change(self.view.staying())
        if app is not None:
            # What is open when the program ends is opened again at its next start.
            app.look = look.kept_as
        self.app.push_screen(look, left)

    _network: LookScreen | None = None
    """The network out of which the map that is open was opened: closed, the map leads back there."""

    def _open_again(self, before: LookScreen) -> None:
        """Open the network again as it was left."""
        from axis_tui.ui.screens.network import NetworkScreen

        network = NetworkScreen(self)
        if isinstance(before, NetworkScreen):
            network.take_up(before)
        self.open_look(network)

    def action_map(self) -> None:
        """Draw the chosen actor among its neighbours."""
        from axis_tui.ui.screens.map import MapScreen

        self.open_look(MapScreen(self))

    def action_network(self) -> None:
        """Draw the whole network."""
        from axis_tui.ui.screens.network import NetworkScreen

        self.open_look(NetworkScreen(self))

    def action_matrix(self) -> None:
        """Show who is tied to whom as a table."""
        from axis_tui.ui.screens.matrix import MatrixScreen

        self.open_look(MatrixScreen(self))

    def action_timeline(self) -> None:
        """Show ties and quotes along time."""
        from axis_tui.ui.screens.timeline import TimelineScreen

        self.open_look(TimelineScreen(self))

    def action_ranks(self) -> None:
        """Measure the network."""
        from axis_tui.ui.screens.ranks import RanksScreen

        self.open_look(RanksScreen(self))

    def action_whose(self) -> None:
        """Mute sources, and see what falls."""
        from axis_tui.ui.screens.whose import WhoseScreen

        self.open_look(WhoseScreen(self))

    def action_compare(self) -> None:
        """Set the quotes for and against the chosen tie side by side."""
        from axis_tui.ui.screens.both_sides import BothSidesScreen

        registry, view = self.registry, self.view
        ties = [view.tie] if view.tie else [tie.id for tie in registry.ties_of(view.actor or "")]
        tie = next((tie for tie in ties if registry.standing(tie).is_contested), None)
        if tie is not None:
            self.change(view.choosing_tie(tie))
            self.open_look(BothSidesScreen(self, tie))

    def action_views(self) -> None:
        """Save this view, or go to a saved one."""
        from axis_tui.ui.screens.views import ViewsScreen
        from axis_tui.ui.view_line import write_view

        look = self.look_over
        line = write_view(self.view, look.command_id if look is not None else "")

        def go(chosen: str | None) -> None:
            if chosen is not None:
                self.go_to_line(chosen)

        self.app.push_screen(ViewsScreen(self.loaded.path, line), go)

    def go_to_line(self, line: str) -> None:
        """Show the view that a line describes."""
        from axis_tui.ui.view_line import read_view

        try:
            view, look = read_view(self.whole, line, self._actor_called)
        except ValueError as error:
            self.tell(f"This view cannot be shown any more: {error}", "warn")
            return
        over, self._network = self.look_over, None
        self.show_whole_view(view)
        if over is not None:
            over.dismiss(look or None)
        elif look:
            self.run_worker(self.action_command(look))

    def _actor_called(self, words: str) -> str | None:
        named = self.whole.called(words)
        return named[0].id if len(named) == 1 else None

    def action_path(self) -> None:
        """Show how two actors are tied: the two pinned ones, or the chosen one and another."""
        if len(self.view.pins) == 2:
            self.show_path(*self.view.pins)
            return
        if (start := self.view.actor) is None:
            return
        from axis_tui.ui.screens.asking import AskActorScreen

        def go(end: str | None) -> None:
            if end is not None:
                self.show_path(start, end)

        question = f"How is {self.whole.actors[start].name} tied to whom?"
        self.app.push_screen(AskActorScreen(self.whole, self.search_index(), question, start), go)

    def show_path(self, start: str, end: str) -> None:
        """Open the chains between two actors."""
        from axis_tui.ui.screens.path import PathScreen

        self.open_look(PathScreen(self, start, end))
