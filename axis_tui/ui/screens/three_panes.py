"""The three panes: how they stand on the screen, which has the light, and the lines above and below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget

from axis_tui.loading import Loaded
from axis_tui.model.problems import Problem
from axis_tui.ui.commands import PANES
from axis_tui.ui.panes.actors import ActorsPane
from axis_tui.ui.panes.evidence import EvidencePane
from axis_tui.ui.panes.ties import TiesPane
from axis_tui.ui.screens.base import key_entries
from axis_tui.ui.screens.headline import head_line, head_marks, pane_marks, trail_line, trail_marks
from axis_tui.ui.screens.owning import OwnerScreen
from axis_tui.ui.text import width_of
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar, KeyBar

if TYPE_CHECKING:
    from axis_tui.model.passage import Text
    from axis_tui.ui.widgets.chip_bar import ChipBar

_LAST = ("palette", "help")
_FOOTERS = {
    "actors": ("enter", "find", "map", "network", "filters", "path", "order", "sources", "pin", "export"),
    "ties": ("enter", "back", "find", "map", "network", "filters", "about", "sources", "pin", "export"),
    "evidence": ("enter", "find", "copy", "read", "filters", "sources"),
}
"""The commands on the line of the keys, those that are missed most where there is no room for all first."""
_ENTER = {"actors": "ties", "ties": "go there", "evidence": "its source"}


class PanesScreen(OwnerScreen):
    """Lays out three panes and lights one of them; what they show is handed to them by `ViewScreen`."""

    AUTO_FOCUS = "#actor-rows"

    broken: tuple[Problem, ...] = ()
    """What keeps the files, as they are now, from loading; the last good registry is shown meanwhile."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self.pane = PANES[0]
        self._chip_bar: ChipBar | None = None

    @cached_property
    def texts(self) -> dict[str, Text]:
        """The full text of each source that has one at hand, by the source's id."""
        from axis_tui.loading.texts import match_texts

        return match_texts(self.registry, getattr(self.app, "texts", ()))

    def compose(self) -> ComposeResult:
        """Lay out the two lines at the top, the panes, and the line of the keys."""
        signs = self.signs
        self.actors_pane = ActorsPane(self.registry, signs)
        self.ties_pane = TiesPane(self.registry, signs)
        self.evidence_pane = EvidencePane(self.registry, signs)
        for pane in (self.actors_pane, self.ties_pane, self.evidence_pane):
            pane.add_class("pane", update=False)
        yield Bar(id="head")
        yield Bar(id="trail")
        yield Horizontal(
            self.actors_pane,
            Container(self.ties_pane, self.evidence_pane, id="claims"),
            id="panes",
            classes="-in-actors",
        )
        yield KeyBar(id="keys")

    def _looked_at(self, view: View) -> tuple[str | None, str | None, str | None]:
        if view.actor is None or view.tie is not None:
            return None, view.tie, view.actor
        # The panes are told of the actor first, so the list of its ties is there already.
        return view.actor, self.ties_pane.first, view.actor

    def _show_chips(self) -> None:
        """Show what is left out on a line of its own, made when it is first needed."""
        if self.view.lens.is_clear and self._chip_bar is None:
            return
        from axis_tui.ui.chips import chips
        from axis_tui.ui.widgets.chip_bar import ChipBar

        if self._chip_bar is None:
            self._chip_bar = ChipBar()
            self.mount(self._chip_bar, before="#panes")
        self._chip_bar.chips = chips(self.view, self.whole)

    def write_bars(self) -> None:
        """Write the lines at the top and the keys."""
        view, signs, width = self.view, self.signs, self.size.width
        head, trail = self.query_one("#head", Bar), self.query_one("#trail", Bar)
        head.right = head_marks(
            view, len(self.loaded.problems), signs, broken=bool(self.broken), learned=self.learned
        )
        head.left = head_line(self.whole, self.seen, signs, width - width_of(head.right) - 3)
        alone = self.has_class("-single") or self.has_class("-flat")
        trail.right = pane_marks(self.pane) if alone else trail_marks(view)
        trail.left = trail_line(self.whole, view, signs, width - width_of(trail.right) - 4)
        if self.actors_pane.is_typing:
            self.query_one(KeyBar).keys = (
                ("", signs.enter, "keep"),
                ("", signs.up_down, "move"),
                ("", "tab", "complete"),
                ("strict", "^t", "as spelled" if view.strict else "as typed"),
                ("", "^u", "empty"),
                ("leave", "esc", "as before"),
                ("", "F1", "help"),
            )
            return
        shown = [name for name in _FOOTERS[self.pane] if name != "read" or self.texts]
        self.query_one(KeyBar).keys = key_entries(*shown, *_LAST, enter=_ENTER[self.pane])

    def on_resize(self) -> None:
        """Write the lines at the top for the new width."""
        self.call_after_refresh(self.write_bars)

    @property
    def source_here(self) -> str | None:
        """The id of the source of the chosen quote."""
        item = self.evidence_pane.evidence
        return item.source.id if item else None

    @property
    def quotes_here(self) -> int:
        """How many quotes the evidence pane shows."""
        return self.evidence_pane.count

    def light(self, pane: str) -> None:
        """Move the light to a pane."""
        self.light_is_on(pane)
        widgets: dict[str, Widget] = {
            "actors": self.actors_pane.rows,
            "ties": self.ties_pane,
            "evidence": self.evidence_pane,
        }
        widgets[pane].focus()

    def light_is_on(self, pane: str) -> None:
        """Give a pane the room, and choose the actor's first tie where its ties are entered."""
        if pane != self.pane:
            panes = self.query_one("#panes")
            panes.remove_class(f"-in-{self.pane}")
            panes.add_class(f"-in-{pane}")
            self.pane = pane
            self.write_bars()
        if pane == "ties" and self.view.tie is None and self.view.actor is not None:
            self.change(self.view.choosing_tie(self._looked_at(self.view)[1]))
