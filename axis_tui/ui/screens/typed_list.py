"""A line to type in over another screen, and the list of what it finds."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Input

from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content
from axis_tui.ui.widgets.query_line import QueryLine
from axis_tui.ui.widgets.rows import Rows

Result = TypeVar("Result")


class TypedListScreen(OverScreen[Result]):
    """Lists anew with every letter; a subclass finds and gives back."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "Back")]
    AUTO_FOCUS = "QueryLine"

    placeholder = ""
    """What may be typed."""
    title_of_list = ""
    enter_does = "chooses"

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows()
        self.rows.can_focus = False
        self.rows.held = True

    def list_found(self, query: str) -> None:
        """List what is found."""
        raise NotImplementedError

    def chosen(self, index: int) -> None:
        """Give back what stands in a row."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        line = QueryLine(self.rows, placeholder=self.placeholder)
        box = Container(line, self.rows, classes="over pane")
        box.border_title = content((self.title_of_list, ""))
        box.border_subtitle = content((f"enter {self.enter_does} · esc back", ""))
        yield box

    def on_mount(self) -> None:
        """List what there is until something is typed."""
        self.list_found("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self.list_found(event.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.rows.action_enter()

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        self.chosen(event.index)
