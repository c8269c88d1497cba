"""The export: choose a part of the registry and a file, see how much it is, write it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events, on, work
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Input

from axis_tui.loading import Loaded
from axis_tui.model.captions import contents
from axis_tui.model.registry import Registry
from axis_tui.model.selection import Selection, select, words
from axis_tui.model.standing import count_words
from axis_tui.search.query import as_typed
from axis_tui.ui.notices import show_notice
from axis_tui.ui.screens.over import OverScreen
from axis_tui.ui.text import Line, content, say
from axis_tui.ui.typed_path import is_there, shown_path, typed_path
from axis_tui.ui.view import View
from axis_tui.ui.widgets.bar import Bar
from axis_tui.ui.widgets.row_source import TextRows
from axis_tui.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from axis_tui.export.formats import Format


def choices(registry: Registry, view: View) -> list[tuple[str, Selection]]:
    """List what can be exported now, in words, with the selection that means it."""
    lens = view.lens
    seen = Selection(where=lens.where, as_of=lens.day, without_sources=lens.muted)
    found: list[tuple[str, Selection]] = []
    if view.asked:
        asked = f"{as_typed(view.words)} {lens.where}".strip() if view.strict else view.asked
        found.append((f"What the filter leaves: {asked}", replace(seen, where=asked)))
    elif not lens.is_clear:
        found.append(("What is shown now", seen))
    if view.pins:
        names = ", ".join(registry.actors[pin].name for pin in view.pins)
        found.append((f"The pinned actors: {names}", replace(seen, actors=view.pins)))
    if view.actor is not None:
        name = registry.actors[view.actor].name
        found.append((f"{name} and its neighbours", replace(seen, ego=(view.actor,))))
        found.append((f"{name}, its neighbours and theirs", replace(seen, ego=(view.actor,), radius=2)))
    found.append(("The whole registry", Selection()))
    return found


def _suffixes_of_others() -> list[str]:
    """Give the suffixes of the formats that are for other tools."""
    from axis_tui.export.formats import FORMATS

    return [form.suffixes[0] for form in FORMATS if form.writes and form.id not in ("toml", "json")]


def holds(form: Format, part: Registry) -> str:
    """Say what is in the file; where the filters leave nothing, that it is there all the same."""
    return form.holds(part) if part.actors else "a registry without actors, for the filters leave none,"


class ExportScreen(OverScreen[str]):
    """Gives back a sentence about what was written."""

    DEFAULT_CSS = """
    #export { height: 16; max-height: 100%; padding: 0 1; }
    #export Bar { height: 1; }
    #export #label { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "Back"), ("tab", "turn", "File name")]

    def __init__(self, loaded: Loaded, view: View) -> None:
        super().__init__()
        self.loaded = loaded
        self._choices = choices(loaded.registry, view)
        self._parts: dict[int, Registry] = {}
        self._found: dict[int, int] = {}
        """How many actors a filter found, by the choice that it is part of."""
        self._replace: Path | None = None
        self._chosen = 0
        self._is_writing = False
        name = view.actor if view.actor and not view.pins else "selection"
        self._file = re.sub(r"[^a-z0-9-]+", "-", name) + ".toml"

    def compose(self) -> ComposeResult:
        """Lay out the choices, how much they are, and the file name."""
        self.rows = Rows(TextRows([[(say(title),)] for title, _ in self._choices]), id="parts")
        self.rows.cursor = 0
        self.line = Input(self._file, compact=True, id="file", max_length=1000)
        self.amount, self.answer = Bar(id="amount"), Bar(id="answer")
        label, others = Bar(id="label"), Bar()
        label.left = (
            ("Write to", "title"),
            ("  .toml or .json, which open here again; for other tools", "dim"),
        )
        others.left = (("  " + " ".join(_suffixes_of_others()), "dim"),)
        box = Container(
            self.rows, self.amount, label, others, self.line, self.answer, classes="over pane", id="export"
        )
        box.border_title = content(("Export", ""))
        box.border_subtitle = content(("enter names the file, then writes · esc back", ""))
        yield box

    def on_mount(self) -> None:
        """Say how much the first choice is."""
        self._say_amount()

    def _part(self) -> Registry:
        if self._chosen not in self._parts:
            from axis_tui.search.filtering import narrow

            selection = self._choices[self._chosen][1]

            def apply(registry: Registry, where: str) -> Registry:
                left = narrow(registry, where)
                if not selection.ego and not selection.actors:
                    self._found[self._chosen] = len(left.actors)
                return registry.subset(left.actors, left.ties)

            self._parts[self._chosen] = select(self.loaded.registry, selection, apply)
        return self._parts[self._chosen]

    def _say_amount(self) -> None:
        part = self._part()
        words = contents(part)
        tied = len(part.actors) - self._found.get(self._chosen, len(part.actors))
        if tied:
            # The list shows those of which the filter holds; their ties go nowhere without the others.
            found = count_words(self._found[self._chosen], "actor")
            them = "it" if self._found[self._chosen] == 1 else "them"
            words = f"{found} and {tied:,} tied to {them} · {words.partition(' · ')[2]}"
        self.amount.left = (("  ", ""), (words, "dim"))
        self._say(())

    def _say(self, line: Line) -> None:
        self.answer.left = line

    @on(Rows.Moved)
    def _moved(self, event: Rows.Moved) -> None:
        if self._is_writing:
            return
        self._chosen = event.index
        self._replace = None
        self._say_amount()
        if isinstance(event, Rows.Entered):
            self.line.focus()

    @on(Input.Changed)
    def _renamed(self) -> None:
        self._replace = None

    def action_turn(self) -> None:
        """Move the light between the choices and the file name."""
        (self.line if self.rows.has_focus else self.rows).focus()

    def on_key(self, event: events.Key) -> None:
        """Let the arrows move the choices while the file name is typed."""
        if self.line.has_focus and event.key in ("up", "down"):
            event.stop()
            (self.rows.action_up if event.key == "up" else self.rows.action_down)()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._is_writing:
            return
        path = typed_path(event.value)
        if path.name in ("", ".."):
            self._say((("Give the file a name.", "warn"),))
            return
        if path.suffix == "":
            path = path.with_suffix(".toml")
        from axis_tui.export.formats import FORMATS, format_of

        found = format_of(path)
        if found is None or not found.writes:
            suffixes = ", ".join(form.suffixes[0] for form in FORMATS if form.writes)
            self._say((say(f"No format has the suffix “{path.suffix}”; there are {suffixes}.", "warn"),))
        elif is_there(path) and self._replace != path:
            self._replace = path
            self._say((say(f"{path} exists. Enter again replaces it.", "warn"),))
        else:
            self._is_writing = True
            self._say((("Writing …", "dim"),))
            self._write(path, found, self._choices[self._chosen][1], overwrite=self._replace == path)

    @work(thread=True, exclusive=True, exit_on_error=False, description="writing")
    def _write(self, path: Path, form: Format, selection: Selection, *, overwrite: bool) -> None:
        from axis_tui.export import derived, replace_file

        # A screen that was left no longer knows the app.
        app = self.app
        try:
            part = self._part()
            part = derived(self.loaded, part, words(selection)) if not selection.is_everything else part
            replace_file(path, form.write(part), overwrite=overwrite)
            done = f"Wrote {holds(form, part)} to {shown_path(path)}"
            if lost := form.left_out(part):
                done += f"; not held: {', '.join(lost)}"
        except OSError as error:
            app.call_from_thread(self._failed, app, error.strerror or str(error))
        except Exception as error:
            # Whatever it is, the screen is not to wait for it for ever.
            reason = f"something went wrong ({type(error).__name__}: {error})"
            app.call_from_thread(self._failed, app, reason)
        else:
            app.call_from_thread(self._wrote, app, done)

    def _failed(self, app: App[object], reason: str) -> None:
        self._is_writing = False
        sentence = f"Nothing was written: {reason}"
        if self.is_running:
            self._say((say(sentence, "bad"),))
        else:
            show_notice(app, sentence)

    def _wrote(self, app: App[object], done: str) -> None:
        if self.is_running:
            self.dismiss(done)
        else:
            show_notice(app, done)
