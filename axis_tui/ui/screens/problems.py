"""The problems: what is wrong with a registry and where, instead of a browser or beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from axis_tui.model.clean import one_line
from axis_tui.model.problems import Problem, Severity
from axis_tui.model.standing import count_words
from axis_tui.ui.commands import bindings
from axis_tui.ui.screens.base import CommandScreen, key_entries
from axis_tui.ui.signs import UNICODE, Signs
from axis_tui.ui.text import Line, content, paragraphs, say
from axis_tui.ui.widgets.bar import Bar, KeyBar
from axis_tui.ui.widgets.row_source import RowSource
from axis_tui.ui.widgets.rows import Rows


class ProblemRows(RowSource):
    """One row a problem: its place and code, and below what is wrong and what would be right."""

    even = False
    nothing = "Nothing is wrong."

    def __init__(self, problems: Sequence[Problem], signs: Signs = UNICODE) -> None:
        """List problems, errors first."""
        self.problems = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
        self.signs = signs

    def __len__(self) -> int:
        """Count the problems."""
        return len(self.problems)

    def lines(self, index: int, width: int) -> Sequence[Line]:
        """Draw a problem."""
        problem = self.problems[index]
        error = problem.severity is Severity.ERROR
        role = "bad" if error else "warn"
        sign = self.signs.against if error else "!"
        head: Line = (
            (f"{sign} {problem.severity.value}", role),
            ("  ", ""),
            say(problem.place, "strong"),
            ("  ", ""),
            say(problem.code, "dim"),
        )
        return [head, *paragraphs(one_line(problem.message), width, indent=2), ()]


class ProblemsScreen(CommandScreen[None]):
    """Lists the problems of a registry; the only screen where it does not load."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("anywhere"),
        ("escape", "leave", "Back"),
        ("e", "edit", "Edit"),
    ]

    def __init__(self, problems: Sequence[Problem], path: Path | None, *, loads: bool) -> None:
        super().__init__()
        self.problems = tuple(problems)
        self.path = path
        self.loads = loads

    def compose(self) -> ComposeResult:
        """Lay out what happened, the list, and the keys."""
        self.head, self.rows = Bar(id="head"), Rows(id="problems", classes="pane")
        trail = Bar(id="trail")
        trail.left = (say(str(self.path or ""), "dim"),)
        self.rows.border_title = content(("Problems", ""))
        yield self.head
        yield trail
        yield self.rows
        keys = KeyBar(id="keys")
        last = ("leave",) if self.loads else ("quit",)
        keys.keys = key_entries("edit", "help", *last, edit="edit at its line")
        yield keys

    def on_mount(self) -> None:
        """List what was found."""
        self.show_problems(self.problems)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List what is wrong, also anew after the files have changed; the light stays on its line."""
        self.problems = tuple(problems)
        errors = sum(problem.severity is Severity.ERROR for problem in self.problems)
        counts = [count_words(errors, "error")] if errors else []
        if len(self.problems) > errors:
            counts.append(count_words(len(self.problems) - errors, "warning"))
        words = "Found while this registry loaded" if self.loads else "This registry does not load"
        if self.loads and errors:
            words = "The files do not load as they are now"
        self.head.left = ((words, "bad" if errors else "title"), (f": {', '.join(counts)}", "dim"))
        last = len(self.problems) - 1
        cursor = min(self.rows.cursor or 0, last) if self.problems else None
        self.rows.show(ProblemRows(self.problems, self.signs), cursor)

    @on(Rows.Entered)
    def _entered(self) -> None:
        self.action_edit()

    def action_edit(self) -> None:
        """Open the file of the chosen problem in the user's editor, at its line; asks as the browser does."""
        rows = self.rows
        if rows.cursor is None or not isinstance(rows.source, ProblemRows):
            return
        problem = rows.source.problems[rows.cursor]
        if not problem.line:
            self.tell(f"There is nothing to edit in {problem.file}.", "warn")
        else:
            self.edit_at(Path(problem.file), problem.line)

    def action_leave(self) -> None:
        """Go back to the browser, where there is one."""
        if self.loads:
            self.dismiss()
        else:
            self.tell(
                "There is no registry to show. It opens as soon as its files are mended; q leaves.", "warn"
            )
