"""The loading: what is done of a large registry and what is to come, until the browser can show it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.worker import get_current_worker

from axis_tui.loading import Loaded, RegistryError
from axis_tui.loading.beside import LoadingBeside
from axis_tui.loading.files import size_of
from axis_tui.ui.progress import Progress, Step, draw_progress
from axis_tui.ui.screens.base import CommandScreen, key_entries
from axis_tui.ui.session import Opening, find_start
from axis_tui.ui.text import say
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from axis_tui.ui.app import Browser

STEPS = {
    "read": Step("Read the files"),
    "parse": Step("Take their text apart", in_shares=True),
    "check": Step("Check every record by itself"),
    "compare": Step("Compare records with one another"),
    "place": Step("Find the lines of warnings"),
    "hand over": Step("Hand the registry over", in_shares=True),
    "count": Step("Count ties and quotes"),
}
"""The steps of loading (see `axis_tui.loading.steps`) and what is done here after them, in words."""

SHOWN_AFTER = 0.4
"""Seconds after which the steps are shown: what is done sooner is not to flash by."""

DRAWN_EVERY = 0.1
"""Seconds from picture to picture."""


class NotWanted(Exception):
    """The user has left."""


class LoadingScreen(CommandScreen[None]):
    """The first screen where a registry is large; gives way to the browser, or to what is wrong."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,ctrl+q,escape", "quit", "Leave the program", show=False),
        Binding("ctrl+z", "command('suspend')", "Back to the shell for a while", show=False),
    ]

    def __init__(self, path: Path, opening: Opening, beside: LoadingBeside) -> None:
        super().__init__()
        self.path = path
        self._opening = opening
        self._beside = beside
        self._bytes = size_of(path)
        self.progress = Progress(STEPS)

    def compose(self) -> ComposeResult:
        """Lay out what is loaded, its steps, and the way out."""
        self.map = MapView(id="map")
        self.map.styles.height = "1fr"
        yield Bar(id="head")
        yield self.map
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Wait for the registry, and show how far it is."""
        self._wait(self.app)
        self._drawing = self.set_interval(DRAWN_EVERY, self.draw)

    def on_screen_suspend(self) -> None:
        """Draw no more: what was waited for lies over this screen."""
        self._drawing.stop()

    @on(MapView.Resized)
    def draw(self) -> None:
        """Draw how far it is."""
        if self.progress.seconds < SHOWN_AFTER:
            return
        head = self.query_one("#head", Bar)
        head.left = (("Loading ", "title"), say(str(self.path), "strong"))
        head.right = ((f"{self._bytes / 1e6:.1f} MB", "dim"),)
        self.query_one(KeyBar).keys = key_entries("quit", quit="leave")
        size = self.map.size
        self.map.show(
            draw_progress(self.progress, size.width, size.height, "Esc or q leaves.", self.signs), ()
        )

    def say_unbound(self, key: str) -> None:
        """Say which keys there are, until there is something to be looked at."""
        self.tell(f"{key.strip() or 'space'} is no key yet: the registry is being loaded. q leaves.", "dim")

    @work(thread=True, description="loading")
    def _wait(self, app: Browser) -> None:
        worker = get_current_worker()

        def heed() -> None:
            if worker.is_cancelled:
                raise NotWanted

        try:
            loaded = self._beside.take(self.progress.tell, heed)
        except NotWanted:
            return
        except RegistryError as error:
            app.call_from_thread(app.show_broken, error.problems)
            return
        self.progress.tell("count", 0, 0)
        try:
            start = find_start(loaded, self._opening)
        except LookupError as unknown:
            app.call_from_thread(app.refuse, unknown)
            return
        _count(loaded)
        if not worker.is_cancelled:
            app.call_from_thread(app.show_loaded, loaded, start)


def _count(loaded: Loaded) -> None:
    """Work out beside the screen what the browser looks up first."""
    registry = loaded.registry
    for actor in list(registry.actors)[:1]:
        registry.degree(actor)
    for tie in list(registry.ties)[:1]:
        registry.standing(tie)
