"""The application: opens the first screen, keeps the theme, and lets no crash reach the terminal."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome, NoColor
from textual.screen import Screen
from textual.worker import WorkerFailed

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem
from axis_tui.ui.following import FollowsFiles
from axis_tui.ui.lifeline import HoldsTerminal
from axis_tui.ui.notices import show_notice
from axis_tui.ui.signs import choose_signs
from axis_tui.ui.state import keep_state, read_state
from axis_tui.ui.themes import OWN, suitable
from axis_tui.ui.typist import KeysInOrder
from axis_tui.ui.wall import Wall

_STATUS = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.ui.session import Start
    from axis_tui.ui.view import View


class Browser(FollowsFiles[int], KeysInOrder[int], HoldsTerminal[int]):
    """The browser on a registry, or on the problems that keep one from loading."""

    TITLE = "axis-tui"
    CSS_PATH = "axis.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    HORIZONTAL_BREAKPOINTS = [
        (0, "-single"),
        (60, "-folded"),
        (132, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (15, "-low"), (20, "-high"), (32, "-tall")]

    def __init__(
        self,
        loaded: Loaded | None = None,
        *,
        problems: Sequence[Problem] = (),
        path: Path | None = None,
        actor: str | None = None,
        tie: str | None = None,
        between: tuple[str, str] | None = None,
        view: View | None = None,
        look: str = "",
        texts: Sequence[Text] = (),
        read_only: bool = False,
        first: Callable[[], Screen[None]] | None = None,
    ) -> None:
        self.signs = choose_signs()
        super().__init__()
        self.read_only = read_only
        """True where nothing may be written or opened on this machine: the user is a visitor of a page."""
        self.texts = tuple(texts)
        """The full texts of sources, where the user has them."""
        self.loaded = loaded
        self.problems = tuple(problems)
        self.path = path
        self.crash: BaseException | None = None
        """What ended the program, if it did not end by itself."""
        self.refused: LookupError | None = None
        """What the user named and is not in the registry, where that ended the program."""
        self._first = first
        self._start = (actor, tie)
        self.view = view
        """The view that is shown first, if any; then the one that was shown last."""
        self.look = look
        """The command of the view of the network that is opened first, if any."""
        self.keeps_views = False
        """True where the view is kept for the next time."""
        self.between = between
        """The two actors whose chains are shown first, if any."""
        self._wall = Wall(ascii=self.signs.is_ascii)
        for theme in OWN:
            self.register_theme(theme)
        kept = read_state().get("theme")
        self.theme = (
            kept if kept in self.available_themes else suitable(self.console.color_system, self.no_color)
        )
        # Nothing has a tooltip, and no screen need lay one out; Textual has no other switch for that.
        self._disable_tooltips = True
        # The style sheet is read once, for this theme, and not first for Textual's own.
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled = False

    def get_default_screen(self) -> Screen[Any]:
        """Give the first screen."""
        if self._first is not None:
            self.waits = True
            return self._first()
        if self.loaded is None:
            from axis_tui.ui.screens.problems import ProblemsScreen

            return ProblemsScreen(self.problems, self.path, loads=False)
        return self._first_main_screen(self.loaded)

    def _first_main_screen(self, loaded: Loaded) -> Screen[Any]:
        from axis_tui.ui.screens.main import MainScreen

        screen = MainScreen(loaded, *self._start, self.view)
        # Textual tells a screen how large it is after the first paint, and would lay it out anew for that.
        for cells, sizes in zip(
            self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            screen.add_class(max(size for size in sizes if size[0] <= cells)[1], update=False)
        return screen

    # --- A registry that is loaded while somebody waits -----------------------------------------

    def take_up(self, loaded: Loaded, start: Start) -> None:
        """Take a registry, to be shown where the user asked for."""
        self.loaded, self.view, self.look, self.texts = loaded, start.view, start.look, start.texts
        self._start, self.between = (start.actor, start.tie), start.between
        self.keeps_views = not self.read_only

    def show_loaded(self, loaded: Loaded, start: Start) -> None:
        """Show a registry over the screen that waited for it, to which nothing leads back."""
        self.take_up(loaded, start)
        self.waits = False
        self.push_screen(self._first_main_screen(loaded))

    def show_broken(self, problems: Sequence[Problem]) -> None:
        """Show what keeps the registry from loading over the screen that waited for it."""
        from axis_tui.ui.screens.problems import ProblemsScreen

        self.problems = tuple(problems)
        self.waits = False
        self.push_screen(ProblemsScreen(self.problems, self.path, loads=False))

    def refuse(self, unknown: LookupError) -> None:
        """Leave, since what the user named is not in the registry."""
        self.refused = unknown
        self.exit()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the style sheet the kind of border that the terminal can show."""
        return {"edge": "ascii" if self.signs.is_ascii else "round"}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add the second wall against control characters to Textual's filters."""
        # What we draw holds no ANSI colour unless the theme does, so nothing needs to be converted.
        filters = [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        if self.native_ansi_color:
            # Grey cannot be mixed from the terminal's own colours, which are not known here.
            filters = [NoColor() if isinstance(one, Monochrome) else one for one in filters]
        return [*filters, self._wall]

    def on_mount(self) -> None:
        """Leave in order when the system asks for it, and follow the files."""
        self.follow()
        self.hold_terminal()
        loop = asyncio.get_running_loop()
        for name, status in _STATUS.items():
            with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), partial(self.exit, None, status))

    async def on_event(self, event: events.Event) -> None:
        """Take a notice away when the user goes on: what it was about is over."""
        goes_on = isinstance(event, events.Key | events.Paste | events.MouseDown)
        if goes_on and not event.is_forwarded and len(self._notifications):
            self.clear_notifications()
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Say of a letter that does nothing where the keys are listed."""
        chain = self.screen._binding_chain
        if event.is_printable and not any(event.key in keys.key_to_bindings for _, keys in chain):
            unbound = getattr(self.screen, "say_unbound", None)
            if unbound is not None:
                unbound(event.character or event.key)

    async def _settle(self) -> None:
        """Show what a key did as soon as it is done, unless more was typed meanwhile.

        Left to itself, Textual paints at the next tick but one of a clock of sixty ticks a second:
        the longest part of the time from a key to what it shows would be spent waiting.
        """
        await super()._settle()
        if not self._waiting and self.screen_stack:
            self.screen._on_timer_update()

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheet again, except where nothing has changed since it was first read."""
        if self._styled:
            super().refresh_css(animate=animate)
        self._styled = True

    def keep_theme(self, name: str) -> None:
        """Put a theme on and keep it for the next time."""
        self.theme = name
        keep_state(theme=name)

    def action_help_quit(self) -> None:
        """Say how to leave to those who press ctrl+c."""
        tell = getattr(self.screen, "tell", None)
        if tell is not None:
            tell("q leaves the program.")
        else:
            show_notice(self, "q leaves the program.")

    # --- Crashes: Textual would print the registry's text raw, with local variables, and exit with 0 ----

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        self.crash = self.crash or (error.error if isinstance(error, WorkerFailed) else error)
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
