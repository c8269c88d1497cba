"""Saving a picture: a name for the file, whose ending says whether it is SVG or text."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input

from axis_tui.drawing.cells import Canvas
from axis_tui.model.clean import one_line
from axis_tui.ui.read_only import refusal
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import content, say
from axis_tui.ui.typed_path import is_there, typed_path
from axis_tui.ui.widgets.bar import Bar


class PictureScreen(OverScreen[str]):
    """Gives back a sentence about what was written."""

    CSS = OverScreen.CSS + "PictureScreen .over.small { height: 4; } PictureScreen Bar { height: 1; }"
    AUTO_FOCUS = "Input"

    def __init__(self, canvas: Canvas, title: str, name: str) -> None:
        super().__init__()
        self._canvas = canvas
        self._title = title
        self._file = name
        self._replace: Path | None = None

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        self.answer = Bar()
        self.answer.left = (("  .svg is a picture, .txt is text", "dim"),)
        box = Container(
            Input(self._file, compact=True, max_length=1000), self.answer, classes="over small pane"
        )
        box.border_title = content(("Save the picture", ""))
        box.border_subtitle = content(("enter writes · esc back", ""))
        yield box

    def on_mount(self) -> None:
        """Close again where no picture can be saved."""
        if (reason := refusal(self.app, "picture")) is not None:
            self.dismiss(reason)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        from axis_tui.export import replace_file

        path = typed_path(event.value)
        if path.name in ("", ".."):
            self.answer.left = (("  Give the file a name.", "warn"),)
            return
        if path.suffix.lower() not in (".svg", ".txt"):
            self.answer.left = (("  The name ends in .svg or .txt.", "warn"),)
            return
        if is_there(path) and self._replace != path:
            self._replace = path
            self.answer.left = (say(f"  {path} exists. Enter again replaces it.", "warn"),)
            return
        canvas = self._canvas
        words = canvas.to_svg(self._title) if path.suffix.lower() == ".svg" else canvas.to_text()
        try:
            replace_file(path, words.encode("utf-8", "replace"), overwrite=self._replace == path)
        except OSError as error:
            self.answer.left = (say(f"Nothing was written: {error.strerror or error}", "bad"),)
            return
        self.dismiss(one_line(f"Wrote the picture to {path}"))
