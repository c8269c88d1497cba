"""Looks: views of the network that lie over the browser and share its one view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from axis_tui.drawing.cells import Canvas
from axis_tui.model.captions import sentence
from axis_tui.model.registry import Registry
from axis_tui.ui.availability import Browsing
from axis_tui.ui.commands import Command, bindings
from axis_tui.ui.panes.evidence_rows import standing_words
from axis_tui.ui.screens.base import CommandScreen
from axis_tui.ui.screens.headline import amounts
from axis_tui.ui.seeing import Seen
from axis_tui.ui.text import Line, say, width_of
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.chip_bar import ChipBar
from axis_tui.ui.widgets.map_view import MapView

if TYPE_CHECKING:
    from axis_tui.search import Hit, NameIndex, PlainNames


Entries = tuple[tuple[str, str, str], ...]
"""What stands on the line of the keys: the id of a command or nothing, the key, and its label."""


class Owner(Browsing, Protocol):
    """What a look may ask of the browser: its view, what is seen, and to change it."""

    seen: Seen

    def change(self, view: View, *, best: bool = False, remember: bool = True) -> None:
        """Take on another view."""

    def go_to(self, actor: str, tie: str | None = None, quote: int = 0) -> None:
        """Go somewhere on purpose."""

    def search_index(self) -> NameIndex | PlainNames:
        """Give what finds names now."""

    def search_names(self, words: str, strict: bool = False, *, within: bool = False) -> Mapping[str, Hit]:
        """Find the actors whose names match, best first."""

    async def action_command(self, command_id: str) -> None:
        """Run a command of the browser."""


class LookScreen(CommandScreen[str]):
    """A view of the network. Gives back the id of a command of the browser to run next, if any.

    A subclass composes its widgets in `widgets`, and draws what is seen in `look`.
    """

    CSS = """
    LookScreen #said { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("view", "anywhere"),
        Binding("escape", "leave", "Back", show=False),
        Binding("x", "picture", "Save the picture", show=False),
    ]

    name_of_view = ""
    """What stands first on the head line."""
    command_id = ""
    """The command that opens this view; its key closes it again."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self.owner = owner

    # --- What is shared --------------------------------------------------------------------------

    @property
    def registry(self) -> Registry:
        """What is seen of the registry."""
        return self.owner.registry

    @property
    def whole(self) -> Registry:
        """The registry with nothing left out."""
        return self.owner.whole

    @property
    def view(self) -> View:
        """What is chosen and shown."""
        return self.owner.view

    def change(self, view: View) -> None:
        """Hand the browser another view; `look` follows once what it leaves is worked out."""
        self.owner.change(view)

    def choose(self, actor: str | None, tie: str | None = None) -> None:
        """Put the light on an actor and perhaps one of its ties, as moving along a list does."""
        view = self.view if actor == self.view.actor else self.view.choosing_actor(actor)
        self.owner.change(view.choosing_tie(tie))

    def go(self, actor: str, tie: str | None = None) -> None:
        """Go somewhere on purpose: the way back leads here."""
        self.owner.go_to(actor, tie)

    def follow(self, *, anew: bool) -> None:
        """Take notice that the view has changed; `anew` where other parts of the registry may be seen."""
        if anew and self.is_mounted:
            self._show_chips()
            self.look()
        elif self.is_mounted:
            self.moved()

    # --- What a subclass draws ---------------------------------------------------------------------

    def widgets(self) -> ComposeResult:
        """Give what stands between the head line and the sentence."""
        yield from ()

    def below(self) -> ComposeResult:
        """Give what stands between the sentence and the keys."""
        yield from ()

    def entries(self) -> Entries:
        """Give the entries of the line of the keys that are this view's own."""
        return ()

    def look(self) -> None:
        """Draw what is seen now, for the size there is."""

    def moved(self) -> None:
        """Follow the light where something else than this screen moved it: an undo, a search."""

    def canvas_to_save(self) -> tuple[Canvas, str, str] | None:
        """Give the picture to save, its title and the name of its file; None where there is none."""
        return None

    # --- The frame -----------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay out the head line, the chips, what is drawn, its sentence, and the keys."""
        self.said = Bar(id="said")
        self._chip_bar = ChipBar()
        yield Bar(id="head")
        yield self._chip_bar
        yield from self.widgets()
        yield self.said
        yield from self.below()
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the keys and the chips, and draw once the size is known."""
        self.query_one(KeyBar).keys = (*self.entries(), ("leave", "esc", "back"), ("help", "?", "help"))
        self._show_chips()
        if not self.query(MapView):
            self.call_after_refresh(self.look)

    @on(MapView.Resized)
    def _resized(self) -> None:
        self.look()

    def _show_chips(self) -> None:
        from axis_tui.ui.chips import chips

        self._chip_bar.chips = chips(self.view, self.whole)

    def on_chip_bar_removed(self, event: ChipBar.Removed) -> None:
        """Take away what a clicked chip leaves out."""
        from axis_tui.ui.chips import without_chip

        event.stop()
        self.change(without_chip(self.view, event.chip))

    def headline(self, left: Line, right: Line = ()) -> None:
        """Say at the top what is drawn, and how much of it."""
        head = self.query_one("#head", Bar)
        head.left = ((self.name_of_view, "title"), (f" {self.signs.dot} ", "faint"), *left)
        head.right = right

    def say_tie(self, tie_id: str, more: Line = (), *, seen_from: str | None = None) -> None:
        """Say the sentence of a tie, and what it rests on as far as there is room.

        A tie without direction is read from the end that is named, or the chosen actor's.
        """
        tie = self.registry.ties[tie_id]
        end = (seen_from or self.view.actor) if self.registry.tie_kinds[tie.kind].symmetric else None
        self.said.left = (say(sentence(self.registry, tie, end), "strong"), *more)
        standing = self.registry.standing(tie_id)
        room = self.size.width - width_of(self.said.left) - 4
        fitting = (words for words in (standing_words(standing), standing.words) if len(words) <= room)
        self.said.right = ((next(fitting, ""), "dim"),)

    # --- Commands ------------------------------------------------------------------------------------

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        if command.where == "view":
            return command.unavailable(self.owner)
        return super().why_not(command)

    async def action_command(self, command_id: str) -> None:
        """Run a command of this screen, or one of the browser: another view takes the place of this one."""
        from axis_tui.ui.commands import BY_ID

        command = BY_ID[command_id]
        if command.where != "view" or hasattr(self, f"action_{command_id}"):
            await super().action_command(command_id)
        elif command_id == self.command_id:
            self.leave()
        elif (reason := self.why_not(command)) is not None:
            self.tell(reason, "warn")
        elif command.opens:
            self.dismiss(command_id)
        else:
            self.tell("")
            await self.owner.action_command(command_id)

    def action_find(self) -> None:
        """Ask for an actor, and go there."""
        from axis_tui.ui.screens.asking import AskActorScreen

        def go(actor: str | None) -> None:
            if actor is not None:
                self.go(actor)

        question = "Go to which actor?"
        self.app.push_screen(AskActorScreen(self.whole, self.owner.search_index(), question), go)

    def action_palette(self) -> None:
        """Open the list of everything."""
        from axis_tui.ui.screens.palette import PaletteScreen

        def go(chosen: tuple[str, str] | None) -> None:
            if chosen is None:
                return
            if chosen[0] == "actor":
                self.go(chosen[1])
            else:
                self.run_worker(self.action_command(chosen[1]))

        self.app.push_screen(PaletteScreen(self.owner, self.owner.search_index()), go)

    def action_picture(self) -> None:
        """Save the picture as SVG or text."""
        from axis_tui.ui.screens.picture import PictureScreen

        picture = self.canvas_to_save()
        if picture is None:
            self.tell("There is no picture to save.", "warn")
            return

        def done(words: str | None) -> None:
            if words:
                self.tell(words)

        from axis_tui.drawing.footnote import with_footnote

        canvas, title, name = picture
        self.app.push_screen(PictureScreen(with_footnote(canvas, self._through()), title, name), done)

    def _through(self) -> str:
        """Say through which filters everything is seen; nothing where there are none."""
        from axis_tui.ui.chips import chips

        words = ", ".join(chip.words for chip in chips(self.view, self.whole))
        return f"Filters: {words}. {amounts(self.whole, self.owner.seen, ', ')}." if words else ""

    def action_leave(self) -> None:
        """Go back to the browser, which shows what is chosen here."""
        self.leave()

    def leave(self) -> None:
        """Close this view."""
        self.dismiss(None)
