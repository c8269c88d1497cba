"""Saved views: this one as a line, and those that were kept under a name."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widgets import Input

from axis_tui.loading.bundled import bundled_registry
from axis_tui.model.clean import one_line
from axis_tui.ui.clipboard import sent
from axis_tui.ui.kept_views import name_view, named_views
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import Line, content, paragraphs, say
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

LONGEST_NAME = 60
"""Characters of a view's name."""


class ViewsScreen(OverScreen[str]):
    """Gives back the line of the view to go to."""

    CSS = OverScreen.CSS + "ViewsScreen Bar { height: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False),
        Binding("q", "leave", "Back", show=False),
        Binding("n", "name", "Save this view under a name", show=False),
        Binding("y", "copy", "Copy the line", show=False),
        Binding("x,delete,backspace", "forget", "Forget a saved view", show=False),
        Binding("?,f1", "command('help')", "Help", show=False),
    ]
    AUTO_FOCUS = "Rows"

    def __init__(self, path: Path | None, line: str) -> None:
        super().__init__()
        self._path = path
        self._line = line
        self._names: list[str] = []
        self._asked: str | None = None
        """The name of a view that is to be forgotten at the next press."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and the line for a name."""
        self.rows = Rows()
        self.name_line = Input(compact=True, max_length=LONGEST_NAME, placeholder="a name for this view")
        self.name_line.display = False
        self.answer = Bar()
        self.box = Container(self.rows, self.name_line, self.answer, classes="over pane")
        self.box.border_title = content(("Saved views", ""))
        yield self.box

    def on_mount(self) -> None:
        """List the views."""
        self._list()

    def _list(self, name: str | None = None) -> None:
        views = named_views(self._path)
        self._names = sorted(views, key=str.casefold)
        width = max(20, min(96, self.size.width - 10))
        rows = [self._row("This view", self._command, width, "title")]
        rows += [self._row(one, views[one], width, "strong") for one in self._names]
        self.rows.show(TextRows(rows), self._names.index(name) + 1 if name in self._names else 0)
        self._say((("  A line opens the same view elsewhere; n keeps it under a name.", "dim"),))
        self._say_keys()

    @property
    def _command(self) -> str:
        """The command that opens this view again, of this registry."""
        opened = ["axis-tui"]
        if self._path is not None and self._path != bundled_registry():
            opened.append(str(self._path.absolute()))
        return shlex.join([*opened, "--view", self._line])

    def _row(self, name: str, line: str, width: int, role: str) -> list[Line]:
        return [(say(name, role),), *paragraphs(one_line(line), width, "dim", indent=2), ()]

    def _say(self, line: Line) -> None:
        self.answer.left = line
        self._asked = None

    @property
    def _chosen(self) -> str | None:
        """The name of the saved view under the cursor; None on this view itself."""
        cursor = self.rows.cursor or 0
        return self._names[cursor - 1] if 0 < cursor <= len(self._names) else None

    def _say_keys(self) -> None:
        keys = "enter names and saves it · y copies its line"
        if self._chosen is not None:
            keys = "enter goes · y copies its line · x forgets · n saves this one"
        self.box.border_subtitle = content((f"{keys} · esc back", ""))

    @on(Rows.Moved)
    def _moved(self) -> None:
        self._say_keys()

    @on(Rows.Entered)
    def _entered(self) -> None:
        name = self._chosen
        if name is None:
            self.action_name()
        else:
            self.dismiss(named_views(self._path).get(name))

    def action_name(self) -> None:
        """Ask for a name for this view."""
        self.name_line.display = True
        self.name_line.focus()
        self._say((("  enter saves · esc back", "dim"),))

    def on_key(self, event: events.Key) -> None:
        """Leave the line of the name with Esc, and not the screen."""
        if self.name_line.has_focus and event.key == "escape":
            event.stop()
            event.prevent_default()
            self._close_name()

    def _close_name(self) -> None:
        self.name_line.display = False
        self.name_line.value = ""
        self.rows.focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        name = one_line(" ".join(event.value.split()))
        if not name:
            self._say((("  Give the view a name.", "warn"),))
            return
        replaced = name in named_views(self._path)
        name_view(self._path, name, self._line)
        self._close_name()
        self._list(name)
        self._say((say(f"  {'Saved again' if replaced else 'Saved'}: {name}", "good"),))

    def action_copy(self) -> None:
        """Send the line of the view under the cursor to the clipboard."""
        name = self._chosen
        line = self._line if name is None else named_views(self._path).get(name, "")
        self.app.copy_to_clipboard(one_line(line))
        self._say(((f"  {sent('The line was')}", "good"),))

    def action_forget(self) -> None:
        """Forget the saved view under the cursor, when asked twice."""
        name = self._chosen
        if name is None:
            self._say((("  This view is not saved; n saves it.", "warn"),))
        elif self._asked == name:
            name_view(self._path, name, None)
            self._list()
            self._say((say(f"  Forgotten: {name}", "good"),))
        else:
            self._say((say(f"  x again forgets {name}.", "warn"),))
            self._asked = name
