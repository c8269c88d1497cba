"""Looks: views of the network that lie over the browser and share its one view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on
from textual.app import ComposeResult

from axis_tui.drawing.cells import Canvas, Ink, Role
from axis_tui.drawing.span import Span
from axis_tui.model.captions import sentence
from axis_tui.model.standing import Standing
from axis_tui.ui.cells import first_fitting
from axis_tui.ui.panes.evidence_rows import standing_words
from axis_tui.ui.screens.steering import SteeringScreen
from axis_tui.ui.text import Line, say, width_of
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.chip_bar import ChipBar
from axis_tui.ui.widgets.map_view import MapView

Entries = tuple[tuple[str, str, str], ...]
"""What stands on the line of the keys: the id of a command or nothing, the key, and its label."""


class LookScreen(SteeringScreen):
    """A view of the network: a head line, the chips, what is drawn, the sentence of a tie, and the keys.

    A subclass composes its widgets in `widgets`, and draws what is seen in `look`.
    """

    CSS = """
    LookScreen #said { height: 1; }
    """

    name_of_view = ""
    """What stands first on the head line."""
    least = (0, 0)
    """Cells across and down without which a drawing would be scraps."""

    def follow(self, *, anew: bool) -> None:
        """Take notice that the view has changed; `anew` where other parts of the registry may be seen."""
        if anew and self.is_open:
            self._show_chips()
            self.look()
        elif self.is_open:
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
        self.show_keys()
        self._show_chips()
        if not self.query(MapView):
            self.call_after_refresh(self.look)

    def show_keys(self) -> None:
        """Say which keys matter now."""
        self.query_one(KeyBar).keys = (*self.entries(), ("leave", "esc", "back"), ("help", "?", "help"))

    @on(MapView.Resized)
    def _resized(self) -> None:
        if self.is_open:
            self.look()

    def _show_chips(self) -> None:
        from axis_tui.ui.chips import chips

        self._chip_bar.chips = chips(self.view, self.whole)

    def on_chip_bar_removed(self, event: ChipBar.Removed) -> None:
        """Take away what a clicked chip leaves out."""
        from axis_tui.ui.chips import without_chip

        event.stop()
        # Each click is a step of its own to undo.
        self.owner.history.close()
        self.change(without_chip(self.view, event.chip))

    def headline(self, left: Line, right: Line = ()) -> None:
        """Say at the top what is drawn, and how much of it."""
        head = self.query_one("#head", Bar)
        head.left = ((self.name_of_view, "title"), (f" {self.signs.dot} ", "faint"), *left)
        head.right = right

    def show_drawing(self, view: MapView, canvas: Canvas, lit: Sequence[Span]) -> None:
        """Show what is drawn; where there is no room for it, how large the terminal has to be."""
        if self._has_room(view):
            view.show(canvas, lit)
            return
        (width, height), (across, down) = view.size, self.least
        needed = f"{across + self.size.width - width}x{down + self.size.height - height}"
        words = first_fitting((f"Too small: needs {needed}", f"needs {needed}", needed), width)
        notice = Canvas(width, height)
        notice.put((width - len(words)) // 2, height // 2, words, Ink(Role.WARNING))
        view.show(notice, ())

    def light_drawing(self, view: MapView, lit: Iterable[Span]) -> None:
        """Light other cells of what is drawn, where it is shown."""
        if self._has_room(view):
            view.light(lit)

    def _has_room(self, view: MapView) -> bool:
        return view.size.width >= self.least[0] and view.size.height >= self.least[1]

    def go_to_quotes(self, tie_id: str | None) -> None:
        """Show the quotes of a tie in the browser; say how one is chosen where none is."""
        if tie_id is None:
            self.tell("No tie is chosen here: arrows and tab go to one, and o to its quotes.", "warn")
            return
        tie = self.registry.ties[tie_id]
        actor = self.view.actor if self.view.actor in (tie.subject, tie.object) else tie.subject
        self.choose(actor, tie_id)
        self.dismiss("pane_3")

    def say_tie(self, tie_id: str, more: Line = (), *, seen_from: str | None = None) -> None:
        """Say the sentence of a tie, and what it rests on as far as there is room.

        A tie without direction is read from the end that is named, or the chosen actor's.
        """
        tie = self.registry.ties[tie_id]
        end = (seen_from or self.view.actor) if self.registry.tie_kinds[tie.kind].symmetric else None
        self.said.left = (say(sentence(self.registry, tie, end), "strong"), *more)
        self.say_standing(self.registry.standing(tie_id))

    def say_standing(self, standing: Standing) -> None:
        """Say behind the sentence what it rests on, in the fullest words that have room."""
        room = self.size.width - width_of(self.said.left) - 4
        self.said.right = ((first_fitting((standing_words(standing), standing.words), room), "dim"),)
